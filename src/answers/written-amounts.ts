/** Writes stated amounts as short as a button needs, so that reading them gives the same amounts again: "60B~72B USD", "at least 90 times". For machines; people see answers/format. */
import type { FoundAmount } from '../question/amount.ts';

const scales = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const;
const bounds = { atLeast: 'at least ', above: 'over ', atMost: 'at most ', below: 'under ' } as const;

/** A number that is told without a unit has to have a scale to be an amount at all. */
function number(value: number, unit: string | undefined): string {
  const [size, letter] = scales.find(([least]) => value >= least) ?? (unit === undefined ? [1e3, 'k'] : [1, '']);
  return `${Number((value / size).toPrecision(15))}${letter}`;
}

/** Each amount with its bound and unit, joined by commas. */
export function writeStatement(amounts: readonly FoundAmount[]): string {
  return amounts
    .map(({ value, high, unit, bound, about }) => {
      const written = high === undefined ? number(value, unit) : `${number(value, unit)}~${number(high, unit)}`;
      return `${bound ? bounds[bound] : ''}${about ? 'about ' : ''}${written}${unit === undefined ? '' : ` ${unit}`}`;
    })
    .join(', ');
}
