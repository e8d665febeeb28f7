/** Works out what an import changes in a knowledge folder: which files are new, which the source changed, which a maintainer edited. Writes nothing. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { findSource } from '../knowledge/knowledge.ts';
import type { LoadResult } from '../knowledge/load.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import { commonLocale, everyText, type Locale, type Localized, locales } from '../language/locale.ts';
import { languageOf } from '../language/script.ts';
import { sampleQuestions } from '../quality/sample-questions.ts';
import { compact } from '../question/normalise.ts';
import type { FileChanges } from './folder-changes.ts';
import type { ImportFile } from './import-files.ts';
import { idFrom } from './import-id.ts';
import { type Fate, fateOf, hashOf, type ImportMark, withMark, withoutMark } from './import-mark.ts';
import { entriesOf, fileOfEntry, inLanguages } from './imported-entries.ts';
import { importedTable } from './imported-table.ts';
import { withItems, withUnits } from './knowledge-file.ts';
import type { Pair } from './pair.ts';
import { schemaFiles } from './schema-files.ts';

export interface ImportWishes {
  /** What is imported, as it was named. */
  readonly path: string;
  /** The knowledge folder; it may not be there yet. */
  readonly folder: string;
  /** Of all texts, whatever they look like. */
  readonly language: Locale | undefined;
  /** What the entries cite; made of the file's name where it is not said. */
  readonly source: string | undefined;
  /** What figures are counted in, and when, where their file does not say. */
  readonly unit: string | undefined;
  readonly period: string | undefined;
  /** Whether files are overwritten that somebody edited, or that were not imported. */
  readonly force: boolean;
}

export interface ImportPlan {
  readonly changes: FileChanges;
  /** What becomes of each file, by its path. */
  readonly fates: ReadonlyMap<string, Fate>;
  readonly told: readonly Problem[];
}

type LoadedFolder = Extract<LoadResult, { ok: true }>;

/** The languages of a new folder: those of more than half of the entries, or the one of most. */
function languagesOf(pairs: readonly (Pair & { readonly language: Locale })[]): readonly Locale[] {
  const keyed = (language: Locale) =>
    new Set(pairs.filter((pair) => pair.language === language).map(({ id, questions }) => id ?? questions[0]));
  const counts = locales.map((locale) => ({ locale, count: keyed(locale).size }));
  const all = new Set(pairs.map(({ id, questions }) => id ?? questions[0])).size;
  const usual = counts.filter(({ count }) => count * 2 > all).map(({ locale }) => locale);
  const [most] = [...counts].sort((a, b) => b.count - a.count);
  return usual.length > 0 || !most ? usual : [most.locale];
}

/** What the import of these files changes. `loaded` is the folder as it is; undefined where there is none yet. */
export async function planImport(
  files: readonly ImportFile[],
  wishes: ImportWishes,
  loaded: LoadedFolder | undefined,
): Promise<ImportPlan> {
  const { folder, force } = wishes;
  const told: Problem[] = files.flatMap((file) => file.told);
  const pairs = files.flatMap((file) => inLanguages(file.pairs, wishes.language ?? file.language));
  const spoken = pairs.length > 0 ? languagesOf(pairs) : [wishes.language ?? languageOfTables(files)];
  const languages = loaded?.knowledge.languages ?? spoken;
  const given = nameOf(wishes.path);
  const name = files.find(({ title }) => title !== undefined)?.title ?? given;
  const source = wishes.source ?? (idFrom(given) || 'import');
  const inAll = (text: string): Localized => Object.fromEntries(languages.map((language) => [language, text]));

  const own = new Set(files.map(({ file }) => file));
  const marked = new Map(
    [
      // A draft that lacks something has a place and no more: it is somebody's all the same.
      ...(loaded?.drafts.found ?? []).map(({ place: { file } }) => ({ file, mark: undefined })),
      ...[loaded?.files, loaded?.drafts.files]
        .flatMap((each) => [...(each?.faq ?? []), ...(each?.table ?? [])])
        .map(({ value, source: { file } }) => ({ file, mark: value.imported })),
    ].map((each) => [each.file.normalize('NFC'), each]),
  );
  const changes = new Map<string, string>();
  const fates = new Map<string, Fate>();
  const read = (file: string) => readFile(join(folder, file), 'utf8').catch(() => '');

  /** Takes the file in, unless somebody else's text would be lost. The second text is that of a CSV file beside it. */
  async function take(file: string, from: string, texts: readonly [string, string?], place: () => Place): Promise<boolean> {
    const there = marked.get(file);
    const csvFile = (yaml: string) => yaml.replace(/\.yaml$/, '.csv');
    const current = there && (await Promise.all([read(there.file), ...(texts[1] === undefined ? [] : [read(csvFile(there.file))])]));
    const plain = texts.filter((text) => text !== undefined);
    const fate = fateOf(current && { mark: there?.mark, texts: [withoutMark(current[0] ?? ''), ...current.slice(1)] }, from, plain);
    fates.set(file, fate);
    if (fate === 'unchanged') return false;
    if ((fate === 'edited' || fate === 'taken') && !force) {
      told.push({ ...place(), ...keptBack(file, fate, there?.mark) });
      return false;
    }
    changes.set(there?.file ?? file, withMark(texts[0], { from, hash: hashOf(...plain) }));
    if (texts[1] !== undefined) changes.set(csvFile(there?.file ?? file), texts[1]);
    return true;
  }

  const isOwn = (file: string) => own.has(marked.get(file.normalize('NFC'))?.mark?.from ?? '');
  const others = (loaded ? sampleQuestions(loaded.files) : []).filter(({ place }) => !isOwn(place.file));
  const made = entriesOf(pairs, {
    languages,
    taken: new Map(others.map(({ text, place }) => [compact(text), place.file])),
    sourceOf: (words) => (loaded && words ? sourceFor(words, loaded) : undefined),
  });
  told.push(...made.told);
  for (const entry of made.entries) await take(`faq/${entry.id}.yaml`, entry.file, [fileOfEntry(entry, source)], entry.place);

  const names = [...(loaded?.knowledge.names ?? [])];
  const units = { ...loaded?.knowledge.units };
  for (const { file, table: csv } of files) {
    if (!csv) continue;
    const table = importedTable(csv, wishes, { languages, knowledge: { names, units, tables: loaded?.knowledge.tables ?? [] }, source });
    told.push(...table.told);
    if (!('yaml' in table) || !(await take(`table/${table.id}.yaml`, file, [table.yaml, table.csv], () => csv.header.place(0)))) continue;
    names.push(...table.names.map((each) => ({ ...each, aliases: [] })));
    Object.assign(units, table.units);
  }

  for (const [file, { mark }] of marked)
    if (mark && own.has(mark.from) && !fates.has(file))
      told.push({
        file: mark.from,
        line: 1,
        column: 1,
        message: `${file} came from it, but is not in it any more`,
        hint: 'delete the file if nothing of it holds',
      });
  if (changes.size === 0) return { changes, fates, told };

  const newNames = names.slice(loaded?.knowledge.names.length ?? 0).map(({ aliases: _, ...each }) => each);
  const newUnits = Object.fromEntries(Object.entries(units).filter(([unit]) => !(loaded && unit in loaded.knowledge.units)));
  const isKnown = loaded?.knowledge.sources.some(({ id }) => id === source.split('#')[0]);
  const common: [string, (text: string) => string][] = [
    ['knowledge.yaml', (text) => withUnits(text || headOf(languages, inAll(name)), newUnits)],
    ['names.yaml', (text) => withItems(text || schemaLine('names'), newNames)],
    ['sources.yaml', (text) => withItems(text || schemaLine('sources'), isKnown ? [] : [{ id: source, name: inAll(name) }])],
  ];
  for (const [file, changed] of common) {
    const text = await read(file);
    if (changed(text) !== text && changed(text) !== schemaLine('names')) changes.set(file, changed(text));
  }
  if (!loaded) for (const [file, text] of schemaFiles()) changes.set(file, text);
  return { changes, fates, told };
}

/** A file's name without what it is and which language it is in: faq of faq.ko.md. */
function nameOf(path: string): string {
  const [first = '', ...rest] = basename(path)
    .replace(/\.[a-z]+$/i, '')
    .split('.');
  return [first, ...rest.filter((part) => !locales.some((locale) => locale === part))].join('.');
}

const schemaLine = (kind: string) => `# yaml-language-server: $schema=schema/${kind}.schema.json\n`;

function headOf(languages: readonly Locale[], name: Localized): string {
  return `${schemaLine('knowledge')}${stringify({ languages, name }, { lineWidth: 0 })}`;
}

/** Of headings and rows; figures are of none. */
function languageOfTables(files: readonly ImportFile[]): Locale {
  const words = files.flatMap(({ file, table }) =>
    table ? [file.replace(/\.[a-z]+$/i, ''), ...table.header.cells, ...table.lines.map(({ cells }) => cells[0] ?? '')] : [],
  );
  return languageOf(words.join(' ').toLowerCase()) ?? commonLocale;
}

function keptBack(file: string, fate: 'edited' | 'taken', mark: ImportMark | undefined): Pick<Problem, 'message' | 'hint'> {
  if (fate === 'edited')
    return {
      message: `${file} was edited since it was imported, and the text here changed too: it was left as it is`,
      hint: 'compare the two, or overwrite it with --force',
    };
  const whose = mark ? `was imported from ${mark.from}` : 'was not imported';
  return {
    message: `${file} ${whose}: it was left as it is`,
    hint: 'give the question here an id of its own, or overwrite the file with --force',
  };
}

/** The reference that these words are, or the source of that name. */
function sourceFor(words: string, { knowledge }: LoadedFolder): string | undefined {
  const found = findSource(knowledge, words);
  if (found && (!words.includes('#') || found.section)) return words;
  return knowledge.sources.find(({ name }) => everyText(name).some((text) => compact(text) === compact(words)))?.id;
}
