/** What a statement with an amount is about, where the question was read as a request to a table. Decides which figure is meant; holds nothing against it. */
import type { Row } from '../knowledge/knowledge.ts';
import { comparing } from '../question/comparing.ts';
import type { Question } from '../question/question.ts';
import { middle } from './range.ts';
import type { TableRequest } from './table-request.ts';

/** Amounts of these are never a gap. */
const relative = new Set(['percent', 'times']);

/** The two rows so that the first is said to be above the second; without words for it, the larger first. */
function inOrder(rows: readonly Row[], question: Question): readonly Row[] {
  const { direction, inverted } = comparing(question.repaired);
  const [a, b] = inverted ? [...rows].reverse() : rows;
  if (!a || !b) return rows;
  if (direction === 'more') return [a, b];
  if (direction === 'less') return [b, a];
  return middle(a.value) >= middle(b.value) ? [a, b] : [b, a];
}

/**
 * The request whose figure the question presumes; undefined where it presumes none: a filter ("who spends more than 90 billion") asks,
 * a ranking has no single figure, and of several rows with one amount nobody can tell whose it is.
 */
export function presumedRequest(request: TableRequest, question: Question): TableRequest | undefined {
  const { operation, rows } = request;
  const { amounts } = question;
  // What each of them is said to have is no figure of all together.
  const ofEach = question.saysEach && !question.asksAverage && rows.length === 0;
  const asks = ofEach || amounts.length === 0 || (operation === 'filter' && rows.length === 0) || operation === 'ranking';
  if (asks) return undefined;
  const of = (other: TableRequest['operation'], named = rows): TableRequest => ({ table: request.table, operation: other, rows: named });
  // "Meta spends most, 125 billion": the figure is said of Meta, whoever spends most.
  const [only, ...more] = request.table.rows.filter((row) => question.names.includes(row.id));
  if ((operation === 'highest' || operation === 'lowest') && only && more.length === 0) return of('row', [only]);
  if (rows.length === 0) return operation === 'whole' ? (question.asksWhole && !question.group ? undefined : of('total')) : request;
  if (rows.length === 1) return operation === 'whole' || operation === 'filter' || operation === 'comparison' ? of('row') : request;
  if (operation === 'total' || operation === 'share' || operation === 'growth') return request;
  const [amount, ...others] = amounts;
  const { direction, inverted } = comparing(question.repaired);
  if (rows.length === 2 && (operation === 'ratio' || amount?.unit === 'times')) return of('ratio', inverted ? [...rows].reverse() : rows);
  // "More than 100 billion" bounds the amount; "100 billion more" sets the two beside each other.
  const apart = direction && others.length === 0 && amount?.bound === undefined && !relative.has(amount?.unit ?? '');
  if (rows.length === 2 && (operation === 'difference' || apart)) return of('difference', inOrder(rows, question));
  return amounts.length === rows.length ? of('comparison') : undefined;
}
