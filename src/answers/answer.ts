/** What a question was found to ask for, as an answer or as the reason why there is none. Finds nothing itself. */

import { type Answer, type Reply, rich } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Locale, language } from '../language/locale.ts';
import type { Reading } from '../resolve/reading.ts';
import type { Route } from '../resolve/route.ts';
import type { Target } from '../resolve/target.ts';
import { entryAnswer } from './entry-answer.ts';
import { refusalSentence } from './refusal.ts';
import { tableAnswer } from './table-answer.ts';
import { judgedTable } from './table-verdict.ts';
import { verifiedAnswer } from './verified-answer.ts';

/** The answer; where the question presumes a figure, with a verdict on it first. `question` is absent where nothing was asked in words. */
export function answerTo(target: Target, knowledge: Knowledge, locale: Locale, question?: Reading): Answer {
  const verified = question && verifiedAnswer(target, question, knowledge, locale);
  if (verified) return verified;
  return target.kind === 'table'
    ? (judgedTable(target, knowledge, locale) ?? tableAnswer(target, knowledge, locale))
    : entryAnswer(target.entry, knowledge, locale);
}

/** One part for each thing that was asked; why anything else is not answered stands under the last. */
export function answersTo(
  { asked: [first, ...others], unanswered }: Extract<Route, { kind: 'answer' }>,
  knowledge: Knowledge,
  locale: Locale,
): Reply {
  const why = unanswered && rich(refusalSentence(unanswered, knowledge, locale));
  const part = ({ target, question }: typeof first, last: boolean): Answer => {
    const answer = answerTo(target, knowledge, locale, question);
    return why && last ? { ...answer, caveats: [why, ...answer.caveats] } : answer;
  };
  return {
    status: 'answer',
    locale,
    parts: [part(first, others.length === 0), ...others.map((each, index) => part(each, index === others.length - 1))],
    confidence: Math.min(first.confidence, ...others.map(({ confidence }) => confidence)),
  };
}

/** The last answer again, in another language; where only its source is asked for, that alone. */
export function answeredAgain(target: Target, { asksSource }: Reading, knowledge: Knowledge, locale: Locale): Reply {
  const answer = answerTo(target, knowledge, locale);
  const sources = language(locale).writing.formats.list(answer.citations.map(({ label }) => label));
  const { stated: _, ...asked } = answer;
  const bare = { ...asked, lead: rich(language(locale).wording.conversation.sources(sources)), body: [], tables: [], caveats: [] };
  return { status: 'answer', locale, parts: [asksSource && sources !== '' ? bare : answer], confidence: 1 };
}
