/**
 * A table as Discord can show one. There are none in its markdown: a narrow table is a code block padded by display width, a wide one
 * is a list, because a code block wraps on a phone and its columns then mean nothing. Cuts no cell.
 *
 * In the app's monospaced fonts Hangul comes from a fallback font and is a little narrower than two columns, so that a figure after a long
 * Korean name stands some pixels to the left; padding by two is still the nearest, and right on phones.
 */
import { plainRich } from '../../core/plain-rich.ts';
import { bold, type Cell, type Column, type Rich, rich, type Table } from '../../core/reply.ts';
import { displayWidth, gridLines } from '../../core/width.ts';
import { gridColumns, textInChunk } from './limits.ts';
import { markdownChunks, markdownLine, small } from './rich-text.ts';

/** The table as pieces of markdown, each short enough to be put into a message whole; no row is split. */
export function tableMarkdown(table: Table): readonly string[] {
  const lines = gridLines(table);
  return fitsCodeBlock(lines) && !hasLinks(table) ? codeBlocks(lines) : [...listed(table)];
}

/** In a code block nothing can be pressed. */
function hasLinks({ columns, rows }: Table): boolean {
  const cells = [...columns.map(({ title }) => title), ...rows.flat()];
  return cells.some((cell) => typeof cell !== 'string' && cell.some(({ href }) => href !== undefined));
}

function fitsCodeBlock(lines: readonly string[]): boolean {
  // Inside a code block nothing can be escaped: what would end it goes into a list, where it can.
  return lines.every((line) => displayWidth(line) <= gridColumns && !line.includes('```') && !/[\r\n]/.test(line));
}

/** The head and the rule stand over the rows of every block. */
function codeBlocks([head = '', rule = '', ...rows]: readonly string[]): readonly string[] {
  const block = (some: readonly string[]) => ['```', head, rule, ...some, '```'].join('\n');
  const blocks: string[] = [];
  let some: string[] = [];
  for (const row of rows) {
    if (some.length > 0 && block([...some, row]).length > textInChunk) {
      blocks.push(block(some));
      some = [];
    }
    some.push(row);
  }
  return [...blocks, block(some)];
}

/**
 * Every row as its name, the column after it (what the table is about) and other figures in one line, and each of its texts in small print
 * below; above them a line that names the columns in that order.
 */
function* listed(table: Table): Generator<string> {
  const [name, ...others] = table.columns.map((column, index): IndexedColumn => ({ ...column, index }));
  if (!name) return;
  const beside = others.filter((column, place) => place === 0 || column.align === 'right');
  const below = others.filter((column) => !beside.includes(column));
  yield* markdownChunks(dotted([name, ...beside, ...below].map((column) => richCell(column.title))), small);
  for (const row of table.rows) {
    const cell = (column: IndexedColumn) => richCell(row[column.index] ?? '');
    const line = markdownChunks(dotted([bold(cell(name)), dotted(beside.map(cell))]), markdownLine);
    const whole = [...line, ...below.flatMap((column) => markdownChunks(cell(column), small))];
    const together = whole.join('\n');
    if (together === '') continue;
    // A row of ordinary length is one piece, so that no message ends inside it.
    yield* together.length <= textInChunk ? [together] : whole;
  }
}

interface IndexedColumn extends Column {
  readonly index: number;
}

function richCell(cell: Cell): Rich {
  return typeof cell === 'string' ? rich(cell) : cell;
}

function dotted(texts: readonly Rich[]): Rich {
  return texts.filter((text) => plainRich(text).trim() !== '').flatMap((text, index) => (index === 0 ? text : [...rich(' · '), ...text]));
}
