/** Queries of every shape at random, over tables and rows with awkward names. */
import fc from 'fast-check';
import { comparisons } from '../../src/tables/comparison-option.ts';
import type { OptionFields } from '../../src/tables/operation-options.ts';
import { type Operations, operations } from '../../src/tables/operations/registry.ts';
import type { Cells, Expression, Literal, Rows } from '../../src/tables/query.ts';

/** Names that a line could take for something else. */
export const awkwardNames = [
  'capex',
  'menu',
  'a.b',
  'all',
  '2025',
  'top',
  '커피-농장',
  'sum',
  'of',
  '7',
  '1e5',
  'x "y" \\z',
  'in',
  'R&D',
  '_',
] as const;
export const periods = ['2025', '2026', '2025-H1', '2025-Q4', '2024-12', '2024/25', '봄 시즌'] as const;

const name = fc.constantFrom(...awkwardNames);
const number = fc
  .oneof(
    fc.integer({ min: -1000, max: 1_000_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(66e9, 685e12, 1.5e21, 1e-7, 2025),
  )
  .map((value) => (value === 0 ? 0 : value));

const literal: fc.Arbitrary<Literal> = fc
  .record({ a: number, b: number, ends: fc.constantFrom('point', 'range', 'up', 'down'), approx: fc.boolean(), unit: fc.option(name) })
  .map(({ a, b, ends, approx, unit }) => ({
    node: 'literal',
    low: ends === 'down' ? -Infinity : ends === 'range' ? Math.min(a, b) : a,
    high: ends === 'up' ? Infinity : ends === 'range' ? Math.max(a, b) : a,
    approx,
    ...(unit !== null && { unit }),
  }));

type OperationEntry = readonly [
  keyof Operations,
  { readonly options: OptionFields; readonly operands: readonly { readonly optional?: true }[]; readonly anyNumber?: true },
];

function optionsArbitrary(fields: OptionFields): fc.Arbitrary<Record<string, string | number>> {
  const values = Object.entries(fields).map(([option, field]) => {
    const value: fc.Arbitrary<string | number> = field.sort === 'number' ? number : field.values ? fc.constantFrom(...field.values) : name;
    return (field.optional ? fc.option(value) : value).map((chosen) => (chosen === null ? [] : [[option, chosen] as const]));
  });
  return fc.tuple(...values).map((entries) => Object.fromEntries(entries.flat()));
}

/** Any query; not all of them make sense. */
export const anyQuery: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression; rows: Rows; cells: Cells }>((tie) => ({
  rows: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Rows>({ rows: 'all' }),
    fc.array(name, { maxLength: 3 }).map((ids): Rows => ({ rows: 'named', ids })),
    fc.array(name, { maxLength: 3 }).map((ids): Rows => ({ rows: 'except', ids })),
    name.map((kind): Rows => ({ rows: 'owning', kind })),
    fc
      .record({
        rows: fc.constant('ranked' as const),
        from: fc.constantFrom('top' as const, 'bottom' as const),
        first: fc.integer({ min: 1, max: 3 }),
        more: fc.nat({ max: 3 }),
        of: tie('rows'),
        by: fc.option(tie('expression')),
      })
      .map(({ more, by, ...rest }): Rows => ({ ...rest, last: rest.first + more, ...(by && { by }) })),
    fc
      .record({
        rows: fc.constant('where' as const),
        is: fc.constantFrom(...(Object.keys(comparisons) as (keyof typeof comparisons)[])),
        than: tie('expression'),
        of: tie('rows'),
        by: fc.option(tie('expression')),
      })
      .map(({ by, ...rest }): Rows => ({ ...rest, ...(by && { by }) })),
  ),
  cells: fc.record({
    node: fc.constant('cells' as const),
    table: fc.constantFrom('capex', 'a.b', '커피-농장', 'sum', '2025'),
    measure: fc.constantFrom('price', 'a.b', '2025'),
    period: fc.constantFrom(...periods),
    rows: tie('rows'),
  }),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('cells'),
    literal,
    ...(Object.entries(operations) as unknown as OperationEntry[]).map(([operation, { operands, options, anyNumber }]) => {
      const least = operands.filter(({ optional }) => !optional).length;
      return fc
        .record({
          of: fc.array(tie('expression'), { minLength: least, maxLength: operands.length + (anyNumber ? 2 : 0) }),
          options: optionsArbitrary(options),
        })
        .map((parts) => ({ node: 'operation', operation, ...parts }) as unknown as Expression);
    }),
  ),
})).expression;
