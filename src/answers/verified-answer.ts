/** Answers a statement: yes, no, partly or not certain first, then what the source says. Never says yes to what is only claimed without saying who claims it. */
import type { Check } from '../core/figure.ts';
import { type Answer, paragraph, type Rich, rich, strong } from '../core/reply.ts';
import { citationsFor } from '../knowledge/citation.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import type { FoundAmount } from '../question/amount.ts';
import { presumesFigure } from '../question/presumption.ts';
import { checkCall } from '../resolve/check-call.ts';
import { evaluationContext, type Reading } from '../resolve/reading.ts';
import { referenceOf } from '../resolve/reference.ts';
import { type TableTarget, type Target, targetOfQuery } from '../resolve/target.ts';
import { type Claim, claimsOf } from '../tables/claims.ts';
import type { Evaluation } from '../tables/evaluation.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { type Fact, type Judgement, judge, overall } from '../tables/judge.ts';
import { judgeQuery } from '../tables/judge-query.ts';
import { comparisonOf } from '../tables/parse/draft.ts';
import type { Literal, OperationCall, Query } from '../tables/query.ts';
import { rowsNamedIn } from '../tables/query-cells.ts';
import type { StatedAmount, Verdict } from '../tables/stated-amount.ts';
import { checkOf, type Stated } from './check-data.ts';
import { described } from './describe.ts';
import { entryAnswer } from './entry-answer.ts';
import { type EntryFact, factsOfEntry } from './entry-facts.ts';
import { formatQuantity, rounded } from './format.ts';
import { callOfQuery } from './query-call.ts';
import { tableAnswer } from './table-answer.ts';
import { rowName, type TableContext, tableContext } from './table-context.ts';
import { findingOf } from './table-finding.ts';
import { writeStatement } from './written-amounts.ts';

/** An answer with the verdict that it opens with. */
export interface VerifiedAnswer extends Answer {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
}

function stated({ value, high = value, bound, unit, about = false, digits }: FoundAmount): StatedAmount {
  const rest = {
    approx: about,
    strict: bound === 'above' || bound === 'below',
    ...(unit !== undefined && { unit }),
    ...(digits !== undefined && { digits }),
  };
  if (bound === 'atLeast' || bound === 'above') return { low: value, high: Infinity, ...rest };
  if (bound === 'atMost' || bound === 'below') return { low: -Infinity, high: value, ...rest };
  return { low: value, high, ...rest };
}

/** An amount as the person put it, in the language of the answer. */
export function writeAmount(amount: FoundAmount, unit: string, knowledge: Knowledge, locale: Locale): string {
  const { low, high, approx, strict } = stated(amount);
  const write = (value: number, end = value) =>
    formatQuantity({ low: value, high: end, approx }, amount.unit ?? unit, locale, knowledge.units);
  const { bound } = language(locale).wording.tables;
  if (high === Infinity) return bound(strict ? 'above' : 'atLeast', write(low));
  return low === -Infinity ? bound(strict ? 'below' : 'atMost', write(high)) : write(low, high);
}

/** What was stated, as data and as it is written. */
function writtenStatement(amount: FoundAmount, unit: string, knowledge: Knowledge, locale: Locale): Stated {
  return { amount: stated(amount), text: writeAmount(amount, unit, knowledge, locale).trim() };
}

/** One claim, with what it is worth. */
interface Judged {
  readonly amount: FoundAmount;
  readonly judgement: Judgement;
}

function showFact(
  { quantity, unit, computed }: Pick<Fact, 'quantity' | 'unit'> & { readonly computed?: boolean },
  knowledge: Knowledge,
  locale: Locale,
): string {
  return formatQuantity(computed ? rounded(quantity, unit) : quantity, unit, locale, knowledge.units);
}

const where = (sources: readonly string[], knowledge: Knowledge, locale: Locale) =>
  citationsFor(knowledge, sources, locale)
    .map(({ label }) => label)
    .join(', ');

/** What another figure of the source is of: its rows, period and sort. */
function calledFact(fact: Fact, context: TableContext, knowledge: Knowledge, locale: Locale): string {
  const { expression } = fact;
  if (!expression) return where(fact.sources, knowledge, locale);
  const target = targetOfQuery(expression, context.table, knowledge);
  const own = target ? tableContext(target.evaluation, context.table, knowledge, locale) : context;
  return own.words.figureOf(described(expression, own), own.measure);
}

/** Why, in sentences. `spokenOf` is what the statement was about. */
function sentencesOf(
  { amount, judgement }: Judged,
  spokenOf: string,
  context: TableContext | undefined,
  knowledge: Knowledge,
  locale: Locale,
): string[] {
  const words = language(locale).wording.verdicts;
  const { reason, fact, really, rival, verdict } = judgement;
  const unit = fact?.unit ?? really?.fact.unit ?? amount.unit ?? '';
  const said = writeAmount(amount, unit, knowledge, locale);
  const show = (figure: Pick<Fact, 'quantity' | 'unit'> & { readonly computed?: boolean }) => showFact(figure, knowledge, locale);
  switch (reason) {
    case 'noFigure':
    case 'follows':
      return [];
    case 'overlaps':
      return [words.overlaps];
    case 'wrongFigure':
      if (!really) return [];
      // Of an entry only the unit can be wrong.
      return context
        ? [words.wrongFigure(said, calledFact(really.fact, context, knowledge, locale), spokenOf, fact && show(fact))]
        : [words.reason.outside(words.stated, show(really.fact), said)];
    case 'wrongKind':
      return fact?.kind ? [words.wrongKind(show(fact), language(locale).wording.tables.kinds[fact.kind])] : [];
    case 'conflict':
      return rival && fact
        ? [words.conflict(where(rival.sources, knowledge, locale), show(rival), where(fact.sources, knowledge, locale), show(fact))]
        : [];
    default: {
      if (!fact) return [];
      const claim = (fact as EntryFact).claim;
      const by = claim && inLocale(claim.by, locale);
      const given = by === undefined ? words[fact.computed ? 'computed' : 'stated'] : words[claim?.against ? 'against' : 'claimed'](by);
      const why = words.reason[reason](given, show(fact), said);
      const [other] = fact.conflicts;
      return verdict === 'yes' && other ? [why, words.otherFigure(where(other.sources, knowledge, locale), show(other))] : [why];
    }
  }
}

/** An answer with the verdict and its reasons in front. */
function withVerdict(
  said: Answer,
  checks: readonly Check[],
  reasons: readonly string[],
  opening: string,
  call: Answer['call'],
): VerifiedAnswer {
  return {
    ...said,
    verdict: overall(checks.map(({ verdict }) => verdict)),
    checks,
    lead: rich(strong(opening), ...(reasons.length > 0 ? [` ${reasons.join(' ')}`] : [])),
    body: [...(said.lead.length > 0 ? [paragraph(...said.lead)] : []), ...said.body],
    call,
  };
}

const isHolds = (query: Query): query is OperationCall<'holds'> => query.node === 'operation' && query.operation === 'holds';

/** The side of a statement that is not the person's own amount. */
function subjectOf(query: OperationCall<'holds'>): Query | undefined {
  return query.of.find(({ node }) => node !== 'literal');
}

function literalOf({ value, high = value, unit, about = false }: FoundAmount): Literal {
  return { node: 'literal', low: value, high, approx: about, ...(unit !== undefined && { unit }) };
}

function foundOf({ low, high, approx, unit }: Literal, is: OperationCall<'holds'>['options']['is']): FoundAmount {
  const bound = is === 'above' || is === 'atLeast' || is === 'below' || is === 'atMost' ? is : undefined;
  return {
    value: low,
    ...(high !== low && { high }),
    ...(unit !== undefined && { unit }),
    ...(bound && { bound }),
    ...(approx && { about: true }),
    start: 0,
    end: 0,
  };
}

/** What is right of a figure is wrong of another measure. */
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

/** What amounts that are said of an answer are worth; undefined where it has none of their units. */
function judgedAmounts(target: Target, amounts: readonly FoundAmount[], knowledge: Knowledge): Judged[] {
  const facts = target.kind === 'entry' ? factsOfEntry(target.entry, knowledge) : [];
  return amounts.flatMap((amount): Judged[] => {
    if (target.kind === 'entry') {
      const judgement = judge({ amount: stated(amount) }, facts, () => []);
      return judgement.reason === 'noFigure' ? [] : [{ amount, judgement }];
    }
    const { query } = target.evaluation;
    const holds: OperationCall<'holds'> = {
      node: 'operation',
      operation: 'holds',
      of: [query, literalOf(amount)],
      options: { is: comparisonOf(amount) },
    };
    const judgement = judgeQuery(holds, evaluationContext(knowledge), amount.digits === undefined ? {} : { digits: amount.digits });
    return isFailure(judgement) || judgement.reason === 'noFigure' ? [] : [{ amount, judgement }];
  });
}

/** The verdict on amounts that are said of a known answer. Its call asks for the same again, short enough for any platform's button. */
export function verdictOn(
  target: Target,
  amounts: readonly FoundAmount[],
  knowledge: Knowledge,
  locale: Locale,
): VerifiedAnswer | undefined {
  const judged = judgedAmounts(target, amounts, knowledge);
  if (judged.length === 0) return undefined;
  const verdict = overall(judged.map(({ judgement }) => judgement.verdict));
  const words = language(locale).wording.verdicts;
  const said = target.kind === 'table' ? tableAnswer(target, knowledge, locale) : entryAnswer(target.entry, knowledge, locale);
  const context = target.kind === 'table' ? tableContext(target.evaluation, target.table, knowledge, locale) : undefined;
  const spokenOf = context && target.kind === 'table' ? described(target.evaluation.query, context) : said.title;
  const claim = judged.map(({ judgement }) => (judgement.fact as EntryFact | undefined)?.claim).find((each) => each !== undefined);
  const note = claim && language(locale).wording.entries.statusNote[claim.status];
  const opening = (note ? words[claim.against ? 'againstVerdict' : 'claimVerdict'] : words.verdict)[verdict];
  // A sentence about two figures that contradict each other tells of both.
  const told = judged.filter(
    ({ judgement: { fact, reason } }) =>
      reason === 'conflict' || !judged.some((other) => other.judgement.reason === 'conflict' && other.judgement.fact === fact),
  );
  const reasons = [...new Set(told.flatMap((each) => sentencesOf(each, spokenOf, context, knowledge, locale)))];
  const isNote = (caveat: Rich) => caveat.length === 1 && caveat[0]?.text === note;
  const call = {
    command: checkCall.command,
    args: { [checkCall.statement]: writeStatement(judged.map(({ amount }) => amount)), [checkCall.about]: referenceOf(target) },
  };
  const table = target.kind === 'table' ? target.table : undefined;
  const checks = judged.map(({ amount, judgement }) =>
    checkOf(
      judgement,
      writtenStatement(amount, context?.unit ?? '', knowledge, locale),
      { id: said.id, name: spokenOf },
      table,
      knowledge,
      locale,
    ),
  );
  const answer = withVerdict(said, checks, [...reasons, ...(note ? [note] : [])], opening, call);
  return { ...answer, caveats: said.caveats.filter((caveat) => !isNote(caveat)) };
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

/** What is said of each is not said of all together. */
const isOfEach = ({ tables }: Reading) => tables.some(({ parse: { spans } }) => spans.cues.some(({ cue }) => cue === 'each'));

/** The answer to a question that presumes a figure, verdict first; undefined where it presumes none, or none that the target has anything of the unit for. */
export function verifiedAnswer(target: Target, question: Reading, knowledge: Knowledge, locale: Locale): VerifiedAnswer | undefined {
  if (target.kind === 'table') return judgedTable(target, knowledge, locale);
  return presumesFigure(question) && !isOfEach(question) ? verdictOn(target, question.amounts, knowledge, locale) : undefined;
}
