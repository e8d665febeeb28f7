/** Folder → knowledge, or every problem of every file at once. Never serves half a folder. */
import { join } from 'node:path';
import type { z } from 'zod';
import type { Localized } from '../language/locale.ts';
import { accessProblem, fileSystemCode } from './access-problem.ts';
import { readCsv } from './csv-file.ts';
import { type FolderFile, folderFiles } from './folder-files.ts';
import type { FileKind } from './json-schema.ts';
import { fileSchemas, isTextAt, keysAt } from './json-schema.ts';
import type { Claim, Faq, Knowledge } from './knowledge.ts';
import type { Loaded, LoadedFiles, LoadedTable } from './loaded-files.ts';
import { withLiteralBraces } from './placeholders.ts';
import { type Problem, sortProblems } from './problem.ts';
import { type KnownIds, referenceProblems } from './references.ts';
import { operationNames } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { tableFrom } from './table.ts';
import { readYaml } from './yaml-file.ts';

export type LoadResult =
  | { readonly ok: true; readonly knowledge: Knowledge; readonly files: LoadedFiles }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const problem = (file: string, message: string, hint: string): Problem => ({ file, line: 1, column: 1, message, hint });

/** Reads and checks one file; its problems go to `problems`. */
async function loadFile<Kind extends FileKind>(folder: string, kind: Kind, file: string, problems: Problem[]) {
  const source = await readYaml(join(folder, file), file);
  if (!('data' in source)) {
    problems.push(...source);
    return undefined;
  }
  const cut = source.cutTexts((path) => isTextAt(kind, path));
  problems.push(...cut);
  const empty = source.data === null || source.data === undefined;
  const parsed = fileSchemas[kind].safeParse(
    empty && kind === 'outside' ? {} : empty && (kind === 'names' || kind === 'sources') ? [] : source.data,
  );
  // What the lost half of a text said may be missed elsewhere in the file: that is told once the text is whole.
  if (parsed.success && cut.length > 0) return undefined;
  if (parsed.success) return { value: parsed.data as z.output<(typeof fileSchemas)[Kind]>, source };
  if (empty) problems.push(problem(file, 'the file is empty', 'fill it in, or delete it'));
  else {
    const told = new Set(cut.map(({ line }) => line));
    const shape = shapeProblems(parsed.error.issues, source, (path) => keysAt(kind, path));
    problems.push(...shape.filter(({ line }) => !told.has(line)));
  }
  return undefined;
}

/** Undefined where nothing of its figures can be read. */
async function loadTable(
  folder: string,
  { file, id, csv }: { readonly file: string; readonly id: string; readonly csv: string | undefined },
  problems: Problem[],
): Promise<LoadedTable | undefined> {
  const loaded = await loadFile(folder, 'table', file, problems);
  const lines = csv === undefined ? undefined : await readCsv(join(folder, csv), csv);
  if (lines && !('lines' in lines)) problems.push(...lines);
  if (!loaded || (lines && !('lines' in lines))) return undefined;
  const read = tableFrom(id, loaded, lines);
  problems.push(...read.problems);
  // Without rows there is nothing that others could refer to rightly or wrongly.
  return read.table.value.rows.length > 0 ? read.table : undefined;
}

/** Reads the folder; whatever the file system refuses is a problem with its place. */
export async function loadKnowledge(folder: string): Promise<LoadResult> {
  let found: readonly FolderFile[];
  let problems: Problem[];
  try {
    ({ files: found, problems } = await folderFiles(folder));
  } catch (error) {
    const code = fileSystemCode(error);
    const { message, hint } =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? { message: 'there is no such knowledge folder', hint: 'set KNOWLEDGE_DIR to a folder with a knowledge.yaml' }
        : accessProblem('the knowledge folder', error);
    return { ok: false, problems: [problem(folder, message, hint)] };
  }

  const faq: Loaded<Faq>[] = [];
  const claim: Loaded<Claim>[] = [];
  const table: LoadedTable[] = [];
  for (const { kind, file, id } of found) {
    if (kind === 'faq') {
      const loaded = await loadFile(folder, kind, file, problems);
      if (loaded) faq.push({ ...loaded, value: { ...loaded.value, type: 'faq', id } });
    } else if (kind === 'claim') {
      const loaded = await loadFile(folder, kind, file, problems);
      if (loaded) claim.push({ ...loaded, value: { ...loaded.value, type: 'claim', id } });
    } else if (kind === 'table') {
      const loaded = await loadTable(
        folder,
        { file, id, csv: found.find((each) => each.kind === 'csv' && each.id === id)?.file },
        problems,
      );
      if (loaded) table.push(loaded);
    }
  }
  const single = <Kind extends FileKind>(kind: Kind) => {
    const file = found.find((each) => each.kind === kind)?.file;
    return file === undefined ? undefined : loadFile(folder, kind, file, problems);
  };
  const [head, names, sources, outside] = [
    await single('knowledge'),
    await single('names'),
    await single('sources'),
    await single('outside'),
  ];
  if (!found.some(({ kind }) => kind === 'knowledge')) {
    problems.push(problem('knowledge.yaml', 'the folder has no knowledge.yaml', 'add one with languages and name'));
  }
  if (faq.length + claim.length + table.length === 0 && problems.length === 0) {
    problems.push(problem('knowledge.yaml', 'the folder holds no entry and no table', 'add a file to faq/, claim/ or table/'));
  }
  const files: LoadedFiles = {
    faq,
    claim,
    table,
    ...(head && { folder: head }),
    ...(names && { names }),
    ...(sources && { sources }),
    ...(outside && { outside }),
  };
  problems.push(...referenceProblems(files, knownIds(found, files)));
  if (problems.length > 0 || !head) return { ok: false, problems: sortProblems(problems) };
  return { ok: true, knowledge: assemble(head.value, files), files };
}

/** What may be referred to; files that are there but broken count, so that one mistake is one problem. */
function knownIds(found: readonly FolderFile[], { table, names, sources }: LoadedFiles): KnownIds {
  const isThere = (kind: FileKind) => found.some((each) => each.kind === kind);
  const whole = new Set(table.map(({ value }) => value.id));
  return {
    entries: new Set([
      ...found.map(({ id }) => id),
      ...table.flatMap(({ value }) => [...value.rows.map(({ id }) => id), ...operationNames].map((row) => `${value.id}/${row}`)),
    ]),
    brokenTables: new Set(found.filter(({ kind, id }) => kind === 'table' && !whole.has(id)).map(({ id }) => id)),
    names: names || !isThere('names') ? new Set(names?.value.map(({ id }) => id)) : undefined,
    sources:
      sources || !isThere('sources')
        ? new Map(sources?.value.map(({ id, sections }) => [id, new Set(sections.map((section) => section.id))]))
        : undefined,
  };
}

/** A title shows no figures, so a brace in it needs no backslash but may have one. */
const shownTitle = (title: Localized): Localized =>
  Object.fromEntries(Object.entries(title).flatMap(([locale, text]) => (text === undefined ? [] : [[locale, withLiteralBraces(text)]])));

function assemble(
  folder: z.output<(typeof fileSchemas)['knowledge']>,
  { faq, claim, table, names, sources, outside }: LoadedFiles,
): Knowledge {
  return {
    ...folder,
    entries: [...faq, ...claim].map(({ value }) => ({ ...value, title: shownTitle(value.title) })),
    tables: table.map(({ value }) => value),
    names: names?.value ?? [],
    sources: sources?.value ?? [],
    outside: outside?.value ?? { names: [], topics: [], questions: [] },
  };
}
