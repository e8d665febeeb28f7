import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutEmphasis } from '../../../src/adapters/shared/emphasis.ts';

describe('a text without its marks of emphasis', () => {
  it.each([
    ['메타가 **1,000억** 달러', '메타가 1,000억 달러'],
    ['메타가 *1,000억*달러', '메타가 1,000억달러'],
    ['***all*** of _this_ and __that__', 'all of this and that'],
    ['~~old~~ ||hidden|| `code` ```block```', 'old hidden code block'],
  ])('%s', (written, read) => {
    expect(withoutEmphasis(written)).toBe(read);
  });

  it.each(['600억~720억 달러', '~600억', '2 * 3', '2*3', '2**10', 'snake_case_name', '1_000'])('%s keeps what is meant', (text) => {
    expect(withoutEmphasis(text)).toBe(text);
  });

  it('loses nothing but marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', '_', '`', '~', '|', ' ', '1', ',', '억', 'a') }), (text) => {
        const unmarked = (one: string) => one.replace(/[*_`~|]/g, '');
        expect(unmarked(withoutEmphasis(text))).toBe(unmarked(text));
      }),
    );
  });
});
