/** A table as Slack's native table block where it fits, else as lines in equal-width letters. Cuts no cell. */
import type { KnownBlock, TableBlock } from '@slack/types';
import { plainCell } from '../../core/plain-rich.ts';
import type { Cell, Table } from '../../core/reply.ts';
import { gridLines } from '../../core/width.ts';
import { blockSize, tableColumns, tableRows } from './limits.ts';
import { elementRuns, preformatted, runsWithin, section, sizeOf } from './rich-text.ts';

/** Slack's cells may not be empty. */
const emptyCell = '–';

type Row = TableBlock['rows'][number];

/** Plain where it has no style and no link. */
function cellOf(cell: Cell): Row[number] {
  const runs = typeof cell === 'string' || cell.every(({ styles, href }) => !styles && !href) ? [] : elementRuns(cell);
  if (runs.length > 0) return { type: 'rich_text', elements: runs.map(section) };
  return { type: 'raw_text', text: plainCell(cell).trim() || emptyCell };
}

/** A long table becomes several with the same head; `natively` false asks for lines of text. */
export function tableBlocks(table: Table, natively: boolean): KnownBlock[] {
  const rowOf = (cells: readonly Cell[]): Row => table.columns.map((_column, index) => cellOf(cells[index] ?? ''));
  const head = rowOf(table.columns.map(({ title }) => title));
  const rows = table.rows.map(rowOf);
  const room = blockSize - sizeOf(head);
  const fits = table.columns.length <= tableColumns && rows.every((row) => sizeOf(row) <= room);
  if (!natively || !fits) return preformatted(gridLines(table)).map((part) => ({ type: 'rich_text', elements: [part] }));

  const settings = table.columns.map(({ align }) => ({ align, is_wrapped: true }));
  const runs = rows.length === 0 ? [[]] : runsWithin(rows, room, tableRows - 1);
  return runs.map((run): TableBlock => ({ type: 'table', rows: [head, ...run], column_settings: settings }));
}
