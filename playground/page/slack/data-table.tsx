/** Draws Slack's data table: sorted by a column where its head is pressed, and leafed through. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DataTable as Block, RichText } from '../../slack/block.ts';
import { Scrolling } from '../scrolling.tsx';

type Row = Block['rows'][number];
type Cell = Row[number];

/** The app shows so many rows where nobody says how many. */
const usualPage = 5;

const plain = (cell: Cell | undefined) => (cell?.type === 'raw_number' || cell?.type === 'raw_text' ? cell.text : '');

function compare(a: Cell | undefined, b: Cell | undefined): number {
  if (a?.type === 'raw_number' && b?.type === 'raw_number') return a.value - b.value;
  return plain(a).localeCompare(plain(b));
}

interface Drawn {
  readonly block: Block;
  /** Draws a cell with styles or links. */
  rich(cell: RichText): ComponentChildren;
}

export function DataTable({ block, rich }: Drawn) {
  const [sorted, sortBy] = useState<{ readonly column: number; readonly way: 1 | -1 }>();
  const [page, turnTo] = useState(0);
  const { caption, page_size: size = usualPage, row_header_column_index: named = 0 } = block;
  const [head = [], ...body] = block.rows;
  const rows = sorted ? [...body].sort((a, b) => compare(a[sorted.column], b[sorted.column]) * sorted.way) : body;
  const pages = Math.ceil(rows.length / size);
  const content = (cell: Cell) => (cell.type === 'rich_text' ? rich(cell) : cell.text);
  return (
    <Scrolling class="block-table" label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th
                key={column}
                scope="col"
                class="sortable"
                aria-sort={sorted?.column === column ? (sorted.way === 1 ? 'ascending' : 'descending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() => {
                    sortBy({ column, way: sorted?.column === column && sorted.way === -1 ? 1 : -1 });
                    turnTo(0);
                  }}
                >
                  {plain(cell)} {sorted?.column === column ? (sorted.way === 1 ? '↑' : '↓') : ''}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(page * size, (page + 1) * size).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === named ? (
                  <th key={column} scope="row">
                    {content(cell)}
                  </th>
                ) : (
                  <td key={column}>{content(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <p class="block-context">
          {Array.from({ length: pages }, (_, at) => (
            <button type="button" class="slack-button" key={at} aria-pressed={at === page} onClick={() => turnTo(at)}>
              {at + 1}
            </button>
          ))}
        </p>
      )}
    </Scrolling>
  );
}
