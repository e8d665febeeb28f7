/** Texts become vectors of length one, in which rare features weigh most. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/search/features.ts';
import { vectorSpace } from '../../src/search/vectors.ts';
import { tokensOf } from '../support/small-knowledge.ts';

const texts = ['the cost of chips', 'the cost of power', 'the cost of land', 'who builds robots'].map(tokensOf);
const space = vectorSpace(texts);
const squares = (weights: Iterable<number>) => [...weights].reduce((sum, weight) => sum + weight * weight, 0);
const words = fc.array(fc.constantFrom('cost', 'chips', 'power', 'robots', '전력', '데이터센터', 'zorbex', 'of'), {
  minLength: 1,
  maxLength: 6,
});

describe('features', () => {
  it('of a text are its stems, neighbouring stems and pieces of letters', () => {
    const features = [...featuresOf(tokensOf('robots build chips')).keys()];
    expect(features).toEqual(expect.arrayContaining(['robot', 'build', 'chip', 'robot build', 'build chip', '~robo', '~obot']));
  });

  it('survive other spacing and endings of Korean', () => {
    const pairs = [...featuresOf(tokensOf('데이터센터의 전력')).keys()].filter((feature) => feature.startsWith('='));
    const others = new Set(featuresOf(tokensOf('데이터 센터 전력을')).keys());
    expect(pairs.filter((pair) => others.has(pair)).length).toBeGreaterThan(pairs.length / 2);
  });

  it('count once, however often they occur', () => {
    expect(featuresOf(tokensOf('chips chips chips')).get('chip')).toBe(featuresOf(tokensOf('chips')).get('chip'));
  });
});

describe('a vector', () => {
  it('of a text of the space has the length one', () => {
    for (const vector of space.vectors) expect(squares(vector.weights)).toBeCloseTo(1, 5);
  });

  it('is never longer, and shorter where words are unknown', () => {
    fc.assert(
      fc.property(words, (list) => {
        const length = squares(space.vectorOf(tokensOf(list.join(' '))).weights);
        expect(length).toBeLessThanOrEqual(1 + 1e-5);
        if (list.includes('zorbex')) expect(length).toBeLessThan(1);
      }),
    );
  });

  it('weighs a rare word more than one of most texts', () => {
    expect(space.rarity('robot')).toBeGreaterThan(space.rarity('cost'));
    expect(space.rarity('zorbex')).toBe(1);
  });
});
