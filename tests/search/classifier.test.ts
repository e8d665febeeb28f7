/** The classifier learns which words tell ids apart, gives chances that add up, and knows nothing of what was left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassifierWeights, classifierWith, learnClassifier } from '../../src/search/classifier.ts';
import { mixedOrder } from '../../src/search/mixed-order.ts';
import { vectorSpace } from '../../src/search/vectors.ts';
import { questionsAbout, tokensOf } from '../support/small-knowledge.ts';

const things = ['bicycle', 'piano', 'telescope'];
const phrasings = things.flatMap((thing) => questionsAbout(thing).map((text) => ({ id: thing, text })));
const space = vectorSpace(phrasings.map(({ text }) => tokensOf(text)));
const size = space.features.numbers.size;
const ids = phrasings.map(({ id }) => id);
const order = mixedOrder(phrasings.map(({ text }) => text));
const chancesOf = (text: string, learned: ClassifierWeights | undefined = learnClassifier(space.vectors, size, ids, order)) => {
  const chances = learned && classifierWith(learned).chances(space.vectorOf(tokensOf(text)));
  return things.map((thing) => chances?.(thing) ?? 0);
};

describe('a classifier', () => {
  it.each(things)('tells a question about a %s from the others', (thing) => {
    const chances = chancesOf(`does anybody still want a ${thing}`);
    expect(things[chances.indexOf(Math.max(...chances))]).toBe(thing);
  });

  it('gives chances that add up to one, whatever is asked', () => {
    const classifier = learnClassifier(space.vectors, size, ids, order);
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(chancesOf(text, classifier).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 4);
      }),
    );
  });

  it('learns nothing from what is left out', () => {
    const others = order.filter((phrasing) => ids[phrasing] !== 'piano');
    const without = learnClassifier(space.vectors, size, ids, others);
    const [bicycle = 0, piano = 0] = chancesOf('where can I find a piano', without);
    expect(piano).toBeLessThanOrEqual(bicycle);
    expect(chancesOf('where can I find a piano')[1]).toBeGreaterThan(0.5);
  });

  it('is none where an id has but one phrasing, or there is one id', () => {
    const single = vectorSpace(things.map(tokensOf));
    expect(learnClassifier(single.vectors, single.features.numbers.size, things, [0, 1, 2])).toBeUndefined();
    expect(
      learnClassifier(
        space.vectors,
        size,
        ids.map(() => 'same'),
        order,
      ),
    ).toBeUndefined();
  });
});
