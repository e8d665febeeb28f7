/** Decides where a whole message goes: to one answer, to two where it asks twice, back to the person, or nowhere. What stands around the question does not stop it. */

import { type Clause, clausesOf } from '../question/clauses.ts';
import { guard } from '../question/guard.ts';
import type { Question } from '../question/question.ts';
import { beforeOf, findAfter } from './follow-up.ts';
import type { Asking } from './question-engine.ts';
import type { Reason } from './reason.ts';
import { type Found, type FoundBy, find } from './resolve.ts';
import { idOfTarget, type Target } from './target.ts';

/** One thing that was asked for, with the words that ask for it. */
export interface Asked {
  readonly target: Target;
  readonly question: Question;
  readonly confidence: number;
  readonly by: FoundBy;
}

export type Route =
  /** `unanswered` is why the rest of the message is not answered. */
  | { readonly kind: 'answer'; readonly asked: readonly [Asked, ...Asked[]]; readonly unanswered?: Refusal }
  | ({ readonly kind: 'refused' } & Refusal)
  | Exclude<Found, { readonly kind: 'answer' | 'refused' }>;

export interface Refusal {
  readonly reason: Reason;
  readonly question: Question;
}

/** A clause is answered without the rest of its message only when it is this sure. */
const sureOfClause = 0.7;
/** Beside a question that is not answered, or in a story that only as a whole tells what it is about. */
const verySure = 0.9;
/** More questions than these in one message are too much for one answer. */
const mostParts = 3;
/** A message of more clauses is read only as a whole: each that is asked by itself takes as long as a question. */
const mostClauses = 40;

interface Part extends Clause {
  readonly question: Question;
  readonly found: Found;
}

/** Something that can be looked for: not only stop words. */
const saysAnything = ({ tokens, leftover, measures, operations, asksWhole, group }: Question) =>
  tokens.some(({ kind }) => kind !== 'word') || leftover.length + measures.length + operations.length > 0 || asksWhole || group;

function findUnlessGuarded(question: Question, asking: Asking): Found {
  const reason = guard(question, asking.knowledge);
  if (reason) return { kind: 'refused', reason };
  return saysAnything(question) ? find(question, asking) : { kind: 'nothing', ids: [], confidence: 0 };
}

/** Each clause with what it finds; one that only continues the clause before takes from it what it does not say. */
function partsOf(clauses: readonly Clause[], asking: Asking): Part[] {
  const parts: Part[] = [];
  for (const clause of clauses) {
    const question = asking.read(clause.text);
    const before = parts.at(-1)?.found;
    const continued =
      before?.kind === 'answer' && before.target.kind === 'table'
        ? findAfter(question, { request: before.target.request }, asking)
        : undefined;
    parts.push(
      continued
        ? { ...clause, asks: parts.at(-1)?.asks ?? false, ...continued }
        : { ...clause, question, found: findUnlessGuarded(question, asking) },
    );
  }
  return parts;
}

/** One word leans on what stands around it: "is it a bubble?" after a share price. */
const saysEnough = ({ names, leftover, measures, operations, periods, group, asksAmount }: Question) =>
  names.length + leftover.length + measures.length + operations.length + periods.length + Number(group) + Number(asksAmount) > 1;

/** What the clauses are answered with, of those that are sure enough and say enough to be asked without the others. */
function answersOf(parts: readonly Part[]): Asked[] {
  return parts.flatMap(({ question, found }) =>
    found.kind === 'answer' && found.confidence >= sureOfClause && saysEnough(question)
      ? [{ target: found.target, question, confidence: found.confidence, by: found.by }]
      : [],
  );
}

/** Several rows of one table, asked for one by one, are one question about all of them. */
function asOne(asked: readonly Asked[], question: Question): Asked | undefined {
  const requests = asked.flatMap(({ target }) => (target.kind === 'table' ? [target.request] : []));
  const [first] = requests;
  const sameTable = first && requests.length === asked.length && requests.every((each) => each.table === first.table);
  if (!sameTable || !requests.every(({ operation }) => operation === 'row' || operation === 'comparison')) return undefined;
  const rows = [...new Set(requests.flatMap((each) => each.rows))];
  const confidence = Math.min(...asked.map((each) => each.confidence));
  const inUnit = requests.find((each) => each.inUnit !== undefined)?.inUnit;
  const request = { table: first.table, operation: 'comparison', rows, ...(inUnit !== undefined && { inUnit }) } as const;
  return { target: { kind: 'table', request }, question, confidence, by: 'words' };
}

/** "Who spends more" beside "Meta or Google" asks about those two: what names no row says nothing of its own where others name several. */
function withoutBareWhole(asked: readonly Asked[]): readonly Asked[] {
  const several = asked.some(({ target }) => target.kind === 'table' && target.request.rows.length > 1);
  const bare = ({ target, question }: Asked) => target.kind === 'table' && target.request.operation === 'whole' && !question.asksWhole;
  return several ? asked.filter((each) => !bare(each)) : asked;
}

function distinctTargets(asked: readonly Asked[]): Asked[] {
  const ids = asked.map(({ target }) => idOfTarget(target));
  return asked.filter((_, index) => ids.indexOf(ids[index] ?? '') === index);
}

/** Whether the clause says itself what the refused words around it could have said for it. */
function standsAlone({ question, target }: Asked, reason: Reason): boolean {
  const { names, leftover, measures, periods, group } = question;
  if (target.kind === 'entry') return names.length + leftover.length + measures.length > 1;
  switch (reason.kind) {
    case 'otherPeriod':
    case 'rowPeriod':
      return periods.length > 0;
    case 'outsideTopic':
      return measures.includes(target.request.table.id);
    default:
      return target.request.rows.length > 0 || group;
  }
}

const best = (asked: readonly Asked[]): Asked | undefined => [...asked].sort((a, b) => b.confidence - a.confidence)[0];

/** A message of which something must not be answered: another clause may be a question of its own. */
function routeAround(refusal: Refusal, whole: Question, parts: readonly Part[], asking: Asking): Route {
  const refused: Route = { kind: 'refused', ...refusal };
  const { reason } = refusal;
  if (reason.kind === 'aboutBot') return refused;
  const stopped = parts.filter(({ found }) => found.kind === 'refused');
  const questions = parts.filter(({ asks }) => asks);
  // What stops only the message as a whole stops all of it.
  if (stopped.length === 0) return refused;
  const alone = answersOf(questions).filter((each) => standsAlone(each, reason));
  if (stopped.some(({ asks }) => asks)) {
    const [first, ...others] = distinctTargets(
      alone.filter(({ question, confidence }) => question.names.length > 0 && confidence >= verySure),
    );
    return first ? { kind: 'answer', asked: [first, ...others], unanswered: refusal } : refused;
  }
  const clause = best(alone);
  if (clause) return { kind: 'answer', asked: [clause] };
  if (questions.length === 0) return refused;
  // A story told around a question that only as a whole says what it is about.
  const found = find(whole, asking);
  const entry = found.kind === 'answer' && found.target.kind === 'entry' && found.confidence >= verySure;
  return entry
    ? { kind: 'answer', asked: [{ target: found.target, question: whole, confidence: found.confidence, by: found.by }] }
    : refused;
}

function routeTo(found: Found, question: Question): Route {
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
export function routeAfter(question: Question, last: Target, asking: Asking): Route | undefined {
  const before = beforeOf(last, asking.knowledge);
  const after = before && findAfter(question, before, asking);
  return after && routeTo(after.found, after.question);
}

/** Where a message goes that is not a follow-up. */
export function route(question: Question, asking: Asking): Route {
  const whole = findUnlessGuarded(question, asking);
  const clauses = clausesOf(question.text);
  const alone = routeTo(whole, question);
  if (clauses.length < 2 || clauses.length > mostClauses || (whole.kind === 'answer' && whole.confidence === 1)) return alone;

  const parts = partsOf(clauses, asking);
  if (whole.kind === 'refused') return routeAround({ reason: whole.reason, question }, question, parts, asking);
  const asked = withoutBareWhole(distinctTargets(answersOf(parts.filter(({ asks }) => asks)))).slice(0, mostParts);
  const [first, ...others] = asked;
  if (first && others.length > 0) {
    const one = asOne(asked, question);
    return { kind: 'answer', asked: one ? [one] : [first, ...others] };
  }
  if (whole.kind === 'answer') return alone;
  // "…, how much is it?" asks for what the clauses before it speak of.
  const asksForItself = parts.some((part) => part.asks && saysAnything(part.question));
  const clause = first ?? (asksForItself ? undefined : best(answersOf(parts)));
  return clause ? { kind: 'answer', asked: [clause] } : alone;
}
