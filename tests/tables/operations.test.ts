/** What is computed over ranges holds for every choice of amounts inside them, and says no more than that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/knowledge/knowledge.ts';
import type { Quantity } from '../../src/knowledge/quantity.ts';
import { average, difference, filter, growth, highest, lowest, ranking, ratio, rowsAt, share, total } from '../../src/tables/operations.ts';

const amount = fc.double({ min: 1, max: 1e12, noNaN: true });

interface Choice {
  readonly row: Row;
  /** One amount inside the row's range. */
  readonly chosen: number;
}

const rowOf = (id: string, value: Quantity): Row => ({ id, value, observations: [], questions: [], related: [] });

/** Rows that are exact, ranges or open upwards, each with one amount inside. */
const choices = fc
  .array(fc.tuple(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('exact', 'range', 'open')), {
    minLength: 2,
    maxLength: 6,
  })
  .map((rows) =>
    rows.map(([a, b, part, form], index): Choice => {
      const low = Math.min(a, b);
      const high = form === 'exact' ? low : Math.max(a, b);
      return {
        row: rowOf(`row${index}`, { low, high: form === 'open' ? Infinity : high, approx: false }),
        chosen: low + (high - low) * part,
      };
    }),
  );

const rowsOf = (all: readonly Choice[]) => all.map(({ row }) => row);
const chosenOf = (all: readonly Choice[], row: Row) => all.find((choice) => choice.row === row)?.chosen ?? Number.NaN;

function holds({ low, high }: Quantity, value: number) {
  const slack = Math.abs(value) * 1e-9 + 1e-6;
  expect(value).toBeGreaterThanOrEqual(low - slack);
  expect(value).toBeLessThanOrEqual(high + slack);
}

describe('operations over ranges', () => {
  it('hold the total, difference, ratio and share of any amounts inside', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const [a, b] = all;
        if (!a || !b) return;
        const sum = all.reduce((before, { chosen }) => before + chosen, 0);
        holds(total(rowsOf(all)), sum);
        holds(average(rowsOf(all)), sum / all.length);
        holds(difference(a.row, b.row), a.chosen - b.chosen);
        holds(ratio(a.row, b.row), a.chosen / b.chosen);
        holds(share(a.row, rowsOf(all)), (a.chosen / sum) * 100);
      }),
      { numRuns: 300 },
    );
  });

  it('give shares between none and all', () => {
    fc.assert(
      fc.property(choices, (all) => {
        for (const row of rowsOf(all)) {
          const { low, high } = share(row, rowsOf(all));
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  it('name as highest and lowest only rows that no amount inside can contradict but those of the rivals', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const top = highest(rowsOf(all));
        const bottom = lowest(rowsOf(all));
        if (!top || !bottom) throw new Error('There is no row.');
        for (const { row, chosen } of all) {
          if (row !== top.row && !top.rivals.includes(row)) expect(chosenOf(all, top.row)).toBeGreaterThan(chosen);
          if (row !== bottom.row && !bottom.rivals.includes(row)) expect(chosenOf(all, bottom.row)).toBeLessThan(chosen);
        }
      }),
    );
  });

  it('rank every row once, and neighbours whose order is not open in their certain order', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const { rows, open } = ranking(rowsOf(all));
        expect(new Set(rows)).toEqual(new Set(rowsOf(all)));
        rows.slice(1).forEach((row, index) => {
          const before = rows[index];
          if (!before || open.some(([a, b]) => a === before && b === row)) return;
          expect(chosenOf(all, before)).toBeGreaterThan(chosenOf(all, row));
        });
      }),
    );
  });

  it('find at some places only the rows that no amount inside can contradict', () => {
    const place = fc.tuple(
      fc.constantFrom('top' as const, 'bottom' as const),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 7 }),
    );
    fc.assert(
      fc.property(choices, fc.array(place, { minLength: 1, maxLength: 3 }), (all, some) => {
        const places = some.map(([from, a, b]) => ({ from, first: Math.min(a, b), last: Math.max(a, b) }));
        const found = rowsAt(places, rowsOf(all));
        if (!found) return;
        const ordered = [...all].sort((a, b) => b.chosen - a.chosen).map(({ row }) => row);
        const wanted = ordered.filter((_, at) =>
          places.some(({ from, first, last }) => {
            const place = from === 'top' ? at + 1 : ordered.length - at;
            return first <= place && place <= last;
          }),
        );
        expect(new Set(found)).toEqual(new Set(wanted));
      }),
      { numRuns: 500 },
    );
    const [large, middle, alike, small] = [90, 50, 51, 10].map((low, at) => rowOf(`row${at}`, { low, high: low + 5, approx: false })) as [
      Row,
      Row,
      Row,
      Row,
    ];
    const rows = [small, middle, large, alike];
    expect(rowsAt([{ from: 'top', first: 1, last: 1 }], rows)).toEqual([large]);
    expect(rowsAt([{ from: 'top', first: 1, last: 2 }], rows)).toBeUndefined();
    expect(rowsAt([{ from: 'bottom', first: 2, last: 3 }], rows)).toEqual([alike, middle]);
    expect(rowsAt([{ from: 'top', first: 4, last: 5 }], rows)).toBeUndefined();
  });

  it('let through a filter surely what passes with any amount, maybe what passes with some, and nothing else', () => {
    const limit = fc
      .tuple(amount, fc.boolean(), fc.boolean())
      .map(([edge, up, inclusive]) => ({ direction: up ? ('more' as const) : ('less' as const), edge, inclusive }));
    fc.assert(
      fc.property(choices, limit, (all, asked) => {
        const { surely, maybe } = filter(rowsOf(all), asked);
        const passes = (value: number) => (asked.direction === 'more' ? value > asked.edge : value < asked.edge);
        for (const { row, chosen } of all) {
          if (surely.includes(row)) expect(passes(chosen) || chosen === asked.edge).toBe(true);
          if (passes(chosen)) expect(surely.includes(row) || maybe.includes(row)).toBe(true);
          expect(surely.includes(row) && maybe.includes(row)).toBe(false);
        }
      }),
    );
    fc.assert(
      fc.property(choices, fc.boolean(), (all, up) => {
        const rows = rowsOf(all);
        const [{ row: measure, chosen: edge }] = all as [(typeof all)[0]];
        const { surely, maybe } = filter(rows, { direction: up ? 'more' : 'less', edge: measure });
        expect([...surely, ...maybe]).not.toContain(measure);
        for (const { row, chosen } of all.slice(1)) {
          const passes = up ? chosen > edge : chosen < edge;
          if (surely.includes(row)) expect(passes).toBe(true);
          if (passes) expect(surely.includes(row) || maybe.includes(row)).toBe(true);
        }
      }),
    );
    const edge = rowOf('edge', { low: 80, high: 80, approx: false });
    expect(filter([edge], { direction: 'more', edge: 80, inclusive: true }).surely).toEqual([edge]);
    expect(filter([edge], { direction: 'more', edge: 80 })).toEqual({ surely: [], maybe: [] });
  });
});

describe('growth', () => {
  it('holds that of any amounts inside, with open ends on either side', () => {
    fc.assert(
      fc.property(choices, (all) => {
        const [from, to] = all;
        if (!from || !to) return;
        const grown = growth(from.row.value, to.row.value);
        holds(grown, (to.chosen / from.chosen - 1) * 100);
        expect(grown.high === Infinity).toBe(to.row.value.high === Infinity);
        expect(grown.low === -Infinity).toBe(from.row.value.high === Infinity);
      }),
      { numRuns: 300 },
    );
  });

  it('to an open plan is at least what the highest earlier amount gives', () => {
    const grown = growth({ low: 315e9, high: 370e9, approx: true }, { low: 530e9, high: Infinity, approx: false });
    expect(grown.low).toBeCloseTo(43.24, 2);
    expect(grown.high).toBe(Infinity);
  });
});
