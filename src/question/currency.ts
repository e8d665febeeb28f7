/** The words that ask for amounts in another currency: "in won", 원화로. Knows no rate. */
import { amountWords } from '../language/languages.ts';
import { compile } from '../language/reading-words.ts';

/** Whether a unit is a currency, by its three letters (ISO 4217). */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/** Each currency that can be asked for, with the pattern of its words in a repaired text. */
export const currencyPatterns: readonly { readonly currency: string; readonly pattern: RegExp }[] = [
  ...new Set(amountWords.flatMap(({ conversion }) => Object.keys(conversion))),
].map((currency) => ({
  currency,
  pattern: compile(
    amountWords.flatMap(({ conversion }) => conversion[currency] ?? []).map((words) => `(?<![a-z가-힣0-9])(?:${words})(?![a-z])`),
  ),
}));
