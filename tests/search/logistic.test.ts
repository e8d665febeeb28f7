/** Logistic regression tells separable examples apart and never turns a higher feature against the truth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic, logistic, logitWith } from '../../src/search/logistic.ts';

function fitted(examples: readonly Example[]): (features: readonly number[]) => number {
  const logit = logitWith(fitLogistic(examples));
  return (features) => logistic(logit(features));
}
const example = (features: readonly number[], truth: boolean, weight = 1): Example => ({ features, truth, weight });

describe('a fit', () => {
  it('tells examples apart that can be told apart', () => {
    const chance = fitted([...[0, 1, 2].map((x) => example([x], false)), ...[4, 5, 6].map((x) => example([x], true))]);
    expect(chance([0])).toBeLessThan(0.2);
    expect(chance([6])).toBeGreaterThan(0.8);
    expect(chance([3])).toBeCloseTo(0.5, 1);
  });

  it('never says that more makes it less likely', () => {
    const features = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(features, fc.boolean()), { minLength: 2, maxLength: 20 }),
        features,
        fc.nat(2),
        (examples, asked, at) => {
          const chance = fitted(examples.map(([each, truth]) => example(each, truth)));
          const more = asked.map((value, place) => (place === at ? value + 1 : value));
          expect(chance(more)).toBeGreaterThanOrEqual(chance(asked) - 1e-9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('heeds an example by its weight', () => {
    const mixed = (weight: number) => fitted([example([1], true, weight), example([1], false)])([1]);
    expect(mixed(9)).toBeGreaterThan(0.8);
    expect(mixed(1 / 9)).toBeLessThan(0.2);
  });

  it('of nothing is undecided', () => {
    expect(fitted([])([])).toBe(0.5);
  });
});
