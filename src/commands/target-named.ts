/** What a short text that a button carries stands for now: an entry may have had another id when the button was made. */
import { findEntry, type Knowledge } from '../knowledge/knowledge.ts';
import { targetOf } from '../resolve/reference.ts';
import type { Target } from '../resolve/target.ts';

/** Undefined for a text that refers to nothing of the knowledge. */
export function targetNamed(reference: string, knowledge: Knowledge): Target | undefined {
  const entry = findEntry(knowledge, reference);
  return entry ? { kind: 'entry', entry } : targetOf(reference, knowledge);
}
