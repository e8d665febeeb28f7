/** Every address of the HTTP API: which operation answers it, and how its input is read from the request. The OpenAPI document is made of the same list. */

import type { Operation } from '../operation.ts';
import { answerQuestion } from '../operations/answer-question.ts';
import { checkFigure } from '../operations/check-figure.ts';
import { compute } from '../operations/compute.ts';
import { fetchEntry } from '../operations/fetch.ts';
import { listEntries } from '../operations/list-entries.ts';
import { tableCsv } from '../operations/table-csv.ts';

export interface Route {
  readonly method: 'get' | 'post';
  /** As the OpenAPI document writes it; `{id}` is the one parameter that there may be. */
  readonly path: string;
  /** Its one group is the id. */
  readonly pattern: RegExp;
  readonly operation: Operation;
  readonly type: 'application/json' | 'text/csv';
}

/** An operation is called with what its own schema has read: the list need not know of what type that is. */
const route = (
  method: Route['method'],
  path: string,
  pattern: RegExp,
  operation: unknown,
  type: Route['type'] = 'application/json',
): Route => ({
  method,
  path,
  pattern,
  operation: operation as Operation,
  type,
});

export const routes: readonly Route[] = [
  route('post', '/v1/answer', /^\/v1\/answer$/, answerQuestion),
  route('post', '/v1/check', /^\/v1\/check$/, checkFigure),
  route('post', '/v1/compute', /^\/v1\/compute$/, compute),
  route('get', '/v1/entries', /^\/v1\/entries$/, listEntries),
  route('get', '/v1/entries/{id}', /^\/v1\/entries\/(.+)$/, fetchEntry),
  route('get', '/v1/tables/{id}.csv', /^\/v1\/tables\/([^/]+)\.csv$/, tableCsv, 'text/csv'),
];
