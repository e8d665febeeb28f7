/** What says of itself that it is a draft: it may be unfinished and is not served. Judges nothing of what it holds. */
import { type Localized, locales } from '../language/locale.ts';
import type { FolderFile } from './folder-files.ts';
import type { Place } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** What can be known of a draft, whatever it lacks. */
export interface Draft {
  /** That of the entry, table or name. */
  readonly id: string;
  readonly kind: 'faq' | 'claim' | 'table' | 'name';
  /** As far as it is written. */
  readonly title: Localized;
}

/** A draft with where it says so. */
export interface PlacedDraft extends Draft {
  readonly place: Place;
}

const fieldOf = (data: unknown, key: PropertyKey): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;

const isDraft = (data: unknown) => fieldOf(data, 'draft') === true;

function titleIn(data: unknown, key: 'title' | 'name'): Localized {
  const texts = fieldOf(data, key);
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const text = fieldOf(texts, locale);
      return typeof text === 'string' && text.trim() !== '' ? [[locale, text.trim()]] : [];
    }),
  );
}

/** The file as a draft, if it is one. */
export function draftIn({ kind, id }: FolderFile, source: YamlFile): PlacedDraft | undefined {
  if ((kind !== 'faq' && kind !== 'claim' && kind !== 'table') || !isDraft(source.data)) return undefined;
  return { id, kind, title: titleIn(source.data, 'title'), place: source.keyPlace(['draft']) };
}

/** The names that are drafts, by where they stand in the list. */
export function draftNamesIn(source: YamlFile): ReadonlyMap<number, PlacedDraft> {
  const items: readonly unknown[] = Array.isArray(source.data) ? source.data : [];
  return new Map(
    items.flatMap((item, index) => {
      if (!isDraft(item)) return [];
      const id = String(fieldOf(item, 'id') ?? '').normalize('NFC');
      return [[index, { id, kind: 'name', title: titleIn(item, 'name'), place: source.keyPlace([index, 'draft']) }] as const];
    }),
  );
}

/** A file that is a list, as if these of its items were all: each keeps the place at which it stands. */
export function withItemsOf(source: YamlFile, indexes: readonly number[]): YamlFile {
  const { data } = source;
  if (!Array.isArray(data)) return source;
  const written = ([first, ...rest]: Path): Path => (first === undefined ? [] : [indexes[Number(first)] ?? first, ...rest]);
  return {
    file: source.file,
    data: indexes.map((index): unknown => data[index]),
    place: (path) => source.place(written(path)),
    keyPlace: (path) => source.keyPlace(written(path)),
    wordsPlace: (path, words, occurrence) => source.wordsPlace(written(path), words, occurrence),
    cutTexts: (isText, within = () => true) => source.cutTexts(isText, (path) => indexes.includes(Number(path[0])) && within(path)),
  };
}
