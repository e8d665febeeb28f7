/** Makes the files of a new entry, table, name or source of what a maintainer says of it. Whether they fit the folder, loading them tells. */
import type { Localized } from '../language/locale.ts';
import type { FileChanges } from './folder-changes.ts';
import { knowledgeFile, withItems, withoutPlaceholders } from './knowledge-file.ts';

export type NewKind = 'faq' | 'claim' | 'table' | 'name' | 'source';

/** What was said, by the names of the fields: a text, one a language, or a list. */
export type Given = Readonly<Record<string, string | Localized | readonly string[] | undefined>>;

/** The text of the list that a new name or source goes into; empty where there is no such file. */
export type ReadFile = (file: string) => Promise<string>;

/** Where an entry or table of this id stands; names and sources have files in common. */
export function fileOf(kind: NewKind, id: string): string {
  if (kind === 'name' || kind === 'source') return `${kind}s.yaml`;
  return `${kind}/${id}.yaml`;
}

/** The one file that changes. */
export async function newEntry(kind: NewKind, id: string, given: Given, read: ReadFile): Promise<FileChanges> {
  const file = fileOf(kind, id);
  return new Map([[file, await textOf(kind, id, given, () => read(file))]]);
}

async function textOf(kind: NewKind, id: string, given: Given, there: () => Promise<string>): Promise<string> {
  const { source, question: questions } = given;
  const title = literal(given.title);
  switch (kind) {
    case 'faq':
      return knowledgeFile(kind, { title, answer: literal(given.answer), questions, source });
    case 'claim': {
      const { by, status, claim, against } = given;
      return knowledgeFile(kind, { title, by, status, claim: literal(claim), against: literal(against), questions, source });
    }
    case 'table': {
      const measure = { names: wordsOf(given.measure), unit: given.unit, period: yearOf(given.period) };
      const rows = listOf(given.row).map(rowOf);
      return knowledgeFile(kind, { title, command: { name: id, description: title }, measure, rows, ...some({ questions }), source });
    }
    case 'name': {
      const { name, kind: sort, of, alias: aliases } = given;
      return withItems(await there(), [{ id, name, kind: sort, of, ...some({ aliases }) }]);
    }
    case 'source':
      return withItems(await there(), [{ id, name: given.name, href: given.href }]);
  }
}

const listOf = (value: Given[string]): readonly string[] => (Array.isArray(value) ? value : []);

/** A year is written as a number. */
const yearOf = (period: Given[string]) => (/^\d{4}$/.test(String(period)) ? Number(period) : period);

/** Lists that have something in them. */
function some(lists: Given): Given {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => listOf(list).length > 0));
}

/** A text that is typed has no figures beside it: its braces are braces. */
function literal(texts: Given[string]): Localized | undefined {
  if (typeof texts !== 'object') return undefined;
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, withoutPlaceholders(String(text))]));
}

/** Every language's words for the same thing, each once. */
function wordsOf(texts: Given[string]): readonly string[] {
  return [
    ...new Set(
      Object.values(typeof texts === 'object' ? texts : {})
        .flatMap((text) => String(text).split(','))
        .map((word) => word.trim()),
    ),
  ];
}

/** A row of a new table as it is typed. */
export const rowForm = /^(?<id>[^=\s]+)=(?<low>[+-]?\d+(?:\.\d+)?(?:e\d+)?)(?:\.\.(?<high>[+-]?\d+(?:\.\d+)?(?:e\d+)?))?$/i;

/** `harbour=41000`, or `market=36000..38000` for a range. */
function rowOf(written: string) {
  const { id, low, high } = rowForm.exec(written.replaceAll(' ', ''))?.groups ?? {};
  return { id, value: high === undefined ? { value: Number(low) } : { low: Number(low), high: Number(high) } };
}
