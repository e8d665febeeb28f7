/** The command lines that read the knowledge: what they print, what they exit with, and what they say to wrong use. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command-line.ts';
import { folderWith, validFolder, writeFolder } from '../support/knowledge-folder.ts';

const small = async () => ({ KNOWLEDGE_DIR: await folderWith({}) });

describe('ask', () => {
  it('answers one question with its figure and source', async () => {
    const { code, out } = await run('ask', ['/capex meta'], { env: { DEFAULT_LOCALE: 'ko' } });
    expect(code).toBe(0);
    expect(out).toContain('약 600억~720억 달러');
    expect(out).toContain('출처: 한국어 기사');
  });

  it('answers one line of JSON a question', async () => {
    const { code, out } = await run('ask', ['--json'], { env: await small(), input: 'What is the plan?\nzorbex\n' });
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ status }) => status)).toEqual(['answer', 'none']);
    expect(lines[0]).toMatchObject({ q: 'What is the plan?', id: 'faq/plan' });
  });

  it('counts years from ASK_DATE, and says what is wrong with one that is no day', async () => {
    const asked = (ASK_DATE: string) => run('ask', ['--json', '올해 아마존 투자액'], { env: { ASK_DATE, DEFAULT_LOCALE: 'ko' } });
    expect(JSON.parse((await asked('2025-06-30')).out)).toMatchObject({ status: 'answer', id: 'capex/amazon' });
    expect(JSON.parse((await asked('2026-06-30')).out)).toMatchObject({ status: 'none' });
    const { code, err } = await asked('tomorrow');
    expect(code).toBe(78);
    expect(err).toContain('ASK_DATE is not a day: write one as 2026-12-31');
  });

  it('explains', async () => {
    const { code, out } = await run('ask', ['--explain', 'what is the plan'], { env: await small() });
    expect(code).toBe(0);
    expect(out).toContain('answered: faq/plan');
  });

  it.each([
    [['--explain'], '--explain takes a question, not a command'],
    [['--locale', 'fr', 'hello'], '--locale must be ko or en, not “fr”'],
    [['--nonsense'], '--nonsense'],
  ])('%j is wrong use, with the usage', async (args, said) => {
    const { code, err } = await run('ask', args);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).toContain('Usage:');
  });
});

describe('check:knowledge', () => {
  it('exits with 1 and the place of every problem', async () => {
    const KNOWLEDGE_DIR = await folderWith({ 'faq/plan.yaml': validFolder['faq/plan.yaml'].replace(/^source: .*\n/m, '') });
    const { code, out } = await run('check-knowledge', [], { env: { KNOWLEDGE_DIR } });
    expect(code).toBe(1);
    expect(out).toMatch(/^faq\/plan · 계획\n {2}faq\/plan\.yaml:\d+:\d+ faq\/plan cites no source/m);
    expect(out).toMatch(/problems?: 2 entries, 1 table, 2 names/);
  });

  it('lets a folder with few questions pass', async () => {
    const { code, out } = await run('check-knowledge', [], { env: await small() });
    expect(out).toMatch(/No problems: 2 entries, 1 table, 2 names/);
    expect(code).toBe(0);
  });

  it('asks the tests that the folder brings along, and exits with 1 where one does not hold', async () => {
    const asked = (expected: string) => folderWith({ 'tests.yaml': `questions:\n  What is the plan?: ${expected}\n` });
    const held = await run('check-knowledge', [], { env: { KNOWLEDGE_DIR: await asked('faq/plan') } });
    expect(held).toMatchObject({ code: 0, out: expect.stringContaining('tests.yaml: 1 of 1 questions are answered right') });
    const failing = await run('check-knowledge', [], { env: { KNOWLEDGE_DIR: await asked('claim/cheap') } });
    expect(failing.code).toBe(1);
    expect(failing.out).toMatch(
      /^tests\.yaml\n {2}tests\.yaml:2:3 “What is the plan\?” must be answered by claim\/cheap, but faq\/plan answers it — /,
    );
    const mistaken = await run('check-knowledge', [], { env: { KNOWLEDGE_DIR: await asked('faq/plans') } });
    expect(mistaken).toMatchObject({ code: 1, out: expect.stringContaining('tests.yaml:2:3 there is no entry “faq/plans”') });
  });

  it('tells of a folder that cannot be served', async () => {
    const KNOWLEDGE_DIR = await folderWith({ 'faq/plan.yaml': `${validFolder['faq/plan.yaml']}colour: red\n` });
    const { code, out } = await run('check-knowledge', [], { env: { KNOWLEDGE_DIR } });
    expect(code).toBe(1);
    expect(out).toContain('unknown key');
    expect(out).toContain('not served until these are fixed');
  });

  it('says what it takes', async () => {
    const { code, err } = await run('check-knowledge', ['--all']);
    expect(code).toBe(2);
    expect(err).toContain("Unknown option '--all'");
  });
});

describe('eval', () => {
  const questions = [
    { q: 'What is the plan?', lang: 'en', tag: 'plain', expect: ['faq/plan'] },
    { q: 'zorbex', lang: 'en', tag: 'oos', expect: [] },
  ];

  it('scores several files and holds each to the floor', async () => {
    const folder = await folderWith({});
    const file = `${await writeFolder({ 'questions.jsonl': `${questions.map((line) => JSON.stringify(line)).join('\n')}\n` })}/questions.jsonl`;
    const env = { KNOWLEDGE_DIR: folder };
    const held = await run('eval', [file, file, '--min-right', '1', '--max-false', '0'], { env });
    expect(held.code).toBe(0);
    expect(held.out.match(/1\/1/g)?.length).toBeGreaterThanOrEqual(4);
    const under = await run('eval', [file, '--min-right', '2'], { env });
    expect(under.code).toBe(1);
    expect(under.err).toContain('1 of 1 in scope are right; the floor is 2');
  });

  it('without a file asks the folder’s own tests, and says where there are none', async () => {
    const own = 'questions:\n  What is the plan?: faq/plan\n  zorbex: none\n';
    const folder = await folderWith({ 'tests.yaml': own });
    expect(await run('eval', ['--knowledge', folder])).toMatchObject({ code: 0, out: expect.stringMatching(/^in scope +1\/1 /) });
    const floored = { KNOWLEDGE_DIR: await folderWith({ 'tests.yaml': `right: 2\n${own}` }) };
    expect(await run('eval', [], { env: floored })).toMatchObject({
      code: 1,
      err: expect.stringContaining('1 of 1 in scope are right; the floor is 2'),
    });
    expect(await run('eval', [], { env: await small() })).toMatchObject({ code: 2, err: expect.stringContaining('has no tests.yaml') });
  });

  it('says which file cannot be read, and what is no count', async () => {
    expect(await run('eval', ['nowhere.jsonl'], { env: await small() })).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere.jsonl'),
    });
    expect(await run('eval', ['--min-right', 'most'])).toMatchObject({ code: 2, err: expect.stringContaining('“most”') });
  });
});

describe('manifest', () => {
  it('prints JSON for the mode that is asked for', async () => {
    const env = await small();
    const socket = await run('manifest', [], { env });
    expect(JSON.parse(socket.out).settings.socket_mode_enabled).toBe(true);
    const http = await run('manifest', ['--url', 'https://bot.example/slack/events'], { env });
    expect(JSON.parse(http.out).settings.socket_mode_enabled).toBe(false);
  });

  it('refuses an address that Slack would refuse', async () => {
    expect(await run('manifest', ['--url', 'http://bot.example'])).toMatchObject({ code: 2, err: expect.stringContaining('https://') });
  });
});

describe('changes', () => {
  it('tell which questions are answered differently, and where a folder cannot be read', async () => {
    const before = await folderWith({});
    const env = { KNOWLEDGE_DIR: await folderWith({ 'faq/plan.yaml': validFolder['faq/plan.yaml'].replace('5e9', '6e9') }) };
    const same = await run('changes', [before, before]);
    expect(same).toMatchObject({ code: 0, out: expect.stringMatching(/^None of \d+ sample questions is answered differently\.\n$/) });
    const changed = await run('changes', [before], { env });
    expect(changed.code).toBe(0);
    expect(changed.out).toContain('### ` faq/plan ` (1 figure, ');
    expect(changed.out).toMatch(/^- figure ` cost `: .*5.* → .*6/m);
    expect(changed.out).toMatch(/about \$5 billion ` → .*about \$6 billion `: ` What is the plan\?/);
    expect(await run('changes', [join(before, 'none')], { env })).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no such knowledge folder'),
    });
    expect(await run('changes', [])).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run -s changes') });
  });
});
