/** The verdict on a statement that is a query over a table: about an amount, about the order of two, or several of them. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Locale, language } from '../language/locale.ts';
import { checkCall } from '../resolve/check-call.ts';
import { evaluationContext } from '../resolve/reading.ts';
import { referenceOf } from '../resolve/reference.ts';
import { type TableTarget, targetOfQuery } from '../resolve/target.ts';
import { type Claim, claimsOf } from '../tables/claims.ts';
import type { Evaluation } from '../tables/evaluation.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { type Judgement, overall } from '../tables/judge.ts';
import { judgeQuery } from '../tables/judge-query.ts';
import type { Literal, OperationCall, Query } from '../tables/query.ts';
import { rowsNamedIn } from '../tables/query-cells.ts';
import { checkOf } from './check-data.ts';
import { described } from './describe.ts';
import { foundOf, writtenStatement } from './person-amount.ts';
import { callOfQuery } from './query-call.ts';
import { tableAnswer } from './table-answer.ts';
import { rowName, type TableContext, tableContext } from './table-context.ts';
import { findingOf } from './table-finding.ts';
import { type VerifiedAnswer, withVerdict } from './verdict-answer.ts';
import { sentencesOf } from './verdict-reasons.ts';
import { writeStatement } from './written-amounts.ts';

const isHolds = (query: Query): query is OperationCall<'holds'> => query.node === 'operation' && query.operation === 'holds';

/** The side of a statement that is not the person's own amount. */
function subjectOf(query: OperationCall<'holds'>): Query | undefined {
  return query.of.find(({ node }) => node !== 'literal');
}

/** A figure that is right for this measure is wrong for the measure that was asked about. */
function asWrongMeasure({ fact }: Judgement): Judgement {
  return { verdict: 'no', reason: 'wrongFigure', ...(fact && { really: { fact, differs: 'measure' } }) };
}

/** A statement that is a query: about one amount, or about the order of two. Undefined where there is nothing to hold it against. */
export function judgedTable(
  { table, evaluation, ofOtherMeasure }: TableTarget,
  knowledge: Knowledge,
  locale: Locale,
): VerifiedAnswer | undefined {
  const { query } = evaluation;
  const claims = claimsOf(query);
  if (claims) return judgedClaims(claims, { kind: 'table', table, evaluation }, knowledge, locale);
  if (!isHolds(query)) return undefined;
  const held = judgeQuery(query, evaluationContext(knowledge));
  if (isFailure(held) || held.reason === 'noFigure') return undefined;
  const judgement = ofOtherMeasure ? asWrongMeasure(held) : held;
  const subject = subjectOf(query);
  const literal = query.of.find((side): side is Literal => side.node === 'literal');
  const really = judgement.really?.fact.expression;
  const target = (subject && targetOfQuery(subject, table, knowledge)) ?? (really && targetOfQuery(really, table, knowledge));
  const words = language(locale).wording.verdicts;
  const context = tableContext(evaluation, table, knowledge, locale);
  const byOrder = judgement.reason === 'follows' || judgement.reason === 'overlaps';
  if (!target || !literal || byOrder) return judgedOrder(table, evaluation, judgement, context, knowledge, locale);
  const said = tableAnswer(target, knowledge, locale);
  const amount = foundOf(literal, query.options.is);
  const spokenOf = described(subject ?? really ?? query, context);
  const reasons = sentencesOf({ amount, judgement }, spokenOf, context, knowledge, locale);
  const check = checkOf(
    judgement,
    writtenStatement(amount, context.unit, knowledge, locale),
    { id: said.id, name: spokenOf },
    table,
    knowledge,
    locale,
  );
  const call = {
    command: checkCall.command,
    args: { [checkCall.statement]: writeStatement([amount]), [checkCall.about]: referenceOf(target) },
  };
  return withVerdict({ ...said, id: evaluation.id }, [check], reasons, words.verdict[judgement.verdict], call);
}

function judgedOrder(
  table: TableTarget['table'],
  evaluation: Evaluation,
  judgement: Judgement,
  context: TableContext,
  knowledge: Knowledge,
  locale: Locale,
): VerifiedAnswer {
  const said = tableAnswer({ kind: 'table', table, evaluation }, knowledge, locale);
  const { body = [] } = findingOf(evaluation, context);
  const words = language(locale).wording.verdicts;
  const reasons = judgement.reason === 'overlaps' ? [words.overlaps] : [];
  const call = callOfQuery(evaluation.query, table, knowledge);
  const check = checkOf(judgement, undefined, { id: said.id, name: said.title }, table, knowledge, locale);
  return { ...withVerdict({ ...said, lead: [] }, [check], reasons, words.verdict[judgement.verdict], call), body };
}

/** Several statements, each judged by itself; undefined where one of them has nothing to be held against. */
function judgedClaims(
  claims: readonly Claim[],
  { table, evaluation }: TableTarget,
  knowledge: Knowledge,
  locale: Locale,
): VerifiedAnswer | undefined {
  const said = tableAnswer({ kind: 'table', table, evaluation }, knowledge, locale);
  const words = language(locale).wording.verdicts;
  const judged = claims.flatMap((query) => {
    const judgement = judgeQuery(query, evaluationContext(knowledge));
    if (isFailure(judgement) || judgement.reason === 'noFigure') return [];
    const subject = subjectOf(query);
    const literal = query.of.find((side): side is Literal => side.node === 'literal');
    const target = subject && targetOfQuery(subject, table, knowledge);
    const context = target && tableContext(target.evaluation, table, knowledge, locale);
    const amount = literal && foundOf(literal, query.options.is);
    const reasons = amount && context ? sentencesOf({ amount, judgement }, described(subject, context), context, knowledge, locale) : [];
    const spokenOf = rowsNamedIn(subject ?? query).map((id) => rowName(knowledge, id, locale));
    const opening = words.verdict[judgement.verdict];
    const statement = amount && writtenStatement(amount, context?.unit ?? '', knowledge, locale);
    const name = context && subject ? described(subject, context) : said.title;
    return [
      {
        check: checkOf(judgement, statement, { id: target?.evaluation.id ?? said.id, name }, table, knowledge, locale),
        reason: `${language(locale).writing.formats.list(spokenOf)}: ${[opening, ...reasons].join(' ')}`,
      },
    ];
  });
  if (judged.length < claims.length) return undefined;
  const checks = judged.map(({ check }) => check);
  return withVerdict(
    said,
    checks,
    judged.map(({ reason }) => reason),
    words.verdict[overall(checks.map(({ verdict }) => verdict))],
    callOfQuery(evaluation.query, table, knowledge),
  );
}
