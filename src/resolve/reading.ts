/** A question together with what each table makes of it: read once, and handed on to every rule. Decides nothing. */
import { memo } from '../core/memo.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { otherMeasures } from '../language/reading-words.ts';
import type { Question } from '../question/question.ts';
import type { Token } from '../question/token.ts';
import { wordsPattern } from '../question/words-pattern.ts';
import { claimsOf, claimsRank, shownForClaims } from '../tables/claims.ts';
import { evaluate } from '../tables/evaluate.ts';
import type { Evaluation, EvaluationContext } from '../tables/evaluation.ts';
import { type EvaluationFailure, isFailure } from '../tables/evaluation-problem.ts';
import { judgeQuery } from '../tables/judge-query.ts';
import { tableDataOf } from '../tables/observations.ts';
import { twoClaims } from '../tables/parse/claims.ts';
import { complete } from '../tables/parse/complete.ts';
import { tokensBetween } from '../tables/parse/cue-reader.ts';
import { idsIn } from '../tables/parse/draft.ts';
import { bit } from '../tables/parse/item.ts';
import { everyParse, idle, type Parse } from '../tables/parse/parse.ts';
import type { TableWords } from '../tables/parse/table-spans.ts';
import { tableWords } from '../tables/parse/table-words.ts';
import type { OperationCall, OperationName, Query } from '../tables/query.ts';
import { cellsIn } from '../tables/query-cells.ts';
import type { TableData } from '../tables/table-data.ts';
import { settingsOf } from './query-settings.ts';

/** What one table makes of a question. */
export interface TableReading {
  readonly table: Table;
  readonly parse: Parse;
  readonly query: Query;
  readonly evaluation: Evaluation | EvaluationFailure;
  /** Words that the query does not explain. */
  readonly leftover: readonly Token[];
  /** Ids of the rows that are named, those that are left out among them. */
  readonly rows: readonly string[];
  /** Asks for an amount, an operation or all rows, or names the measure. */
  readonly asks: {
    readonly measure: boolean;
    readonly amount: boolean;
    readonly operation: boolean;
    readonly group: boolean;
    readonly whole: boolean;
    /** Says what the rows are. */
    readonly item: boolean;
  };
}

export interface Reading extends Question {
  /** The table that explains most first. */
  readonly tables: readonly TableReading[];
  /** Words that neither the question's own reading nor any table's explains. */
  readonly leftover: readonly Token[];
}

const contexts = memo<Knowledge, EvaluationContext>();

/** What queries over this knowledge are evaluated with. */
export function evaluationContext(knowledge: Knowledge): EvaluationContext {
  return contexts(knowledge, '', () => ({
    tables: new Map(knowledge.tables.map((table) => [table.id, tableDataOf(table, knowledge)])),
    ownersOf: (kind) => knowledge.names.flatMap((name) => (name.kind === kind && name.of !== undefined ? [name.of] : [])),
  }));
}

/** The figure that a statement gives for a period that there is none for: that of another one. */
function figureMeant(query: OperationCall<'holds'>, context: EvaluationContext): Evaluation | undefined {
  const judgement = judgeQuery(query, context);
  const expression = isFailure(judgement) || judgement.reason !== 'wrongFigure' ? undefined : judgement.really?.fact.expression;
  const meant = expression && evaluate(expression, context);
  return meant && !isFailure(meant) ? meant : undefined;
}

/** What a query comes to; where only another unit stands in its way, what it is about comes to: the answer or the verdict tells of the unit. */
export function evaluateAsked(query: Query, context: EvaluationContext): Evaluation | EvaluationFailure {
  const claims = claimsOf(query);
  const shown = claims ? shownForClaims(claims) : claimsRank(query) ? shownForClaims([query]) : undefined;
  if (shown) {
    const sides = evaluate(shown, context);
    return isFailure(sides) ? sides : { ...sides, query };
  }
  const found = evaluate(query, context);
  if (!isFailure(found) || query.node !== 'operation' || (query.operation !== 'converted' && query.operation !== 'holds')) return found;
  const meant = query.operation === 'holds' ? figureMeant(query as OperationCall<'holds'>, context) : undefined;
  if (meant) return { ...meant, query };
  const about = query.of.find(({ node }) => node !== 'literal');
  const isOfUnit = found.problems.every(({ problem }) => problem === 'noRate' || problem === 'unitMismatch');
  const plain = about && isOfUnit ? evaluate(about, context) : found;
  return isFailure(plain) ? found : { ...plain, query };
}

/** What counts for a table that it has something for the period asked for. */
const forPeriod = 0.5;
/** And that it is its measure that is named. */
const forMeasure = 1;

function scoreOf({ parse: { score, spans } }: TableReading, data: TableData): number {
  const known = spans.periods.filter(({ period }) =>
    data.measures.some(({ id }) => data.periods(id).includes(period) || data.totals.some((total) => total.period === period)),
  );
  return score + known.length * forPeriod + (spans.measures.length > 0 ? forMeasure : 0);
}

function placesOf(pattern: RegExp | undefined, text: string): { readonly start: number; readonly end: number }[] {
  return pattern ? [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })) : [];
}

/** The period of the figure that a statement gives without saying when: 530 billion is that of 2026. Undefined where it is the usual period's, or nobody's. */
function periodStated(query: Query, context: EvaluationContext): string | undefined {
  if (query.node !== 'operation' || query.operation !== 'holds') return undefined;
  const judgement = judgeQuery(query as OperationCall<'holds'>, context);
  if (isFailure(judgement) || judgement.reason !== 'wrongFigure' || judgement.really?.differs !== 'period') return undefined;
  const { expression } = judgement.really.fact;
  return expression && cellsIn(expression)[0]?.period;
}

/** By how much less another reading may explain where the first one makes no sense, and how many of them are tried. */
const nextBest = 2.5;
const mostTried = 8;
/** Ask about single rows, and so mean nothing where only all together are known. */
const ofRows: ReadonlySet<OperationName> = new Set(['filter', 'highest', 'lowest', 'ranking']);

const isOperation = ({ draft }: Parse, ...names: readonly OperationName[]) =>
  draft.node === 'operation' && names.some((name) => name === draft.operation);

/** Which other parses may be meant instead of one that means nothing; undefined for one that means something. */
function insteadOf(reading: TableReading | undefined): ((other: Parse) => boolean) | undefined {
  if (!reading) return () => true;
  if (!isFailure(reading.evaluation)) return undefined;
  const problems = reading.evaluation.problems.map(({ problem }) => problem);
  if (problems.includes('unitMismatch') || problems.includes('notAnAmount')) return () => true;
  const isOfRows = problems.includes('onlyStatedTotal') && isOperation(reading.parse, ...ofRows);
  return isOfRows ? (other) => isOperation(other, 'holds', 'growth') : undefined;
}

/** Prepares the words of all tables once. */
export function readerOfTables(knowledge: Knowledge): (question: Question) => Reading {
  const context = evaluationContext(knowledge);
  const prepared = knowledge.tables.map((table) => ({ table, words: tableWords(table, knowledge), data: tableDataOf(table, knowledge) }));

  function readAs(single: Parse, question: Question, table: Table, words: TableWords, data: TableData): TableReading | undefined {
    const several = twoClaims(words, question.tokens, single);
    const found = several?.parse ?? single;
    const { draft, spans, explained } = found;
    const said = spans.cues.filter(({ cue }) => idle.has(cue)).reduce((mask, cue) => mask | cue.mask, explained | spans.items);
    const settings = settingsOf(spans, draft, data);
    // "Meta's 60–72bn, what is that in won": the amount only says which figure is meant.
    const [about = draft] = settings.unit !== undefined && draft.node === 'operation' && draft.operation === 'holds' ? draft.of : [];
    const query = complete(about, data, settings);
    if (!query) return undefined;
    const saidOf = (claim: Parse, periods: readonly string[]): Query | undefined => {
      const [own = claim.spans.measuresByUnit[0]] = claim.spans.measures;
      const said = { ...settings, ...(own !== undefined && { measure: own }) };
      const plain = complete(claim.draft, data, { ...said, periods });
      const meant = plain && periods.length === 0 ? periodStated(plain, context) : undefined;
      return meant === undefined ? plain : (complete(claim.draft, data, { ...said, periods: [meant] }) ?? plain);
    };
    const claims = several?.claims.flatMap((claim) => {
      const own = [...new Set(claim.spans.periods.map(({ period }) => period))];
      return saidOf(claim, own.length > 0 ? own : settings.periods) ?? [];
    });
    const asked: Query = claims
      ? ({ node: 'operation', operation: 'comparison', of: claims, options: {} } as OperationCall)
      : about === draft
        ? (saidOf(found, settings.periods) ?? query)
        : query;
    const has = (...cues: readonly string[]) => spans.cues.some(({ cue }) => cues.includes(cue));
    const says = (rows: string) => spans.rows.some((item) => item.draft.node === 'rows' && item.draft.rows.rows === rows);
    return {
      table,
      parse: found,
      query: asked,
      evaluation: evaluateAsked(asked, context),
      leftover: question.words.filter((word) => (said & bit(question.tokens.indexOf(word))) === 0n),
      rows: [...new Set(spans.rows.flatMap((item) => idsIn(item.draft) ?? []))],
      asks: {
        measure: spans.measures.length > 0,
        amount: has('amountAsked', 'timesAsked', 'percentAsked', 'rangeEnd'),
        operation: draft.node === 'operation',
        group: says('all') || says('asked'),
        whole: has('whole', 'each'),
        item: spans.items !== 0n,
      },
    };
  }

  /** As the likeliest reading that means something has it: not a share of a share, nor who is above 530 billion where only all together are known. */
  function read(question: Question, table: Table, words: TableWords, data: TableData): TableReading | undefined {
    const [best, ...others] = everyParse(words, question.tokens);
    if (!best) return undefined;
    const first = readAs(best, question, table, words, data);
    const instead = insteadOf(first);
    if (!instead) return first;
    const next = others
      .slice(0, mostTried)
      .filter((each) => each.score >= best.score - nextBest && each.missing.length === 0 && instead(each));
    for (const each of next) {
      const reading = readAs(each, question, table, words, data);
      if (reading && !isFailure(reading.evaluation)) return reading;
    }
    return first;
  }

  const topics = new Map(knowledge.outside.topics.map(({ id, words }) => [id, wordsPattern(words)]));
  /** The words for the matter are, at least in part, those for the table's measure. */
  const isMeasured = (topic: string, { parse: { spans } }: TableReading) => {
    const measured = spans.words.measures.flatMap(({ pattern }) => placesOf(pattern, spans.text));
    return placesOf(topics.get(topic), spans.text).every((place) =>
      measured.some((other) => place.start < other.end && other.start < place.end),
    );
  };

  /** "Our CFO swears that Microsoft is above $100bn": what is said of a figure is no question about whom it is said by, unless he is the row's own. */
  const isBeside = (topic: string, { query, evaluation, rows, parse: { spans } }: TableReading) => {
    const states = query.node === 'operation' && query.operation === 'holds' && (spans.amounts.length > 0 || claimsRank(query));
    if (!states || rows.length === 0 || isFailure(evaluation)) return false;
    const places = placesOf(topics.get(topic), spans.text).map(({ start, end }) => tokensBetween(spans, start, end));
    return places.every(({ first, last }) => {
      const [before] = [spans.tokens[first - 1]];
      const words = spans.tokens.slice(first, last + 1);
      return before?.kind !== 'name' && !words.some(({ text, form }) => otherMeasures.has(text) || otherMeasures.has(form));
    });
  };

  return (question) => {
    const tables = prepared
      .flatMap(({ table, words, data }) => {
        const reading = read(question, table, words, data);
        return reading ? [{ reading, score: scoreOf(reading, data) }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ reading }) => reading);
    const known = tables.reduce(
      (mask, { parse: { spans, explained } }) =>
        [...spans.cues, ...spans.rows].reduce((bits, span) => bits | span.mask, mask | explained | spans.settings),
      0n,
    );
    // A matter that a table measures is one that there is something for.
    const unmeasured = question.topics.filter((topic) => !tables.some((table) => isMeasured(topic, table) || isBeside(topic, table)));
    return {
      ...question,
      topics: unmeasured,
      tables,
      leftover: question.words.filter((word) => (known & bit(question.tokens.indexOf(word))) === 0n),
    };
  };
}
