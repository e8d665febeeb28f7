/** Answers a free question from the knowledge, or says honestly that it cannot and what can be asked. */

import { answeredAgain } from '../answers/answer.ts';
import { turnedDownOption } from '../answers/gap.ts';
import { startingOffers } from '../answers/offer.ts';
import { wordingIn } from '../answers/wording.ts';
import { type Command, defineCommand } from '../core/command.ts';
import { phrases } from '../core/phrases.ts';
import { notice, paragraph, rich } from '../core/reply.ts';
import { inLocale } from '../language/locale.ts';
import { asksAgain } from '../resolve/follow-up.ts';
import type { Asking } from '../resolve/question-engine.ts';
import { answerToPointing } from './pointed-at.ts';
import { targetOfCall } from './previous.ts';
import { answerToQuestion } from './question-answer.ts';

export function askCommand(asking: Asking): Command {
  const { knowledge, read } = asking;
  return defineCommand({
    name: 'ask',
    description: { en: 'Ask a question in your own words', ko: '궁금한 점을 자유롭게 물어봅니다' },
    options: [
      {
        name: 'question',
        localName: { ko: '질문' },
        description: { en: 'What you want to know', ko: '궁금한 점' },
        required: true,
      },
      {
        name: turnedDownOption,
        description: { en: 'What was offered is not what was asked', ko: '제시한 것 가운데 찾는 것이 없음' },
        fromButtons: true,
      },
    ],
    async run({ question: text, [turnedDownOption]: turnedDown }, request) {
      const question = read(text);
      const locale = request.answerIn ?? question.answerIn ?? question.language ?? request.locale;
      const words = wordingIn(locale);
      if (turnedDown !== undefined) return notice(locale, rich(words.turnedDown));
      if (question.tokens.length === 0) return notice(locale, rich(phrases(locale).empty), { offers: startingOffers(knowledge, locale) });
      if (question.greeting) {
        return notice(locale, rich(words.greeting(inLocale(knowledge.name, locale))), {
          body: [paragraph(words.greetingHelp)],
          offers: startingOffers(knowledge, locale),
        });
      }

      const before = request.previous && targetOfCall(request.previous, asking);
      if (before && asksAgain(question)) return answeredAgain(before, question, knowledge, locale);
      return (await answerToPointing(question, before, request, asking, locale)) ?? answerToQuestion(question, before, asking, locale);
    },
  });
}
