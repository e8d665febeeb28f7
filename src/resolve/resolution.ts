/** What the bot can decide about a question, and what it decides by. Decides nothing. */
import type { Entry, Knowledge } from '../knowledge/knowledge.ts';
import type { Search, SearchResult } from '../search/search.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import type { Target } from './target.ts';

/** What an answer was found by: words of the language and of a table, the knowledge's own wording, or likeness to it. */
export type FoundBy = 'words' | 'wording' | 'likeness';

export type Resolution =
  | { readonly kind: 'answer'; readonly target: Target; readonly confidence: number; readonly by: FoundBy }
  | { readonly kind: 'refused'; readonly reason: Reason }
  /** Close seconds, or the nearest ids. */
  | { readonly kind: 'choices' | 'nothing'; readonly ids: readonly string[]; readonly confidence: number };

/** What rules decide by. */
export interface Case {
  readonly reading: Reading;
  readonly match: SearchResult;
  readonly knowledge: Knowledge;
  readonly search: Search;
}

/** Nothing is near enough; these ids are the nearest. */
export const nothing = (...ids: readonly string[]): Resolution => ({ kind: 'nothing', ids, confidence: 0 });

export const refusedFor = (reason: Reason | undefined): Resolution | undefined => reason && { kind: 'refused', reason };

export const entryAnswer = (entry: Entry, confidence: number, by: FoundBy): Resolution => ({
  kind: 'answer',
  target: { kind: 'entry', entry },
  confidence,
  by,
});
