/** The tokens of a text that are periods and amounts, each told from the other: "2025 GWh" is an amount, "2025" a year. Reads no words. */
import { amountWords } from '../language/languages.ts';
import type { FoundAmount } from './amount.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './token.ts';

const ambiguousUnits = new RegExp(`\\s(?:${amountWords.flatMap(({ alsoVerbs }) => alsoVerbs).join('|')})$`, 'u');

/** "2025 GWh" is an amount, but the year in which somebody "won" is not. */
const beatsYear = ({ amount }: { readonly amount: FoundAmount }, text: string) =>
  amount.unit !== undefined && !ambiguousUnits.test(text.slice(amount.start, amount.end));

/** Periods and amounts in the order of the text, each with its token but for its particle; where two overlap, the period wins, unless it is a number that nothing marks as a year. */
export function datesAndAmounts(
  text: string,
  lexicon: Lexicon,
  today: string,
): (Token & { readonly start: number; readonly end: number })[] {
  const shared = { kind: 'period' as const, unknown: false };
  const written = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end).trim();
  const overlap = (a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }) =>
    a.start < b.end && b.start < a.end;
  const amounts = lexicon.findAmounts(text).map((amount) => ({ amount, start: amount.start, end: amount.end }));
  const periods = lexicon
    .findPeriods(text, today)
    .filter((period) => !period.unmarked || !amounts.some((found) => overlap(period, found) && beatsYear(found, text)));
  const free = amounts.filter((found) => !periods.some((period) => overlap(period, found)));
  return [
    ...periods.map(({ period, relative, start, end }) => ({
      ...shared,
      text: written({ start, end }),
      form: `:${period}`,
      ...(relative && { relative }),
      start,
      end,
    })),
    ...free.map(({ amount, start, end }) => ({
      text: written(amount),
      form: `#${amount.value}${amount.unit ?? ''}`,
      kind: 'amount' as const,
      unknown: false,
      amount,
      start,
      end,
    })),
  ].sort((a, b) => a.start - b.start);
}
