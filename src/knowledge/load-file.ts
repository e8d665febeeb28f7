/** One file of the folder → its value with its places. What it lacks is a problem; where it says that it is a draft, a remark. Knows no other file. */
import { join } from 'node:path';
import type { z } from 'zod';
import { readCsv } from './csv-file.ts';
import { draftIn, draftNamesIn, type PlacedDraft, withItemsOf } from './drafts.ts';
import type { FolderFile } from './folder-files.ts';
import type { FileKind } from './json-schema.ts';
import { fileSchemas, isTextAt, keysAt } from './json-schema.ts';
import type { LoadedTable } from './loaded-files.ts';
import type { Problem } from './problem.ts';
import { shapeProblems } from './shape-problems.ts';
import { tableFrom } from './table.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** What loading comes upon beside the files. */
export interface Found {
  readonly problems: Problem[];
  /** What is wrong with drafts. */
  readonly remarks: Problem[];
  readonly drafts: PlacedDraft[];
}

/** Undefined where it is no YAML, which nothing excuses: such a file cannot even say that it is a draft. */
export async function readFile(folder: string, file: string, { problems }: Found): Promise<YamlFile | undefined> {
  const source = await readYaml(join(folder, file), file);
  if ('data' in source) return source;
  problems.push(...source);
  return undefined;
}

/** The content where it has the shape of its kind; what it lacks goes to `told`. */
export function shaped<Kind extends FileKind>(kind: Kind, source: YamlFile, told: Problem[]) {
  const cut = source.cutTexts((path) => isTextAt(kind, path));
  told.push(...cut);
  const empty = source.data === null || source.data === undefined;
  const parsed = fileSchemas[kind].safeParse(
    empty && kind === 'outside' ? {} : empty && (kind === 'names' || kind === 'sources') ? [] : source.data,
  );
  // What the lost half of a text said may be missed elsewhere in the file: that is told once the text is whole.
  if (parsed.success && cut.length > 0) return undefined;
  if (parsed.success) return { value: parsed.data as z.output<(typeof fileSchemas)[Kind]>, source };
  if (empty) told.push({ file: source.file, line: 1, column: 1, message: 'the file is empty', hint: 'fill it in, or delete it' });
  else {
    const cutLines = new Set(cut.map(({ line }) => line));
    const shape = shapeProblems(parsed.error.issues, source, (path) => keysAt(kind, path));
    told.push(...shape.filter(({ line }) => !cutLines.has(line)));
  }
  return undefined;
}

/** An entry or a table, whether it is a draft or not. */
export async function loadFile<Kind extends 'faq' | 'claim' | 'table'>(folder: string, kind: Kind, file: FolderFile, found: Found) {
  const source = await readFile(folder, file.file, found);
  const draft = source && draftIn(file, source);
  if (draft) found.drafts.push(draft);
  const told = draft ? found.remarks : found.problems;
  const loaded = source && shaped(kind, source, told);
  return loaded && { ...loaded, told };
}

/** The names that are served, and these with the drafts that have their shape. */
export async function loadNames(folder: string, file: string, found: Found) {
  const source = await readFile(folder, file, found);
  if (!source) return {};
  const drafts = draftNamesIn(source);
  found.drafts.push(...drafts.values());
  if (drafts.size === 0) {
    const names = shaped('names', source, found.problems);
    return { served: names, all: names };
  }
  const indexes = Array.isArray(source.data) ? [...source.data.keys()] : [];
  const isWhole = (index: number) => !drafts.has(index) || shaped('names', withItemsOf(source, [index]), found.remarks) !== undefined;
  const whole = indexes.filter(isWhole);
  const served = shaped(
    'names',
    withItemsOf(
      source,
      indexes.filter((index) => !drafts.has(index)),
    ),
    found.problems,
  );
  return { served, all: served && shaped('names', withItemsOf(source, whole), []) };
}

/** Undefined where nothing of its figures can be read. */
export async function loadTable(folder: string, file: FolderFile, csv: string | undefined, found: Found): Promise<LoadedTable | undefined> {
  const loaded = await loadFile(folder, 'table', file, found);
  const lines = csv === undefined ? undefined : await readCsv(join(folder, csv), csv);
  const isUnfinished = found.drafts.some(({ id }) => id === file.id);
  if (lines && !('lines' in lines)) (isUnfinished ? found.remarks : found.problems).push(...lines);
  if (!loaded || (lines && !('lines' in lines))) return undefined;
  const read = tableFrom(file.id, loaded, lines);
  loaded.told.push(...read.problems);
  // Without rows there is nothing that others could refer to rightly or wrongly.
  return read.table.value.rows.length > 0 ? read.table : undefined;
}
