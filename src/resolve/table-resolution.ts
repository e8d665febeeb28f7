/** What a table answers to a question whose words speak of it. Looks at likeness only to see whether something else explains more. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { asksOpenly, presumesFigure } from '../question/presumption.ts';
import { claimsOf } from '../tables/claims.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { judgeQuery } from '../tables/judge-query.ts';
import { queryForId } from './named-query.ts';
import { evaluateAsked, evaluationContext, type Reading, type TableReading } from './reading.ts';
import { asksForMissingRow, strangeNameIn } from './reason.ts';
import { type Case, entryAnswer, type Resolution } from './resolution.ts';
import { asksOtherMeasure, asksPartOfRow, isOutOfScale, mostUnexplained, speaksOf, unexplainedBy } from './table-evidence.ts';
import { targetOfQuery } from './target.ts';
import { thresholds } from './thresholds.ts';

/** A statement about figures, or a yes-or-no question about them. */
export const states = ({ query }: TableReading) =>
  (query.node === 'operation' && query.operation === 'holds') || claimsOf(query) !== undefined;

/** An open question about an amount ("where do Meta's 60 billion come from?") states nothing: it is about what the amount is said of. */
export function withoutStatement(reading: TableReading, knowledge: Knowledge): TableReading {
  const { query } = reading;
  const of = query.node === 'operation' && query.operation === 'holds' ? query.of : [];
  const about = of.find(({ node }) => node !== 'literal');
  if (!about || of.every(({ node }) => node !== 'literal')) return reading;
  // "Are there any, and which?" asks for those that pass.
  const asksNumber = reading.parse.spans.cues.some(({ cue }) => cue === 'countAsked');
  const [passing] = about.node === 'operation' && about.operation === 'count' && !asksNumber ? about.of : [];
  const asked = passing ?? about;
  return { ...reading, query: asked, evaluation: evaluateAsked(asked, evaluationContext(knowledge)) };
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
export function answerOf(reading: TableReading, knowledge: Knowledge, confidence: number): Resolution {
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
export function ofOtherMeasure(reading: Reading, table: TableReading, knowledge: Knowledge): Resolution | undefined {
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
export function byTable(considered: Case, table: TableReading): Resolution | undefined {
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
  const id = isFailure(table.evaluation) ? table.table.id : table.evaluation.id;
  // Words of the table's own title and sample questions speak of the table.
  const foreign = table.leftover.filter((word) => considered.search.unexplained([word], id) >= thresholds.littleWord);
  if (!stated && !speaksOf(reading, table, foreign, knowledge)) return undefined;
  const strange = strangeNameIn(reading, table);
  if (strange && reading.leftover.length <= thresholds.shortLeftover) return { kind: 'refused', reason: strange };
  const unexplained = unexplainedBy(table, id, considered.reading, considered.search);
  if (unexplained > mostUnexplained(table) || asksOtherMeasure(reading, table)) return undefined;
  // An operation that is asked for is not told by an entry.
  const { query } = table;
  const isComputed =
    query.node === 'operation' && query.operation !== 'sum' && query.operation !== 'converted' && !isFailure(table.evaluation);
  const asksWhole = table.asks.measure && table.parse.spans.cues.some(({ cue }) => cue === 'whole');
  if (table.rows.length === 0 && !isComputed && !asksWhole && explainsMore(considered, unexplained, table)) return undefined;
  return answerOf(table, knowledge, Math.max(thresholds.sureByWords, match.confidence));
}
