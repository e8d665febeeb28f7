/** Text in a grid of equal columns: Hangul takes two, so tables are padded by what a person sees, never by length. */
import stringWidth from 'string-width';
import type { Column, Table } from './reply.ts';

/** How many columns of a monospaced grid the text takes. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

function pad(text: string, width: number, align: Column['align']): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + gap : gap + text;
}

/** The lines of a table with aligned columns: a head, a rule and the rows. Nothing is cut. */
export function gridLines(table: Table): string[] {
  const head = table.columns.map((column) => column.title);
  const widths = head.map((title, index) => Math.max(displayWidth(title), ...table.rows.map((row) => displayWidth(row[index] ?? ''))));
  const line = (cells: readonly string[]) =>
    table.columns
      .map((column, index) => pad(cells[index] ?? '', widths[index] ?? 0, column.align))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...table.rows.map(line)];
}
