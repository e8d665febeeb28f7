/** The lines that show how a computed range came about: its low end from these two figures, its high end from those. */
import type { Row } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import { share, total } from '../tables/operations.ts';
import { type Context, exact } from './finding.ts';

type Showing = Pick<Context, 'words' | 'show' | 'computed'>;

/** How two figures give a third: the difference, how many times, or the growth from the second to the first in percent. */
export type Computation = '−' | '÷' | '÷ − 1';

const compute: Readonly<
  Record<Computation, { readonly unit?: string; of(a: number, b: number): number; written(a: string, b: string): string }>
> = {
  '−': { of: (a, b) => a - b, written: (a, b) => `${a} − ${b}` },
  '÷': { unit: 'times', of: (a, b) => a / b, written: (a, b) => `${a} ÷ ${b}` },
  '÷ − 1': { unit: 'percent', of: (a, b) => (a / b - 1) * 100, written: (a, b) => `${a} ÷ ${b} − 1` },
};

/** A line for each end of the result; one line where both ends are the same, none for an end that is open. */
export function workingOf(computation: Computation, a: Quantity, b: Quantity, { words, show, computed }: Showing): string[] {
  const { unit, of, written } = compute[computation];
  const pairs = [
    { label: words.atLow, a: a.low, b: b.high },
    // Without an upper end, the lower one still shows how far the other figure moves the result.
    { label: a.high === Infinity ? words.orMore : words.atHigh, a: a.high === Infinity ? a.low : a.high, b: b.low },
  ];
  const result = (value: number): Quantity => ({ ...exact(value), high: a.high === Infinity ? Infinity : value });
  const lines = pairs
    .filter((pair) => Number.isFinite(pair.a) && Number.isFinite(pair.b))
    .map((pair) => ({
      label: pair.label,
      text: `${written(show(exact(pair.a)), show(exact(pair.b)))} = ${computed(result(of(pair.a, pair.b)), unit)}`,
    }));
  const [first] = lines;
  if (first && lines.every(({ text }) => text === first.text)) return [first.text];
  return lines.map(({ label, text }) => `${label}: ${text}`);
}

/** The row at one end of its range and the others at the opposite one. */
export function workingOfShare(row: Row, rows: readonly Row[], { words, show, computed }: Showing): string[] {
  const others = total(rows.filter((other) => other !== row));
  const shares = share(row, rows);
  const ends = [
    { label: words.atLow, own: row.value.low, rest: others.high, result: shares.low },
    { label: words.atHigh, own: row.value.high, rest: others.low, result: shares.high },
  ];
  const lines = ends
    .filter(({ own, rest }) => Number.isFinite(own) && Number.isFinite(rest))
    .map(({ label, own, rest, result }) => {
      const amount = show(exact(own));
      return { label, text: `${amount} ÷ (${amount} + ${computed(exact(rest))}) = ${computed(exact(result), 'percent')}` };
    });
  const [first] = lines;
  if (first && lines.every(({ text }) => text === first.text)) return [first.text];
  return lines.map(({ label, text }) => `${label}: ${text}`);
}
