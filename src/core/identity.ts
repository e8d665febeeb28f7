/** Who the bot is to people: the name, the colour and the languages that a knowledge folder gives it. Knows neither folders nor what platforms make of it. */
import { inEveryLanguage, type Locale, type Localized, locales } from '../language/locale.ts';

export interface Identity {
  readonly name: Localized;
  /** What people write after @: small Latin letters, digits, "-", "_" and ".". */
  readonly handle: string;
  readonly description: Localized;
  /** Such as #2f6fed; platforms and pages have one of their own where there is none. */
  readonly colour?: string | undefined;
  /** What is said to those who greet the bot or open the chat; the bot's own words where there is none. */
  readonly welcome?: Localized | undefined;
  /** Those that it speaks, in the folder's order; in others nothing of it is shown. */
  readonly languages: readonly Locale[];
}

/** That of a folder which says nothing of the bot. */
export const neutralIdentity: Identity = {
  name: inEveryLanguage(({ labels }) => labels.commands.app.name),
  handle: 'answer-bot',
  description: inEveryLanguage(({ labels }) => labels.commands.app.description),
  languages: locales,
};

/** The language itself where the bot speaks it, otherwise the first that it speaks. */
export function spokenBy({ languages }: Pick<Identity, 'languages'>, locale: Locale): Locale {
  return languages.includes(locale) ? locale : (languages[0] ?? locale);
}
