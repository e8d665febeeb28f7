/** Folders of knowledge with tables of other subjects and shapes than the article's: what holds for any table is tried on them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleFolder } from './article.ts';
import { type FolderContents, writeFolder } from './knowledge-folder.ts';

/** The article's folder with some of its files replaced, added or left out. */
async function articleWith(changes: (own: Readonly<Record<string, string>>) => FolderContents): Promise<string> {
  const files = (await readdir(articleFolder, { recursive: true })).filter((file) => file.endsWith('.yaml'));
  const own = Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(join(articleFolder, file), 'utf8')])));
  return writeFolder({ ...own, ...changes(own) });
}

function replaced(text: string | undefined, part: string, by: string): string {
  if (!text?.includes(part)) throw new Error(`There is no “${part}” to replace.`);
  return text.replace(part, by);
}

const capexFile = 'table/capex.yaml';

/** Three dams with what they made in several years. */
export const damFolder = (): Promise<string> =>
  writeFolder({
    'knowledge.yaml': `languages: [ko, en]
name: { ko: 댐 세 곳, en: three dams }
units:
  GWh: { ko: GWh, en: GWh }
`,
    'names.yaml': `- { id: soyang, name: { ko: 소양강댐, en: Soyang Dam }, kind: dam, aliases: [소양댐, Soyanggang] }
- { id: chungju, name: { ko: 충주댐, en: Chungju Dam }, kind: dam, aliases: [충주] }
- { id: daecheong, name: { ko: 대청댐, en: Daecheong Dam }, kind: dam, aliases: [대청] }
`,
    'sources.yaml': `- id: yearbook
  name: { ko: 수력 연감, en: Hydropower yearbook }
  sections:
    - { id: 1, name: { ko: 1장, en: chapter 1 } }
`,
    'table/output.yaml': `title: { ko: 댐 세 곳의 연간 발전량, en: Yearly output of three dams }
command: { name: output, description: { ko: 댐의 발전량을 보여 줍니다, en: Shows what the dams make } }
item: { one: { ko: 댐, en: dam }, many: { ko: 댐, en: dams } }
measure: { name: { ko: 발전량, en: output }, names: [발전량, 생산량, output, generation], unit: GWh, kind: actual }
asOf: 2025-06-30
rows:
  - id: soyang
    values: [{ period: 2023, value: 353 }, { period: 2024, value: 410, approx: true }]
  - id: chungju
    values: [{ period: 2023, value: 844 }, { period: 2024, low: 790, high: 810 }, { period: 2025, kind: expected, low: 800 }]
  - id: daecheong
    source: yearbook
    values: [{ period: 2023, value: 240 }, { period: 2024, value: 198, source: yearbook#1, note: { ko: 가뭄, en: drought } }]
source: yearbook#1
`,
  });

/** Cloud revenue of three of the companies in a second table; `file` decides which of the two comes first. */
export const cloudFolder = (file = 'cloud'): Promise<string> =>
  articleWith(() => ({
    [`table/${file}.yaml`]: `title: { ko: 2025년 클라우드 매출, en: Cloud revenue in 2025 }
command: { name: cloud, description: { ko: 클라우드 매출을 보여 줍니다, en: Shows the cloud revenue } }
item: { one: { ko: 회사, en: company }, many: { ko: 회사, en: companies } }
measure: { name: { ko: 클라우드 매출, en: cloud revenue }, names: [클라우드 매출, cloud revenue, cloud sales], unit: USD, period: 2025, kind: expected }
rows:
  - { id: amazon, value: { value: 125e9, approx: true } }
  - { id: microsoft, value: { value: 110e9, approx: true } }
  - { id: alphabet, value: { value: 55e9, approx: true } }
source: article#2
`,
  }));

/** The article's table with what the source gives for all four in 2024 as well. */
export const pastTotalFolder = (): Promise<string> =>
  articleWith((own) => ({
    [capexFile]: replaced(
      own[capexFile],
      'totals:\n',
      'totals:\n  - period: 2024\n    kind: actual\n    value: { value: 230e9, approx: true }\n    source: article#2\n',
    ),
  }));

/** The article's table with a row that the stated total of 2026 does not cover. */
export const fifthRowFolder = (): Promise<string> =>
  articleWith((own) => ({
    [capexFile]: replaced(own[capexFile], 'totals:\n', '  - id: nvidia\n    value: { value: 10e9, approx: true }\ntotals:\n'),
  }));
