/** `npm run new`: what it writes loads and passes the check; what it cannot use it says, and writes nothing. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newFields } from '../../src/cli/new-fields.ts';
import { asking, fillIn } from '../../src/cli/new-questions.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { run } from '../support/command-line.ts';
import { folderWith, validFolder, writeFolder } from '../support/knowledge-folder.ts';

const parking = [
  ...['faq', 'parking', '--title-ko', '주차', '--title-en', 'Parking', '--source', 'report#1'],
  ...['--answer-ko', '건물 뒤에 {x}가 있습니다.\n\n둘째 문단 # 그대로', '--answer-en', 'Behind the house: [map](https://example.com/map).'],
  ...['--question', '주차장이 있나요?', '--question', 'Is there a place to park?'],
];
const without = (args: readonly string[], option: string) => args.filter((arg, at) => arg !== option && args[at - 1] !== option);

async function passes(folder: string): Promise<void> {
  const { code, out } = await run('check-knowledge', [], { env: { KNOWLEDGE_DIR: folder } });
  expect(out).toMatch(/^No problems: /m);
  expect(code).toBe(0);
}

describe('an entry', () => {
  it('of options loads, passes the check and is answered with', async () => {
    const env = { KNOWLEDGE_DIR: await folderWith({}) };
    expect(await run('new', parking, { env })).toMatchObject({
      code: 0,
      out: expect.stringContaining('faq/parking.yaml is written.'),
      err: '',
    });
    expect(parse(await readFile(join(env.KNOWLEDGE_DIR, 'faq/parking.yaml'), 'utf8'))).toEqual({
      title: { ko: '주차', en: 'Parking' },
      answer: { ko: '건물 뒤에 \\{x}가 있습니다.\n\n둘째 문단 # 그대로\n', en: 'Behind the house: [map](https://example.com/map).' },
      questions: ['주차장이 있나요?', 'Is there a place to park?'],
      source: 'report#1',
    });
    await passes(env.KNOWLEDGE_DIR);
    expect((await run('ask', ['--json', '주차장이 있나요?'], { env })).out).toMatch(/"id":"faq\/parking".*건물 뒤에 \{x\}가/);
  });

  it('of another kind, a name and a source too, all in a folder of one language', async () => {
    const KNOWLEDGE_DIR = await writeFolder({
      'knowledge.yaml': 'languages: [en]\nname: { en: shops }\nunits:\n  cup: { en: cups }\n',
      'names.yaml': '# Whom people ask about\n- id: harbour\n  name: { en: Harbour }\n  kind: shop\n',
      'faq/hours.yaml': 'title: { en: Hours }\nanswer: { en: At eight. }\nquestions: [When do you open?]\n',
    });
    const made = async (...args: string[]) =>
      expect(await run('new', args, { env: { KNOWLEDGE_DIR } })).toMatchObject({ code: 0, err: '' });
    await made('source', 'handbook', '--name-en', 'Handbook', '--href', 'https://example.com/handbook');
    await made('name', 'market', '--name-en', 'Market', '--kind', 'shop', '--alias', 'the market', '--alias', 'MKT');
    const asked = ['--question', 'Is its coffee the best?', '--question', 'best coffee claim'];
    await made(
      'claim',
      'best',
      '--title-en',
      'The best coffee',
      '--by-en',
      'Market',
      '--status',
      'disputed',
      '--claim-en',
      'Market says so.',
      '--source',
      'handbook',
      ...asked,
    );
    const figures = ['--unit', 'cup', '--period', '2025', '--row', 'harbour=41000', '--row', 'market = 36000..38000'];
    await made('table', 'cups', '--title-en', 'Cups sold', '--measure-en', 'cups sold, sales', '--source', 'handbook', ...figures);
    const loaded = await loadKnowledge(KNOWLEDGE_DIR);
    expect(loaded.ok && loaded.knowledge.tables[0]?.rows.map(({ id, value }) => [id, value.low, value.high])).toEqual([
      ['harbour', 41000, 41000],
      ['market', 36000, 38000],
    ]);
    expect(await readFile(join(KNOWLEDGE_DIR, 'names.yaml'), 'utf8')).toMatch(
      /^# Whom.*\n- id: harbour\n {2}name: \{ en: Harbour \}\n {2}kind: shop\n- id: market\n/,
    );
  });

  it('is a name that a row waits for, or a source that an entry cites, in folders of one language and of two', async () => {
    const spending = validFolder['table/spending.yaml'].replace('totals:', '  - id: initech\n    value: { low: 3e9 }\ntotals:');
    const naming = ['name', 'initech', '--name-ko', '이니텍', '--name-en', 'Initech', '--kind', 'company'];
    const bilingual = await folderWith({ 'table/spending.yaml': spending });
    expect(await run('new', naming, { env: { KNOWLEDGE_DIR: bilingual } })).toMatchObject({ code: 0, err: '' });
    const broken = await folderWith({ 'table/spending.yaml': spending.replace('kind: planned', 'kind: hoped') });
    expect(await run('new', naming, { env: { KNOWLEDGE_DIR: broken } })).toMatchObject({ code: 1, err: expect.stringContaining('kind') });
    const korean = await writeFolder({
      'knowledge.yaml': 'languages: [ko]\nname: { ko: 가게 }\n',
      'faq/hours.yaml': 'title: { ko: 시간 }\nanswer: { ko: 여덟 시에 엽니다. }\nquestions: [언제 열어요?]\nsource: handbook\n',
    });
    const citing = ['source', 'handbook', '--name-ko', '안내서'];
    expect(await run('new', citing, { env: { KNOWLEDGE_DIR: korean } })).toMatchObject({ code: 0, err: '' });
    expect((await loadKnowledge(korean)).ok).toBe(true);
  });

  it('whose figure stands bare in the text is written, with what is left to do', async () => {
    const env = { KNOWLEDGE_DIR: await folderWith({}) };
    const { code, out } = await run('new', [...without(parking, '--answer-en'), '--answer-en', 'It costs $20.'], { env });
    expect(code).toBe(1);
    expect(out).toMatch(/To be fixed .*\n {2}faq\/parking\.yaml:\d+:\d+ the text holds the bare figure \$20 — /);
  });

  it.each([
    [without(parking, '--answer-en'), 2, 'missing --answer-en: the answer in Markdown'],
    [without(parking, '--question'), 2, 'missing --question (2 times)'],
    [[...without(parking, '--source'), '--source', 'report#9'], 2, 'there is no source “report#9”; use one of: report, report#1'],
    [[...without(parking, '--title-en'), '--title-en', ' '], 2, '--title-en: is empty'],
    [[...parking, '--status', 'disputed'], 2, '--status is not for a new faq'],
    [parking.map((arg) => (arg === 'parking' ? '../parking' : arg)), 2, '“../parking” is not an id'],
    [parking.map((arg) => (arg === 'parking' ? 'plan' : arg)), 1, 'There is a faq “plan” already'],
    [['table', 'Cups'], 2, '“Cups” cannot name a table'],
    [['name', 'globex', '--name-ko', '글로벡스', '--name-en', 'Globex', '--kind', 'shop'], 1, 'There is a name “globex” already'],
    [['name', 'other', '--name-ko', '다른 것', '--name-en', 'ACM', '--kind', 'shop'], 1, 'the alias "ACM" already stands for "acme"'],
    [['faq'], 2, 'cannot read “faq”; use faq ID'],
  ])('is refused and nothing written: %j', async (args, code, said) => {
    const KNOWLEDGE_DIR = await folderWith({});
    const before = await readdir(KNOWLEDGE_DIR, { recursive: true });
    const result = await run('new', args, { env: { KNOWLEDGE_DIR } });
    expect(result).toMatchObject({ code, out: '', err: expect.stringContaining(said) });
    expect(await readdir(KNOWLEDGE_DIR, { recursive: true })).toEqual(before);
  });

  it('is asked for in the terminal, until each part can be used', async () => {
    const loaded = await loadKnowledge(await folderWith({}));
    if (!loaded.ok) throw new Error('The small folder does not load.');
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(
      ['주차', '', 'Parking', '첫 줄', '', '둘째 문단', '.', 'Behind.', '.', '주차 돼요?', '', 'parking?', '', 'reprot', 'report#1'].join(
        '\n',
      ),
    );
    const given = await asking(input, output, (ask) => fillIn(newFields.faq, {}, loaded.knowledge, ask));
    expect(given).toEqual({
      title: { ko: '주차', en: 'Parking' },
      answer: { ko: '첫 줄\n\n둘째 문단', en: 'Behind.' },
      question: ['주차 돼요?', 'parking?'],
      source: 'report#1',
    });
    const shown = String(output.read());
    expect(shown).toContain('The title, a short heading without figures, in Korean: ');
    expect(shown).toContain('there is no source “reprot”; use one of: report, report#1');
  });

  it('is not asked for what the options say, and not written where the person leaves', async () => {
    const loaded = await loadKnowledge(await folderWith({}));
    if (!loaded.ok) throw new Error('The small folder does not load.');
    const input = new PassThrough();
    input.end('Kim\n');
    const options = { 'name-ko': '김', kind: 'person' };
    const ended = asking(input, new PassThrough(), (ask) => fillIn(newFields.name, options, loaded.knowledge, ask));
    await expect(ended).rejects.toThrow('Nothing was written.');
  });
});

describe('a folder of one’s own', () => {
  it.each([[[]], [['--language', 'ko']], [['--language', 'en']]])(
    '%j has an example of each kind, and passes the check',
    async (options) => {
      const folder = join(await writeFolder({}), 'own');
      expect(await run('new', ['knowledge', folder, ...options])).toMatchObject({
        code: 0,
        out: expect.stringContaining(`KNOWLEDGE_DIR=${folder}`),
      });
      const files = await readdir(folder, { recursive: true });
      for (const file of ['README.md', 'names.yaml', 'sources.yaml', 'outside.yaml', 'schema/faq.schema.json', 'claim/freshest-beans.yaml'])
        expect(files).toContain(file);
      expect(parse(await readFile(join(folder, '.github/workflows/knowledge.yml'), 'utf8')).jobs.check.steps.at(-1).run).toContain(
        'check:knowledge',
      );
      await passes(folder);
      const [, language = 'ko,en'] = options;
      const loaded = await loadKnowledge(folder);
      expect(loaded.ok && loaded.knowledge.languages.join()).toBe(language);
      expect(loaded.ok && loaded.knowledge.tables.length + loaded.knowledge.entries.length).toBe(3);
    },
  );

  it('is not made where something is', async () => {
    const folder = await writeFolder({ 'notes.txt': 'mine' });
    expect(await run('new', ['knowledge', folder])).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') });
    expect(await run('new', ['knowledge', join(folder, 'notes.txt')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is a file'),
    });
    expect(await readdir(folder)).toEqual(['notes.txt']);
  });
});
