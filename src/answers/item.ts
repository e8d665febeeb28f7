/** What a row of a table is called: in sentences and headings, and as the option of the table's command that names one. */

import { phrases } from '../core/phrases.ts';
import type { Table } from '../knowledge/knowledge.ts';
import { inLocale, type Locale } from '../language/locale.ts';
import { wordingIn } from './table-wording.ts';

/** The table's own word for one row, or the neutral one. */
export function itemWord({ item }: Table, locale: Locale): string {
  return item ? inLocale(item.one, locale) : wordingIn(locale).item;
}

/** The same at the beginning of a heading. */
export function itemHeading(table: Table, locale: Locale): string {
  const word = itemWord(table, locale);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const longestOptionName = 32;

/** As Slack and Discord allow a name: small letters and digits of any script, hyphens for spaces. */
function optionName(word: string): string {
  const name = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...name].slice(0, longestOptionName).join('').replace(/-+$/, '');
}

/** Its name in the languages that have one of their own, and the English name that stands for all others. */
interface OptionNames {
  readonly name: string;
  readonly localName: { readonly ko: string };
}

/** The options of every table's command but that of its rows. */
export const otherOptions = {
  and: { name: 'and', localName: { ko: '비교' } },
  and2: { name: 'and2', localName: { ko: '비교2' } },
  show: { name: 'show', localName: { ko: '보기' } },
  unit: { name: 'in', localName: { ko: '통화' } },
  /** A query's line: what buttons carry where no other options say it. */
  query: { name: 'query', localName: { ko: '식' } },
} as const satisfies Readonly<Record<string, OptionNames>>;

/** The option that names a row: the table's item word, or the neutral one where that is another option's name or cannot be a name. */
export function itemOption({ item }: Table): OptionNames {
  const [en, ko] = [optionName(item?.one.en ?? ''), optionName(item?.one.ko ?? '').replaceAll('-', '')];
  const taken = Object.values(otherOptions);
  const usable = (word: string, others: readonly string[]) => word !== '' && !others.includes(word);
  return {
    name: usable(en, [...taken.map(({ name }) => name), phrases('en').share.name]) ? en : optionName(wordingIn('en').item),
    localName: {
      ko: usable(ko, [...taken.map(({ localName }) => localName.ko), phrases('ko').share.name]) ? ko : wordingIn('ko').item,
    },
  };
}
