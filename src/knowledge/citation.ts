/** Names the source and section of what is said, in the reader's language. Only what sources.yaml states. */
import { inLocale, type Locale, language } from '../language/locale.ts';
import { findSource, type Knowledge } from './knowledge.ts';

export interface SourceCitation {
  readonly label: string;
  readonly href?: string;
}

/** One citation for each reference, each once: "the article, section 2". */
export function citationsFor(knowledge: Knowledge, references: readonly string[] | undefined, locale: Locale): SourceCitation[] {
  return [...new Set(references)].flatMap((reference): SourceCitation[] => {
    const found = findSource(knowledge, reference);
    if (!found) return [];
    const name = inLocale(found.source.name, locale);
    const section = found.section && inLocale(found.section.name, locale);
    const label = section ? language(locale).writing.formats.cited(name, section) : name;
    return [{ label, ...(found.source.href && { href: found.source.href }) }];
  });
}

/** The name of the first source, for "according to …"; undefined when none is given. */
export function sourceName(knowledge: Knowledge, references: readonly string[] | undefined, locale: Locale): string | undefined {
  const [first] = references ?? [];
  const found = first === undefined ? undefined : findSource(knowledge, first);
  return found && inLocale(found.source.name, locale);
}
