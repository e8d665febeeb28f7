/** How the bot says who it is: in its folder's words where there are any, and in no other language than the folder's. */
import { spokenBy } from '../core/identity.ts';
import { notice, paragraph, type Reply, rich } from '../core/reply.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { inLocale, type Locale, language } from '../language/locale.ts';
import { identityOf } from './identity.ts';
import { startingOffers } from './offer.ts';

/** In one sentence or as many as the folder's welcome has. */
export function greetingSentence(knowledge: Knowledge, asked: Locale): string {
  const { name, welcome, languages } = identityOf(knowledge);
  const locale = spokenBy({ languages }, asked);
  if (welcome) return inLocale(welcome, locale);
  return language(locale).wording.conversation.greeting(inLocale(name, locale), inLocale(knowledge.name, locale));
}

/** The same with something to begin with. */
export function greeting(knowledge: Knowledge, asked: Locale): Reply {
  const locale = spokenBy(knowledge, asked);
  return notice(locale, rich(greetingSentence(knowledge, locale)), {
    body: [paragraph(language(locale).wording.conversation.greetingHelp)],
    offers: startingOffers(knowledge, locale),
  });
}
