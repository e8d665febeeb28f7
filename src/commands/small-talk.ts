/** What is said back to greetings, thanks and the like. Answers no question. */
import { startingOffers } from '../answers/offer.ts';
import { notice, paragraph, type Reply, rich } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import type { SocialAct } from '../language/social-words.ts';

/** One short sentence; a greeting also gets something to begin with, and who asks for help gets it. */
export function replyTo(act: SocialAct, knowledge: Knowledge, locale: Locale, help: (locale: Locale) => Reply): Reply {
  const words = language(locale).wording.conversation;
  switch (act) {
    case 'help':
      return help(locale);
    case 'greeting':
      return notice(locale, rich(words.greeting(inLocale(knowledge.name, locale))), {
        body: [paragraph(words.greetingHelp)],
        offers: startingOffers(knowledge, locale),
      });
    default:
      return notice(locale, rich(words.social[act]));
  }
}
