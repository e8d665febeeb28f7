/** A folder that waits for a name or a source: a row or an entry refers to one that is still to be written. Writes nothing. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { locales } from '../language/locale.ts';
import { tryChanges } from './folder-changes.ts';
import { type NewKind, newEntry, type ReadFile } from './new-entry.ts';

/** The folder may be in one language, of which its problems say nothing. */
const languagesOfFolders = [locales, ...locales.map((locale) => [locale])];

/** The knowledge that the folder is but for this name or source; undefined where it would not load with it either. */
export async function knowledgeAwaiting(kind: NewKind, id: string, folder: string, read: ReadFile): Promise<Knowledge | undefined> {
  if (kind !== 'name' && kind !== 'source') return undefined;
  for (const languages of languagesOfFolders) {
    const standIn = { name: Object.fromEntries(languages.map((language) => [language, id])), kind: id };
    const loaded = await tryChanges(folder, await newEntry(kind, id, standIn, read));
    if (!loaded.ok) continue;
    const { names, sources } = loaded.knowledge;
    const isThere = (each: { readonly id: string }) => each.id !== id;
    return { ...loaded.knowledge, ...(kind === 'name' ? { names: names.filter(isThere) } : { sources: sources.filter(isThere) }) };
  }
  return undefined;
}
