/** A table as Slack's native table block where it fits, else as lines in equal-width letters. Cuts no cell. */
import type { KnownBlock, TableBlock } from '@slack/types';
import type { Table } from '../../core/reply.ts';
import { gridLines } from '../../core/width.ts';
import { blockSize, tableColumns, tableRows } from './limits.ts';
import { preformattedBlocks, runsWithin, sizeOf } from './rich-text.ts';

/** Slack's cells may not be empty. */
const emptyCell = '–';

type Row = TableBlock['rows'][number];

/** A long table becomes several with the same head; `natively` false asks for lines of text. */
export function tableBlocks(table: Table, natively: boolean): KnownBlock[] {
  const rowOf = (cells: readonly string[]): Row =>
    table.columns.map((_column, index) => ({ type: 'raw_text', text: cells[index]?.trim() || emptyCell }));
  const head = rowOf(table.columns.map(({ title }) => title));
  const rows = table.rows.map(rowOf);
  const room = blockSize - sizeOf(head);
  const fits = table.columns.length <= tableColumns && rows.every((row) => sizeOf(row) <= room);
  if (!natively || !fits) return preformattedBlocks(gridLines(table));

  const settings = table.columns.map(({ align }) => ({ align, is_wrapped: true }));
  const runs = rows.length === 0 ? [[]] : runsWithin(rows, room, tableRows - 1);
  return runs.map((run): TableBlock => ({ type: 'table', rows: [head, ...run], column_settings: settings }));
}
