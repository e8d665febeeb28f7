/** What speaks against an answer that was only found by likeness: another measure, another period, a number that it does not tell. Weighs; decides nothing. */
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { periodContains } from '../knowledge/period.ts';
import { countingWords, otherMeasures } from '../language/reading-words.ts';
import { latestPeriod } from '../question/period-atoms.ts';
import type { Token } from '../question/token.ts';
import type { Search, SearchResult } from '../search/search.ts';
import { readTableId, type TableId } from './named-query.ts';
import type { Reading } from './reading.ts';
import { asksOtherMeasure, countsOther } from './table-evidence.ts';
import { thresholds } from './thresholds.ts';

/** What is weighed: the question, against what the knowledge holds. */
interface Weighed {
  readonly reading: Reading;
  readonly knowledge: Knowledge;
  readonly search: Search;
}

/** Says what of a table is asked: its measure, an operation, an amount. */
export const saysMatter = ({ tables }: Reading) => tables.some(({ asks }) => asks.measure || asks.operation || asks.amount);

/** The rows of the table that the question names. */
export function rowsNamed({ tables }: Reading, { table }: TableId): readonly string[] {
  return tables.find((each) => each.table === table)?.rows ?? [];
}

/** A row is found by likeness, but another measure of it is asked for than the table's, and the row's own texts do not speak of that: "Amazon's revenue". */
export function isOfOtherMeasure({ reading, knowledge }: Weighed, id: string): boolean {
  const found = readTableId(id, knowledge);
  const own = found && reading.tables.find(({ table }) => table === found.table);
  if (!found || !own || !asksOtherMeasure(reading, own)) return false;
  if (found.row === undefined || countsOther(reading, own)) return true;
  const asked = own.leftover.filter((word) => otherMeasures.has(word.text) || otherMeasures.has(word.form));
  const row = found.table.rows.find((each) => each.id === found.row);
  const told = [row?.focus, row?.note]
    .flatMap((text) => Object.values(text ?? {}))
    .join(' ')
    .toLowerCase();
  const asksAmount = own.asks.amount || reading.amounts.length > 0;
  return asksAmount || !asked.every(({ text, form }) => told.includes(text) || told.includes(form));
}

/** A figure of the entry is said, which is evidence enough. */
function saysFigureOf({ amounts }: Reading, id: string, knowledge: Knowledge): boolean {
  const figures = Object.values(knowledge.entries.find((entry) => entry.id === id)?.figures ?? {});
  return amounts.some(({ value, unit }) => figures.some((figure) => figure.unit === unit && figure.quantity.low === value));
}

/** A known name is asked about in another matter where the answer explains hardly a word beside it, or is a row of another name: "Nvidia earnings date". */
export function saysTooLittle(
  { reading, knowledge, search }: Weighed,
  { id, matches: [first] }: Extract<SearchResult, { kind: 'answer' }>,
): boolean {
  const { leftover, names } = reading;
  if (names.length !== 1 || saysMatter(reading) || leftover.length === 0 || saysFigureOf(reading, id, knowledge)) return false;
  if (leftover.length > 1) return (first?.coveredWords ?? 1) < thresholds.minExplained;
  const found = readTableId(id, knowledge);
  const ofAnother = found?.operation === 'row' && rowsNamed(reading, found).length === 0;
  return ofAnother || search.unexplained(leftover, id) > thresholds.maxUnexplained;
}

/** So many of something are asked for, and the entry tells no number: "how many GW?" */
export function asksNumberOf({ reading }: Weighed, entry: Entry): boolean {
  const isCounted = reading.tokens.some(
    (word, at) => countingWords.has(word.text) && reading.leftover.includes(reading.tokens[at + 1] as Token),
  );
  const texts = Object.values(entry.type === 'claim' ? entry.claim : entry.answer);
  return isCounted && !texts.some((text) => /\d/.test(text ?? ''));
}

/** A period counted from today that an entry with periods has nothing for: "next year", where it speaks of this one. */
export function askedOfAnotherPeriod({ tokens }: Reading, { period, figures }: Entry): string | undefined {
  const own = [period, ...Object.values(figures).map((figure) => figure.period)].filter((each) => each !== undefined).map(String);
  const asked = tokens.filter(({ kind, relative }) => kind === 'period' && relative).map(({ form }) => form.slice(1));
  const told = asked.filter((each) => each === latestPeriod || own.some((of) => periodContains(of, each) || periodContains(each, of)));
  return own.length > 0 && told.length === 0 ? asked[0] : undefined;
}
