/** Which files of a folder hold knowledge, and which do not belong. Never opens one. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { accessProblem, fileSystemCode } from './access-problem.ts';
import type { FileKind } from './json-schema.ts';
import { isConflictCopy, isLeftBehind } from './left-behind.ts';
import type { Problem } from './problem.ts';

export interface FolderFile {
  /** `csv` is the figures of the table with the same id. */
  readonly kind: FileKind | 'csv';
  /** The path inside the folder, as the file system spells it. */
  readonly file: string;
  /** The id that the file's name gives, in NFC: file systems differ in how they spell Hangul and accents. */
  readonly id: string;
}

const singleFiles: ReadonlyMap<string, FileKind> = new Map([
  ['knowledge.yaml', 'knowledge'],
  ['names.yaml', 'names'],
  ['sources.yaml', 'sources'],
  ['outside.yaml', 'outside'],
]);
const entryFolders = ['faq', 'claim', 'table'] as const;
/** What is no knowledge but belongs beside it: the schemas for editors, and the questions that the check asks. */
const besideKnowledge = new Set(['schema', 'tests.yaml', 'tests.jsonl']);
const idShape = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u;
/** A table of such an id would have rows that are called like entries: faq/nvidia. */
const reservedTables = new Set(['faq', 'claim']);

const problemOf = (file: string, message: string, hint: string): Problem => ({ file, line: 1, column: 1, message, hint });

const conflictCopyProblem = (file: string) =>
  problemOf(
    file,
    'this is a copy that was made because a file was changed in two places',
    'compare it with the file it was made of, keep what is right there, and delete the copy',
  );

/** The names in the folder that somebody put there, in order. */
const namesIn = async (folder: string) => (await readdir(folder)).filter((name) => !isLeftBehind(name)).sort();

/** The knowledge files of the folder in order of their paths, and a problem for each that does not belong. Throws what the file system throws for the folder itself. */
export async function folderFiles(folder: string): Promise<{ files: FolderFile[]; problems: Problem[] }> {
  const files: FolderFile[] = [];
  const problems: Problem[] = [];
  for (const name of await namesIn(folder)) {
    const single = singleFiles.get(name);
    const inside = entryFolders.find((each) => each === name);
    if (besideKnowledge.has(name)) continue;
    if (single) files.push({ kind: single, file: name, id: name });
    else if (isConflictCopy(name)) problems.push(conflictCopyProblem(name));
    else if (!inside)
      problems.push(
        problemOf(name, 'this file does not belong in a knowledge folder', 'move it to faq/, claim/ or table/, or out of the folder'),
      );
    else {
      const found = await entryFiles(folder, inside);
      files.push(...found.files);
      problems.push(...found.problems);
    }
  }
  return { files, problems };
}

async function entryFiles(folder: string, kind: (typeof entryFolders)[number]) {
  const files: FolderFile[] = [];
  const problems: Problem[] = [];
  const taken = new Set<string>();
  let names: string[];
  try {
    names = await namesIn(join(folder, kind));
  } catch (error) {
    if (fileSystemCode(error) === 'ENOTDIR')
      return { files, problems: [problemOf(kind, `${kind} is a file`, `make it a folder with one file for each ${kind}`)] };
    const { message, hint } = accessProblem('the folder', error);
    return { files, problems: [problemOf(kind, message, hint)] };
  }
  for (const name of names) {
    const file = `${kind}/${name}`;
    const csv = kind === 'table' && name.endsWith('.csv');
    const id = name.replace(/\.(?:yaml|csv)$/, '').normalize('NFC');
    if (isConflictCopy(name)) problems.push(conflictCopyProblem(file));
    else if (csv && names.some((other) => other.normalize('NFC') === `${id}.yaml`)) files.push({ kind: 'csv', file, id });
    else if (csv) problems.push(problemOf(file, `there is no ${id}.yaml for these figures`, 'add one with title, command and measure'));
    else if (!name.endsWith('.yaml') && kind === 'table')
      problems.push(
        problemOf(file, 'only .yaml and .csv files belong here', 'rename it, save it as CSV UTF-8 with commas, or move it out'),
      );
    else if (!name.endsWith('.yaml'))
      problems.push(problemOf(file, 'only .yaml files belong here', 'rename it to end in .yaml, or move it out'));
    else if (!idShape.test(id))
      problems.push(
        problemOf(file, 'the file name is not an id', 'use letters, digits, "-", "_" and "." only, and begin with a letter or digit'),
      );
    else if (taken.has(id)) problems.push(problemOf(file, `there is another file for the id "${id}"`, 'give one of the two another name'));
    else if (kind === 'table' && reservedTables.has(id))
      problems.push(problemOf(file, `a table cannot be called ${id}`, 'rename the file: entries have ids that begin so'));
    else files.push({ kind, file, id: kind === 'table' ? id : `${kind}/${id}` });
    if (!csv) taken.add(id);
  }
  return { files, problems };
}
