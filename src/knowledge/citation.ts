/** Names the source and section of what is said, in the reader's language. Only what sources.yaml states. */
import { inLocale, type Locale, language } from '../language/locale.ts';
import { findSource, type Knowledge, type Source } from './knowledge.ts';

interface SourceCitation {
  readonly label: string;
  readonly href?: string;
}

/** A section's own address, the heading that it is in its source, or its source's. */
function addressOf(source: Source, section: Source['sections'][number] | undefined): string | undefined {
  const own = section?.href;
  if (own === undefined) return source.href;
  return own.startsWith('#') ? source.href && source.href.replace(/#.*$/, '') + own : own;
}

/** One citation for each reference, each once, with its date where there is one: "the article, section 2 (January 2026)". */
export function citationsFor(knowledge: Knowledge, references: readonly string[] | undefined, locale: Locale): SourceCitation[] {
  const { cited, period, day, dated } = language(locale).writing.formats;
  return [...new Set(references)].flatMap((reference): SourceCitation[] => {
    const found = findSource(knowledge, reference);
    if (!found) return [];
    const { source, section } = found;
    const name = inLocale(source.name, locale);
    const label = section ? cited(name, inLocale(section.name, locale)) : name;
    const date = section?.date ?? source.date;
    const href = addressOf(source, section);
    return [
      {
        label: date === undefined ? label : dated(label, date.length > '2026-12'.length ? day(date) : period(date)),
        ...(href !== undefined && { href }),
      },
    ];
  });
}

/** The name of the first source, for "according to …"; undefined when none is given. */
export function sourceName(knowledge: Knowledge, references: readonly string[] | undefined, locale: Locale): string | undefined {
  const [first] = references ?? [];
  const found = first === undefined ? undefined : findSource(knowledge, first);
  return found && inLocale(found.source.name, locale);
}
