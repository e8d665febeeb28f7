/** Answers a free question from the knowledge, or says honestly that it cannot and what can be asked. */

import { answeredAgain } from '../answers/answer.ts';
import { turnedDownOption } from '../answers/gap.ts';
import { startingOffers } from '../answers/offer.ts';
import { type Command, defineCommand } from '../core/command.ts';
import { spokenBy } from '../core/identity.ts';
import { phrases } from '../core/phrases.ts';
import { notice, type Reply, rich } from '../core/reply.ts';
import { inEveryLanguage, type Locale, language } from '../language/locale.ts';
import { socialAct } from '../question/social.ts';
import { asksAgain } from '../resolve/follow-up.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { answerToPointing } from './pointed-at.ts';
import { targetOfCall } from './previous.ts';
import { answerToQuestion } from './question-answer.ts';
import { replyTo } from './small-talk.ts';

/** `help` tells what else can be asked. */
export function askCommand(engine: QuestionEngine, help: (locale: Locale) => Reply): Command {
  const { knowledge, read, search } = engine;
  return defineCommand({
    name: 'ask',
    description: inEveryLanguage(({ labels }) => labels.commands.ask.description),
    options: [
      {
        name: 'question',
        localName: inEveryLanguage(({ labels }) => labels.commands.ask.question.name),
        description: inEveryLanguage(({ labels }) => labels.commands.ask.question.description),
        required: true,
      },
      {
        name: turnedDownOption,
        description: inEveryLanguage(({ labels }) => labels.commands.ask.turnedDown),
        fromButtons: true,
      },
    ],
    answersHelpWords: true,
    async run({ question: text, [turnedDownOption]: turnedDown }, request) {
      const question = read(text);
      const locale = request.answerIn ?? question.answerIn ?? question.language ?? spokenBy(knowledge, request.locale);
      const words = language(locale).wording.conversation;
      if (turnedDown !== undefined) return notice(locale, rich(words.turnedDown));
      const act = socialAct(text);
      // The knowledge's own names and wording come first: there may be a ship called Hello, or an entry that is asked for by "help".
      const isAsked = () => question.names.length + question.outside.length > 0 || search.find(question).verbatim;
      if (act && !isAsked()) return replyTo(act, knowledge, locale, help);
      if (question.tokens.length === 0) return notice(locale, rich(phrases(locale).empty), { offers: startingOffers(knowledge, locale) });

      const before = request.previous && targetOfCall(request.previous, engine);
      if (before && asksAgain(question)) return answeredAgain(before, question, knowledge, locale);
      return (await answerToPointing(question, before, request, engine, locale)) ?? answerToQuestion(question, before, engine, locale);
    },
  });
}
