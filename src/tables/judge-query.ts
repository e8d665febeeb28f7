/** Judges what a `holds` query states: finds the facts that it speaks of, and the source's other figures that it may have been taken for. */

import type { Comparison } from './comparison-option.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationContext } from './evaluation.ts';
import { type EvaluationFailure, isFailure } from './evaluation-problem.ts';
import { denied, type Fact, isInUnit, type Judgement, judge, type OtherFact, type Statement } from './judge.ts';
import type { Cells, Expression, Literal, OperationCall } from './query.ts';
import { cellsIn } from './query-cells.ts';
import { atPeriod } from './query-periods.ts';
import type { Amount, Result, Truth } from './result.ts';
import type { StatedAmount, Verdict } from './stated-amount.ts';
import type { Kind, StatedTotal, TableData } from './table-data.ts';

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  above: 'below',
  atLeast: 'atMost',
  below: 'above',
  atMost: 'atLeast',
  equal: 'equal',
  unequal: 'unequal',
  within: 'within',
};

function statedBy({ low, high, approx, unit }: Literal, is: Comparison, digits: number | undefined): StatedAmount {
  const rest = { approx, ...(unit !== undefined && { unit }), ...(digits !== undefined && { digits }) };
  switch (is) {
    case 'above':
    case 'atLeast':
      return { low, high: Infinity, strict: is === 'above', ...rest };
    case 'below':
    case 'atMost':
      return { low: -Infinity, high, strict: is === 'below', ...rest };
    default:
      return { low, high, strict: false, ...rest };
  }
}

/** A total as facts: in its own unit with what contradicts it, and in the units that the source gives beside. */
function factsOfTotal(total: StatedTotal, table: string): Fact[] {
  const { measure, period, rows, kind, sources } = total;
  const cells: Cells = { node: 'cells', table, measure, period, rows: { rows: 'named', ids: rows } };
  const expression: Expression = { node: 'operation', operation: 'stated', of: [cells], options: {} };
  return [
    { quantity: total.quantity, unit: total.unit },
    ...Object.entries(total.also).map(([unit, quantity]) => ({ quantity, unit })),
  ].map((figure) => ({
    ...figure,
    expression,
    kind,
    sources,
    computed: false,
    conflicts: total.conflicts.filter(({ unit }) => unit === figure.unit),
  }));
}

function singleAmount(result: Result): Amount | undefined {
  switch (result.gives) {
    case 'amount':
      return result.of.amount;
    case 'extreme':
      return result.amount;
    case 'rank':
      return { quantity: { low: result.row.first, high: result.row.last, approx: false }, unit: 'rank' };
    default:
      return undefined;
  }
}

/** What an expression comes to, as facts; with a total that stands for it in every unit. */
function factsOf(expression: Expression, context: EvaluationContext): Fact[] | EvaluationFailure {
  const found = evaluate(expression, context);
  if (isFailure(found)) return found;
  const { result, observations, totals } = found;
  const [table] = found.id.split('/');
  const [total] = totals;
  if (total && found.working.total && expression.node === 'operation' && expression.operation !== 'mean') {
    return factsOfTotal(total, tableOf(expression) ?? table ?? '');
  }
  const amount = singleAmount(result);
  if (!amount) return [];
  const kinds = new Set<Kind>([...observations.map(({ kind }) => kind), ...totals.map(({ kind }) => kind)]);
  const [kind] = kinds;
  const sources = [...new Set([...observations, ...totals].flatMap((each) => each.sources))];
  const computed = expression.node !== 'cells';
  return [
    {
      quantity: amount.quantity,
      unit: amount.unit,
      expression,
      ...(kinds.size === 1 && kind && { kind }),
      sources,
      computed,
      conflicts: [],
    },
  ];
}

const tableOf = (expression: Expression) => cellsIn(expression)[0]?.table;

/** The source's other figures, the nearest to what was spoken of first: of other periods, of other rows, of all rows, in other measures. */
function* otherFacts(spokenOf: Expression, context: EvaluationContext): Generator<OtherFact> {
  const [cells] = cellsIn(spokenOf);
  const table = cells && context.tables.get(cells.table);
  if (!cells || !table) return;
  const { measure, period } = cells;
  const totals = table.totals.filter((total) => total.measure === measure);
  const periods = new Set([...table.periods(measure), ...totals.map((total) => total.period)]);
  const tagged = (expression: Expression, differs: OtherFact['differs']): OtherFact[] => {
    const facts = factsOf(expression, context);
    return isFailure(facts) ? [] : facts.map((fact) => ({ fact, differs }));
  };
  const isOfOnePeriod = cellsIn(spokenOf).every((each) => each.period === period);
  for (const other of isOfOnePeriod ? periods : []) if (other !== period) yield* tagged(atPeriod(spokenOf, other), 'period');
  for (const total of totals) {
    const differs = total.period === period ? 'row' : 'period';
    for (const fact of factsOfTotal(total, table.id)) yield { fact, differs };
  }
  yield* cellFacts(table, measure, period, 'row');
  const all: Cells = { ...cells, rows: { rows: 'all' } };
  yield* tagged({ node: 'operation', operation: 'sum', of: [all], options: {} }, 'row');
  for (const { id } of table.measures) if (id !== measure) yield* cellFacts(table, id, period, 'measure');
}

function* cellFacts(table: TableData, measure: string, period: string, differs: OtherFact['differs']): Generator<OtherFact> {
  const unit = table.measures.find(({ id }) => id === measure)?.unit ?? '';
  for (const row of table.rows) {
    const observation = table.observation(row, measure, period);
    if (!observation) continue;
    const { quantity, kind, sources } = observation;
    const expression: Cells = { node: 'cells', table: table.id, measure, period, rows: { rows: 'named', ids: [row] } };
    yield { fact: { quantity, unit, expression, kind, sources, computed: false, conflicts: [] }, differs };
  }
}

const verdictOf: Readonly<Record<Truth, Verdict>> = { surely: 'yes', maybe: 'unknown', no: 'no' };

/** Two expressions of the source set against each other: how it stands for every choice of amounts. */
function judgeOrder(query: OperationCall<'holds'>, context: EvaluationContext): Judgement | EvaluationFailure {
  const found = evaluate(query, context);
  if (isFailure(found)) return found;
  const truth = found.result.gives === 'truth' ? found.result.truth : 'maybe';
  return { verdict: verdictOf[truth], reason: truth === 'maybe' ? 'overlaps' : 'follows' };
}

/** Numbers that are counted, and so are never rounded. */
const counted = new Set(['rank', 'count']);

/** What the statement is worth. A failure where the tables have nothing that it speaks of, and nothing that it could have been taken for. */
export function judgeQuery(
  query: OperationCall<'holds'>,
  context: EvaluationContext,
  more: { readonly kind?: Kind; readonly digits?: number } = {},
): Judgement | EvaluationFailure {
  const [left, right] = query.of;
  const literal = right?.node === 'literal' ? right : left?.node === 'literal' ? left : undefined;
  const spokenOf = literal === right ? left : right;
  if (!literal || !spokenOf || spokenOf.node === 'literal') return judgeOrder(query, context);
  const is = literal === right ? query.options.is : mirrored[query.options.is];
  const facts = factsOf(spokenOf, context);
  const known = isFailure(facts) ? [] : facts;
  const isCounted = known.some(({ unit }) => counted.has(unit));
  // A rank is no figure of the source; what holds of it follows from the order of all.
  if (isCounted || (known.length === 0 && !isFailure(facts))) return judgeOrder(query, context);
  const amount = statedBy(literal, is, more.digits);
  const statement: Statement = { amount, ...(more.kind && { kind: more.kind }) };
  const judged = judge(statement, known, () => otherFacts(spokenOf, context));
  if (judged.reason === 'noFigure' && isFailure(facts)) return facts;
  const found = judged.reason === 'noFigure' ? (judgeConverted(statement, spokenOf, context) ?? judged) : judged;
  return is === 'unequal' ? denied(found) : found;
}

/** In a unit that the source does not give it in, at the rate that its own pairs of figures imply. */
function judgeConverted(statement: Statement, spokenOf: Expression, context: EvaluationContext): Judgement | undefined {
  const { unit } = statement.amount;
  if (unit === undefined) return undefined;
  const facts = factsOf({ node: 'operation', operation: 'converted', of: [spokenOf], options: { to: unit } }, context);
  if (isFailure(facts) || !facts.some((fact) => isInUnit(statement.amount, fact))) return undefined;
  return judge(statement, facts, () => []);
}
