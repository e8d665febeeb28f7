/** Looks up what a table of the knowledge holds: its figures by row, measure and period, and what the source gives for several rows together. */
import { memo } from '../core/memo.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { orderPeriods } from '../knowledge/period.ts';
import { usualPeriodOf } from '../knowledge/usual-period.ts';
import type { Measure, Observation, StatedTotal, TableData } from './table-data.ts';

/** A total of the file with everything written out that it leaves to the table. */
function statedTotal(table: Table, total: Table['totals'][number]): StatedTotal {
  const [first] = table.measures;
  const measure = total.measure ?? first?.id ?? '';
  const unit = total.unit ?? table.measures.find(({ id }) => id === measure)?.unit ?? '';
  return {
    measure,
    period: total.period,
    kind: total.kind,
    unit,
    quantity: total.value,
    also: total.also,
    rows: total.rows ?? table.rows.map(({ id }) => id),
    sources: total.source,
    conflicts: total.conflicts.map((conflict) => ({
      quantity: conflict.value,
      unit: conflict.unit ?? unit,
      sources: conflict.source,
      ...(conflict.scope && { scope: conflict.scope }),
    })),
    ...(total.entry !== undefined && { entry: total.entry }),
  };
}

function measuresOf(table: Table): Measure[] {
  return table.measures.map(({ id, name, names, unit }) => ({ id, ...(name && { name }), names, unit }));
}

/** The figures of one table, to be looked up in no time however many they are. */
export function tableData(table: Table): TableData {
  // By measure, period and row: a question about all rows looks up one column a thousand times.
  const figures = new Map<string, Map<string, Map<string, Observation>>>(table.measures.map(({ id }) => [id, new Map()]));
  const written = new Map<string, string[]>(table.measures.map(({ id }) => [id, []]));
  for (const row of table.rows) {
    for (const { note, ...figure } of row.observations) {
      const columns = figures.get(figure.measure);
      const column = columns?.get(figure.period) ?? new Map<string, Observation>();
      columns?.set(figure.period, column.set(row.id, { ...figure, row: row.id, ...(note && { note }) }));
      written.get(figure.measure)?.push(figure.period);
    }
  }
  const periods = new Map([...written].map(([measure, each]) => [measure, orderPeriods(each)]));
  const usual = new Map([...written].map(([measure, each]) => [measure, usualPeriodOf(each, table.rows.length)]));
  return {
    id: table.id,
    rows: table.rows.map(({ id }) => id),
    measures: measuresOf(table),
    periods: (measure) => periods.get(measure) ?? [],
    usualPeriod: (measure) => usual.get(measure),
    observation: (row, measure, period) => figures.get(measure)?.get(period)?.get(row),
    totals: table.totals.map((total) => statedTotal(table, total)),
    ...(table.asOf !== undefined && { asOf: table.asOf }),
  };
}

const made = memo<Knowledge, TableData>();

/** The same, made once for each table of a knowledge. */
export function tableDataOf(table: Table, knowledge: Knowledge): TableData {
  return made(knowledge, table.id, () => tableData(table));
}
