/** How far a question speaks of a table, and how much of it the table's answer would leave unexplained. Weighs; decides nothing. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import {
  articles,
  countingWords,
  isAside,
  isSpeaker,
  narrowingParticles,
  narrowingWords,
  otherMeasures,
  ownerMarks,
  ownerParticles,
  pricePattern,
  receivingWords,
  stopWords,
} from '../language/reading-words.ts';
import { isCurrency } from '../question/currency.ts';
import { strangeName } from '../question/guard.ts';
import type { Token } from '../question/token.ts';
import type { Search } from '../search/search.ts';
import { claimsOf } from '../tables/claims.ts';
import { bit } from '../tables/parse/item.ts';
import type { Reading, TableReading } from './reading.ts';
import { nameWithoutRow } from './reason.ts';
import { thresholds } from './thresholds.ts';

/** Whether the question by itself speaks of this table: its measure, its rows, an amount, an operation. `leftover` are the words that nothing of the table explains. */
export function speaksOf(
  reading: Reading,
  { asks, rows, parse, table, query }: TableReading,
  leftover: readonly Token[],
  knowledge: Knowledge,
): boolean {
  const { measure, amount, whole, group } = asks;
  // Two periods that are named make growth of what is asked for, without a word that says so.
  const operation = asks.operation || (query.node === 'operation' && query.operation === 'growth');
  const ofRows = reading.names.length > 0 && nameWithoutRow(reading, table, knowledge) === undefined;
  if (rows.length > 0 || ofRows) return measure || amount || operation || leftover.length === 0 || parse.spans.currency !== undefined;
  if (reading.names.length > 0) return false;
  if (measure) return operation || whole || amount || group || leftover.length === 0;
  const ranks = JSON.stringify(parse.draft).includes('"ranked"') && reading.leftover.length > 0;
  const figure = saysFigure({ parse, table });
  // What is set between two periods is asked of figures.
  const overTime = new Set(parse.spans.periods.map(({ period }) => period)).size > 1;
  // "Each firm spends 90 billion": an amount in its unit, and the word for its rows.
  // "All four numbers of 2025".
  const ofAll = group && parse.spans.cues.some(({ cue }) => cue === 'amountNamed') && (asks.item || parse.spans.periods.length > 0);
  const saysUnit = parse.spans.amounts.some(({ amount }) => table.measures.some(({ unit }) => unit === amount.unit));
  if (ofAll || (whole && asks.item && saysUnit)) return true;
  // 뭐가 좋을까, 60대: a number without a unit and a word that picks say nothing of this table.
  const isBare = parse.spans.amounts.length > 0 && parse.spans.amounts.every(({ bare }) => bare) && !asks.item;
  return (
    operation &&
    (overTime ||
      ranks ||
      (group && !isBare) ||
      amount ||
      asks.item ||
      figure ||
      leftover.length === 0 ||
      parse.spans.currency !== undefined)
  );
}

/** Whether it says an amount in a unit of the table. */
function saysFigure({ parse: { spans, explained }, table }: Pick<TableReading, 'parse' | 'table'>): boolean {
  const units = new Set(table.measures.map(({ unit }) => unit));
  return spans.amounts.some(({ mask, amount }) => (mask & explained) !== 0n && amount.unit !== undefined && units.has(amount.unit));
}

/** How much of the question speaks of figures of this table: a row alone is little, a row with its measure, year and amount is much. */
function evidenceFor({ rows, asks, query, parse: { spans, explained } }: TableReading): number {
  const amounts = spans.amounts.filter(
    ({ mask, amount }) => (mask & explained) !== 0n && (amount.unit !== undefined || amount.value >= 1e6),
  ).length;
  const operates = query.node === 'operation' && (query.operation !== 'comparison' || claimsOf(query) !== undefined);
  return (
    Math.min(rows.length, 3) +
    [
      asks.measure,
      asks.item,
      // Of a row and its measure little can be meant but that figure.
      asks.measure && rows.length > 0,
      spans.periods.length > 0,
      operates,
      asks.group && rows.length === 0,
      asks.whole,
      spans.currency !== undefined,
    ].filter(Boolean).length +
    (asks.amount ? 0.5 : 0) +
    Math.min(amounts, 2) * 1.5
  );
}

/** How much of the question may stay unexplained: more, the more of it speaks of this table. */
export function mostUnexplained(table: TableReading): number {
  // An amount alone says little of which table is meant.
  const { spans } = table.parse;
  const isDated = spans.periods.length > 1 || (spans.periods.length > 0 && spans.amounts.length > 0);
  const isNamed = table.rows.length > 0 || table.asks.measure || table.asks.group || table.asks.item || isDated;
  const isSure = table.asks.measure || (table.rows.length > 0 && saysFigure(table));
  // "How much is France's volume?" Where no row is known, what nothing explains is the row.
  const { amount, operation, whole } = table.asks;
  const isOfAll = spans.rows.some(({ draft }) => draft.node === 'rows' && draft.rows.rows === 'all');
  if (table.rows.length === 0 && amount && !operation && !whole && !isOfAll) return thresholds.maxUnexplained;
  const perEvidence = isSure ? thresholds.perEvidenceOfMeasure : thresholds.perEvidence;
  return thresholds.maxUnexplained + (isNamed ? perEvidence * Math.max(0, evidenceFor(table) - 2) : 0);
}

/** What is counted by a word that no table has: 몇 척, "how many GW". */
export function countsOther({ tokens }: Pick<Reading, 'tokens'>, { parse: { explained, spans } }: TableReading): boolean {
  return tokens.some((word, at) => {
    const next = tokens[at + 1];
    const both = bit(at) | bit(at + 1);
    const known = spans.cues.reduce(
      (mask, cue) => ((cue.mask & both) === both ? mask | cue.mask : mask),
      explained | spans.items | spans.settings,
    );
    return (
      (countingWords.has(word.text) || countingWords.has(`${tokens[at - 1]?.text} ${word.text}`)) &&
      next?.kind === 'word' &&
      (known & bit(at + 1)) === 0n &&
      (!isAside(next.text) || isSpeaker(next.text)) &&
      !stopWords.has(next.text)
    );
  });
}

/** Words for other measures than the table's: "revenue" asks about something else, however much of the rest fits. */
export function asksOtherMeasure({ tokens, repaired }: Reading, table: TableReading): boolean {
  const { explained, spans } = table.parse;
  if (countsOther({ tokens }, table)) return true;
  // "How many people work at Sunhill?" counts something that belongs to the row, which the table does not have.
  const saysMeasure = table.asks.measure || spans.measuresByUnit.length > 0;
  const isPlain = table.query.node === 'cells' && table.rows.length > 0;
  if (isPlain && !saysMeasure && spans.cues.some(({ cue }) => cue === 'countAsked')) return true;
  // "얼마예요?" of a table without any money asks for a price.
  const isOfMoney = spans.words.measures.some(({ unit }) => isCurrency(unit));
  if (!isOfMoney && !table.asks.measure && table.leftover.length > 0 && repaired.search(pricePattern) >= 0) return true;
  // "If one euro costs 1.25 dollars" tells a rate.
  if (spans.rate !== undefined) return false;
  return tokens.some((word, at) => (explained & bit(at)) === 0n && (otherMeasures.has(word.text) || otherMeasures.has(word.form)));
}

/** Whether the word says which of the rows is meant, and none is: "a sack of quinoa", 수수 한 포대, "the yoga course". */
function isKindOfItem(word: Token, { text, tokens }: Reading, { rows, parse: { spans } }: TableReading): boolean {
  if (rows.length > 0) return false;
  const at = tokens.indexOf(word);
  const isItem = (place: number) => (spans.items & bit(place)) !== 0n;
  const isMeasure = (place: number) => spans.tokens[place]?.kind === 'word' && (spans.measured & bit(place)) !== 0n;
  // 새벽빵집: what is written in one with the word for rows is the name of one.
  const isGlued = isItem(at + 1) && text.includes(word.text + (tokens[at + 1]?.text ?? ' '));
  // A syllable alone is a verb more often than a noun: 판, 산.
  if ((!word.unknown && !isGlued) || word.text.length < 2) return false;
  const next = articles.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return isItem(next) || isMeasure(next) || ((isItem(at - 2) || isMeasure(at - 2)) && ownerMarks.has(tokens[at - 1]?.text ?? ''));
}

/** "Who is captain of the Crabs?" A row is named, but what is asked of it is not its figure. */
export function asksForPerson({ query, rows, asks, parse: { spans, explained } }: TableReading): boolean {
  const isPlain = query.node === 'cells' && query.rows.rows === 'named' && rows.length > 0;
  const isSilent = spans.cues.some(({ cue, mask }) => cue === 'pick' && (mask & (explained | spans.items)) === 0n);
  return isPlain && isSilent && !asks.measure && !asks.amount;
}

/** "How much of Amazon's goes to Trainium?" What belongs to a row is named as what the money is for: of a part of the row nothing is known. */
export function asksPartOfRow({ tokens }: Reading, { query, rows }: TableReading, knowledge: Knowledge): boolean {
  if (query.node !== 'cells' || rows.length !== 1) return false;
  return tokens.some((token, at) => {
    const owned = token.kind === 'name' && knowledge.names.some(({ id, of }) => id === token.form.slice(1) && of === rows[0]);
    return (
      owned &&
      !ownerParticles.has(token.particle ?? '') &&
      (receivingWords.has(tokens[at - 1]?.text ?? '') || narrowingParticles.has(token.particle ?? ''))
    );
  });
}

/** Whether the word tells of what, for what or where: that is no figure of the row itself. */
function narrows(word: Token, { tokens }: Reading): boolean {
  const at = tokens.indexOf(word);
  const [before, further] = [tokens[at - 1], tokens[at - 2]];
  const isOwned = before?.kind === 'name' && ownerParticles.has(before.particle ?? '');
  const isAfter = (token: Token | undefined) => token?.kind === 'word' && narrowingWords.has(token.text);
  const particle = word.text.startsWith(word.form) ? word.text.slice(word.form.length) : '';
  // "In raw dollars" says in what, not of what.
  const next = tokens[at + 1];
  if (isAfter(before) && next?.kind === 'word' && isAside(next.text)) return false;
  return (
    isOwned ||
    isAfter(before) ||
    (isAfter(further) && before !== undefined && stopWords.has(before.text)) ||
    narrowingParticles.has(particle)
  );
}

/** Words for a row that the table does not have. */
const strangersIn = (table: TableReading, reading: Reading): readonly Token[] =>
  table.leftover.filter((word) => !isAside(word.text) && isKindOfItem(word, reading, table));

/** Asks for the figure of a row that the table does not have: "the yoga course". */
export const asksUnknownRow = (table: TableReading, reading: Reading): boolean =>
  table.asks.measure && strangersIn(table, reading).length > 0;

/** How much of the question a table's answer leaves unexplained: what only stands around a question counts little, what narrows it down much. */
export function unexplainedBy(table: TableReading, id: string, reading: Reading, search: Search): number {
  const { leftover } = table;
  const asides = leftover.filter(({ text }) => isAside(text));
  const strangers = strangersIn(table, reading);
  const isOwn = (word: Token) => search.unexplained([word], id) < thresholds.littleWord;
  const narrowing = leftover.filter(
    (word) => !asides.includes(word) && !strangers.includes(word) && narrows(word, reading) && !isOwn(word),
  );
  return (
    search.unexplained(
      leftover.filter((word) => !asides.includes(word)),
      id,
    ) +
    // Of whom nothing is known, all rows tell nothing either.
    (table.rows.length === 0 && strangeName(table.leftover, reading.text) !== undefined ? thresholds.strangeName : 0) +
    asides.length * thresholds.aside +
    narrowing.length * thresholds.narrowing +
    strangers.length * thresholds.strangeName
  );
}

/** What is far smaller or larger than every figure of the table is not said of them: the price of a book, not a budget. */
export function isOutOfScale({ parse: { spans, explained } }: TableReading): boolean {
  const { figures } = spans.words;
  const said = spans.amounts.filter(({ mask, amount }) => (mask & explained) !== 0n && amount.value !== 0);
  const isMoney = (unit: string | undefined) => (unit === undefined ? figures.ofRows?.areMoney === true : isCurrency(unit));
  return said.length > 0 && said.every(({ amount: { value, unit } }) => isMoney(unit) && figures.isFarFrom(value));
}
