/** Writes a group of unanswered questions into the knowledge folder, where a maintainer finishes it. Overwrites nothing that is there. */
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { AskedText, GapCluster } from '../quality/gap-clusters.ts';
import { sampleQuestions } from '../quality/sample-questions.ts';
import { draftEntry, withQuestions } from './gap-draft.ts';

/** What was done, or why nothing was, in a sentence. */
export type Outcome = { readonly said: string } | { readonly failed: string };

/** A folder as it was loaded. */
export interface Folder {
  readonly path: string;
  readonly knowledge: Knowledge;
  readonly files: LoadedFiles;
}

/** The same question comes once from each place. */
export function textsOf(questions: readonly AskedText[]): string[] {
  return [...new Set(questions.map(({ text }) => text))];
}

/** Adds it to the entry or table that is nearest, or writes a new entry where an id for one is given. */
export function writeGap(cluster: GapCluster<AskedText>, newId: string | undefined, folder: Folder): Promise<Outcome> {
  return newId === undefined ? addToNearest(cluster, folder) : writeDraft(cluster, newId, folder);
}

async function addToNearest({ questions, nearest }: GapCluster<AskedText>, { path, files }: Folder): Promise<Outcome> {
  const samples = sampleQuestions(files);
  const last = samples.findLast(({ id }) => id === nearest)?.place;
  if (nearest === undefined || !last) return { failed: 'This group is near no entry: write a new one for it (--new ID).' };
  const there = new Set(samples.map(({ text }) => text));
  const texts = textsOf(questions).filter((text) => !there.has(text));
  const file = join(path, last.file);
  await writeFile(file, withQuestions(await readFile(file, 'utf8'), last, texts));
  return { said: `${texts.length} added to ${nearest} in ${file}; look at them and run npm run check:knowledge.` };
}

async function writeDraft({ questions }: GapCluster<AskedText>, id: string, { path, knowledge }: Folder): Promise<Outcome> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return { failed: `“${id}” is no id: write lower-case letters, digits and hyphens.` };
  const file = join(path, 'faq', `${id}.yaml`);
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) return { failed: `${file} is there already: choose another id.` };
  const [source] = [knowledge.entries[0]?.source ?? []].flat();
  await writeFile(file, draftEntry({ questions: textsOf(questions), languages: knowledge.languages, source }));
  return {
    said: `${file} is written as a draft: fill in title, answer and source, then take out “draft: true”. Until then it is not served.`,
  };
}
