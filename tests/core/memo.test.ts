import { expect, it } from 'vitest';
import { memo } from '../../src/core/memo.ts';

it('makes a value once for each owner and key', () => {
  const remembered = memo<{ readonly name: string }, string>();
  const made: string[] = [];
  const of = (owner: { readonly name: string }, key: string) =>
    remembered(owner, key, () => {
      made.push(`${owner.name} ${key}`);
      return `${owner.name} in ${key}`;
    });
  const [tea, other] = [{ name: 'tea' }, { name: 'tea' }];
  expect([of(tea, 'ko'), of(tea, 'en'), of(tea, 'ko'), of(other, 'ko')]).toEqual(['tea in ko', 'tea in en', 'tea in ko', 'tea in ko']);
  expect(made).toEqual(['tea ko', 'tea en', 'tea ko']);
});
