/** Whether a question asks for amounts in another currency: "in won", 원화로. Knows no rate. */
import type { FoundAmount } from './amount.ts';
import { amountWords } from './language/amount-words.ts';
import { compile } from './language/language.ts';

const patterns = [...new Set(amountWords.flatMap(({ conversion }) => Object.keys(conversion)))].map((currency) => ({
  currency,
  pattern: compile(
    amountWords.flatMap(({ conversion }) => conversion[currency] ?? []).map((words) => `(?<![a-z가-힣])(?:${words})(?![a-z])`),
  ),
}));

/** The currency that a normalised text asks for. The words of its own amounts do not count: "81억 원으로" asks for nothing. */
export function currencyAsked(text: string, amounts: readonly FoundAmount[]): string | undefined {
  const others = [...amounts].reverse().reduce((rest, { start, end }) => `${rest.slice(0, start)}#${rest.slice(end)}`, text);
  return patterns.find(({ pattern }) => others.search(pattern) >= 0)?.currency;
}
