/** The words by which people ask about one table, compiled once a load: its rows, measures, group and items, and the cues of every language. */
import type { Knowledge, Table } from '../../knowledge/knowledge.ts';
import { cueWords, measureFamilies } from '../../language/languages.ts';
import { locales } from '../../language/locale.ts';
import type { MeasureFamily } from '../../language/measure-families.ts';
import { compile, stopWords } from '../../language/reading-words.ts';
import { currencyPatterns, isCurrency } from '../../question/currency.ts';
import { hasHangul } from '../../question/hangul.ts';
import { normalise } from '../../question/normalise.ts';
import type { Token } from '../../question/token.ts';
import { wordsForUnit } from '../../question/unit-words.ts';
import { wordsPattern } from '../../question/words-pattern.ts';
import { cueReader, place } from './cue-reader.ts';
import { figuresOf } from './figures.ts';
import { ranksIn } from './ranks.ts';
import type { TableWords } from './table-spans.ts';

/** The unit itself, where it is written as a symbol, with the words for it. */
const symbolWords = (unit: string): readonly string[] => (isCurrency(unit) ? [] : [unit, ...wordsForUnit(unit)]);

/** A name as the only word of a text. */
const wordToken = (text: string): Token => ({ text, form: text, kind: 'word', unknown: false });

/** The families of measures that its names belong to, in every language. */
function familiesOf(names: readonly string[]): readonly MeasureFamily[] {
  const words = names.map(normalise);
  const found = measureFamilies.filter((family) =>
    family.names.some((part) => {
      const pattern = hasHangul(part) ? new RegExp(part, 'u') : new RegExp(`\\b${part}s?\\b`, 'u');
      return words.some((word) => pattern.test(word));
    }),
  );
  return measureFamilies.filter(({ id }) => found.some((family) => family.id === id));
}

export function tableWords(table: Table, { names, units }: Pick<Knowledge, 'names' | 'units'>): TableWords {
  const rows = table.rows.map(({ id }) => id);
  const owners = new Map(names.map(({ id, of }) => [id, of]));
  const said = (texts: { readonly [L in (typeof locales)[number]]?: string | undefined } | undefined) =>
    locales.flatMap((locale) => texts?.[locale] ?? []);
  const named = locales.flatMap((locale) => table.item?.names[locale] ?? []);
  const items = [...new Set([...said(table.item?.one), ...said(table.item?.many), ...named].map(normalise))].sort(
    (a, b) => b.length - a.length,
  );
  const group = locales.flatMap((locale) => table.group?.[locale] ?? []);
  const measures = table.measures.map(({ id, names: words, unit }) => {
    const families = familiesOf(words);
    const spokenOf = families.flatMap((family) => [family.spokenOf, family.most, family.least, family.more, family.less].flat());
    return {
      id,
      unit,
      families,
      pattern: compile([wordsPattern(words).source, ...spokenOf]),
      names: wordsPattern(words),
      unitWords: wordsPattern([...said(units[unit]), ...symbolWords(unit)]),
    };
  });
  const further = (part: 'most' | 'least' | 'more' | 'less' | 'ascending') =>
    measures.flatMap(({ families }) => families.flatMap((family) => family[part] ?? []));
  const counted = [
    ...new Set(table.measures.flatMap(({ unit }) => (isCurrency(unit) ? [] : [...symbolWords(unit), ...said(units[unit])])).map(normalise)),
  ];
  const cues = cueReader(cueWords, items, counted, {
    highest: further('most'),
    lowest: further('least'),
    more: further('more'),
    less: further('less'),
    ranking: further('ascending'),
    ascending: further('ascending'),
  });
  return {
    id: table.id,
    rows,
    rowOf(name) {
      const owner = owners.get(name);
      return rows.includes(name) ? name : owner !== undefined && rows.includes(owner) ? owner : undefined;
    },
    measures,
    ownCues: new Set(
      table.measures.flatMap(({ names: words }) =>
        words.flatMap((word) => cues.cuesIn(place([wordToken(normalise(word))])).map(({ cue }) => cue)),
      ),
    ),
    items: wordsPattern(items),
    units: new Set(table.measures.map(({ unit }) => unit)),
    // Where one word stands for one and for many it does not speak of all.
    group: wordsPattern([...group, ...said(table.item?.many).filter((word) => !said(table.item?.one).includes(word))]),
    cues,
    figures: figuresOf(table),
    currencies: currencyPatterns,
    ranksIn,
    isStopWord: ({ text, form }) => stopWords.has(text) || stopWords.has(form),
  };
}
