/** The call that asks for a query again: by the options of the table's command where they say it, else by the query's own line. */
import type { Call } from '../core/reply.ts';
import type { Knowledge, Table } from '../knowledge/knowledge.ts';
import { type OperationName, operationNames } from '../knowledge/schema.ts';
import { namedQuery } from '../resolve/named-query.ts';
import { printQuery } from '../tables/print-query.ts';
import type { Query } from '../tables/query.ts';
import { itemOption, otherOptions } from './item.ts';

/** The names of rows as a command's options: one each, or a list where there are more. */
function rowArgs(table: Table, ids: readonly string[]): Record<string, string> {
  const options = [itemOption(table).name, otherOptions.and.name, otherOptions.and2.name] as const;
  const given = ids.length > options.length ? [ids.join(', ')] : ids;
  return Object.fromEntries(given.map((text, index) => [options[index] ?? '', text]));
}

/** Operations over all rows that the command has a word for. */
function operationOver(line: string, table: Table, knowledge: Knowledge): OperationName | undefined {
  return operationNames.find((name) => {
    const query = namedQuery(table, name, [], knowledge);
    return query?.node === 'operation' && printQuery(query) === line;
  });
}

export function callOfQuery(query: Query, table: Table, knowledge: Knowledge): Call {
  const command = table.command.name;
  if (query.node === 'operation' && query.operation === 'converted' && query.options.at === undefined) {
    const [of] = query.of;
    const call = of && callOfQuery(of, table, knowledge);
    if (call && !(otherOptions.query.name in call.args))
      return { command, args: { ...call.args, [otherOptions.unit.name]: query.options.to } };
  }
  const line = printQuery(query);
  const whole = namedQuery(table, 'whole', [], knowledge);
  if (whole && printQuery(whole) === line) return { command, args: {} };
  const shown = operationOver(line, table, knowledge);
  if (shown) return { command, args: { [otherOptions.show.name]: shown } };
  const ids = query.node === 'cells' && query.rows.rows === 'named' ? query.rows.ids : [];
  const rows = ids.length === 1 ? namedQuery(table, 'whole', ids, knowledge) : undefined;
  if (rows && printQuery(rows) === line) return { command, args: rowArgs(table, ids) };
  const sides =
    query.node === 'operation'
      ? query.of.flatMap((side) => (side.node === 'cells' && side.rows.rows === 'named' ? side.rows.ids : []))
      : [];
  const name = query.node === 'operation' ? operationNames.find((each) => each === query.operation) : undefined;
  const between = name && sides.length > 1 ? namedQuery(table, name, sides, knowledge) : undefined;
  if (between && printQuery(between) === line) {
    return { command, args: { ...rowArgs(table, sides), ...(name !== 'comparison' && name && { [otherOptions.show.name]: name }) } };
  }
  return { command, args: { [otherOptions.query.name]: line } };
}
