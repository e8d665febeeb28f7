/** What an answer is about as a short text that a button can carry, and back: `capex/meta`, `capex/ratio/meta/amazon`, `claim/serving-cost`. */

import type { Knowledge } from '../knowledge/knowledge.ts';
import { idOf, requestForId } from '../tables/table-request.ts';
import type { Target } from './target.ts';

/** A filter's limit is not part of it. */
export function referenceOf(target: Target): string {
  if (target.kind === 'entry') return target.entry.id;
  const { operation, rows } = target.request;
  const id = idOf(target.request);
  return operation === 'row' || operation === 'whole' ? id : [id, ...rows.map((row) => row.id)].join('/');
}

/** Undefined for a text that refers to nothing of the knowledge. */
export function targetOf(reference: string, knowledge: Knowledge): Target | undefined {
  const entry = knowledge.entries.find(({ id }) => id === reference);
  if (entry) return { kind: 'entry', entry };
  const [table, operation, ...ids] = reference.split('/');
  const request = requestForId([table, operation].filter((part) => part !== undefined).join('/'), knowledge);
  if (!request || ids.length === 0) return request && { kind: 'table', request };
  const rows = ids.flatMap((id) => request.table.rows.find((row) => row.id === id) ?? []);
  return rows.length === ids.length ? { kind: 'table', request: { ...request, rows } } : undefined;
}
