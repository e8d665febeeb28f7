/** Text in a grid of equal columns: Hangul takes two, so tables are padded by what a person sees, never by length. */
import stringWidth from 'string-width';
import { plainCell } from './plain-rich.ts';
import type { Cell, Column, Table } from './reply.ts';

/** How many columns of a monospaced grid the text takes. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

interface SizedCell {
  readonly text: string;
  readonly width: number;
}

function pad({ text, width: own }: SizedCell, width: number, align: Column['align']): string {
  const gap = Math.max(0, width - own);
  const before = align === 'left' ? 0 : align === 'right' ? gap : Math.floor(gap / 2);
  return ' '.repeat(before) + text + ' '.repeat(gap - before);
}

/** The lines of a table with aligned columns: a head, a rule and the rows. Nothing is cut. */
export function gridLines({ columns, rows }: Table): string[] {
  // Measuring a long text takes its time, so that each is measured once.
  const measured = (cells: readonly Cell[]): readonly SizedCell[] =>
    columns.map((_column, index) => {
      const text = plainCell(cells[index] ?? '');
      return { text, width: displayWidth(text) };
    });
  const head = measured(columns.map(({ title }) => title));
  const body = rows.map(measured);
  const widths = head.map(({ width }, index) => Math.max(width, ...body.map((cells) => cells[index]?.width ?? 0)));
  const line = (cells: readonly SizedCell[]) =>
    cells
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)];
}
