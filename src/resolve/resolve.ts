/** Decides where one question goes, taken as it stands: to a table, to an entry, back to the person, or nowhere. An ordered list of rules; the first that has a word decides. */
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { guard } from '../question/guard.ts';
import { asksOpenly, presumesFigure } from '../question/presumption.ts';
import type { Search, SearchResult } from '../search/search.ts';
import { claimsOf } from '../tables/claims.ts';
import { evaluate } from '../tables/evaluate.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { judgeQuery } from '../tables/judge-query.ts';
import type { Query } from '../tables/query.ts';
import { askedOfAnotherPeriod, asksNumberOf, isOfOtherMeasure, rowsNamed, saysMatter, saysTooLittle } from './likeness-evidence.ts';
import { queryForId, readTableId, type TableId } from './named-query.ts';
import { evaluateAsked, evaluationContext, type Reading, type TableReading } from './reading.ts';
import { asksForMissingRow, presumesFigureOfAnother, type Reason, strangeNameIn, strangerToTable } from './reason.ts';
import {
  asksForPerson,
  asksOtherMeasure,
  asksPartOfRow,
  asksUnknownRow,
  isOutOfScale,
  mostUnexplained,
  speaksOf,
  unexplainedBy,
} from './table-evidence.ts';
import { type Target, targetOfQuery } from './target.ts';
import { thresholds } from './thresholds.ts';

/** What an answer was found by: words of the language and of a table, the knowledge's own wording, or likeness to it. */
export type FoundBy = 'words' | 'wording' | 'likeness';

export type Resolution =
  | { readonly kind: 'answer'; readonly target: Target; readonly confidence: number; readonly by: FoundBy }
  | { readonly kind: 'refused'; readonly reason: Reason }
  /** Close seconds, or the nearest ids. */
  | { readonly kind: 'choices' | 'nothing'; readonly ids: readonly string[]; readonly confidence: number };

/** What rules decide by. */
export interface Case {
  readonly reading: Reading;
  readonly match: SearchResult;
  readonly knowledge: Knowledge;
  readonly search: Search;
}

interface Rule {
  readonly name: string;
  decide(considered: Case): Resolution | undefined;
}

const nothing = (...ids: readonly string[]): Resolution => ({ kind: 'nothing', ids, confidence: 0 });

const refusedFor = (reason: Reason | undefined): Resolution | undefined => reason && { kind: 'refused', reason };

const entryAnswer = (entry: Entry, confidence: number, by: FoundBy): Resolution => ({
  kind: 'answer',
  target: { kind: 'entry', entry },
  confidence,
  by,
});

/** A statement about figures, or a yes-or-no question about them. */
const states = ({ query }: TableReading) => (query.node === 'operation' && query.operation === 'holds') || claimsOf(query) !== undefined;

/** An open question about an amount ("where do Meta's 60 billion come from?") states nothing: it is about what the amount is said of. */
function withoutStatement(reading: TableReading, knowledge: Knowledge): TableReading {
  const { query } = reading;
  const of = query.node === 'operation' && query.operation === 'holds' ? query.of : [];
  const about = of.find(({ node }) => node !== 'literal');
  if (!about || of.every(({ node }) => node !== 'literal')) return reading;
  return { ...reading, query: about, evaluation: evaluateAsked(about, evaluationContext(knowledge)) };
}

/** Something of the row's own texts is about the period that it has no figure for; how much, no text says. */
function tellsOf({ table, rows, parse, asks }: TableReading): string | undefined {
  if (asks.amount) return undefined;
  const periods = parse.spans.periods.map(({ period }) => period);
  return rows.find((id) => {
    const row = table.rows.find((each) => each.id === id);
    return [row?.focus, row?.note].some((text) =>
      Object.values(text ?? {}).some((words) => periods.some((period) => words?.includes(period))),
    );
  });
}

/** The answer that a table has for the question, taking for granted that it is asked of this table. */
function answerOf(reading: TableReading, knowledge: Knowledge, confidence: number): Resolution {
  const { table, evaluation } = reading;
  if (isFailure(evaluation)) {
    const told = tellsOf(reading);
    const query = told === undefined ? undefined : queryForId({ table, operation: 'row', row: told }, [], knowledge);
    const target = query && targetOfQuery(query, table, knowledge);
    return target
      ? { kind: 'answer', target, confidence, by: 'words' }
      : { kind: 'refused', reason: { kind: 'noFigure', table, problems: evaluation.problems } };
  }
  const isConverted =
    evaluation.query.node === 'operation' && evaluation.query.operation === 'converted' && evaluation.query.options.at !== undefined;
  const entry = states(reading) || isConverted ? undefined : knowledge.entries.find(({ id }) => id === evaluation.id);
  return entry
    ? entryAnswer(entry, confidence, 'words')
    : { kind: 'answer', target: { kind: 'table', table, evaluation }, confidence, by: 'words' };
}

/** What was found is quite sure, and explains no less of the words that the table leaves unexplained: "next year" in "Big Tech's spending next year". */
function explainsMore({ match, search }: Case, unexplained: number, { leftover }: TableReading): boolean {
  const sure = match.kind === 'answer' && match.confidence > thresholds.quiteSure;
  return sure && unexplained > 0 && search.unexplained(leftover, match.id) <= unexplained;
}

/** A figure of the table, said of something else: "80 billion in revenue". */
function ofOtherMeasure(reading: Reading, table: TableReading, knowledge: Knowledge): Resolution | undefined {
  const { query, evaluation } = table;
  if (query.node !== 'operation' || query.operation !== 'holds' || isFailure(evaluation) || asksOpenly(reading)) return undefined;
  if (!asksOtherMeasure(reading, table) && reading.topics.length === 0) return undefined;
  const judged = judgeQuery(query, evaluationContext(knowledge));
  // One end of a range is the source's own number, too.
  const { amounts, words } = table.parse.spans;
  const isOwn = amounts.some(({ amount: { value, unit } }) => words.figures.has(value, unit));
  if (isFailure(judged) || (judged.reason !== 'same' && !(judged.reason === 'inside' && isOwn))) return undefined;
  return {
    kind: 'answer',
    target: { kind: 'table', table: table.table, evaluation, ofOtherMeasure: true },
    confidence: thresholds.sureByWords,
    by: 'words',
  };
}

/** What one table says to the question; undefined where it says too little. */
function byTable(considered: Case, table: TableReading): Resolution | undefined {
  const { reading, match, knowledge } = considered;
  const missing = asksForMissingRow(reading, table, knowledge);
  if (missing) return { kind: 'refused', reason: missing };
  if (table.parse.missing.length > 0) return undefined;
  if (table.parse.spans.cues.some(({ cue }) => cue === 'reasonAsked')) return undefined;
  // Something is asked of a named row, but not its figure.
  const isPlain = table.query.node === 'cells' && table.rows.length > 0;
  if (isPlain && table.parse.silent > 0 && !table.asks.measure) return undefined;
  if (asksPartOfRow(reading, table, knowledge)) return undefined;
  const otherMeasure = ofOtherMeasure(reading, table, knowledge);
  if (otherMeasure) return otherMeasure;
  if (states(table) && isOutOfScale(table)) return undefined;
  const presumes = presumesFigure(reading) || (table.parse.spans.amounts.length > 0 && !asksOpenly(reading));
  const stated = states(table) && presumes && table.rows.length > 0;
  if (!stated && !speaksOf(reading, table, knowledge)) return undefined;
  const strange = strangeNameIn(reading, table);
  if (strange && reading.leftover.length <= thresholds.shortLeftover) return { kind: 'refused', reason: strange };
  const id = isFailure(table.evaluation) ? table.table.id : table.evaluation.id;
  const unexplained = unexplainedBy(table, id, considered.reading, considered.search);
  if (unexplained > mostUnexplained(table) || asksOtherMeasure(reading, table)) return undefined;
  // An operation that is asked for is not told by an entry.
  const { query } = table;
  const isComputed =
    query.node === 'operation' && query.operation !== 'sum' && query.operation !== 'converted' && !isFailure(table.evaluation);
  if (table.rows.length === 0 && !isComputed && explainsMore(considered, unexplained, table)) return undefined;
  return answerOf(table, knowledge, Math.max(thresholds.sureByWords, match.confidence));
}

/** An entry that tells a table's total is no answer about a stranger or some of the rows, nor about the period that the rows are of; undefined where it is one. */
function insteadOfTotal({ reading, knowledge }: Case, entry: Entry): Resolution | undefined {
  const table = reading.tables.find((each) => each.table.totals.some((total) => total.entry === entry.id));
  if (!table) return undefined;
  const strange = strangeNameIn(reading, table);
  if (strange) return { kind: 'refused', reason: strange };
  if (table.rows.length > 0 && !table.asks.group) return answerOf(table, knowledge, thresholds.sureByWords);
  const total = table.table.totals.find((each) => each.entry === entry.id);
  const periods = reading.periods;
  const asksForRows = periods.includes(String(table.table.measure.period)) && !periods.includes(String(total?.period));
  return asksForRows ? answerOf(table, knowledge, thresholds.sureByWords) : undefined;
}

const leavesOut = ({ parse: { draft } }: TableReading) => draft.node === 'rows' && draft.rows.rows === 'except';

/** The query that was found by an id, for what the question says of it: its own words are surer than likeness, where they say an operation or rows. */
function queryFound({ reading, knowledge }: Case, found: TableId, verbatim: boolean): Query | undefined {
  const own = reading.tables.find(({ table }) => table === found.table);
  const rows = own?.rows ?? [];
  const periods = verbatim ? [] : reading.periods;
  const saysMore =
    own !== undefined &&
    own.parse.missing.length === 0 &&
    (own.asks.operation || rows.length > 1 || leavesOut(own) || own.parse.spans.currency !== undefined);
  // What the words come to by themselves says more than the operation's name: which amount, which rows.
  if (own && !isFailure(own.evaluation) && own.evaluation.id === `${found.table.id}/${found.operation}`) return own.query;
  if (!verbatim && own && states(own) && own.parse.missing.length === 0 && !asksOtherMeasure(reading, own)) return own.query;
  if (!verbatim && saysMore && found.operation !== 'row') return own.query;
  if (!verbatim && found.operation === 'row' && rows.length === 1)
    return queryForId({ ...found, ...(rows[0] !== undefined && { row: rows[0] }) }, [], knowledge, periods);
  return queryForId(found, found.operation === 'row' ? [] : rows, knowledge, periods);
}

/** What the search found, as an answer of a table. */
function tableFound(considered: Case, match: Extract<SearchResult, { kind: 'answer' }>, by: FoundBy): Resolution {
  const { reading, knowledge } = considered;
  const found = readTableId(match.id, knowledge);
  if (!found) return nothing();
  const { confidence, verbatim } = match;
  // Two that are set beside each other in another matter are no question about one of them, nor about both: "is Meta better than Google?"
  const ofSeveral = !verbatim && rowsNamed(reading, found).length > 1;
  const inAnotherMatter = found.operation === 'row' || (!saysMatter(reading) && confidence < thresholds.quiteSure);
  if (ofSeveral && inAnotherMatter) return nothing(match.id);
  const own = reading.tables.find(({ table }) => table === found.table);
  if (own && !verbatim && found.operation === 'row' && (asksForPerson(own) || asksPartOfRow(reading, own, knowledge)))
    return nothing(match.id);
  // What names no row is told of one only where its own texts have the words.
  const isToldOf = own !== undefined && (own.rows.length > 0 || considered.search.unexplained(own.leftover, match.id) < thresholds.oneWord);
  if (!verbatim && found.operation === 'row' && !isToldOf) return nothing(match.id);
  const strange = own && !verbatim ? strangeNameIn(reading, own) : undefined;
  if (strange) return { kind: 'refused', reason: strange };
  const query = queryFound(considered, found, verbatim);
  const target = query && targetOfQuery(query, found.table, knowledge);
  if (!target) {
    if (own && isFailure(own.evaluation)) return answerOf(own, knowledge, confidence);
    const failed = query && reading.periods.length > 0 ? evaluate(query, evaluationContext(knowledge)) : undefined;
    return failed && isFailure(failed)
      ? { kind: 'refused', reason: { kind: 'noFigure', table: found.table, problems: failed.problems } }
      : nothing(match.id);
  }
  const entry = knowledge.entries.find(({ id }) => id === target.evaluation.id);
  return entry ? entryAnswer(entry, confidence, by) : { kind: 'answer', target, confidence, by };
}

const wordingRule: Rule = {
  name: "the knowledge's own wording",
  decide: (considered) => {
    const { match, knowledge } = considered;
    if (!match.verbatim || match.kind !== 'answer') return undefined;
    const entry = knowledge.entries.find(({ id }) => id === match.id);
    return entry ? entryAnswer(entry, match.confidence, 'wording') : tableFound(considered, match, 'wording');
  },
};

/** A statement that gives a figure of another period: that is told. */
const statesFigure = (reading: Reading) =>
  presumesFigure(reading) && reading.tables.some((table) => states(table) && table.rows.length > 0 && !isFailure(table.evaluation));

const isSpread = (query: Query): boolean => query.node === 'operation' && (query.operation === 'per' || query.of.some(isSpread));

/** Put together from several periods. */
const isAcrossParts = ({ query, evaluation }: TableReading) =>
  query.node === 'operation' && (query.operation === 'sum' || query.operation === 'mean') && query.of.length > 1 && !isFailure(evaluation);

const guardRule: Rule = {
  name: 'a name, a matter or a period that there is nothing for',
  decide: ({ reading, knowledge }) => {
    const reason = guard(reading, knowledge);
    if (reason?.kind === 'outsideTopic' && reading.tables.some((table) => ofOtherMeasure(reading, table, knowledge))) return undefined;
    // A year that a table has the parts of.
    if (reason?.kind === 'otherPeriod' && reading.tables.some(isAcrossParts)) return undefined;
    // "Per quarter", of a table of years: the amount is spread over them.
    if (reason?.kind === 'partOfYear' && reading.tables.some(({ query }) => isSpread(query))) return undefined;
    const isOfPeriod = reason?.kind === 'otherPeriod' || reason?.kind === 'partOfYear';
    return isOfPeriod && statesFigure(reading) ? undefined : refusedFor(reason);
  },
};

const tablesRule: Rule = {
  name: 'a table whose words it says',
  decide: (considered) => {
    for (const table of considered.reading.tables) {
      const found = byTable(considered, table);
      if (found) return considered.match.outside && found.kind !== 'refused' ? undefined : found;
    }
    return undefined;
  },
};

const outsideRule: Rule = {
  name: 'a question that must not be answered',
  decide: ({ match }) => (match.outside ? nothing() : undefined),
};

const strangerRule: Rule = {
  name: 'a name that nothing knows',
  decide: ({ reading, match, knowledge }) =>
    match.kind !== 'answer' ? refusedFor(strangerToTable(reading) ?? presumesFigureOfAnother(reading, undefined, knowledge)) : undefined,
};

const unsureRule: Rule = {
  name: 'not sure enough',
  decide: ({ match }) => (match.kind === 'answer' ? undefined : { kind: match.kind, ids: match.ids, confidence: match.confidence }),
};

const littleRule: Rule = {
  name: 'a known name in another matter',
  decide: (considered) => {
    const { match } = considered;
    if (match.kind !== 'answer' || match.verbatim) return undefined;
    const { reading } = considered;
    const ofNobody = match.confidence < thresholds.verySure && reading.tables.some((table) => asksUnknownRow(table, reading));
    return ofNobody || saysTooLittle(considered, match) || isOfOtherMeasure(considered, match.id) ? nothing(match.id) : undefined;
  },
};

const likenessRule: Rule = {
  name: "likeness to the knowledge's questions",
  decide: (considered) => {
    const { reading, match, knowledge } = considered;
    if (match.kind !== 'answer') return undefined;
    const entry = knowledge.entries.find(({ id }) => id === match.id);
    if (!entry) return tableFound(considered, match, 'likeness');
    const ofAnother = presumesFigureOfAnother(reading, entry, knowledge);
    if (ofAnother) return { kind: 'refused', reason: ofAnother };
    const ofAnotherPeriod = askedOfAnotherPeriod(reading, entry);
    if (ofAnotherPeriod !== undefined) return { kind: 'refused', reason: { kind: 'otherPeriod', asked: ofAnotherPeriod } };
    if (asksNumberOf(considered, entry)) return nothing(match.id);
    return insteadOfTotal(considered, entry) ?? entryAnswer(entry, match.confidence, 'likeness');
  },
};

/** In order: the knowledge's own wording beats every rule about words, to answer and not to; words beat likeness. */
export const rules: readonly Rule[] = [wordingRule, guardRule, tablesRule, outsideRule, strangerRule, unsureRule, littleRule, likenessRule];

export interface Decision {
  readonly resolution: Resolution;
  /** The rule that decided, and those before it that had no word. */
  readonly rule: string;
  readonly passedOver: readonly string[];
  /** It is worded as one that the knowledge says must not be answered; no part of it is. */
  readonly mustNot: boolean;
}

/** The rules for a story told around a question: what it mentions in passing stops nothing. */
export const rulesInPassing: readonly Rule[] = rules.filter((rule) => rule !== guardRule);

/** Where one question goes, and which rule says so. */
export function decide(asked: Reading, { knowledge, search }: Pick<Case, 'knowledge' | 'search'>, by: readonly Rule[] = rules): Decision {
  const saysNumber = asked.amounts.length > 0 || asked.tables.some(({ parse: { spans } }) => spans.amounts.length > 0);
  const isOpen = saysNumber && (asksOpenly(asked) || (asked.amounts.length > 0 && !presumesFigure(asked)));
  const reading = isOpen ? { ...asked, tables: asked.tables.map((table) => withoutStatement(table, knowledge)) } : asked;
  const considered: Case = { reading, match: search.find(reading), knowledge, search };
  const mustNot = considered.match.outside;
  const passedOver: string[] = [];
  for (const { name, decide: decideBy } of by) {
    const resolution = decideBy(considered);
    if (resolution) return { resolution, rule: name, passedOver, mustNot };
    passedOver.push(name);
  }
  return { resolution: nothing(), rule: 'none', passedOver, mustNot };
}

/** Where a question goes that is known to be asked of this table. */
export function resolveInTable(reading: TableReading, knowledge: Knowledge): Resolution {
  return answerOf(reading, knowledge, thresholds.sureByWords);
}
