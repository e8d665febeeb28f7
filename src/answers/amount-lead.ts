/** The sentence that tells a single computed amount: what it is of, how it compares, and what its parts are called. Knows no blocks and no caveats. */
import { evaluationContext } from '../resolve/reading.ts';
import { evaluate } from '../tables/evaluate.ts';
import type { Evaluation, Step } from '../tables/evaluation.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import type { OperationCall } from '../tables/query.ts';
import type { Amount, RowAmount } from '../tables/result.ts';
import { described } from './describe.ts';
import { exact, type TableContext } from './table-context.ts';

/** The names of the rows, or of those that one of them may be. */
export const namesOf = (rows: readonly RowAmount[], { nameOf }: TableContext) =>
  rows.flatMap(({ row, candidates }) => (row === undefined ? (candidates ?? []) : [row])).map(nameOf);

/** The names of a step's operands: the row's name if it is certain which row it is, otherwise a description such as "the highest". */
export function operandsCalled({ expression, of }: Step, context: TableContext): string[] {
  if (expression.node !== 'operation') return [];
  return expression.of.map((operand) => {
    const result = of.find((step) => step.expression === operand)?.result;
    const rows = operand.node !== 'cells' ? [] : result?.gives === 'amount' ? [result.of] : result?.gives === 'amounts' ? result.rows : [];
    const isCertain = rows.length > 0 && rows.every(({ row, membership }) => row !== undefined && membership === 'surely');
    const name = isCertain ? context.formats.list(namesOf(rows, context)) : described(operand, context);
    // A growth covers both periods, so its row is named without one.
    return operand.node === 'cells' && expression.operation !== 'growth' ? context.dated(name, operand.period) : name;
  });
}

/** How far one is above the other, or how far either may be where their ranges overlap. */
export function gapOf(
  [a = '', b = '']: readonly string[],
  { quantity: { low, high, approx }, unit }: Amount,
  context: TableContext,
): string {
  const { words, computed } = context;
  if (low >= 0) return words.above(a, b, computed({ low, high, approx }, unit));
  if (high <= 0) return words.above(b, a, computed({ low: -high, high: -low, approx }, unit));
  const [up, down] = [high, -low].map((end) => (Number.isFinite(end) ? computed(exact(end), unit) : undefined));
  return words.openDifference(a, b, up, down);
}

/** Another query over what was asked for. */
export function alsoEvaluated(query: OperationCall, { knowledge }: TableContext): Evaluation | undefined {
  const found = evaluate(query, evaluationContext(knowledge));
  return isFailure(found) ? undefined : found;
}

function isSumOfAll(call: OperationCall, at: number): boolean {
  const whole = call.of[at];
  const [cells] = whole?.node === 'operation' && whole.operation === 'sum' ? whole.of : [];
  return cells?.node === 'cells' && cells.rows.rows === 'all';
}

/** A share where the source leaves an end open is told by its other end: the low end of a part of something without end is no figure. */
export function shareTold(amount: Amount, context: TableContext): string {
  const { low, high, approx } = amount.quantity;
  const [isBottom, isTop] = [low === 0 && high > 0, high === 100 && low < 100];
  if (isBottom === isTop) return context.amount(amount);
  return context.amount({ ...amount, quantity: { low: isBottom ? -Infinity : low, high: isTop ? Infinity : high, approx } });
}

/** The lead of a single computed amount. */
export function amountLead({ working }: Evaluation, context: TableContext): string {
  const { words, measure, source, computed } = context;
  const { expression, result, total } = working;
  if (result.gives !== 'amount' || expression.node !== 'operation') return '';
  const { quantity, unit, known } = result.of.amount;
  const amount = context.amount(result.of.amount);
  const called = operandsCalled(working, context);
  const [a = '', b = ''] = called;
  const all = context.formats.list(called);
  switch (expression.operation) {
    case 'sum':
    case 'stated':
      return total ? words.stated(source, all, measure, context.show(quantity, unit)) : words.total(source, all, measure, amount);
    case 'mean':
      return words.mean(source, all, measure, amount);
    case 'difference':
      return unit === 'points' ? words.is(described(expression, context), amount) : gapOf(called, result.of.amount, context);
    case 'ratio': {
      const { base } = expression.options;
      return base === undefined ? words.ratio(a, b, amount) : words.index(a, b, base, amount);
    }
    case 'share':
      return isSumOfAll(expression, 1)
        ? words.share(a, shareTold(result.of.amount, context))
        : words.shareOf(a, b, shareTold(result.of.amount, context));
    case 'growth': {
      const byAmount =
        expression.options.as === undefined ? alsoEvaluated({ ...expression, options: { as: 'amount' } }, context)?.result : undefined;
      const byHowMuch = byAmount?.gives === 'amount' ? words.growthInAmounts(context.amount(byAmount.of.amount)) : '';
      const grown = words.grown(a, measure, amount, quantity.low >= 0 ? 'up' : quantity.high <= 0 ? 'down' : 'open');
      const further = known && known.low < known.high && (quantity.low === known.low || quantity.high === known.high);
      const ofEnds = further ? words.ofKnownEnds(computed({ ...known, approx: true }, unit)) : '';
      return [grown, ofEnds, byHowMuch].filter((sentence) => sentence !== '').join(' ');
    }
    case 'count':
      return words.counted(computed(quantity, unit));
    default:
      return words.is(described(expression, context), amount);
  }
}
