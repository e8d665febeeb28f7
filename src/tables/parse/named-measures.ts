/** Finds which of a table's measures a question speaks of, by their words or by their units alone. Knows nothing of what is asked of them. */
import { isCurrency } from '../../question/currency.ts';
import { type CueSpan, type PlacedTokens, tokensBetween } from './cue-reader.ts';
import type { AmountSpan, TableWords } from './table-spans.ts';

/** Where a pattern stands, without the space behind it. */
export const matchesOf = (pattern: RegExp, text: string) =>
  text.search(pattern) < 0
    ? []
    : [...text.matchAll(pattern)]
        .filter(([found]) => found.trim() !== '')
        .map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length }));

export interface MeasureFound {
  readonly id: string;
  readonly found: readonly { readonly start: number; readonly end: number }[];
}

/** The measures whose words stand there: "goals conceded" is not "goals", its own name counts before what it is spoken of by, and a word such as 얼마 that asks for any amount last. */
export function measuresNamed(placed: PlacedTokens, { measures }: TableWords, cues: readonly CueSpan[]): MeasureFound[] {
  const all = measures.map(({ id, pattern, names }) => ({
    id,
    found: matchesOf(pattern, placed.text),
    isNamed: matchesOf(names, placed.text).length > 0,
  }));
  const length = ({ start, end }: { readonly start: number; readonly end: number }) => end - start;
  const isPart = (place: MeasureFound['found'][number], id: string) =>
    all.some(
      (other) =>
        other.id !== id &&
        other.found.some((longer) => longer.start <= place.start && place.end <= longer.end && length(longer) > length(place)),
    );
  const asks = cues.filter(({ cue }) => cue === 'amountAsked').reduce((mask, cue) => mask | cue.mask, 0n);
  const weight = ({ found }: Pick<MeasureFound, 'found'>) =>
    Math.max(...found.map((place) => ((tokensBetween(placed, place.start, place.end).mask & ~asks) === 0n ? 0 : length(place))));
  return all
    .map((each) => ({ ...each, found: each.found.filter((place) => !isPart(place, each.id)) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || weight(b) - weight(a));
}

/** Measures that only their unit names: "how many goals", "more than two hours". */
export function measuresByUnit({ measures }: TableWords, text: string, amounts: readonly AmountSpan[]): string[] {
  const isAlone = (unit: string) => measures.filter((other) => other.unit === unit).length === 1;
  return measures
    .filter(({ unit, unitWords }) => isAlone(unit) && (amounts.some(({ amount }) => amount.unit === unit) || text.search(unitWords) >= 0))
    .map(({ id }) => id);
}

/** The measures in order, those first that the amounts beside them can be said of: a price where won are named, however "loaf" is said, too. */
export function measuresFitting(
  named: readonly string[],
  byUnit: readonly string[],
  { measures, figures }: TableWords,
  amounts: readonly AmountSpan[],
): readonly string[] {
  // 발주에 예산은 104억: without a unit its size tells what a number is of.
  const plain = amounts.filter(({ amount: { unit, value } }) => unit === undefined && value !== 1);
  const alike = named.filter((id) => plain.length > 0 && plain.every(({ amount: { value } }) => figures.isLike(value, id)));
  const units = amounts.flatMap(({ amount: { unit, value } }) => (unit === undefined || unit === 'times' || value === 1 ? [] : [unit]));
  if (units.length === 0) return alike.length > 0 ? [...alike, ...named.filter((id) => !alike.includes(id))] : named;
  const fits = (id: string) => {
    const unit = measures.find((measure) => measure.id === id)?.unit ?? '';
    return units.some((said) => said === unit || (isCurrency(said) && isCurrency(unit)));
  };
  const fitting = named.filter(fits);
  const instead = fitting.length > 0 ? fitting : byUnit.filter(fits);
  return [...instead, ...named.filter((id) => !instead.includes(id))];
}
