/** Answers a text that only points at another one, "is this true?": the message that is meant is checked or answered. Where none can be read, says how to show it. */

import { answeredAgain } from '../answers/answer.ts';
import { type Reply, rich } from '../core/reply.ts';
import type { Request } from '../core/request.ts';
import { type Locale, language } from '../language/locale.ts';
import { guard } from '../question/guard.ts';
import { type Pointing, pointsElsewhere } from '../question/pointing.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import type { Reading } from '../resolve/reading.ts';
import type { Target } from '../resolve/target.ts';
import { checked } from './check.ts';
import { messagesMeant, statesFigure } from './messages-meant.ts';
import { answerToQuestion } from './question-answer.ts';

/** How the text points, if that is all it does: names, the bot and the knowledge's own wording are something to ask about. */
function pointingIn(question: Reading, { knowledge, search }: QuestionEngine): Pointing | undefined {
  const pointing = pointsElsewhere(question.text);
  if (!pointing || question.names.length > 0 || guard(question, knowledge)) return undefined;
  return search.find(question).verbatim ? undefined : pointing;
}

/** `before` is what the last answer of the conversation was about. Undefined for a text that asks by itself, or that points at nothing and asks for no truth. */
export async function answerToPointing(
  question: Reading,
  before: Target | undefined,
  request: Request,
  engine: QuestionEngine,
  locale: Locale,
): Promise<Reply | undefined> {
  const pointing = pointingIn(question, engine);
  if (!pointing) return undefined;
  const messages = await messagesMeant(request, engine);
  const statement = messages.find(statesFigure);
  if (statement) return checked(statement, engine, locale);
  // "Really?" under an answer of the bot's own asks where it has it from.
  if (before && pointing.asksTruth) return answeredAgain(before, { ...question, asksSource: true }, engine.knowledge, locale);
  const [nearest] = messages;
  if (nearest) {
    const answer = answerToQuestion(nearest, undefined, engine, locale);
    return answer.status === 'answer' || !pointing.asksTruth ? answer : checked(nearest, engine, locale);
  }
  if (!pointing.asksTruth) return undefined;
  return { status: 'none', locale, lead: rich(language(locale).wording.conversation.pointsNowhere), body: [], offers: [], confidence: 0 };
}
