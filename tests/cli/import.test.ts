/** `npm run import`: what it writes loads, passes the check and is answered with; a second time it changes what changed, and nothing that a maintainer wrote. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../support/command-line.ts';
import { folderWith, writeFolder } from '../support/knowledge-folder.ts';

const english = `# Help

## How do I reset my password?

Choose **Forgot?** on the [sign-in page](https://example.com/login). It takes {minutes} minutes.

## What does the plan cost?

It costs $49 a year, with \`code\`:

\`\`\`sh
moa --plan "yearly" # {x}
\`\`\`

## Can I share a note?

Yes. See [the cost](#what-does-the-plan-cost).
`;
const korean = `# 도움말

### 비밀번호를 잊어버렸어요

**비밀번호 찾기**를 누르세요.

### 환불은 어떻게 받나요?

결제하고 7일 안에 알려 주세요. 수수료는 4,900원입니다.
`;

const importing = (path: string, to: string, ...options: string[]) => run('import', [path, '--to', to, ...options]);
const asked = async (question: string, KNOWLEDGE_DIR: string) =>
  JSON.parse((await run('ask', ['--json', question], { env: { KNOWLEDGE_DIR } })).out);
const entry = async (folder: string, id: string) => parse(await readFile(join(folder, `faq/${id}.yaml`), 'utf8'));

async function passes(KNOWLEDGE_DIR: string): Promise<string> {
  const { code, out } = await run('check-knowledge', [], { env: { KNOWLEDGE_DIR } });
  expect(out).toMatch(/^No problems: /m);
  expect(code).toBe(0);
  return out;
}

async function imported(name: string, text: string) {
  const files = await writeFolder({ [name]: text });
  const folder = join(files, 'kb');
  const first = await importing(join(files, name), folder);
  expect(first).toMatchObject({ code: 0, err: '' });
  return { file: join(files, name), folder, out: first.out };
}

describe('a new folder', () => {
  it('of an English FAQ', async () => {
    const { folder, out } = await imported('help.md', english);
    expect(out).toContain(`Imported into ${folder}: 3 new.`);
    expect(parse(await readFile(join(folder, 'knowledge.yaml'), 'utf8'))).toEqual({ languages: ['en'], name: { en: 'Help' } });
    expect(await entry(folder, 'can-i-share-a-note')).toMatchObject({
      answer: { en: 'Yes. See the cost.' },
      related: ['faq/what-does-the-plan-cost'],
      source: 'help',
    });
    expect(await passes(folder)).toContain('bare figures in imported entries: 1, in 1 entry, such as faq/what-does-the-plan-cost.yaml');
    const reset = await asked('how do i reset my password', folder);
    expect(reset).toMatchObject({
      status: 'answer',
      id: 'faq/how-do-i-reset-my-password',
      text: expect.stringContaining('It takes {minutes} minutes.'),
    });
    expect((await asked('What does the plan cost?', folder)).text).toContain('moa --plan "yearly" # {x}');
  });

  it('of a Korean FAQ', async () => {
    const { folder } = await imported('faq.md', korean);
    expect(await readdir(join(folder, 'faq'))).toHaveLength(2);
    await passes(folder);
    expect(await asked('환불 받고 싶어요', folder)).toMatchObject({
      status: 'answer',
      id: 'faq/환불은-어떻게-받나요',
      text: expect.stringContaining('4,900원'),
    });
  });

  it('of a folder of files in two languages, which are one entry where they have one id', async () => {
    const page = (lang: string, title: string, text: string) => `---\nid: refund\nlang: ${lang}\ntitle: ${title}\n---\n${text}\n`;
    const files = await writeFolder({
      'ko/a.md': page('ko', '환불되나요?', '됩니다.'),
      'en/a.md': page('en', 'Refunds?', 'Yes.'),
      'README.md': '# Not this\n\nOne.',
    });
    const folder = join(files, '..', 'kb');
    expect((await importing(files, folder)).out).toContain('1 new.');
    expect(await entry(folder, 'refund')).toMatchObject({
      title: { ko: '환불되나요?', en: 'Refunds?' },
      answer: { ko: '됩니다.', en: 'Yes.' },
      questions: ['Refunds?', '환불되나요?'],
    });
    await passes(folder);
  });

  it('of a table, which is asked by its names and periods', async () => {
    const { folder } = await imported('sales.csv', 'Shop,Cups 2024 (cups),Cups 2025 (cups)\nHarbour,"41,000",45000\nMarket,38000,~39000\n');
    await passes(folder);
    expect(await asked('How many cups did Harbour sell in 2024?', folder)).toMatchObject({
      status: 'answer',
      id: 'sales/harbour',
      text: expect.stringContaining('41,000 cups'),
    });
    expect(await asked('/sales top', folder)).toMatchObject({ text: expect.stringContaining('Harbour') });
  });
});

describe('a folder that is there', () => {
  it('keeps its files, and shows the other language where the FAQ lacks one of them', async () => {
    const folder = await folderWith({});
    const file = join(
      await writeFolder({
        'faq.csv': '질문,답변,출처\n주차되나요?|차 댈 곳,됩니다.,보고서\n계획이 뭐야?,몰라요.,\n계획이 뭐야?|다른 것,다릅니다.,없는 책\n',
      }),
      'faq.csv',
    );
    const { code, out } = await importing(file, folder);
    expect(code).toBe(0);
    expect(out).toContain('faq.csv:3:1 “계획이 뭐야?” stands in faq/plan.yaml already: it was not carried');
    expect(out).toContain('“없는 책” is not a source of sources.yaml');
    expect(out).toContain('2 entries have no text in en');
    expect(await entry(folder, '주차되나요')).toMatchObject({
      answer: { ko: '됩니다.', en: '됩니다.' },
      questions: ['주차되나요?', '차 댈 곳'],
      source: 'report',
    });
    expect((await readdir(join(folder, 'faq'))).sort()).toEqual(['plan.yaml', '계획이-뭐야-2.yaml', '주차되나요.yaml']);
    expect(await entry(folder, '계획이-뭐야-2')).toMatchObject({ title: { ko: '다른 것' }, questions: ['다른 것'] });
    expect(await passes(folder)).toContain('imported entries without a translation: 2, in 2 entries, such as');
  });

  it('keeps a draft that somebody began, whatever it lacks', async () => {
    const folder = await folderWith({ 'faq/주차되나요.yaml': 'draft: true\n' });
    const file = join(await writeFolder({ 'faq.csv': '질문,답변\n주차되나요?,됩니다.\n' }), 'faq.csv');
    expect((await importing(file, folder)).out).toContain('faq/주차되나요.yaml');
    expect(await readFile(join(folder, 'faq/주차되나요.yaml'), 'utf8')).toBe('draft: true\n');
  });

  it('is not written to where it is dry, nor where it does not load', async () => {
    const folder = await folderWith({});
    const before = await readdir(folder, { recursive: true });
    const file = join(await writeFolder({ 'faq.md': korean }), 'faq.md');
    expect((await importing(file, folder, '--dry-run')).out).toMatch(/^Would be imported into .*: 2 new\.$/m);
    expect(await readdir(folder, { recursive: true })).toEqual(before);
    const broken = await folderWith({ 'names.yaml': '- id: [' });
    expect(await importing(file, broken)).toMatchObject({ code: 1, err: expect.stringContaining('names.yaml:1:') });
  });

  it('leaves an entry that was not imported as it is, unless it is forced', async () => {
    const folder = await folderWith({});
    const file = join(await writeFolder({ 'a.json': '[{ "id": "plan", "q": "What now?", "a": "Wait." }]' }), 'a.json');
    const { out } = await importing(file, folder);
    expect(out).toContain('a.json:1:2 faq/plan.yaml was not imported: it was left as it is');
    expect(out).toContain('1 left as they are.');
    expect((await importing(file, folder, '--force')).out).toContain('1 changed.');
    expect(await entry(folder, 'plan')).toMatchObject({ questions: ['What now?'] });
  });
});

describe('a second time', () => {
  it('nothing changes where nothing changed, even behind Windows’ ends of lines', async () => {
    const { file, folder } = await imported('help.md', english);
    const share = join(folder, 'faq/can-i-share-a-note.yaml');
    await writeFile(share, (await readFile(share, 'utf8')).replaceAll('\n', '\r\n'));
    const { out } = await importing(file, folder);
    expect(out).toBe(`Imported into ${folder}: 3 unchanged.\n`);
  });

  it('only what changed is written; what was edited since is left and told, and what is gone is told', async () => {
    const { file, folder } = await imported('help.md', english);
    const [reset, share] = ['how-do-i-reset-my-password', 'can-i-share-a-note'].map((id) => join(folder, `faq/${id}.yaml`)) as [
      string,
      string,
    ];
    await writeFile(share, (await readFile(share, 'utf8')).replace('questions:\n', 'questions:\n  - sharing notes\n'));
    await writeFile(
      file,
      english
        .replace('Yes. See', 'No. See')
        .replace('Choose', 'Press')
        .replace(/## What.*```\n/s, ''),
    );
    const again = await importing(file, folder);
    expect(again.out).toContain('faq/can-i-share-a-note.yaml was edited since it was imported, and the text here changed too');
    expect(again.out).toContain('help.md:1:1 faq/what-does-the-plan-cost.yaml came from it, but is not in it any more');
    expect(again.out).toContain('1 changed, 1 left as they are.');
    expect(await readFile(reset, 'utf8')).toContain('Press **Forgot?**');
    expect(await readFile(share, 'utf8')).toContain('  - sharing notes\n');
    expect(await readFile(share, 'utf8')).toContain('Yes. See');
    expect((await importing(file, folder, '--force')).out).toContain('1 changed, 1 unchanged.');
    expect(await readFile(share, 'utf8')).toContain('No. See');
    await passes(folder);
  });

  it('a table changes with its figures, and keeps those that somebody corrected', async () => {
    const { file, folder } = await imported('sales.csv', 'Shop,2024 (cups)\nHarbour,41000\n');
    await writeFile(file, 'Shop,2024 (cups)\nHarbour,42000\nMarket,9\n');
    expect((await importing(file, folder)).out).toContain('1 changed.');
    const figures = join(folder, 'table/sales.csv');
    expect(await readFile(figures, 'utf8')).toBe('row,period,value\nharbour,2024,42000\nmarket,2024,9\n');
    await writeFile(figures, 'row,period,value\nharbour,2024,43000\nmarket,2024,9\n');
    await writeFile(file, 'Shop,2024 (cups)\nHarbour,44000\nMarket,9\n');
    expect((await importing(file, folder)).out).toContain('table/sales.yaml was edited since');
    expect(await readFile(figures, 'utf8')).toContain('43000');
    await passes(folder);
  });
});

it.each([
  ['faq.csv', 'question,answer\nHow?,"So.\n', 'faq.csv:2:6 a quote is opened here and never closed'],
  ['faq.csv', 'topic,text\none,two\n', 'faq.csv:1:1 no column is one of questions or answers; there are: topic, text'],
  ['faq.md', '', 'faq.md:1:1 the file is empty'],
  ['faq.md', new Uint8Array(100), 'faq.md:1:1 the file is not UTF-8 text'],
  ['faq.md', 'x'.repeat(5 * 2 ** 20), 'faq.md:1:1 the file is larger than 4 MB'],
  ['faq.docx', 'x', 'faq.docx:1:1 this is no kind of file that can be imported'],
])('%s %#: is refused, and no folder is made', async (name, text, said) => {
  const files = await writeFolder({ [name]: text });
  expect(await importing(join(files, name), join(files, 'kb'))).toMatchObject({ code: 1, out: '', err: expect.stringContaining(said) });
  expect(await readdir(files)).toEqual([name]);
});

it('says where there is nothing', async () => {
  const files = await writeFolder({ 'notes.txt': 'x' });
  expect(await importing(join(files, 'none.md'), join(files, 'kb'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is no such file'),
  });
  expect(await importing(files, join(files, 'kb'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('there is nothing to import in this folder'),
  });
  expect(await run('import', [])).toMatchObject({ code: 2, err: expect.stringContaining('missing argument; use FILE_OR_FOLDER') });
});
