/** What a question was found to ask for. Finds nothing itself. */
import type { Entry } from '../knowledge/knowledge.ts';
import { idOf, type TableRequest } from '../tables/table-request.ts';

/** What one question, or one of several in a message, asks for. */
export type Target = { readonly kind: 'table'; readonly request: TableRequest } | { readonly kind: 'entry'; readonly entry: Entry };

/** The catalogue id of what is answered with. */
export function idOfTarget(target: Target): string {
  return target.kind === 'entry' ? target.entry.id : idOf(target.request);
}
