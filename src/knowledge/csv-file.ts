/** Reads one CSV file and remembers where each cell stands. Knows nothing of what belongs in it. */
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { LineCounter } from 'yaml';
import type { Place, PlaceAt, Problem } from './problem.ts';
import { conflictProblem } from './syntax-problems.ts';
import { readText } from './text-file.ts';

/** A line of cells; in quotes it may reach over several lines of the file. */
export interface CsvLine {
  readonly cells: readonly string[];
  /** Where the cell of this number stands, from 0; for one past the last where the line ends. */
  place(cell: number): Place;
}

export interface CsvFile {
  readonly file: string;
  readonly header: CsvLine;
  /** Those below the header that are not empty. */
  readonly lines: readonly CsvLine[];
}

const encodingHint = 'save it as "CSV UTF-8 (comma delimited)": UTF-8 with commas';
const commonOptions = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: true,
};

const slips: Readonly<Record<string, { message: string; hint: string }>> = {
  CSV_QUOTE_NOT_CLOSED: { message: 'a quote is opened here and never closed', hint: 'close it, or take it out' },
  CSV_INVALID_CLOSING_QUOTE: {
    message: 'something stands behind the closing quote of this cell',
    hint: 'write two quotes "" for a quote inside the cell, and a comma behind the last one',
  },
  INVALID_OPENING_QUOTE: {
    message: 'a quote stands in the middle of this cell',
    hint: 'put the whole cell in quotes, and write two quotes "" for each inside it',
  },
};

type Options = typeof commonOptions & { readonly delimiter: string };

/** Offsets in bytes at which the cells of a line end; asked only where a problem is told, as it takes long. */
function cellEnds(line: Buffer, options: Options): number[] {
  const ends: number[] = [];
  const cast = (value: string, { bytes }: Info) => {
    ends.push(bytes);
    return value;
  };
  parse(line, { ...options, cast });
  return ends;
}

/** The file's lines, or what keeps them from being read. `delimiters` may stand between columns; the first line tells which does. */
export async function readCsv(path: string, file: string, delimiters: readonly string[] = [',']): Promise<CsvFile | readonly Problem[]> {
  const whole = (message: string, hint: string): readonly Problem[] => [{ file, line: 1, column: 1, message, hint }];
  const text = await readText(path);
  if (typeof text !== 'string') return whole(text.message, text.message.includes('UTF-8') ? encodingHint : text.hint);
  const delimiter = delimiterOf(text, delimiters);
  const separator = delimiters.includes(delimiter) ? undefined : separatorNames[delimiter];
  const options: Options = { ...commonOptions, delimiter };
  if (separator) return whole(`the columns are set apart by ${separator}`, encodingHint);
  const bytes = Buffer.from(text);
  const lines = lineStarts(text);
  const at: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(bytes.toString('utf8', 0, offset).length);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const conflict = conflictProblem(text, (offset) => at(Buffer.byteLength(text.slice(0, offset))));
  if (conflict) return [conflict];
  const records: { readonly cells: readonly string[]; readonly end: number }[] = [];
  try {
    parse(bytes, {
      ...options,
      on_record(cells: readonly string[], { bytes: end }) {
        records.push({ cells: cells.map((cell) => cell.trim()), end });
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const offset = Number(error.bytes ?? 0);
    const slip = slips[error.code] ?? { message: `this is not CSV: ${error.message}`, hint: 'look at the quotes and commas of this line' };
    return [{ ...at(startOfCell(bytes, offset, delimiter)), ...slip }];
  }
  const all = records.map(({ cells, end }, index): CsvLine => {
    const start = startOfLine(bytes, records[index - 1]?.end ?? 0);
    return {
      cells,
      place(cell) {
        const ends = cellEnds(bytes.subarray(start, end), options);
        const before = ends[Math.min(cell, ends.length) - 1];
        return at(before === undefined ? start : start + before + (cell < ends.length ? 1 : 0));
      },
    };
  });
  const [header, ...rest] = all;
  if (!header) return whole('the file is empty', 'fill it in, or delete it');
  // A spreadsheet keeps the commas of lines that were emptied.
  return { file, header, lines: rest.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** What some spreadsheets write instead of commas. */
const separatorNames: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs' };

function delimiterOf(text: string, expected: readonly string[]): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return [...expected, ...Object.keys(separatorNames)].find((each) => first.includes(each)) ?? expected[0] ?? ',';
}

function lineStarts(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) lines.addNewLine(index + lineEnd.length);
  return lines;
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];
const isLineEnd = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn;

function startOfLine(bytes: Buffer, from: number): number {
  let start = from;
  while (isLineEnd(bytes[start])) start += 1;
  return start;
}

/** A slip is told with the end of the cell before it. */
function startOfCell(bytes: Buffer, from: number, delimiter: string): number {
  return bytes[from] === delimiter.charCodeAt(0) ? from + 1 : startOfLine(bytes, from);
}
