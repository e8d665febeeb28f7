/** Reads what is to be imported, a file or a folder of them, each by its kind. Writes nothing. */
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type CsvFile, readCsv } from '../knowledge/csv-file.ts';
import { isLeftBehind } from '../knowledge/left-behind.ts';
import type { Place } from '../knowledge/problem.ts';
import { readText } from '../knowledge/text-file.ts';
import { type Locale, locales } from '../language/locale.ts';
import { readJsonFaq } from './json-faq.ts';
import { readMarkdownFaq } from './markdown-faq.ts';
import type { ReadFaq } from './pair.ts';
import { type FaqRecord, isFaq, readRecords } from './records-faq.ts';

export interface ImportFile extends ReadFaq {
  readonly file: string;
  /** As the file's name says: faq.ko.md, en/faq.md. */
  readonly language: Locale | undefined;
  /** Where it is a table of figures. */
  readonly table?: CsvFile;
}

const readers: Readonly<Record<string, (path: string, file: string) => Promise<ReadFaq & { readonly table?: CsvFile }>>> = {
  '.md': (path, file) => readAs(path, file, readMarkdownFaq),
  '.markdown': (path, file) => readAs(path, file, readMarkdownFaq),
  '.json': (path, file) => readAs(path, file, readJsonFaq),
  '.jsonl': (path, file) => readAs(path, file, readJsonFaq),
  '.csv': (path, file) => readSheet(path, file, [',', ';', '\t']),
  '.tsv': (path, file) => readSheet(path, file, ['\t']),
};

const startOf = (file: string): Place => ({ file, line: 1, column: 1 });
const kinds = Object.keys(readers).join(', ');

async function readAs(path: string, file: string, read: (text: string, file: string) => ReadFaq): Promise<ReadFaq> {
  const text = await readText(path);
  if (typeof text !== 'string') return { pairs: [], told: [{ ...startOf(file), ...text }] };
  if (text.trim() === '')
    return { pairs: [], told: [{ ...startOf(file), message: 'the file is empty', hint: 'name one with questions and answers' }] };
  try {
    return read(text, file);
  } catch (error) {
    // What parses a text goes as deep as it does.
    if (!(error instanceof RangeError)) throw error;
    return {
      pairs: [],
      told: [{ ...startOf(file), message: 'lists or quotations stand in one another too deeply to be read', hint: 'make it flatter' }],
    };
  }
}

async function readSheet(path: string, file: string, delimiters: readonly string[]): Promise<ReadFaq & { readonly table?: CsvFile }> {
  const csv = await readCsv(path, file, delimiters);
  if (!('lines' in csv)) return { pairs: [], told: csv };
  const columns = csv.header.cells;
  if (!isFaq(columns)) return { pairs: [], told: [], table: csv };
  const records = csv.lines.map((line): FaqRecord => {
    const cells = new Map<string, string[]>();
    for (const [at, cell] of line.cells.entries()) {
      const name = columns[at] ?? `column ${at + 1}`;
      cells.set(name, [...(cells.get(name) ?? []), cell]);
    }
    return { cells, place: () => line.place(0) };
  });
  return readRecords(columns, records, csv.header.place(0));
}

/** Every file that can be imported, in order of their names. A path that is not there, or is of no kind that is known, is told as one that cannot be read. */
export async function readImportFiles(path: string): Promise<ImportFile[]> {
  const state = await stat(path).catch(() => undefined);
  const name = basename(path);
  const refused = (message: string, hint: string): ImportFile[] => [
    { file: name, language: undefined, pairs: [], told: [{ ...startOf(name), message, hint }] },
  ];
  if (!state) return refused('there is no such file or folder', 'look at its name');
  if (!state.isDirectory())
    return extname(path).toLowerCase() in readers
      ? [await readOne(path, name)]
      : refused('this is no kind of file that can be imported', `name one that ends in ${kinds}`);
  const found = await filesIn(path, '');
  if (found.length === 0) return refused('there is nothing to import in this folder', `put files into it that end in ${kinds}`);
  const read: ImportFile[] = [];
  for (const file of found) read.push(await readOne(join(path, file), file));
  return read;
}

async function readOne(path: string, file: string): Promise<ImportFile> {
  const read = readers[extname(file).toLowerCase()];
  if (!read) throw new Error(`${file} is of no kind that can be read.`);
  const parts = file.split(/[./\\]/);
  return { ...(await read(path, file)), file, language: locales.find((locale) => parts.includes(locale)) };
}

async function filesIn(folder: string, inside: string): Promise<string[]> {
  const entries = (await readdir(join(folder, inside), { withFileTypes: true })).filter(
    ({ name }) => !isLeftBehind(name) && name !== 'node_modules',
  );
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await filesIn(folder, file)));
    else if (extname(file).toLowerCase() in readers) files.push(file);
  }
  return files;
}

/** Whether nothing of the file could be read. */
export const isUnread = ({ pairs, table }: ImportFile): boolean => pairs.length === 0 && !table;
