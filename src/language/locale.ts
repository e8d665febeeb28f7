/** The languages by their tags, and texts that exist once per language. Never guesses a language: that is language/script's work. */
import type { Language } from './language.ts';
import { languages } from './languages.ts';

export type Locale = keyof typeof languages;

/** In the order of the registry. */
export const locales = Object.keys(languages) as readonly Locale[];

/** Spoken where nothing says which language to speak. */
export const defaultLocale: Locale = 'ko';

/** For what exists in one language only: the names by which platforms know options and shortcuts, and what maintainers read. */
export const commonLocale: Locale = 'en';

/** One value per language. A knowledge folder states which languages it has; only those are there. */
export type Localized<T = string> = { readonly [L in Locale]?: T | undefined };

/** A value that exists in every language the bot speaks: the bot's own words. */
export type Multilingual<T = string> = { readonly [L in Locale]: T };

/** What the bot knows of a language. */
export function language(locale: Locale): Language {
  return languages[locale];
}

/** One value for each language. */
export function inEveryLanguage<T>(of: (language: Language, locale: Locale) => T): Multilingual<T> {
  return Object.fromEntries(locales.map((locale) => [locale, of(languages[locale], locale)])) as Multilingual<T>;
}

/** The value without the languages that are not among these. */
export function onlyIn<T>(wanted: readonly Locale[], value: Localized<T>): Localized<T> {
  return Object.fromEntries(locales.flatMap((locale) => (wanted.includes(locale) && locale in value ? [[locale, value[locale]]] : [])));
}

/** The value in every language that has one, in the order of the languages. */
export function everyText<T>(value: Localized<T> | undefined): T[] {
  return locales.flatMap((locale) => {
    const text = value?.[locale];
    return text === undefined ? [] : [text];
  });
}

/** The value in `locale`, or in the first language that has one. Throws when there is none at all, which loading rules out. */
export function inLocale<T>(value: Localized<T>, locale: Locale): T {
  const found = value[locale] ?? locales.map((other) => value[other]).find((other) => other !== undefined);
  if (found === undefined) throw new Error('A localized value has no language at all.');
  return found;
}

/** Reads a platform's language tag (`ko`, `ko-KR`, `en-US`, `en-GB`); undefined for a language the bot does not speak. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === primary);
}
