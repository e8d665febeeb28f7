/** A mixed order is the same every time, and a text more or less leaves the others in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedOrder } from '../../src/search/mixed-order.ts';

const texts = fc.array(fc.string());

describe('a mixed order', () => {
  it('has every text once, the same every time', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const order = mixedOrder(all);
        expect([...order].sort((a, b) => a - b)).toEqual([...all.keys()]);
        expect(mixedOrder(all)).toEqual(order);
      }),
    );
  });

  it('stays as it was where a text is added, wherever it stands', () => {
    fc.assert(
      fc.property(texts, fc.string(), fc.nat(), (all, added, place) => {
        const at = place % (all.length + 1);
        const more = all.toSpliced(at, 0, added);
        const left = mixedOrder(more).filter((number) => number !== at);
        expect(left.map((number) => (number > at ? number - 1 : number))).toEqual(mixedOrder(all));
      }),
    );
  });

  it('puts neighbours apart', () => {
    const order = mixedOrder(Array.from({ length: 100 }, (_, number) => `question ${number}`));
    expect(order.slice(1).filter((number, at) => number === (order[at] ?? 0) + 1).length).toBeLessThan(10);
  });
});
