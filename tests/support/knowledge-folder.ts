/** Small knowledge folders on disk for tests: valid as they are, and any file of them replaced. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** File contents by path inside the folder; undefined leaves a file out. */
export type FolderContents = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A valid folder with one file of each kind, as small as it can be while every kind of reference is there. */
export const validFolder = {
  'knowledge.yaml': `languages: [ko, en]
name: { ko: 작은 지식, en: A small knowledge }
units:
  reactor: { ko: 기, en: reactors }
`,
  'names.yaml': `- id: acme
  name: { ko: 아크메, en: Acme }
  kind: company
  aliases: [ACM]
- id: anvil
  name: { ko: 앤빌, en: Anvil }
  kind: product
  of: acme
`,
  'sources.yaml': `- id: report
  name: { ko: 보고서, en: Report }
  sections:
    - { id: 1, name: { ko: 1절, en: Section 1 } }
`,
  'outside.yaml': `names:
  - { id: globex, name: { ko: 글로벡스, en: Globex } }
topics:
  - { id: staff, name: { ko: 직원, en: staff }, words: [연봉, salary] }
questions:
  - How is the weather?
`,
  'faq/plan.yaml': `title: { ko: 계획, en: The plan }
figures:
  cost: { value: 5e9, unit: USD, approx: true }
answer:
  ko: 비용은 {cost}입니다.
  en: It costs {cost}.
questions: [계획이 뭐야?, What is the plan?]
source: report#1
related: [claim/cheap, spending/acme]
`,
  'claim/cheap.yaml': `title: { ko: 싸다, en: It is cheap }
by: { ko: 아크메, en: Acme }
status: disputed
claim: { ko: 아크메는 싸다고 합니다., en: Acme says it is cheap. }
source: report
`,
  'table/spending.yaml': `title: { ko: 지출, en: Spending }
command:
  name: spending
  description: { ko: 지출을 봅니다, en: Shows the spending }
measure: { names: [지출, spending], unit: USD, period: 2025, kind: expected }
rows:
  - id: acme
    value: { low: 1e9, high: 2e9 }
totals:
  - period: 2026
    kind: planned
    value: { low: 3e9 }
    source: report#1
    entry: faq/plan
source: report#1
related: [faq/plan]
`,
} as const satisfies FolderContents;

/** Writes a folder of exactly these files into a new temporary directory, which goes when the test ends. */
export async function writeFolder(contents: FolderContents): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'knowledge');
  await mkdir(folder);
  await writeFiles(folder, contents);
  return folder;
}

/** Writes or replaces files of a folder that is there. */
export async function writeFiles(folder: string, contents: FolderContents): Promise<void> {
  for (const [file, content] of Object.entries(contents)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}

/** The valid folder with some of its files replaced, added or left out. */
export function folderWith(changes: FolderContents): Promise<string> {
  return writeFolder({ ...validFolder, ...changes });
}
