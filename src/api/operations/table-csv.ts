/** `table_csv`: every figure of a table, one a line, in the columns that a table's own CSV file has, with the unit beside. */
import { z } from 'zod';
import type { Observation, Table } from '../../knowledge/knowledge.ts';
import { ApiFailure } from '../failure.ts';
import { defineOperation } from '../operation.ts';

const columns = ['row', 'measure', 'period', 'kind', 'value', 'low', 'high', 'approx', 'unit', 'source'] as const;

/** A spreadsheet takes a text that begins with one of these for a formula. */
const formula = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = formula.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function lineOf(row: string, { measure, period, kind, quantity: { low, high, approx }, sources }: Observation, table: Table): string {
  const unit = table.measures.find(({ id }) => id === measure)?.unit ?? table.measure.unit;
  const end = (value: number) => (Number.isFinite(value) ? String(value) : '');
  const amount = low === high ? [String(low), '', ''] : ['', end(low), end(high)];
  return [row, measure, period, kind, ...amount, approx ? 'true' : '', unit, sources.join(' ')].map(cell).join(',');
}

/** The table as CSV (RFC 4180). */
export function csvOf(table: Table): string {
  const lines = table.rows.flatMap(({ id, observations }) => observations.map((each) => lineOf(id, each, table)));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

export const tableCsv = defineOperation({
  name: 'table_csv',
  title: 'A table as CSV',
  description: `Every figure of a table, one a line: ${columns.join(', ')}.`,
  input: z.strictObject({ id: z.string().min(1).max(300) }),
  output: z.string(),
  async run({ id }, { served }) {
    const { tables } = served.engine.knowledge;
    const table = tables.find((each) => each.id === id);
    if (table) return { result: csvOf(table) };
    const there = tables.length > 0 ? `There are: ${tables.map((each) => each.id).join(', ')}.` : 'The knowledge has no table.';
    throw new ApiFailure('unknownId', `There is no table “${id.slice(0, 80)}”.`, there);
  },
});
