/** Which amounts are ahead of which: an order with the ranks that each may have, and the amounts at a rank where ranges leave open whose they are. */
import type { Quantity } from '../knowledge/quantity.ts';
import { variableForm } from './form.ts';
import { endsOf, quantityOf } from './quotient.ts';
import type { Neighbours, RankedRow } from './result.ts';
import { type Member, rowAmount } from './series.ts';
import { gapOf, type Size } from './size.ts';

export type End = 'top' | 'bottom';

/** The middle of a range, to sort by; an open end counts as the end that is known. */
export function middle({ low, high }: Pick<Quantity, 'low' | 'high'>): number {
  if (high === Infinity) return low === -Infinity ? 0 : low;
  return low === -Infinity ? high : (low + high) / 2;
}

/** What decides the order of the amounts: without the denominator and the sum that all of them share, and whose ranges would only blur it. */
function keysOf(sizes: readonly Size[]): Pick<Quantity, 'low' | 'high'>[] {
  const [first] = sizes;
  if (!sizes.every(({ under }) => under === first?.under)) return sizes.map(endsOf);
  const bulk = first?.over.bulk;
  const sharesBulk = bulk && sizes.every(({ over }) => over.bulk?.block === bulk.block && over.bulk.times === bulk.times);
  return sizes.map(({ over: { constant, terms, approx, bulk: own } }) =>
    endsOf({ over: { constant, terms, approx, ...(own && !sharesBulk && { bulk: own }) } }),
  );
}

/** How many of the ascending values are above `value`. */
function countAbove(ascending: readonly number[], value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const at = (from + to) >> 1;
    if ((ascending[at] ?? 0) > value) to = at;
    else from = at + 1;
  }
  return ascending.length - from;
}

export interface Standing {
  readonly member: Member;
  /** The ranks that it may have, counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** The members in order, first those at the end that is asked for. One that may not belong is only perhaps ahead of others. */
export function ordered(members: readonly Member[], from: End): Standing[] {
  const sign = from === 'top' ? 1 : -1;
  const ends = keysOf(members.map(({ size }) => size));
  const keys = sign === 1 ? ends : ends.map(({ low, high }) => ({ low: -high, high: -low }));
  const lows = keys
    .filter((_, at) => members[at]?.membership === 'surely')
    .map(({ low }) => low)
    .sort((a, b) => a - b);
  const highsNegated = keys.map(({ high }) => -high).sort((a, b) => a - b);
  return members
    .map((member, at) => ({ member, key: keys[at] ?? { low: 0, high: 0 } }))
    .sort((a, b) => middle(b.key) - middle(a.key))
    .map(({ member, key }) => ({
      member,
      first: 1 + countAbove(lows, key.high),
      last: members.length - countAbove(highsNegated, -key.low),
    }));
}

/** How each two that follow each other in an order stand to each other. */
export function neighboursOf(members: readonly Member[], from: End): Neighbours[] {
  return members.slice(1).flatMap((member, at) => {
    const before = members[at];
    if (!before) return [];
    const { low, high } = from === 'top' ? gapOf(before.size, member.size) : gapOf(member.size, before.size);
    return { at: [at, at + 1] as const, order: low > 0 ? 'ahead' : low === 0 && high === 0 ? 'equal' : 'open' };
  });
}

export const rankedRow = ({ member, first, last }: Standing): RankedRow => ({ ...rowAmount(member), first, last });

const ranges = new WeakMap<Size, Quantity>();

/** The same size has the same range object, by which two ranks are seen to be of the same rows. */
function rangeOf(size: Size): Quantity {
  const range = ranges.get(size) ?? quantityOf(size);
  ranges.set(size, range);
  return range;
}

/** The amount at a rank counted from the top, of any row: between the low end and the high end that have this rank among all low and all high ends. */
function slotsOf(members: readonly Member[]): (rank: number) => Size {
  const family = members.map(({ size }) => rangeOf(size));
  const lows = family.map(({ low }) => low).sort((a, b) => b - a);
  const highs = family.map(({ high }) => high).sort((a, b) => b - a);
  const approx = family.some((range) => range.approx);
  const unit = members[0]?.size.unit;
  return (rank) => {
    const [low = Number.NaN, high = Number.NaN] = [lows[rank - 1], highs[rank - 1]];
    return { over: variableForm({ low, high, approx, slot: { family, rank } }), ...(unit !== undefined && { unit }) };
  };
}

/** Members whose ranks are these: the rows themselves where it is certain which they are, else the amount at each rank with the rows that it may be of. */
export function atRanks(members: readonly Member[], from: End, first: number, last: number): Member[] {
  const standings = ordered(members, from);
  const chosen = standings.slice(first - 1, last);
  if (chosen.every((standing) => standing.first >= first && standing.last <= last)) return chosen.map(({ member }) => member);
  const slotAt = slotsOf(members);
  return chosen.map((_, at) => {
    const rank = first + at;
    const possible = standings.filter((standing) => standing.first <= rank && rank <= standing.last);
    const [only, other] = possible;
    if (only && !other) return only.member;
    const candidates = possible.flatMap(({ member }) => member.row ?? member.candidates ?? []);
    return { size: slotAt(from === 'top' ? rank : members.length + 1 - rank), membership: 'surely', candidates };
  });
}
