/** A draft may lack anything: the rest of the folder is served, nothing is found by it, and what it lacks is told with its place. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { drafts } from '../../src/quality/drafts.ts';
import { type FolderContents, folderWith, validFolder } from '../support/knowledge-folder.ts';

async function loadedWith(changes: FolderContents) {
  const loaded = await loadKnowledge(await folderWith(changes));
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return { ...loaded, remarks: drafts(loaded.drafts).map(formatProblem) };
}
const hint = 'take out “draft: true” when it is finished';

describe('a draft', () => {
  it('of an entry lacks fields, refers to nothing and holds bare figures', async () => {
    const { knowledge, remarks } = await loadedWith({
      'faq/empty.yaml': 'draft: true\nquestions: [What?]\n',
      'faq/loose.yaml':
        'draft: true\ntitle: { ko: 느슨함, en: Loose }\nanswer: { ko: 약 1200달러입니다., en: So it is. }\nsource: nowhere\nrelated: [faq/none]\n',
    });
    expect(knowledge.entries.map(({ id }) => id)).toEqual(['faq/plan', 'claim/cheap']);
    expect(knowledge.drafts).toEqual([
      { id: 'faq/empty', kind: 'faq', title: {} },
      { id: 'faq/loose', kind: 'faq', title: { ko: '느슨함', en: 'Loose' } },
    ]);
    expect(remarks).toEqual([
      `faq/empty.yaml:1:1 faq/empty is a draft and not served yet — ${hint}`,
      `faq/loose.yaml:1:1 faq/loose is a draft and not served yet — ${hint}`,
      expect.stringMatching(/^faq\/empty\.yaml:1:1 title is missing/),
      expect.stringMatching(/^faq\/empty\.yaml:1:1 answer is missing/),
      expect.stringMatching(/^faq\/loose\.yaml:4:9 there is no source "nowhere"/),
      expect.stringMatching(/^faq\/loose\.yaml:5:11 there is no entry "faq\/none"/),
      expect.stringMatching(/^faq\/loose\.yaml:3:15 the text holds the bare figure 1200달러/),
    ]);
  });

  it('of a claim and of a table with unreadable figures', async () => {
    const { knowledge, remarks } = await loadedWith({
      'claim/cheap.yaml': `draft: true\n${validFolder['claim/cheap.yaml'].replace('by: { ko: 아크메, en: Acme }\n', '')}`,
      'table/visits.yaml': 'draft: true\ntitle: { ko: 방문, en: Visits }\n',
      'table/cups.yaml': `draft: true\n${validFolder['table/spending.yaml'].replace('name: spending', 'name: cups').replace(/rows:.*/s, '')}`,
      'table/cups.csv': 'row,value\nacme,many\n',
    });
    expect(knowledge.entries.map(({ id }) => id)).toEqual(['faq/plan']);
    expect(knowledge.tables.map(({ id }) => id)).toEqual(['spending']);
    expect(knowledge.drafts.map(({ id, kind }) => [id, kind])).toEqual([
      ['claim/cheap', 'claim'],
      ['cups', 'table'],
      ['visits', 'table'],
    ]);
    expect(remarks).toContainEqual(expect.stringMatching(/^claim\/cheap\.yaml:1:1 by is missing/));
    expect(remarks).toContainEqual(expect.stringMatching(/^table\/visits\.yaml:1:1 command is missing/));
    expect(remarks).toContainEqual(expect.stringMatching(/^table\/cups\.csv:2:/));
  });

  it('of a name stands among finished ones, and what belongs to it belongs to nothing yet', async () => {
    const names =
      '- id: half\n  draft: true\n  name: { ko: 절반 }\n- id: other\n  draft: true\n  name: { ko: 남, en: Other }\n  kind: company\n  of: nobody\n';
    const { knowledge, remarks } = await loadedWith({
      'names.yaml': `${names}${validFolder['names.yaml'].replace('of: acme', 'of: half')}`,
    });
    expect(knowledge.names.map(({ id, of }) => [id, of])).toEqual([
      ['acme', undefined],
      ['anvil', undefined],
    ]);
    expect(remarks.slice(2)).toEqual([
      expect.stringMatching(/^names\.yaml:1:3 \[1\]\.kind is missing/),
      expect.stringMatching(/^names\.yaml:8:7 the name "nobody" is missing/),
    ]);
  });

  it('is nothing that a served answer could lead to', async () => {
    const { knowledge } = await loadedWith({ 'faq/plan.yaml': `draft: true\n${validFolder['faq/plan.yaml']}` });
    expect(knowledge.tables[0]?.totals.map(({ entry }) => entry)).toEqual([undefined]);
  });
});

describe('what a draft does not excuse', () => {
  const problemsWith = async (changes: FolderContents) => {
    const loaded = await loadKnowledge(await folderWith(changes));
    return loaded.ok ? [] : loaded.problems.map(formatProblem);
  };

  it('is a slip of YAML: then nothing says that the file is a draft', async () => {
    expect(await problemsWith({ 'faq/plan.yaml': 'draft: true\ntitle: [\n' })).toEqual([expect.stringMatching(/^faq\/plan\.yaml:/)]);
  });

  it('is a served row with its name', async () => {
    const names = validFolder['names.yaml'].replace('- id: acme\n', '- id: acme\n  draft: true\n');
    expect(await problemsWith({ 'names.yaml': names })).toEqual([
      'table/spending.yaml:7:9 row "acme" is a name that is still a draft — finish it in names.yaml, or make the table a draft, too',
    ]);
  });

  it('is what is wrong with the other names of its file, told where it stands', async () => {
    expect(
      await problemsWith({ 'names.yaml': `- { id: half, draft: true }\n${validFolder['names.yaml']}- { id: odd, kind: team }\n` }),
    ).toEqual([expect.stringMatching(/^names\.yaml:10:3 .*name is missing/)]);
  });

  it('is a folder in which nothing else is', async () => {
    const plan = `draft: true\n${validFolder['faq/plan.yaml']}`;
    expect(await problemsWith({ 'faq/plan.yaml': plan, 'claim/cheap.yaml': undefined, 'table/spending.yaml': undefined })).toEqual([
      'knowledge.yaml:1:1 the folder holds no entry and no table — take “draft: true” out of one that is finished',
    ]);
  });
});
