/** What is said back to greetings, thanks and the like. Answers no question. */
import { greeting } from '../answers/greeting.ts';
import { notice, type Reply, rich } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Locale, language } from '../language/locale.ts';
import type { SocialAct } from '../language/social-words.ts';

/** One short sentence; a greeting also gets something to begin with, and who asks for help gets it. */
export function replyTo(act: SocialAct, knowledge: Knowledge, locale: Locale, help: (locale: Locale) => Reply): Reply {
  switch (act) {
    case 'help':
      return help(locale);
    case 'greeting':
      return greeting(knowledge, locale);
    default:
      return notice(locale, rich(language(locale).wording.conversation.social[act]));
  }
}
