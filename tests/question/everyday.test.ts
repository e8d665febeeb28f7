/** Words that are spelled right are left as they are; those that are not are corrected. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isEverydayWord } from '../../src/question/everyday.ts';
import { type Question, questionReader } from '../../src/question/question.ts';
import { projectKnowledge } from '../support/project.ts';

let read: (text: string) => Question;

beforeAll(async () => {
  read = questionReader(await projectKnowledge());
});

const words = ['애들', '부장님', '형님', '올린', '대충', '했고', '거든요', 'range', 'fight', 'broke', 'em', 'printer', 'holiday'];

describe('an everyday word', () => {
  it.each(words)('“%s” is no slip of a name or of another word', (word) => {
    const { tokens, names, outside } = read(word);
    expect([...names, ...outside]).toEqual([]);
    expect(tokens.filter(({ repair }) => repair !== undefined)).toEqual([]);
    expect(tokens.some(({ unknown }) => unknown)).toBe(false);
  });

  it('is known with a particle or an ending, too', () => {
    expect(isEverydayWord('부장님이')).toBe(true);
    expect(isEverydayWord('친구한테')).toBe(true);
    expect(isEverydayWord('zorbex')).toBe(false);
    expect(isEverydayWord('캐펙스')).toBe(false);
  });

  it('beside a name leaves the name alone', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 1, maxLength: 4 }), (beside) => {
        expect(read(`${beside.join(' ')} 메타`).names).toEqual(['meta']);
      }),
    );
  });
});

describe('a slip', () => {
  it.each([
    ['마이크로소프투', ['microsoft']],
    ['amazno', ['amazon']],
    ['metas capex', ['meta']],
  ])('in “%s” is corrected', (text, names) => {
    expect(read(text).names).toEqual(names);
  });
});
