/** Decides where one question goes, taken as it stands: to a table, to an entry, back to the person, or nowhere. An ordered list of rules; the first that has a word decides. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { guard } from '../question/guard.ts';
import { asksOpenly, presumesFigure } from '../question/presumption.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import type { Query } from '../tables/query.ts';
import { askedOfAnotherPeriod, asksNumberOf, isOfOtherMeasure, saysTooLittle } from './likeness-evidence.ts';
import { insteadOfTotal, tableFound } from './likeness-resolution.ts';
import type { Reading, TableReading } from './reading.ts';
import { presumesFigureOfAnother, strangerToTable } from './reason.ts';
import { type Case, entryAnswer, nothing, type Resolution, refusedFor } from './resolution.ts';
import { asksUnknownRow } from './table-evidence.ts';
import { answerOf, byTable, ofOtherMeasure, states, withoutStatement } from './table-resolution.ts';
import { thresholds } from './thresholds.ts';

interface Rule {
  readonly name: string;
  decide(considered: Case): Resolution | undefined;
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
  decide: ({ reading, knowledge, match, search }) => {
    const reason = guard(reading, knowledge);
    // An entry that explains every word of the question takes precedence over a topic of outside.yaml.
    const isOwn = match.kind === 'answer' && match.confidence >= thresholds.verySure && knowledge.entries.some(({ id }) => id === match.id);
    if (reason?.kind === 'outsideTopic' && isOwn && search.unexplained(reading.words, match.id) < thresholds.littleWord) return undefined;
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
