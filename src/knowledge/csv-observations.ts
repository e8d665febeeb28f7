/** Reads the lines of a table's CSV file as figures, and says of each cell that cannot be read how it is to be written. */
import { inEveryLanguage } from '../language/locale.ts';
import type { CsvFile, CsvLine } from './csv-file.ts';
import type { ObservationField, WrittenObservation } from './observation.ts';
import { readPeriod } from './period.ts';
import type { Place, Problem } from './problem.ts';
import { kinds, quantity } from './quantity.ts';
import { sourceReference } from './schema.ts';

const columns = [
  'row',
  'measure',
  'period',
  'kind',
  'value',
  'low',
  'high',
  'approx',
  'source',
  'note',
] as const satisfies readonly ObservationField[];
const amounts = ['value', 'low', 'high'] as const;

/** Where each column stands in a line, from 0. */
type Columns = ReadonlyMap<ObservationField, number>;

interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** More than these are seldom different slips. */
const mostTold = 50;

/** The columns that the first line names, or what is wrong with it. */
function readHeader({ file, header }: CsvFile): Columns | readonly Problem[] {
  const problem = (place: Place, message: string, hint: string): Problem => ({ ...place, message, hint });
  const problems: Problem[] = [];
  const found = new Map<ObservationField, number>();
  for (const [index, cell] of header.cells.entries()) {
    const column = columns.find((name) => name === cell.toLowerCase());
    if (!column) {
      const what = cell === '' ? 'a column has no name' : `unknown column "${cell}"`;
      problems.push(problem(header.place(index), what, `use one of: ${columns.join(', ')}`));
    } else if (found.has(column)) problems.push(problem(header.place(index), `the column ${column} stands twice`, 'keep one of the two'));
    else found.set(column, index);
  }
  const start: Place = { file, line: 1, column: 1 };
  const hint = `the first line names the columns, such as: ${columns.join(',')}`;
  if (!found.has('row')) problems.push(problem(start, 'there is no column row', hint));
  if (!amounts.some((name) => found.has(name))) problems.push(problem(start, 'there is no column value, low or high', hint));
  return problems.length > 0 ? problems : found;
}

const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number, or how it is to be written. */
function readNumber(cell: string): number | Fault {
  const text = cell.normalize('NFKC').replace(/^[−–]/, '-');
  if (plainNumber.test(text)) return Number(text);
  const message = `"${cell}" is not a plain number`;
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text))
    return { message, hint: `write it without separators: ${text.replaceAll(',', '')}` };
  if (/^[+-]?\d{1,3}(?:[ '’_]\d{3})+(?:\.\d+)?$/.test(text))
    return { message, hint: `write it without separators: ${text.replace(/[ '’_]/g, '')}` };
  if (/^[+-]?\d+,\d+$/.test(text)) return { message, hint: `write a decimal point: ${text.replace(',', '.')}` };
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text))
    return { message, hint: `write it without separators and with a decimal point: ${text.replaceAll('.', '').replace(',', '.')}` };
  if (/^(?:n\/?a|none|null|-+|—|\?|\.\.\.?|tbd|없음|미정)$/i.test(text))
    return { message, hint: 'take the line out where there is no figure' };
  if (/^(?=\S{0,40}\d)\S{1,40}\s{0,3}(?:~|–|—|-|to|부터|에서)\s{0,3}\S{0,5}\d/i.test(text))
    return { message, hint: 'write the two ends of a range in the columns low and high' };
  if (/^(?:~|≈|약|about|approx|ca?\.?)\s*\d/i.test(text)) return { message, hint: 'write the number alone, and true in the column approx' };
  if (/^(?:≥|>|<|≤)|\+$|이상$|이하$/.test(text))
    return { message, hint: 'write an open end alone in the column low (this much or more) or high (at most this much)' };
  return { message, hint: 'write the number alone, in the unit of the measure: 60e9 or 60000000000 for 60 billion' };
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1', 'x'].map((word) => [word, true] as const),
  ...['false', 'no', '0', ''].map((word) => [word, false] as const),
]);

interface LineResult {
  readonly row: string;
  /** Absent where something in the line cannot be read. */
  readonly figure?: WrittenObservation;
}

function readLine(line: CsvLine, at: Columns, report: (problem: Problem) => void): LineResult {
  let sound = true;
  const place = (field: ObservationField) => line.place(at.get(field) ?? 0);
  const fault = (where: Place, { message, hint }: Fault) => {
    sound = false;
    report({ ...where, message, hint });
  };
  const cell = (field: ObservationField) => line.cells[at.get(field) ?? -1] ?? '';
  const optional = <T extends string | number>(field: ObservationField, read: (text: string) => T | Fault): T | undefined => {
    if (cell(field) === '') return undefined;
    const result = read(cell(field));
    if (typeof result !== 'object') return result;
    fault(place(field), result);
    return undefined;
  };

  if (line.cells.length > at.size) {
    fault(line.place(at.size), {
      message: `the line has ${line.cells.length} cells, the first line ${at.size}`,
      hint: 'write numbers without commas, and put a text with a comma in "quotes"',
    });
    return { row: cell('row') };
  }
  const row = cell('row').normalize('NFC');
  if (row === '') fault(place('row'), { message: 'the line names no row', hint: 'write the id of a row into the column row' });
  const period = optional('period', readPeriod);
  const kind = optional<(typeof kinds)[number]>('kind', (text) => {
    const found = kinds.find((each) => each === text.toLowerCase());
    return found ?? { message: `"${text}" is not a kind`, hint: `write one of: ${kinds.join(', ')}` };
  });
  const approx = truths.get(cell('approx').toLowerCase());
  if (approx === undefined)
    fault(place('approx'), {
      message: `"${cell('approx')}" is neither true nor false`,
      hint: 'write true where the source says "about", or nothing',
    });
  const source = cell('source') === '' ? undefined : cell('source').split(/\s+/);
  const broken = source?.find((each) => !sourceReference.safeParse(each).success);
  if (broken !== undefined)
    fault(place('source'), { message: `"${broken}" is not a source`, hint: 'write id#section; several with a space between them' });
  const [value, low, high] = amounts.map((field) => optional(field, readNumber));
  const note = cell('note');
  if (!sound) return { row };
  const amount = quantity.safeParse({ value, low, high, approx });
  if (!amount.success) {
    const [issue] = amount.error.issues;
    const hint = issue?.code === 'custom' ? issue.params?.hint : undefined;
    const where = amounts.find((field) => cell(field) !== '') ?? amounts.find((field) => at.has(field)) ?? 'row';
    fault(place(where), { message: issue?.message ?? 'no amount', hint: typeof hint === 'string' ? hint : 'write one number' });
    return { row };
  }
  return {
    row,
    figure: {
      row,
      measure: cell('measure') === '' ? undefined : cell('measure').normalize('NFC'),
      period,
      kind,
      quantity: amount.data,
      source,
      note: note === '' ? undefined : inEveryLanguage(() => note),
      place: (field) => (cell(field) === '' ? place('row') : place(field)),
    },
  };
}

export interface CsvObservations {
  /** Every row that a line names, with where the first of these lines names it. */
  readonly rows: ReadonlyMap<string, () => Place>;
  readonly figures: readonly WrittenObservation[];
  readonly problems: readonly Problem[];
}

/** Every figure of the file that can be read, and a problem for everything that cannot. */
export function readObservations(csv: CsvFile): CsvObservations {
  const at = readHeader(csv);
  if ('length' in at) return { rows: new Map(), figures: [], problems: at };
  const rows = new Map<string, () => Place>();
  const figures: WrittenObservation[] = [];
  const problems: Problem[] = [];
  let more = 0;
  for (const line of csv.lines) {
    const { row, figure } = readLine(line, at, (problem) => {
      if (problems.length < mostTold) problems.push(problem);
      else more += 1;
    });
    if (row !== '' && !rows.has(row)) rows.set(row, () => line.place(at.get('row') ?? 0));
    if (figure) figures.push(figure);
  }
  if (csv.lines.length === 0)
    problems.push({
      ...csv.header.place(0),
      message: 'the file holds no figure',
      hint: 'write a line for each figure below the first one',
    });
  const [last] = problems.slice(-1);
  if (last && more > 0)
    problems.push({ ...last, message: `there are ${more} more problems like these in the file`, hint: 'fix these first' });
  return { rows, figures, problems };
}
