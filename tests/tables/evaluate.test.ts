/** What a query comes to over ranges holds for every choice of amounts in them, and where it is a sum or one quotient, its ends are reached. The oracle is the same query over a table of the chosen amounts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/knowledge/quantity.ts';
import { comparisons } from '../../src/tables/comparison-option.ts';
import { evaluate } from '../../src/tables/evaluate.ts';
import type { Evaluation } from '../../src/tables/evaluation.ts';
import type { EvaluationFailure } from '../../src/tables/evaluation-problem.ts';
import { readQuery } from '../../src/tables/read-query.ts';
import type { TableData } from '../../src/tables/table-data.ts';
import { point, tableOf } from '../support/table-data.ts';

const rowIds = ['a', 'b', 'c', 'd', 'e'];
const periods = ['2024', '2025'];

interface Cell {
  readonly row: string;
  readonly period: string;
  readonly range: Quantity;
  /** One amount in the range. */
  readonly chosen: number;
}

function cellsArbitrary(rows: number, forms: readonly string[]): fc.Arbitrary<Cell[]> {
  const amount = fc.integer({ min: 1, max: 60 });
  const cell = fc.record({ a: amount, b: amount, part: fc.double({ min: 0, max: 1, noNaN: true }), form: fc.constantFrom(...forms) });
  const keys = periods.flatMap((period) => rowIds.slice(0, rows).map((row) => ({ row, period })));
  return fc.tuple(
    ...keys.map((key) =>
      cell.map(({ a, b, part, form }): Cell => {
        const low = Math.min(a, b);
        const high = form === 'exact' ? low : Math.max(a, b);
        const open = form === 'open';
        return {
          ...key,
          range: { low, high: open ? Infinity : high, approx: false },
          chosen: low + (open ? 10 * part * high : (high - low) * part),
        };
      }),
    ),
  );
}

const anyRows = fc.integer({ min: 2, max: 5 });
const tableCells = anyRows.chain((rows) => cellsArbitrary(rows, ['exact', 'range', 'range', 'open']));

function tableWith(cells: readonly Cell[], quantity: (cell: Cell) => Quantity): TableData {
  const at = (period: string) =>
    Object.fromEntries(cells.filter((cell) => cell.period === period).map((cell) => [cell.row, quantity(cell)]));
  return tableOf({ id: 't', figures: { t: { 2024: at('2024'), 2025: at('2025') } } });
}

function answer(line: string, table: TableData): Evaluation | EvaluationFailure {
  const tables = new Map([['t', table]]);
  const reading = readQuery(line, tables);
  if ('problem' in reading) throw new Error(`${line}: ${JSON.stringify(reading.problem)}`);
  return evaluate(reading.query, { tables, ownersOf: () => ['a', 'c'] });
}

const over = (line: string, cells: readonly Cell[]) => ({
  ranged: answer(
    line,
    tableWith(cells, ({ range }) => range),
  ),
  chosen: answer(
    line,
    tableWith(cells, (cell) => point(cell.chosen)),
  ),
});

function encloses({ low, high }: Pick<Quantity, 'low' | 'high'>, inner: Pick<Quantity, 'low' | 'high'>, what: string): void {
  const slack = (end: number) => Math.abs(end) * 1e-9 + 1e-6;
  expect(inner.low, what).toBeGreaterThanOrEqual(low - slack(inner.low));
  expect(inner.high, what).toBeLessThanOrEqual(high + slack(inner.high));
}

const rows = fc.oneof(
  fc.constantFrom(
    'all',
    'a',
    'a, b',
    'all except a',
    'with chip',
    'top 1',
    'top 2',
    'bottom 1',
    'top 2-2',
    'bottom 1-2',
    'top 1 of (a, b)',
  ),
  fc.constantFrom('where > 30', 'where <= 20', 'where > t[a 2024]', 'top 1 by growth(t from 2024 to 2025)', 'where t[all 2024] > 25'),
);
const period = fc.constantFrom(...periods);
const cells = fc.tuple(rows, period).map(([which, when]) => `t[${which} ${when}]`);
const sureRows = fc.constantFrom('all', 'a', 'b', 'a, b', 'all except a');
const sureCells = fc.tuple(sureRows, period).map(([which, when]) => `t[${which} ${when}]`);

const reduced = (of: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom('sum', 'mean', 'highest', 'lowest'), of).map(([name, operand]) => `${name} ${operand}`);

/** Lines of single amounts, of any depth. */
const amounts: fc.Arbitrary<string> = fc.letrec<{ amount: string }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    reduced(cells),
    fc.tuple(fc.constantFrom('difference', 'ratio'), tie('amount'), tie('amount')).map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(tie('amount'), tie('amount')).map(([a, b]) => `share(${a}, of ${b})`),
    fc.tuple(tie('amount'), tie('amount'), fc.constantFrom('', ', as amount', ', as times')).map(([a, b, as]) => `growth(${a}, ${b}${as})`),
    fc.tuple(tie('amount'), fc.constantFrom('0.5', '-2', '0')).map(([a, by]) => `scaled(${a}, by ${by})`),
    fc.constantFrom('sum t[where > 30 2025]', 'count t[where > 30 2025]', 'rank t[a 2025]', 'rank(t[b 2025], from bottom)'),
  ),
})).amount;

describe('a single amount', () => {
  it('encloses every choice of amounts in the cells', () => {
    let compared = 0;
    fc.assert(
      fc.property(amounts, tableCells, (line, all) => {
        const { ranged, chosen } = over(line, all);
        if ('problems' in ranged || 'problems' in chosen) return;
        const [outer, inner] = [ranged, chosen].map(({ result }) =>
          result.gives === 'amount' ? result.of.amount.quantity : result.gives === 'extreme' ? result.amount.quantity : undefined,
        );
        if (!outer || !inner) return;
        compared += 1;
        encloses(outer, inner, line);
      }),
      { numRuns: 1_000 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('that is a sum, a difference, a quotient or a share reaches both ends', () => {
    const single = reduced(sureCells).filter((line) => !/highest|lowest/.test(line));
    const line = fc.oneof(
      single,
      fc.tuple(fc.constantFrom('difference', 'ratio'), single, single).map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc.tuple(single, single).map(([a, b]) => `share(${a}, of ${b})`),
      fc.tuple(single, single).map(([a, b]) => `growth(${a}, ${b})`),
      fc.tuple(single, single, single).map(([a, b, c]) => `difference(share(${a}, of ${c}), share(${b}, of ${c}))`),
      fc.tuple(single, single, single).map(([a, b, c]) => `ratio(difference(${a}, ${b}), ${c})`),
      fc.constantFrom(
        'difference(t[top 1 2025], t[bottom 1 2025])',
        'ratio(highest t[2025], lowest t[2025])',
        'difference(t[top 1 2025], t[top 2-2 2025])',
        'sum t[top 2 2025]',
      ),
    );
    fc.assert(
      fc.property(line, cellsArbitrary(3, ['exact', 'range', 'range']), (text, all) => {
        const ranged = answer(
          text,
          tableWith(all, ({ range }) => range),
        );
        if ('problems' in ranged || ranged.result.gives !== 'amount') return;
        const values: number[] = [];
        for (let corner = 0; corner < 2 ** all.length; corner++) {
          const at = answer(
            text,
            tableWith(all, (cell) => point((corner >> all.indexOf(cell)) & 1 ? cell.range.high : cell.range.low)),
          );
          if ('result' in at && at.result.gives === 'amount') values.push(at.result.of.amount.quantity.low);
        }
        const { low, high } = ranged.result.of.amount.quantity;
        expect(Math.max(...values), text).toBeCloseTo(high, 6);
        // Amounts at two ranks are nearest each other where their ranges meet, which no corner has.
        if (!/top|highest/.test(text)) expect(Math.min(...values), text).toBeCloseTo(low, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('shows at its ends what its inputs are there', () => {
    const line = fc.tuple(fc.constantFrom('difference', 'ratio'), reduced(sureCells), reduced(sureCells));
    fc.assert(
      fc.property(line, cellsArbitrary(3, ['exact', 'range', 'open']), ([name, a, b], all) => {
        const ranged = answer(
          `${name}(${a}, ${b})`,
          tableWith(all, ({ range }) => range),
        );
        if ('problems' in ranged || ranged.result.gives !== 'amount') return;
        const { ends } = ranged.working;
        const { quantity } = ranged.result.of.amount;
        for (const end of ['low', 'high'] as const) {
          const [first, second] = ends?.[end] ?? [];
          if (first === undefined || second === undefined) continue;
          expect(name === 'ratio' ? first / second : first - second).toBeCloseTo(quantity[end], 6);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a truth', () => {
  it('is surely so or not so only where no choice of amounts says otherwise', () => {
    const said = fc.constantFrom(...Object.values(comparisons).filter((sign) => sign !== 'in'));
    const right = fc.oneof(amounts, fc.integer({ min: 1, max: 150 }).map(String));
    const seen = new Set<string>();
    fc.assert(
      fc.property(amounts, said, right, tableCells, (left, sign, other, all) => {
        const { ranged, chosen } = over(`holds(${left} ${sign} ${other})`, all);
        if ('problems' in ranged || 'problems' in chosen || ranged.result.gives !== 'truth' || chosen.result.gives !== 'truth') return;
        const { quantity } = chosen.result.by;
        if (Math.abs(quantity.low) < 1e-7 && quantity.low !== 0) return;
        seen.add(ranged.result.truth);
        if (ranged.result.truth !== 'maybe') expect(chosen.result.truth).toBe(ranged.result.truth);
      }),
      { numRuns: 1_000 },
    );
    expect([...seen].sort()).toEqual(['maybe', 'no', 'surely']);
  });

  it('sees that an amount is itself, and that a part is below the whole', () => {
    const all: Cell[] = periods.flatMap((when) =>
      rowIds.map((row) => ({ row, period: when, range: { low: 10, high: 50, approx: false }, chosen: 20 })),
    );
    const truth = (line: string) => {
      const found = answer(
        line,
        tableWith(all, ({ range }) => range),
      );
      return 'result' in found && found.result.gives === 'truth' ? found.result.truth : found;
    };
    expect(truth('holds(t[a 2025] = t[a 2025])')).toBe('surely');
    expect(truth('holds(sum t[a, b 2025] < sum t[2025])')).toBe('surely');
    expect(truth('holds(sum t[a, b 2025] = sum t[a, c 2025])')).toBe('maybe');
    expect(truth('holds(t[a 2025] > t[b 2025])')).toBe('maybe');
    expect(truth('holds(t[a 2025] in 10..50)')).toBe('surely');
    expect(truth('holds(share(t[a 2025], of sum t[2025]) > share(t[b 2025], of sum t[2025]))')).toBe('maybe');
    expect(truth('holds(share(t[a 2025], of sum t[2025]) < 100)')).toBe('surely');
  });
});

describe('rows', () => {
  const series = fc.oneof(
    fc.constantFrom(
      't[2025]',
      'growth(t from 2024 to 2025)',
      'share(t[2025], of sum t[2025])',
      'difference(t[2025], mean t[2025])',
      'ratio(t[2025], t[a 2024])',
    ),
  );

  it('have one amount each, that encloses every choice', () => {
    fc.assert(
      fc.property(series, tableCells, (line, all) => {
        const { ranged, chosen } = over(line, all);
        if ('problems' in ranged || 'problems' in chosen || ranged.result.gives !== 'amounts' || chosen.result.gives !== 'amounts') return;
        for (const inner of chosen.result.rows) {
          const outer = ranged.result.rows.find(({ row }) => row === inner.row);
          if (!outer) throw new Error(`${inner.row} is missing.`);
          encloses(outer.amount.quantity, inner.amount.quantity, `${line} ${inner.row}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have in an order the rank that any choice gives them, and neighbours that are ahead stay ahead', () => {
    fc.assert(
      fc.property(series, fc.constantFrom('', 'bottom'), tableCells, (of, from, all) => {
        const { ranged, chosen } = over(from === '' ? `ranking ${of}` : `ranking(${of}, from bottom)`, all);
        if ('problems' in ranged || 'problems' in chosen || ranged.result.gives !== 'order' || chosen.result.gives !== 'order') return;
        const ranks = new Map(chosen.result.rows.map((each) => [each.row, each]));
        for (const { row, first, last } of ranged.result.rows) {
          expect(ranks.get(row)?.last, `${row} of ${of}`).toBeGreaterThanOrEqual(first);
          expect(ranks.get(row)?.first, `${row} of ${of}`).toBeLessThanOrEqual(last);
        }
        for (const { at, order } of ranged.result.neighbours) {
          const [a, b] = at.map((index) => (ranged.result.gives === 'order' ? ranks.get(ranged.result.rows[index]?.row) : undefined));
          if (order === 'ahead') expect(a?.first).toBeLessThanOrEqual(b?.first ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('pass a limit surely or not at all only where every choice agrees, and none gets lost', () => {
    const limit = fc.oneof(fc.constantFrom('t[a 2024]', 'mean t[2025]', 'highest t[2024]'), fc.integer({ min: 1, max: 60 }).map(String));
    fc.assert(
      fc.property(
        fc.constantFrom('t[2025]', 't[2024]'),
        fc.constantFrom('>', '<=', '<', '>='),
        limit,
        tableCells,
        (of, sign, edge, all) => {
          const { ranged, chosen } = over(`filter(${of} ${sign} ${edge})`, all);
          if ('problems' in ranged || 'problems' in chosen || ranged.result.gives !== 'selection' || chosen.result.gives !== 'selection')
            return;
          const inside = new Set(chosen.result.surely.map(({ row }) => row));
          for (const { row } of ranged.result.surely) expect(inside, `${row}`).toContain(row);
          for (const { row } of ranged.result.no) expect(inside, `${row}`).not.toContain(row);
          const { surely, maybe, no } = ranged.result;
          expect(surely.length + maybe.length + no.length).toBe(
            chosen.result.surely.length + chosen.result.no.length + chosen.result.maybe.length,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('at ranks are named where that is certain, and else hold every row that may be there', () => {
    fc.assert(
      fc.property(fc.constantFrom('top 1', 'top 2', 'bottom 1', 'top 2-2'), tableCells, (ranks, all) => {
        const { ranged, chosen } = over(`t[${ranks} 2025]`, all);
        if ('problems' in ranged || 'problems' in chosen) return;
        const rowsIn = ({ result }: Evaluation) =>
          result.gives === 'amount' ? [result.of] : result.gives === 'amounts' ? result.rows : [];
        const possible = new Set(rowsIn(ranged).flatMap(({ row, candidates }) => row ?? candidates ?? []));
        for (const { row } of rowsIn(chosen)) if (row !== undefined) expect(possible).toContain(row);
      }),
      { numRuns: 500 },
    );
  });

  it('that are the highest or lowest have every rival named', () => {
    fc.assert(
      fc.property(fc.constantFrom('highest', 'lowest'), series, tableCells, (end, of, all) => {
        const { ranged, chosen } = over(`${end} ${of}`, all);
        if ('problems' in ranged || 'problems' in chosen || ranged.result.gives !== 'extreme' || chosen.result.gives !== 'extreme') return;
        const named = [ranged.result.row, ...ranged.result.rivals].map(({ row }) => row);
        if (chosen.result.rivals.length === 0) expect(named).toContain(chosen.result.row.row);
      }),
      { numRuns: 500 },
    );
  });
});
