/** A word with few slips is alike; another word is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyScore } from '../../src/search/fuzzy-score.ts';

const vocabulary = 'datacenter investment infrastructure microsoft';
const words = vocabulary.split(' ');
const other = 'q';

describe('a word', () => {
  it('with a slip in up to a quarter of its letters is alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.infiniteStream(fc.nat()), (word, places) => {
        const letters = [...word];
        const slips = Math.floor(word.length * 0.25) - 1;
        for (let slip = 0; slip < slips; slip++) letters[(places.next().value ?? 0) % letters.length] = other;
        expect(fuzzyScore(letters.join(''), vocabulary)).toBeGreaterThan(0);
      }),
    );
  });

  it('that is there is as alike as can be', () => {
    for (const word of words) expect(fuzzyScore(word, vocabulary)).toBeGreaterThan(0.95);
  });

  it.each(['holiday', 'breakfast', 'zzzzzzzz', 'data', ''])('“%s” is none of them', (word) => {
    expect(fuzzyScore(word, vocabulary)).toBe(0);
  });
});
