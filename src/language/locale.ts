/** The languages the bot speaks, and texts that exist once per language. Never guesses a language: that is the question's work. */

export const locales = ['ko', 'en'] as const;

export type Locale = (typeof locales)[number];

/** One value per language. A knowledge folder states which languages it has; only those are there. */
export type Localized<T = string> = { readonly [L in Locale]?: T | undefined };

/** A value that exists in every language the bot speaks: the bot's own words. */
export type Bilingual<T = string> = { readonly [L in Locale]: T };

/** The value in `locale`, or in the first language that has one. Throws when there is none at all, which loading rules out. */
export function inLocale<T>(value: Localized<T>, locale: Locale): T {
  const found = value[locale] ?? locales.map((other) => value[other]).find((other) => other !== undefined);
  if (found === undefined) throw new Error('A localized value has no language at all.');
  return found;
}

/** Reads a platform's language tag (`ko`, `ko-KR`, `en-US`, `en-GB`); undefined for a language the bot does not speak. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === language);
}
