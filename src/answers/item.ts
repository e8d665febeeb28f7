/** What a row of a table is called: in sentences and headings, and as the option of the table's command that names one. */

import type { Table } from '../knowledge/knowledge.ts';
import { commonLocale, inEveryLanguage, inLocale, type Locale, language, type Multilingual } from '../language/locale.ts';

/** The table's own word for one row, or the neutral one. */
export function itemWord({ item }: Table, locale: Locale): string {
  return item ? inLocale(item.one, locale) : language(locale).wording.tables.item;
}

/** The same at the beginning of a heading. */
export function itemHeading(table: Table, locale: Locale): string {
  const word = itemWord(table, locale);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const longestOptionName = 32;

/** As Slack and Discord allow a name: small letters and digits of any script, with the language's joint for spaces. */
function optionName(word: string, joint: string): string {
  const name = word
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join(joint);
  return [...name]
    .slice(0, longestOptionName)
    .join('')
    .replace(/-{1,64}$/, '');
}

/** The options of every table's command but that of its rows: the name by which the bot knows each, and what people see. */
export const otherOptions = {
  and: { name: 'and', localName: inEveryLanguage(({ labels }) => labels.commands.table.andName) },
  and2: { name: 'and2', localName: inEveryLanguage(({ labels }) => labels.commands.table.and2Name) },
  show: { name: 'show', localName: inEveryLanguage(({ labels }) => labels.commands.table.show.name) },
  unit: { name: 'in', localName: inEveryLanguage(({ labels }) => labels.commands.table.unit.name) },
  /** A query's line: what buttons carry where no other options say it. */
  query: { name: 'query', localName: inEveryLanguage(({ labels }) => labels.commands.table.query.name) },
} as const;

/** The option that names a row: the table's item word, or the neutral one where that is another option's name or cannot be a name. */
export function itemOption({ item }: Table): { readonly name: string; readonly localName: Multilingual } {
  const localName = inEveryLanguage(({ labels, wording }, locale) => {
    const { joint } = labels.commands;
    const name = optionName(item?.one[locale] ?? '', joint);
    const taken = [...Object.values(otherOptions).map((option) => option.localName[locale]), labels.phrases.share.name];
    return name !== '' && !taken.includes(name) ? name : optionName(wording.tables.item, joint);
  });
  return { name: localName[commonLocale], localName };
}
