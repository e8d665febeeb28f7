/** A table as one of Slack's native blocks where it fits, a long one of figures as one that people sort and leaf through, else as lines in equal-width letters. Cuts no cell. */
import type { DataTableBlock, KnownBlock, TableBlock } from '@slack/types';
import { plainCell } from '../../core/plain-rich.ts';
import type { Cell, Table } from '../../core/reply.ts';
import { gridLines } from '../../core/width.ts';
import { blockSize, dataTableRows, rowsOnPage, tableColumns, tableRows } from './limits.ts';
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

type DataRow = DataTableBlock['rows'][number];

/** From so many rows on one wants to sort them. */
const longTable = 6;

/** The table with its figures as numbers; undefined for one that is short, has no figures, or does not fit. */
function dataTableBlock({ columns, rows }: Table, caption: string): DataTableBlock | undefined {
  const isLong = rows.length >= longTable && rows.length < dataTableRows && columns.length <= tableColumns;
  if (!isLong || caption.trim() === '' || !columns.some(({ values }) => values)) return undefined;
  const body = rows.map((cells, at) =>
    columns.map(({ values }, index): DataRow[number] => {
      const cell = cellOf(cells[index] ?? '');
      const value = values?.[at];
      return value !== undefined && 'text' in cell ? { type: 'raw_number', value, text: cell.text } : cell;
    }),
  );
  const head = columns.map(({ title }): DataRow[number] => ({ type: 'raw_text', text: plainCell(title).trim() || emptyCell }));
  const named = columns.findIndex(({ values }) => !values);
  const block: DataTableBlock = {
    type: 'data_table',
    caption,
    rows: [head, ...body],
    page_size: Math.min(rows.length, rowsOnPage),
    ...(named > 0 && { row_header_column_index: named }),
  };
  return sizeOf(block) <= blockSize ? block : undefined;
}

/** What is left of it where Slack does not take such a block. */
export function plainTable({ rows }: DataTableBlock): TableBlock {
  const settings = (rows[0] ?? []).map((_, index) => ({
    align: rows[1]?.[index]?.type === 'raw_number' && index === 0 ? ('right' as const) : ('left' as const),
    is_wrapped: true,
  }));
  return {
    type: 'table',
    rows: rows.map((row) => row.map((cell) => (cell.type === 'raw_number' ? { type: 'raw_text' as const, text: cell.text } : cell))),
    column_settings: settings,
  };
}

/** A long table becomes several with the same head; `natively` false asks for lines of text. Under a caption it may be one that people sort. */
export function tableBlocks(table: Table, natively: boolean, caption = ''): KnownBlock[] {
  const sortable = natively ? dataTableBlock(table, caption) : undefined;
  if (sortable) return [sortable];
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
