/** Slips of the finger find the word that was meant; words that only resemble one find nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/question/edit-distance.ts';
import { jamo } from '../../src/question/hangul.ts';
import { spelling } from '../../src/question/spelling.ts';

const words = ['엔비디아', '마이크로소프트', '알파벳', '메타', 'microsoft', 'alphabet', 'nvidia', 'deepseek'];

describe('the nearest word', () => {
  const { nearest } = spelling(words);

  it.each([
    ['엔비디어', '엔비디아'],
    ['마이크로소프투', '마이크로소프트'],
    ['알파벧', '알파벳'],
    ['microsft', 'microsoft'],
    ['mircosoft', 'microsoft'],
    ['nvidea', 'nvidia'],
    ['deepseeek', 'deepseek'],
  ])('to %s is %s', (typed, meant) => {
    expect(nearest(typed)).toBe(meant);
  });

  it.each(['메탄', '다이소', 'meta', 'xicrosoft', 'pneumonia', ''])('to %s is none', (typed) => {
    expect(nearest(typed)).toBeUndefined();
  });
});

it('is never farther than a look through all words finds', () => {
  const syllables = fc.stringMatching(/^[가-하]{2,5}$/);
  const latin = fc.stringMatching(/^[abc]{3,9}$/);
  fc.assert(
    fc.property(fc.array(fc.oneof(syllables, latin), { minLength: 1, maxLength: 40 }), fc.oneof(syllables, latin), (known, typed) => {
      const letters = jamo(typed);
      const limit = letters.length < 5 ? 0 : letters.length < 9 ? 1 : 2;
      const distances = known
        .map(jamo)
        .filter((word) => word[0] === letters[0] && (word.length > 4 || word === letters))
        .map((word) => editDistance(letters, word, limit));
      const least = Math.min(limit + 1, ...distances);
      const found = spelling(known).nearest(typed);
      expect(found === undefined ? limit + 1 : editDistance(letters, jamo(found), limit)).toBe(least);
    }),
  );
});
