/** Finds an exchange rate that the asker gives: 달러당 1,400원, "at 0.9 euros to the dollar". Converts nothing. */
import { isCurrency } from '../../question/currency.ts';
import type { CueSpan, PlacedTokens } from './cue-reader.ts';
import { bit, type Span } from './item.ts';
import type { AmountSpan } from './table-spans.ts';

export interface RateFound {
  readonly value: number;
  readonly unit?: string;
  readonly mask: bigint;
  /** What it is written with. */
  readonly amounts: readonly AmountSpan[];
}

/** No exchange rate is higher: what is larger is an amount. */
const highestRate = 100_000;
const rateReach = 3;

/** An exchange rate of the asker's own: 달러당 1,400원, "at 0.9 euros to the dollar". */
export function rateIn(
  { tokens }: PlacedTokens,
  cues: readonly CueSpan[],
  amounts: readonly AmountSpan[],
  units: ReadonlySet<string>,
): RateFound | undefined {
  const beside = (span: Span) =>
    cues.filter(({ cue, first, last }) => cue === 'rate' && first <= span.last + rateReach && span.first <= last + rateReach);
  // 1달러=1,350원: the one stands for what is changed.
  const one = amounts.length > 1 ? amounts.find(({ amount }) => amount.value === 1 && amount.high === undefined) : undefined;
  const other =
    one && amounts.find((each) => each !== one && Math.min(Math.abs(each.first - one.last), Math.abs(one.first - each.last)) <= rateReach);
  const [from, to] = [one?.amount.unit, other?.amount.unit];
  if (
    one &&
    other &&
    from !== undefined &&
    to !== undefined &&
    from !== to &&
    isCurrency(from) &&
    isCurrency(to) &&
    other.amount.value <= highestRate
  ) {
    const isTurned = units.has(to) && !units.has(from);
    const { value } = other.amount;
    return { value: isTurned ? 1 / value : value, unit: isTurned ? from : to, mask: one.mask | other.mask, amounts: [one, other] };
  }
  for (const amount of amounts) {
    if (amount === one) continue;
    const { value, unit, high } = amount.amount;
    const said = beside(amount);
    if (said.length === 0 || high !== undefined || value > highestRate || unit === undefined || !isCurrency(unit)) continue;
    return {
      value,
      unit,
      mask: said.reduce((mask, cue) => mask | cue.mask, amount.mask | (one?.mask ?? 0n)),
      amounts: [amount, ...(one ? [one] : [])],
    };
  }
  for (const [index, { kind, text }] of tokens.entries()) {
    const value = kind === 'word' && /^\d{2,5}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
    const span = { first: index, last: index, mask: bit(index) };
    const said = value === undefined ? [] : beside(span);
    if (value !== undefined && said.length > 0)
      return {
        value,
        mask: said.reduce((mask, cue) => mask | cue.mask, span.mask),
        amounts: [],
      };
  }
  return undefined;
}
