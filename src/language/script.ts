/** Tells the language of a text by its letters, and by its words where several languages share a script. */
import { plainCuesOf } from './languages.ts';
import { type Locale, language, locales } from './locale.ts';

const letters: ReadonlyMap<string, RegExp> = new Map(
  locales.map((locale) => {
    const { script } = language(locale).reading;
    return [script, new RegExp(`\\p{Script=${script}}`, 'u')];
  }),
);

/** Whether a letter of the language's script is in the text. */
export function isWrittenIn(text: string, locale: Locale): boolean {
  return letters.get(language(locale).reading.script)?.test(text) ?? false;
}

/** Words of the language that nobody needs a subject for, and its cues as they stand. */
const ownWords: ReadonlyMap<Locale, ReadonlySet<string>> = new Map(
  locales.map((locale) => {
    const { words, cues } = language(locale).reading;
    const asking = plainCuesOf(cues).flatMap((cue) => cue.split(' '));
    return [locale, new Set([...words.stopWords, ...cues.conjunctions, ...asking])];
  }),
);

/** The language of most of the words; the first where no word tells. */
function byWords(text: string, among: readonly Locale[]): Locale | undefined {
  const words = text.split(' ');
  const counted = among.map((locale) => ({ locale, known: words.filter((word) => ownWords.get(locale)?.has(word)).length }));
  const most = Math.max(...counted.map(({ known }) => known));
  return counted.find(({ known }) => known === most)?.locale;
}

/** The language of a text in lower case; undefined where it has no letter of any. A script of one language comes before those that stand in every text. */
export function languageOf(text: string): Locale | undefined {
  const first = locales.find((locale) => isWrittenIn(text, locale));
  if (first === undefined) return undefined;
  const sharing = locales.filter((locale) => language(locale).reading.script === language(first).reading.script);
  return sharing.length > 1 ? byWords(text, sharing) : first;
}
