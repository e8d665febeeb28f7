/** Putting the amounts of several rows together. Where the source gives only a total of exactly these rows, that stands for them and is said to be it. */
import { type EvaluationFailure, failure, isFailure } from './evaluation-problem.ts';
import { type CellsAsked, type Member, type Outcome, type Series, single } from './series.ts';
import { quantitySize, type Size } from './size.ts';
import type { StatedTotal } from './table-data.ts';

/** The total that the source gives for exactly these rows, in the measure's own unit where there are several. */
export function totalOf({ table, measure, period, rows }: CellsAsked): StatedTotal | undefined {
  const asked = new Set(rows);
  const found = table.totals.filter(
    (total) =>
      total.measure === measure && total.period === period && total.rows.length === asked.size && total.rows.every((row) => asked.has(row)),
  );
  const unit = table.measures.find(({ id }) => id === measure)?.unit;
  return found.find((total) => total.unit === unit) ?? found[0];
}

const sizes = new WeakMap<StatedTotal, Size>();

/** The same total is the same amount wherever it is used. */
export function sizeOfTotal(total: StatedTotal): Size {
  const size = sizes.get(total) ?? quantitySize(total.quantity, total.unit);
  sizes.set(total, size);
  return size;
}

export interface Aggregation {
  /** All members surely belong. */
  readonly certain: (sizes: readonly Size[]) => Size | EvaluationFailure;
  /** Some members may belong or not. Without it that is refused. */
  readonly uncertain?: (sure: readonly Size[], maybe: readonly Size[]) => Size | EvaluationFailure;
  /** What a stated total of so many rows says of it. */
  readonly ofTotal?: (total: Size, rows: number) => Size;
  /** What it is of no rows; without it that is refused. */
  readonly ofNothing?: Size;
}

const sizeOf = ({ size }: Member) => size;

/** One amount of a series. A row without a figure is never left out quietly. */
export function aggregate(series: Series, { certain, uncertain, ofTotal, ofNothing }: Aggregation): Outcome | EvaluationFailure {
  const { members, missing, cells } = series;
  if (missing.length > 0) {
    const total = cells && ofTotal && totalOf(cells);
    if (!total) return { problems: [...new Set(missing)] };
    const [whole, size] = [sizeOfTotal(total), ofTotal(sizeOfTotal(total), total.rows.length)];
    const outcome = single(size, [series], size === whole ? { total } : {});
    return isFailure(outcome) ? outcome : { ...outcome, total };
  }
  if (members.length === 0) return ofNothing ? single(ofNothing, [series]) : failure({ problem: 'noRows' });
  const maybe = members.filter(({ membership }) => membership === 'maybe');
  if (maybe.length > 0 && !uncertain) {
    return failure({ problem: 'uncertainRows', maybe: maybe.flatMap(({ row, candidates }) => row ?? candidates ?? []) });
  }
  const sure = members.filter(({ membership }) => membership === 'surely').map(sizeOf);
  const size = maybe.length > 0 && uncertain ? uncertain(sure, maybe.map(sizeOf)) : certain(sure);
  return isFailure(size) ? size : single(size, [series]);
}
