/** What a question in a person's own words is answered with: an answer, choices, or why there is none. Greetings and texts that ask nothing are not its work. */

import { answersTo } from '../answers/answer.ts';
import { choiceFor, turnDown } from '../answers/gap.ts';
import { nothing, offersFor, refused } from '../answers/refusal.ts';
import { type Reply, rich } from '../core/reply.ts';
import { type Locale, language } from '../language/locale.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import type { Reading } from '../resolve/reading.ts';
import { route, routeAfter } from '../resolve/route.ts';
import type { Target } from '../resolve/target.ts';

/** `before` is what the last answer of the conversation was about. */
export function answerToQuestion(question: Reading, before: Target | undefined, engine: QuestionEngine, locale: Locale): Reply {
  const { knowledge } = engine;
  const { conversation, refusals } = language(locale).wording;
  const found = (before && routeAfter(question, before, engine)) ?? route(question, engine);
  switch (found.kind) {
    case 'answer':
      return answersTo(found, knowledge, locale);
    case 'refused':
      return refused(found, knowledge, locale);
    case 'choices':
      return {
        status: 'choices',
        locale,
        lead: rich(conversation.whichOne),
        choices: [
          ...offersFor(found.ids, knowledge, locale).map((offer) => choiceFor(offer, question.text)),
          turnDown(conversation.noneOfThese, question.text),
        ],
        confidence: found.confidence,
      };
    case 'nothing':
      return nothing(locale, refusals.noAnswer, offersFor(found.ids, knowledge, locale), found.confidence);
  }
}
