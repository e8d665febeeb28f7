/** Text in a grid of equal columns: Hangul takes two, so tables are padded by what a person sees, never by length. */
import stringWidth from 'string-width';
import { plainCell } from './plain-rich.ts';
import type { Cell, Column, Table } from './reply.ts';

/** How many columns of a monospaced grid the text takes. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

function pad(text: string, width: number, align: Column['align']): string {
  const gap = Math.max(0, width - displayWidth(text));
  const before = align === 'left' ? 0 : align === 'right' ? gap : Math.floor(gap / 2);
  return ' '.repeat(before) + text + ' '.repeat(gap - before);
}

/** The lines of a table with aligned columns: a head, a rule and the rows. Nothing is cut. */
export function gridLines(table: Table): string[] {
  const texts = (cells: readonly Cell[]) => table.columns.map((_column, index) => plainCell(cells[index] ?? ''));
  const head = texts(table.columns.map((column) => column.title));
  const rows = table.rows.map(texts);
  const widths = head.map((_title, index) => Math.max(...[head, ...rows].map((cells) => displayWidth(cells[index] ?? ''))));
  const line = (cells: readonly string[]) =>
    table.columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
}
