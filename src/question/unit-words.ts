/** The words of every language for a unit that a folder writes as a symbol or by its name: kg, metre. Knows nothing of currencies. */
import { amountWords } from '../language/languages.ts';

/** Every word for the unit; none for one that no language knows. */
export function wordsForUnit(unit: string): readonly string[] {
  const written = unit.toLowerCase();
  const symbol = amountWords
    .flatMap(({ symbols }) => Object.entries(symbols))
    .find(([short, words]) => short === written || words.includes(written))?.[0];
  return symbol === undefined ? [] : [symbol, ...amountWords.flatMap(({ symbols }) => symbols[symbol] ?? [])];
}
