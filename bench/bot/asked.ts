/** What people ask, the same of every program: the folder's own sample questions, its table's names as one would type them, and beginnings of names. */

import { loadKnowledge } from '../../src/knowledge/load.ts';
import { sampleQuestions } from '../../src/quality/sample-questions.ts';

export interface AskedTexts {
  /** What stands behind `/capex`: names of rows, in both languages and as nicknames. */
  readonly companies: readonly string[];
  readonly questions: readonly string[];
  /** What has been typed of a name when suggestions are asked for. */
  readonly beginnings: readonly string[];
}

/** The command that is measured. */
export const command = 'capex';

/** Reads them from a folder of knowledge. */
export async function askedTexts(folder: string): Promise<AskedTexts> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const { tables, names } = loaded.knowledge;
  const rows = new Set(tables.find(({ id }) => id === command)?.rows.map(({ id }) => id));
  const companies = names
    .filter(({ id }) => rows.has(id))
    .flatMap(({ id, name, aliases }) => [id, ...Object.values(name).filter((one) => one !== undefined), ...aliases.slice(0, 2)]);
  return {
    companies,
    questions: sampleQuestions(loaded.files).map(({ text }) => text),
    beginnings: companies.map((name) => name.slice(0, 2)),
  };
}
