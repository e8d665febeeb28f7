/** What tells one state of the knowledge from another: the same for the same contents, on every machine. */
import { createHash } from 'node:crypto';
import type { Knowledge } from './knowledge.ts';

/** Twelve hexadecimal digits. */
export function versionOf(knowledge: Knowledge): string {
  return createHash('sha256').update(JSON.stringify(knowledge)).digest('hex').slice(0, 12);
}
