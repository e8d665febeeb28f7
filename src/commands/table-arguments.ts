/** Reads what is given to a table's command as a request: names, operations, a currency, or a whole phrase. Writes no reply. */

import { wordingIn } from '../answers/table-wording.ts';
import { memo } from '../core/memo.ts';
import type { Args } from '../core/reply.ts';
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import { type OperationName, operationNames } from '../knowledge/schema.ts';
import { locales } from '../language/locale.ts';
import { guard } from '../question/guard.ts';
import { compact } from '../question/normalise.ts';
import type { Asking } from '../resolve/question-engine.ts';
import { rowsNamed, type TableRequest, tableRequest } from '../tables/table-request.ts';

/** Short words for operations that people type after the command. */
const shortcuts = {
  top: 'highest',
  max: 'highest',
  most: 'highest',
  bottom: 'lowest',
  min: 'lowest',
  least: 'lowest',
  sum: 'total',
  rank: 'ranking',
  order: 'ranking',
  vs: 'comparison',
} as const satisfies Readonly<Record<string, OperationName>>;

const operationsByWord: ReadonlyMap<string, OperationName> = new Map([
  ...operationNames.flatMap((name) =>
    [name, ...locales.map((locale) => compact(wordingIn(locale).operations[name]))].map((word) => [word, name] as const),
  ),
  ...Object.entries(shortcuts),
]);

/** The operation that the text is the name of, in any language; undefined where it is none. */
export function operationTyped(text: string): OperationName | undefined {
  return operationsByWord.get(compact(text));
}

/** A row's names in every language, and what else it is called. */
export function namesOf({ names }: Knowledge, row: Row): string[] {
  const { name = {}, aliases = [] } = names.find(({ id }) => id === row.id) ?? {};
  return [...Object.values(name), ...aliases].filter((text) => text !== undefined);
}

const rowsByName = memo<Knowledge, ReadonlyMap<string, Row>>();

/** The row that the text is just a name of; undefined for anything that has to be read. */
function rowTyped(text: string, { id: tableId, rows }: Table, knowledge: Knowledge): Row | undefined {
  const byName = rowsByName(knowledge, tableId, () => {
    const named = rows.flatMap((row) => [row.id, ...namesOf(knowledge, row)].map((name) => [compact(name), row] as const));
    return new Map(named);
  });
  return byName.get(compact(text));
}

/** One typed text as a request; undefined when it names neither a row nor an operation. */
function requestFrom(typed: string, table: Table, { knowledge, read }: Asking): TableRequest | undefined {
  const operation = operationTyped(typed);
  if (operation) return { table, operation, rows: [] };
  const row = rowTyped(typed, table, knowledge);
  if (row) return { table, operation: 'row', rows: [row] };
  const question = read(typed);
  if (guard(question, knowledge)) return undefined;
  const request = tableRequest(question, table, knowledge);
  const understood =
    request.rows.length > 0 ||
    request.operation !== 'whole' ||
    question.asksWhole ||
    question.convertTo !== undefined ||
    question.measures.includes(table.id);
  // A word that nothing explains may be the very row that was meant.
  const stray = question.leftover.some(({ unknown }) => unknown) || question.names.length > rowsNamed(question, table, knowledge).length;
  return understood && !stray ? request : undefined;
}

/** A currency by its code or by the words for it: KRW, 원화. */
function currencyTyped(text: string, { read }: Asking): string {
  return read(text).convertTo ?? read(`in ${text}`).convertTo ?? text.toUpperCase();
}

/** The request behind the arguments, whatever the option of the rows is or was called, or the text among them that names nothing of the table. */
export function requestOf(
  { and, and2, show, in: currency, ...named }: Args,
  table: Table,
  asking: Asking,
): { readonly request: TableRequest } | { readonly unknown: string } {
  const typed = [...Object.values(named), and, and2].filter((text) => text !== undefined);
  const inUnit = currency === undefined ? undefined : currencyTyped(currency, asking);
  const operation = operationNames.find((name) => name === show);
  const requests: TableRequest[] = [];
  for (const text of typed) {
    const request = requestFrom(text, table, asking);
    if (!request) return { unknown: text };
    requests.push(request);
  }
  const rows = [...new Set(requests.flatMap((each) => each.rows))];
  const unit = inUnit ?? requests.find((each) => each.inUnit !== undefined)?.inUnit;
  const [only, ...others] = requests;
  const implied = rows.length > 1 ? 'comparison' : rows.length === 1 ? 'row' : 'whole';
  const request = only && others.length === 0 && !operation ? only : ({ table, operation: operation ?? implied, rows } as const);
  return { request: unit === undefined ? request : { ...request, inUnit: unit } };
}
