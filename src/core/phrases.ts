/** The bot's own words in the language of a request: labels, buttons, apologies. */
import { type Locale, language } from '../language/locale.ts';
import type { Phrases } from '../language/phrases.ts';

export function phrases(locale: Locale): Phrases {
  return language(locale).labels.phrases;
}
