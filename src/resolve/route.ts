/** Decides where a whole message goes: to one answer, to two where it asks twice, back to the person, or nowhere. What stands around the question does not stop it. */
import { isAside } from '../language/reading-words.ts';
import { type Clause, clausesOf } from '../question/clauses.ts';
import { guard } from '../question/guard.ts';
import { isFailure } from '../tables/evaluation-problem.ts';
import { bit } from '../tables/parse/item.ts';
import type { Expression } from '../tables/query.ts';
import { beforeOf, resolveAfter, unconverted } from './follow-up.ts';
import { namedQuery } from './named-query.ts';
import type { QuestionEngine } from './question-engine.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import type { FoundBy, Resolution } from './resolution.ts';
import { type Decision, decide, rulesInPassing } from './resolve.ts';
import { idOfTarget, type Target, targetOfQuery } from './target.ts';
import { thresholds } from './thresholds.ts';

/** One thing that was asked for, with the words that ask for it. */
export interface Asked {
  readonly target: Target;
  readonly question: Reading;
  readonly confidence: number;
  readonly by: FoundBy;
}

export type Route =
  /** `unanswered` is why the rest of the message is not answered. */
  | { readonly kind: 'answer'; readonly asked: readonly [Asked, ...Asked[]]; readonly unanswered?: Refusal }
  | ({ readonly kind: 'refused' } & Refusal)
  | Exclude<Resolution, { readonly kind: 'answer' | 'refused' }>;

export interface Refusal {
  readonly reason: Reason;
  readonly question: Reading;
}

interface Part extends Clause {
  readonly question: Reading;
  readonly found: Resolution;
  /** It can be asked without the others, or continues one that can. */
  readonly enough: boolean;
}

/** Something that can be looked for: not only stop words, nor only a currency to give amounts in. */
const saysAnything = ({ tokens, words, leftover, tables }: Reading) =>
  tokens.some(({ kind }) => kind !== 'word') ||
  words.some((word) => !tables.some(({ parse }) => (parse.spans.settings & bit(tokens.indexOf(word))) !== 0n)) ||
  leftover.length > 0 ||
  tables.some(({ asks }) => asks.measure || asks.operation || asks.whole || asks.group);

function resolve(question: Reading, engine: QuestionEngine): Pick<Decision, 'resolution' | 'mustNot'> {
  if (saysAnything(question) || engine.search.find(question).verbatim) return decide(question, engine);
  const reason = guard(question, engine.knowledge);
  return { resolution: reason ? { kind: 'refused', reason } : { kind: 'nothing', ids: [], confidence: 0 }, mustNot: false };
}

/** One word leans on what stands around it: "is it a bubble?" after a share price. */
const saysEnough = ({ names, leftover, periods, tables: [table] }: Reading) => {
  const { measure, operation, group, amount } = table?.asks ?? {};
  return names.length + leftover.length + periods.length + [measure, operation, group, amount].filter(Boolean).length > 1;
};

/** Each clause with what it finds; one that only continues the clause before takes from it what it does not say. */
function partsOf(clauses: readonly Clause[], engine: QuestionEngine): Part[] {
  const parts: Part[] = [];
  for (const clause of clauses) {
    const question = engine.read(clause.text);
    const last = parts.at(-1);
    const before = last?.found;
    const continued =
      before?.kind === 'answer' && before.target.kind === 'table' ? resolveAfter(question, before.target, engine) : undefined;
    parts.push(
      continued
        ? { ...clause, asks: last?.asks ?? false, ...continued, enough: (last?.enough ?? false) || saysEnough(continued.question) }
        : { ...clause, question, found: resolve(question, engine).resolution, enough: saysEnough(question) },
    );
  }
  return parts;
}

/** What the clauses are answered with, of those that are sure enough and say enough to be asked without the others. */
function answersOf(parts: readonly Part[]): Asked[] {
  return parts.flatMap(({ question, found, enough }) =>
    found.kind === 'answer' && found.confidence >= thresholds.sureOfClause && enough
      ? [{ target: found.target, question, confidence: found.confidence, by: found.by }]
      : [],
  );
}

/** What a target shows side by side; one thing alone where it sets nothing beside another. */
function shownBy(target: Target): readonly Expression[] {
  if (target.kind !== 'table') return [];
  const { query } = unconverted(target.evaluation.query);
  return query.node === 'operation' && query.operation === 'comparison' ? query.of : [query];
}

/** The rows that a target shows as they stand, one or several; undefined for anything else. */
function rowsShown(target: Target): readonly string[] | undefined {
  if (target.kind !== 'table') return undefined;
  const cells = shownBy(target);
  const ids = cells.map((each) => (each.node === 'cells' && each.rows.rows === 'named' ? each.rows.ids : undefined));
  return ids.every((each) => each !== undefined) ? ids.flat() : undefined;
}

/** Several rows of one table at one period, asked for one by one, are one question about all of them. */
function asOne(asked: readonly Asked[], question: Reading, { knowledge }: QuestionEngine): Asked | undefined {
  const rows = asked.map(({ target }) => rowsShown(target));
  const [first] = asked;
  const table = first?.target.kind === 'table' ? first.target.table : undefined;
  const sameTable = table && asked.every(({ target }) => target.kind === 'table' && target.table === table);
  const periods = new Set(asked.flatMap(({ target }) => shownBy(target).map((each) => (each.node === 'cells' ? each.period : ''))));
  if (!sameTable || periods.size > 1 || !rows.every((each) => each !== undefined)) return undefined;
  const units = asked.flatMap(({ target }) => (target.kind === 'table' ? (unconverted(target.evaluation.query).unit ?? []) : []));
  const [unit] = units;
  const query = namedQuery(table, 'comparison', [...new Set(rows.flat())], knowledge, unit === undefined ? {} : { unit });
  const target = query && targetOfQuery(query, table, knowledge);
  return target && { target, question, confidence: Math.min(...asked.map((each) => each.confidence)), by: 'words' };
}

/** Whether it is of all rows, as they stand or only the first of them. */
function isWhole(target: Target): boolean {
  if (target.kind !== 'table') return false;
  const { query } = target.evaluation;
  const [cells = query] = query.node === 'operation' && (query.operation === 'highest' || query.operation === 'lowest') ? query.of : [];
  return cells.node === 'cells' && cells.rows.rows === 'all';
}

/** "Who spends more" beside "Meta or Google" asks about those two: what names no row says nothing of its own where others name several. */
function withoutBareWhole(asked: readonly Asked[]): readonly Asked[] {
  const several = asked.some(({ target }) => (rowsShown(target)?.length ?? 0) > 1);
  const bare = ({ target, question }: Asked) => isWhole(target) && !question.tables.some(({ asks }) => asks.whole);
  return several ? asked.filter((each) => !bare(each)) : asked;
}

/** Says nothing but names: "Zuckerberg or Bezos?" */
const onlyNames = ({ tables, amounts, periods, leftover }: Reading) =>
  amounts.length + periods.length + leftover.length === 0 &&
  tables.every(({ asks: { measure, amount, operation, whole } }) => !measure && !amount && !operation && !whole);

/** Names alone only say of whom another clause asks, and where that one is not answered, nothing is asked of them. */
function withoutBareNames(asked: readonly Asked[], parts: readonly Part[]): readonly Asked[] {
  const inVain = parts.some(({ asks, found, question }) => asks && found.kind !== 'answer' && saysAnything(question));
  return inVain ? asked.filter(({ question }) => !onlyNames(question)) : asked;
}

function distinctTargets(asked: readonly Asked[]): Asked[] {
  const ids = asked.map(({ target }) => idOfTarget(target));
  return asked.filter((_, index) => ids.indexOf(ids[index] ?? '') === index);
}

/** Whether the clause says itself what the refused words around it could have said for it. */
function standsAlone({ question, target }: Asked, reason: Reason): boolean {
  const { names, leftover, periods, tables } = question;
  const own = target.kind === 'table' ? tables.find(({ table }) => table === target.table) : undefined;
  if (target.kind === 'entry') return names.length + leftover.length + tables.filter(({ asks }) => asks.measure).length > 1;
  switch (reason.kind) {
    case 'otherPeriod':
    case 'noFigure':
      return periods.length > 0;
    case 'outsideTopic':
      return own !== undefined && (own.asks.measure || (own.rows.length > 0 && (own.asks.operation || question.amounts.length > 0)));
    default:
      return (own?.rows.length ?? 0) > 0 || (own?.asks.group ?? false);
  }
}

const best = (asked: readonly Asked[]): Asked | undefined => [...asked].sort((a, b) => b.confidence - a.confidence)[0];

/** What words ask in one clause is surer than some likeness to the whole, and than what the whole says where the other clauses name nothing: "who spends most? I want to buy more of it". */
function isSurer(clause: Asked, whole: Extract<Resolution, { readonly kind: 'answer' }>, parts: readonly Part[]): boolean {
  if (clause.by !== 'words') return false;
  if (whole.by !== 'words') return whole.confidence < thresholds.quiteSure;
  const [asking, ...more] = parts.filter(({ asks }) => asks);
  if (asking?.question !== clause.question || more.length > 0) return false;
  const others = parts.filter((part) => part !== asking);
  const nameNothing = others.every(
    ({ question: { names, outside, amounts, periods } }) => names.length + outside.length + amounts.length + periods.length === 0,
  );
  return nameNothing && clause.question.tables.some(({ asks }) => asks.operation);
}

/** A message of which something must not be answered: another clause may be a question of its own. */
function routeAround(refusal: Refusal, whole: Reading, parts: readonly Part[], engine: QuestionEngine): Route {
  const refused: Route = { kind: 'refused', ...refusal };
  const { reason } = refusal;
  if (reason.kind === 'aboutBot') return refused;
  const stopped = parts.filter(({ found }) => found.kind === 'refused');
  const questions = parts.filter(({ asks }) => asks);
  const alone = answersOf(questions).filter((each) => standsAlone(each, reason));
  // Only the message as a whole was refused: one sentence may still ask for figures by itself.
  if (stopped.length === 0) {
    const sure = questions.some(({ question }) => saysAnything(question))
      ? alone
      : answersOf(parts).filter((each) => standsAlone(each, reason));
    const asked = best(sure.filter(({ by }) => by === 'words'));
    return asked ? { kind: 'answer', asked: [asked] } : refused;
  }
  if (stopped.some(({ asks }) => asks)) {
    const [first, ...others] = distinctTargets(
      alone.filter(({ question, confidence }) => question.names.length > 0 && confidence >= thresholds.verySure),
    );
    return first ? { kind: 'answer', asked: [first, ...others], unanswered: refusal } : refused;
  }
  const clause = best(alone);
  if (clause) return { kind: 'answer', asked: [clause] };
  if (questions.length === 0) return refused;
  // A story told around a question that only as a whole says what it is about.
  const found = decide(whole, engine, rulesInPassing).resolution;
  const entry = found.kind === 'answer' && found.target.kind === 'entry' && found.confidence >= thresholds.verySure;
  return entry
    ? { kind: 'answer', asked: [{ target: found.target, question: whole, confidence: found.confidence, by: found.by }] }
    : refused;
}

function routeTo(found: Resolution, question: Reading): Route {
  switch (found.kind) {
    case 'answer':
      return { kind: 'answer', asked: [{ target: found.target, question, confidence: found.confidence, by: found.by }] };
    case 'refused':
      return { kind: 'refused', reason: found.reason, question };
    default:
      return found;
  }
}

/** Where a message goes that only makes sense after the last answer; undefined for one that says by itself what it asks for. */
export function routeAfter(question: Reading, last: Target, engine: QuestionEngine): Route | undefined {
  const before = beforeOf(last, engine.knowledge);
  const after = before && resolveAfter(question, before, engine);
  return after && routeTo(after.found, after.question);
}

/** Where a message goes that is not a follow-up. */
export function route(question: Reading, engine: QuestionEngine): Route {
  const { resolution: whole, mustNot } = resolve(question, engine);
  const clauses = clausesOf(question.text);
  const alone = routeTo(whole, question);
  const isWorded = mustNot || (whole.kind === 'answer' && whole.confidence === 1);
  if (clauses.length < 2 || clauses.length > thresholds.mostClauses || isWorded) return alone;

  // One query that explains every word for figures is one question, however long it is.
  const isOne =
    whole.kind === 'answer' &&
    whole.by === 'words' &&
    question.tables.some(
      ({ table, evaluation, parse, leftover }) =>
        (whole.target.kind === 'table'
          ? table === whole.target.table
          : !isFailure(evaluation) && evaluation.id === whole.target.entry.id) &&
        parse.silent === 0 &&
        leftover.every((word) => isAside(word.text) || engine.search.unexplained([word], idOfTarget(whole.target)) < thresholds.littleWord),
    );
  if (isOne) return alone;

  const parts = partsOf(clauses, engine);
  if (whole.kind === 'refused') return routeAround({ reason: whole.reason, question }, question, parts, engine);
  const answers = withoutBareNames(answersOf(parts.filter(({ asks }) => asks)), parts);
  const asked = withoutBareWhole(distinctTargets(answers)).slice(0, thresholds.mostParts);
  const [first, ...others] = asked;
  if (first && others.length > 0) {
    const one = asOne(asked, question, engine);
    return { kind: 'answer', asked: one ? [one] : [first, ...others] };
  }
  // "Nvidia's own capex? The shovel seller": what one clause asks for in vain is not told by likeness to the rest.
  const inVain = parts.find(({ asks, found }) => asks && found.kind === 'refused' && found.reason.kind === 'noRow');
  if (inVain?.found.kind === 'refused' && !first && whole.kind === 'answer' && whole.by === 'likeness')
    return { kind: 'refused', reason: inVain.found.reason, question: inVain.question };
  if (whole.kind === 'answer') return first && isSurer(first, whole, parts) ? { kind: 'answer', asked: [first] } : alone;
  // "…, how much is it?" asks for what the clauses before it speak of.
  const asksForItself = parts.some((part) => part.asks && saysAnything(part.question));
  const clause = first ?? (asksForItself ? undefined : best(answersOf(parts)));
  return clause ? { kind: 'answer', asked: [clause] } : alone;
}
