/** A stretch of a question's tokens and the draft that it means. The chart is made of these. */
import { type Draft, isSingle, operation } from './draft.ts';

/** Tokens `first` to `last`; `mask` has a bit for each of them that is explained. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly mask: bigint;
}

export interface Item extends Span {
  readonly draft: Draft;
  /** How much is taken for granted: 0 where the words leave no choice. */
  readonly cost: number;
}

export const bit = (index: number): bigint => 1n << BigInt(index);

/** Bits of the tokens from `first` to `last`. */
export function bitsBetween(first: number, last: number): bigint {
  return last < first ? 0n : (1n << BigInt(last + 1)) - (1n << BigInt(first));
}

export function bitsSet(mask: bigint): number {
  let count = 0;
  for (let left = mask; left !== 0n; left &= left - 1n) count++;
  return count;
}

/** Whether the two share a token, or one begins before the other ends. */
export const overlaps = (a: Span, b: Span): boolean => (a.mask & b.mask) !== 0n || (a.first <= b.last && b.first <= a.last);

/** Whether the two explain the same token. */
export const shares = (a: Span, b: Span): boolean => (a.mask & b.mask) !== 0n;

/** One item over several stretches; `more` is what else it explains. */
export function over(parts: readonly Span[], draft: Draft, cost: number, more = 0n): Item {
  return {
    draft,
    cost,
    first: Math.min(...parts.map(({ first }) => first)),
    last: Math.max(...parts.map(({ last }) => last)),
    mask: parts.reduce((mask, part) => mask | part.mask, more),
  };
}

/** The item as one amount: rows of several are added up, which is taken for granted. Undefined for rows that are asked for. */
export function asAmount({ draft, cost }: Item): { readonly draft: Draft; readonly cost: number } | undefined {
  if (draft.node !== 'rows' || isSingle(draft)) return { draft, cost };
  if (draft.rows.rows === 'asked') return undefined;
  const whole = draft.rows.rows === 'all' || draft.rows.rows === 'others' || draft.rows.rows === 'except';
  return { draft: operation('sum', [draft]), cost: cost + (whole ? 0.3 : 0.6) };
}
