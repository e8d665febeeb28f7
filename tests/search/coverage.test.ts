/** How much of a question its words explain: everything, nothing, or something between, and small words hardly count. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, vocabularyOf, weighed } from '../../src/search/coverage.ts';
import { tokensOf } from '../support/small-knowledge.ts';

const vocabulary = vocabularyOf(tokensOf('the cost of datacenters and chips'));
const rarity = () => 1;
const covered = (text: string) => coverage(weighed(tokensOf(text), rarity), vocabulary, 'fuzzy');

describe('a question', () => {
  it('of known words is explained', () => {
    expect(covered('chips cost')).toMatchObject({ covered: 1, coveredWords: 1, unexplained: 0, words: 2 });
  });

  it('of other words is not', () => {
    const { covered: share, unexplained } = covered('holiday breakfast');
    expect(share).toBe(0);
    expect(unexplained).toBe(2);
  });

  it('with a slip is explained in part', () => {
    const { covered: share } = covered('datacentres');
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(1);
    expect(coverage(weighed(tokensOf('datacentres'), rarity), vocabulary, 'exact').covered).toBe(0);
  });

  it('is hardly less explained for words like “the” and “of”', () => {
    expect(covered('what is it with the chips').covered).toBeGreaterThan(0.7);
  });

  it('is explained by a share between nothing and everything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const found = covered(text);
        for (const share of [found.covered, found.coveredWords]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(found.unexplained).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
