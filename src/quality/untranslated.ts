/** Imported entries that show one language's text in the place of another's: served, and not to be forgotten. Knows no languages apart. */
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';
import { everyText, locales } from '../language/locale.ts';

/** One for each entry, at the answer that repeats. */
export function untranslated({ faq }: LoadedFiles): Problem[] {
  return faq.flatMap(({ value: { id, imported, answer, title }, source }) => {
    const repeats = [answer, title].every((text) => everyText(text).length > 1 && new Set(everyText(text)).size === 1);
    const last = locales.findLast((locale) => answer[locale] !== undefined);
    if (imported === undefined || !repeats || last === undefined) return [];
    return [{ ...source.place(['answer', last]), message: `${id} says the same in every language`, hint: 'translate title and answer' }];
  });
}
