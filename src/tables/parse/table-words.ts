/** The words by which people ask about one table, compiled once a load: its rows, measures, group and items, and the cues of every language. */
import type { Knowledge, Table } from '../../knowledge/knowledge.ts';
import { cueWords } from '../../language/languages.ts';
import { locales } from '../../language/locale.ts';
import { stopWords } from '../../language/reading-words.ts';
import { currencyPatterns } from '../../question/currency.ts';
import { normalise } from '../../question/normalise.ts';
import { wordsPattern } from '../../question/words-pattern.ts';
import { cueReader } from './cue-reader.ts';
import { ranksIn } from './ranks.ts';
import type { TableWords } from './table-spans.ts';

export function tableWords(table: Table, { names, units }: Pick<Knowledge, 'names' | 'units'>): TableWords {
  const rows = table.rows.map(({ id }) => id);
  const owners = new Map(names.map(({ id, of }) => [id, of]));
  const said = (texts: { readonly [L in (typeof locales)[number]]?: string | undefined } | undefined) =>
    locales.flatMap((locale) => texts?.[locale] ?? []);
  const further = locales.flatMap((locale) => table.item?.names[locale] ?? []);
  const items = [...new Set([...said(table.item?.one), ...said(table.item?.many), ...further].map(normalise))].sort(
    (a, b) => b.length - a.length,
  );
  const group = locales.flatMap((locale) => table.group?.[locale] ?? []);
  return {
    id: table.id,
    rows,
    rowOf(name) {
      const owner = owners.get(name);
      return rows.includes(name) ? name : owner !== undefined && rows.includes(owner) ? owner : undefined;
    },
    measures: table.measures.map(({ id, names: words, unit }) => ({
      id,
      pattern: wordsPattern(words),
      unit,
      unitWords: wordsPattern(said(units[unit])),
    })),
    items: wordsPattern(items),
    units: new Set(table.measures.map(({ unit }) => unit)),
    // Where one word stands for one and for many it does not speak of all.
    group: wordsPattern([...group, ...said(table.item?.many).filter((word) => !said(table.item?.one).includes(word))]),
    cues: cueReader(cueWords, items),
    currencies: currencyPatterns,
    ranksIn,
    isStopWord: ({ text, form }) => stopWords.has(text) || stopWords.has(form),
  };
}
