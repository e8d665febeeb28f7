/** Folder → knowledge, or every problem of every file at once. Never serves half a folder. */
import type { z } from 'zod';
import type { Localized } from '../language/locale.ts';
import { accessProblem, fileSystemCode } from './access-problem.ts';
import type { PlacedDraft } from './drafts.ts';
import { type FolderFile, folderFiles } from './folder-files.ts';
import type { FileKind, fileSchemas } from './json-schema.ts';
import { type Claim, type Faq, findEntry, formerIds, type Knowledge } from './knowledge.ts';
import { type Found, loadFile, loadNames, loadTable, readFile, shaped } from './load-file.ts';
import type { Loaded, LoadedDrafts, LoadedFiles, LoadedTable } from './loaded-files.ts';
import { withLiteralBraces } from './placeholders.ts';
import { formatProblem, type Problem, sortProblems } from './problem.ts';
import { type KnownIds, referenceProblems } from './references.ts';
import { operationNames } from './schema.ts';

export type LoadResult =
  | {
      readonly ok: true;
      readonly knowledge: Knowledge;
      /** What is served. */
      readonly files: LoadedFiles;
      readonly drafts: LoadedDrafts;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const problem = (file: string, message: string, hint: string): Problem => ({ file, line: 1, column: 1, message, hint });

/** Reads the folder; whatever the file system refuses is a problem with its place. */
export async function loadKnowledge(folder: string): Promise<LoadResult> {
  let there: readonly FolderFile[];
  let problems: Problem[];
  try {
    ({ files: there, problems } = await folderFiles(folder));
  } catch (error) {
    const code = fileSystemCode(error);
    const { message, hint } =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? { message: 'there is no such knowledge folder', hint: 'set KNOWLEDGE_DIR to a folder with a knowledge.yaml' }
        : accessProblem('the knowledge folder', error);
    return { ok: false, problems: [problem(folder, message, hint)] };
  }

  const found: Found = { problems, remarks: [], drafts: [] };
  const faq: Loaded<Faq>[] = [];
  const claim: Loaded<Claim>[] = [];
  const table: LoadedTable[] = [];
  for (const file of there) {
    const { kind, id } = file;
    if (kind === 'faq') {
      const loaded = await loadFile(folder, kind, file, found);
      if (loaded) faq.push({ source: loaded.source, value: { ...loaded.value, type: 'faq', id } });
    } else if (kind === 'claim') {
      const loaded = await loadFile(folder, kind, file, found);
      if (loaded) claim.push({ source: loaded.source, value: { ...loaded.value, type: 'claim', id } });
    } else if (kind === 'table') {
      const loaded = await loadTable(folder, file, there.find((each) => each.kind === 'csv' && each.id === id)?.file, found);
      if (loaded) table.push(loaded);
    }
  }
  const fileOf = (kind: FileKind) => there.find((each) => each.kind === kind)?.file;
  const single = async <Kind extends FileKind>(kind: Kind) => {
    const file = fileOf(kind);
    const source = file === undefined ? undefined : await readFile(folder, file, found);
    return source && shaped(kind, source, problems);
  };
  const namesFile = fileOf('names');
  const [head, listed, sources, outside] = [
    await single('knowledge'),
    namesFile === undefined ? {} : await loadNames(folder, namesFile, found),
    await single('sources'),
    await single('outside'),
  ];
  if (!there.some(({ kind }) => kind === 'knowledge')) {
    problems.push(problem('knowledge.yaml', 'the folder has no knowledge.yaml', 'add one with languages and name'));
  }
  const shared = { ...(head && { folder: head }), ...(sources && { sources }), ...(outside && { outside }) };
  const all: LoadedFiles = { ...shared, faq, claim, table, ...(listed.all && { names: listed.all }) };
  const files: LoadedFiles = {
    ...shared,
    faq: faq.filter(isServed),
    claim: claim.filter(isServed),
    table: table.filter(isServed),
    ...(listed.served && { names: listed.served }),
  };
  if (files.faq.length + files.claim.length + files.table.length === 0 && problems.length === 0) {
    const hint = found.drafts.length > 0 ? 'take “draft: true” out of one that is finished' : 'add a file to faq/, claim/ or table/';
    problems.push(problem('knowledge.yaml', 'the folder holds no entry and no table', hint));
  }
  const draftNames = new Set(found.drafts.filter(({ kind }) => kind === 'name').map(({ id }) => id));
  const known = { ...knownIds(there, all), draftNames };
  const rowsMayBe = (names: ReadonlySet<string> | undefined): KnownIds => ({ ...known, names });
  const ofServed = referenceProblems(files, rowsMayBe(known.names && new Set([...known.names].filter((id) => !draftNames.has(id)))));
  problems.push(...ofServed);
  if (problems.length > 0 || !head) return { ok: false, problems: sortProblems(problems) };
  const alreadyTold = new Set(ofServed.map(formatProblem));
  const ofAll = found.drafts.length > 0 ? referenceProblems(all, rowsMayBe(known.names && new Set([...known.names, ...draftNames]))) : [];
  const drafts: LoadedDrafts = {
    found: found.drafts,
    remarks: [...found.remarks, ...ofAll.filter((each) => !alreadyTold.has(formatProblem(each)))],
    files: {
      faq: faq.filter((each) => !isServed(each)),
      claim: claim.filter((each) => !isServed(each)),
      table: table.filter((each) => !isServed(each)),
    },
  };
  return { ok: true, knowledge: assemble(head.value, files, found.drafts), files, drafts };
}

const isServed = ({ value }: Loaded<{ readonly draft?: true | undefined }>) => value.draft !== true;

/** What may be referred to; files that are there but broken count, so that one mistake is one problem. */
function knownIds(found: readonly FolderFile[], { faq, claim, table, names, sources }: LoadedFiles): Omit<KnownIds, 'draftNames'> {
  const isThere = (kind: FileKind) => found.some((each) => each.kind === kind);
  const whole = new Set(table.map(({ value }) => value.id));
  const current = new Set(found.map(({ id }) => id));
  return {
    current,
    entries: new Set([
      ...current,
      ...[...faq, ...claim].flatMap(({ value }) => formerIds(value)),
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
  drafts: readonly PlacedDraft[],
): Knowledge {
  const waiting = new Set(drafts.map(({ id }) => id));
  const isThere = (id: string | undefined): id is string => id !== undefined && !waiting.has(id);
  const entries = [...faq, ...claim].map(({ value }) => ({ ...value, title: shownTitle(value.title) }));
  /** What is referred to by an id that it had before is referred to by the one that it has. */
  const current = (id: string) => findEntry({ entries }, id)?.id ?? id;
  const relatedNow = <Value extends { readonly related: readonly string[] }>(value: Value) => ({
    ...value,
    related: value.related.map(current),
  });
  return {
    ...folder,
    entries: entries.map(relatedNow),
    tables: table.map(({ value }) => ({
      ...relatedNow(value),
      rows: value.rows.map(relatedNow),
      totals: value.totals.map(({ entry, ...total }) => ({ ...total, ...(isThere(entry) && { entry: current(entry) }) })),
    })),
    names: (names?.value ?? []).map(({ of, ...name }) => ({ ...name, ...(isThere(of) && { of }) })),
    sources: sources?.value ?? [],
    outside: outside?.value ?? { names: [], topics: [], questions: [] },
    drafts: drafts.map(({ id, kind, title }) => ({ id, kind, title })),
  };
}
