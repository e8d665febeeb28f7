/** What a question was found to ask for, as an answer or as the reason why there is none. Finds nothing itself. */
import type { Locale } from '../core/locale.ts';
import type { Answer } from '../core/reply.ts';
import { tableAnswer } from '../figures/table-answer.ts';
import type { TableRequest } from '../figures/table-request.ts';
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import { entryAnswer } from './entry-answer.ts';

/** What one question, or one of several in a message, asks for. */
export type Target = { readonly kind: 'table'; readonly request: TableRequest } | { readonly kind: 'entry'; readonly entry: Entry };

export function answerTo(target: Target, knowledge: Knowledge, locale: Locale): Answer {
  return target.kind === 'table' ? tableAnswer(target.request, knowledge, locale) : entryAnswer(target.entry, knowledge, locale);
}
