/** What a question in a person's own words is answered with: an answer, choices, or why there is none. Greetings and texts that ask nothing are not its work. */
import type { Locale } from '../core/locale.ts';
import { type Reply, rich } from '../core/reply.ts';
import type { Question } from '../question/question.ts';
import { answersTo, type Target } from './answer.ts';
import type { Asking } from './asking.ts';
import { turnDown } from './gap.ts';
import { nothing, offersFor, refused } from './refusal.ts';
import { route, routeAfter } from './route.ts';
import { wordingIn } from './wording.ts';

/** `before` is what the last answer of the conversation was about. */
export function answerToQuestion(question: Question, before: Target | undefined, asking: Asking, locale: Locale): Reply {
  const { knowledge } = asking;
  const words = wordingIn(locale);
  const found = (before && routeAfter(question, before, asking)) ?? route(question, asking);
  switch (found.kind) {
    case 'answer':
      return answersTo(found, knowledge, locale);
    case 'refused':
      return refused(found, knowledge, locale);
    case 'choices':
      return {
        status: 'choices',
        locale,
        lead: rich(words.whichOne),
        choices: [...offersFor(found.ids, knowledge, locale), turnDown(words.noneOfThese, question.text)],
        confidence: found.confidence,
      };
    case 'nothing':
      return nothing(locale, words.noAnswer, offersFor(found.ids, knowledge, locale), found.confidence);
  }
}
