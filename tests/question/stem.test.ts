/** Words that mean the same have one stem, and others have not. */
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/question/stem.ts';

describe('one stem', () => {
  it.each([
    ['거품', '거품은', '거품인가요', '거품일까', '거품이라고'],
    ['기업', '기업들은', '기업이'],
    ['invest', 'invests', 'investing', 'invested'],
  ])('have %s and its forms', (...forms) => {
    expect(new Set(forms.map(stem))).toEqual(new Set([stem(forms[0] ?? '')]));
  });

  it.each([
    ['줄', '줄일까'],
    ['높', '높이나'],
    ['도', '도로'],
  ])('have not a word of one syllable and a longer verb: %s, %s', (short, long) => {
    expect(stem(long)).not.toBe(stem(short));
  });
});
