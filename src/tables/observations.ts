/** Looks up what a table of the knowledge holds: its figures by row, measure and period, and what the source gives for several rows together. */
import { memo } from '../core/memo.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { orderPeriods } from '../knowledge/period.ts';
import { usualPeriodOf } from '../knowledge/usual-period.ts';
import type { Measure, Observation, StatedTotal, TableData } from './table-data.ts';

const keyOf = (row: string, measure: string, period: string) => JSON.stringify([row, measure, period]);

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
  const figures = new Map<string, Observation>();
  const written = new Map<string, string[]>(table.measures.map(({ id }) => [id, []]));
  for (const row of table.rows) {
    for (const { note, ...figure } of row.observations) {
      figures.set(keyOf(row.id, figure.measure, figure.period), { ...figure, row: row.id, ...(note && { note }) });
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
    observation: (row, measure, period) => figures.get(keyOf(row, measure, period)),
    totals: table.totals.map((total) => statedTotal(table, total)),
    ...(table.asOf !== undefined && { asOf: table.asOf }),
  };
}

const made = memo<Knowledge, TableData>();

/** The same, made once for each table of a knowledge. */
export function tableDataOf(table: Table, knowledge: Knowledge): TableData {
  return made(knowledge, table.id, () => tableData(table));
}
