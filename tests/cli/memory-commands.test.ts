/** The command lines that read what the bot remembers: what they print, what they exit with, and what they say to wrong use. */
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Post } from '../../src/core/post.ts';
import { backUp } from '../../src/store/backup.ts';
import { openDatabase } from '../../src/store/database.ts';
import { listGaps, recordGap } from '../../src/store/gaps.ts';
import { listPosts, recordPost } from '../../src/store/posts.ts';
import { openStore } from '../../src/store/store.ts';
import { run } from '../support/command-line.ts';
import { hasPostgres, openPostgres, read } from '../support/databases.ts';
import { type FolderContents, folderWith, validFolder, writeFolder } from '../support/knowledge-folder.ts';
import { memoryLog } from '../support/memory-log.ts';

const small = async () => ({ KNOWLEDGE_DIR: await folderWith({}) });

describe('gaps', () => {
  async function recorded(...texts: string[]) {
    const env = await small();
    const DATABASE_URL = join(env.KNOWLEDGE_DIR, '..', `${basename(env.KNOWLEDGE_DIR)}.db`);
    const db = await openDatabase(DATABASE_URL);
    for (const text of texts) await recordGap(db, { text, platform: 'slack', workspace: 'T1', at: Date.now() });
    await db.destroy();
    return { ...env, DATABASE_URL };
  }

  it('are listed, added to the nearest entry, and gone from a workspace that is forgotten', async () => {
    const env = await recorded('what is acme planning', 'what is acme planning', 'bake a cake');
    const { code, out } = await run('gaps', [], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/1\. 2× · slack · last \d{4}-\d\d-\d\d · nearest faq\/plan\n {3}what is acme planning/);
    const drafted = await run('gaps', ['draft', '1'], { env });
    expect(drafted).toMatchObject({ code: 0, out: expect.stringContaining('1 added to faq/plan') });
    expect(await readFile(join(env.KNOWLEDGE_DIR, 'faq/plan.yaml'), 'utf8')).toContain('What is the plan?, "what is acme planning"]');
    expect(await run('forget', ['workspace', 'T1'], { env })).toMatchObject({ code: 0, out: '2 deleted.\n' });
    expect((await run('gaps', [], { env })).out).toBe('Every question got an answer so far.\n');
  });

  it('say so where the database cannot be read', async () => {
    const env = { ...(await small()), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    expect(await run('gaps', [], { env })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^the database could not be .*ECONNREFUSED/),
    });
  });

  it('near no entry become a draft that only lacks its answer', async () => {
    const env = await recorded('bake a cake');
    expect(await run('gaps', ['draft', '1', '--new', '../cake'], { env })).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no id'),
    });
    expect(await run('gaps', ['draft', '1', '--new', 'cake'], { env })).toMatchObject({ code: 0 });
    const { code, out } = await run('check-knowledge', [], { env });
    const told = out.split('\n').filter((line) => line.startsWith('    faq/cake.yaml:'));
    expect(told.filter((line) => !/answer\.|is a draft and not served yet/.test(line))).toEqual([]);
    expect(told).toHaveLength(3);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('not served: 1 draft.') });
    expect((await run('ask', ['bake a cake'], { env })).out).not.toContain('bake a cake');

    const file = join(env.KNOWLEDGE_DIR, 'faq/cake.yaml');
    const draft = await readFile(file, 'utf8');
    await writeFile(
      file,
      draft.replace('draft: true\n', '').replace('ko: ""', 'ko: 오븐에 굽습니다.').replace('en: ""', 'en: In the oven.'),
    );
    const filledIn = await run('check-knowledge', [], { env });
    expect(filledIn.out.split('\n').filter((line) => line.startsWith('faq/cake.yaml:'))).toEqual([]);
    expect(filledIn.out).not.toContain('draft');
    expect((await run('ask', ['bake a cake'], { env })).out).toContain('In the oven.');
  });

  it.each([
    [['draft', '9'], 1, 'There is no group 9'],
    [['delete'], 2, 'unknown action “delete”; use list or draft'],
    [['draft'], 2, 'cannot read “draft”; use [list] or draft N'],
  ])('%j is told what is wrong', async (args, wanted, said) => {
    const { code, err } = await run('gaps', args, { env: await recorded() });
    expect(code).toBe(wanted);
    expect(err).toContain(said);
  });
});

describe('stats and forget', () => {
  it('tell what was answered and whether it helped, until a person is forgotten', async () => {
    const folder = await writeFolder({});
    const env = { DATABASE_URL: join(folder, 'bot.db'), VOTE_KEY: 'a key of the operator' };
    const store = openStore({
      address: env.DATABASE_URL,
      keepDays: { gaps: 90, votes: 365, posts: 365 },
      voteKey: env.VOTE_KEY,
      log: memoryLog().log,
    });
    const slack = { platform: 'slack', workspace: 'T1' };
    store.recordAnswer(['faq/nvidia'], slack);
    store.recordAnswer(['faq/nvidia', 'capex/meta'], slack);
    store.recordGap({ text: 'bake a cake', ...slack });
    store.recordVote({ person: 'U1', message: 'C1/1', entries: ['faq/nvidia'], helpful: true, ...slack });
    store.recordVote({ person: 'U2', message: 'C1/1', entries: ['faq/nvidia'], helpful: false, ...slack });
    await store.close();

    const { code, out } = await run('stats', [], { env });
    expect(code).toBe(0);
    expect(out.replace(/ {2,}/g, ' | ')).toMatch(
      /^Week of \d{4}-\d\d-\d\d\nentry \| answers \| helpful\n.*\nfaq\/nvidia \| 2 \| 1 of 2 \(50 %\)\ncapex\/meta \| 1 \| no votes\nall \| 3 \| 1 of 2 \(50 %\)\nwithout an answer \| 1\n$/,
    );
    expect(await run('forget', ['person', 'slack', 'U2'], { env })).toMatchObject({ code: 0, out: '1 deleted.\n' });
    expect((await run('stats', ['--weeks', '1'], { env })).out).toContain('1 of 1 (100 %)');
  });

  it.each([
    ['stats', ['--weeks', 'many'], '--weeks must be a number from 1 to 999, not “many”'],
    ['stats', ['now'], 'unexpected argument “now”'],
    ['forget', [], 'missing argument; use workspace ID, person slack ID or person discord ID'],
    ['forget', ['person', 'U1'], 'cannot read “person U1”; use workspace ID'],
  ])('%s %j is told what is wrong', async (command, args, said) => {
    const { code, err } = await run(command, args);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).toContain('Usage:');
  });
});

describe('posts', () => {
  const stated = { lead: 'It costs about $5 billion.', figures: ['about $5 billion'] };
  const post = {
    place: { platform: 'slack', workspace: 'T1', channel: 'C1' },
    messages: ['1.1'],
    postedBy: 'U1',
    locale: 'en',
    parts: [{ id: 'faq/plan', call: { command: 'faq', args: { topic: 'plan' } }, title: 'The plan', stated }],
  } as const;

  async function posted(changes: FolderContents, ...all: readonly Post[]) {
    const folder = await folderWith(changes);
    const DATABASE_URL = `${folder}.db`;
    await read(DATABASE_URL, async (db) => {
      for (const one of all) await recordPost(db, one, Date.UTC(2026, 0, 2));
    });
    return { KNOWLEDGE_DIR: folder, DATABASE_URL };
  }
  const plan = validFolder['faq/plan.yaml'];

  it('are listed, with those that cannot be corrected', async () => {
    const env = await posted({}, post, { ...post, messages: [] });
    const { code, out } = await run('posts', [], { env });
    expect(code).toBe(0);
    expect(out.split('\n').sort().join('\n').trim()).toBe(
      `2026-01-02 · slack/T1/C1 · faq/plan
2026-01-02 · slack/T1/C1 · faq/plan · cannot be corrected: the platform told no message id`,
    );
    expect((await run('posts', [], { env: await posted({}) })).out).toBe('Nothing was posted so far.\n');
  });

  it('would be corrected where a figure changed, and only there', async () => {
    const unchanged = await run('posts', ['plan'], { env: await posted({}, post) });
    expect(unchanged).toMatchObject({ code: 0, out: 'Of 1 posts 0 would be corrected and 0 withdrawn.\n' });

    const env = await posted({ 'faq/plan.yaml': plan.replace('5e9', '6e9') }, post, { ...post, messages: [] });
    const { code, out } = await run('posts', ['plan'], { env });
    expect(code).toBe(0);
    expect(out).toContain('  - about $5 billion\n  + It costs about $6 billion.\n  + about $6 billion\n');
    expect(out).toContain('Of 2 posts 1 would be corrected and 0 withdrawn. 1 cannot be corrected: the platform told no message id.');
  });

  it('are withdrawn with their entry, and lose a name that is to be forgotten', async () => {
    const without = {
      'faq/plan.yaml': undefined,
      'table/spending.yaml': validFolder['table/spending.yaml'].replace('    entry: faq/plan\n', '').replace('related: [faq/plan]\n', ''),
    };
    const env = await posted(without, post);
    expect((await run('posts', ['plan'], { env })).out).toContain('Of 1 posts 0 would be corrected and 1 withdrawn.');
    expect((await run('forget', ['person', 'slack', 'U1'], { env })).out).toBe('1 deleted.\n');
    expect((await read(env.DATABASE_URL, listPosts)).map(({ postedBy }) => postedBy)).toEqual([undefined]);
    expect((await run('forget', ['workspace', 'T1'], { env })).out).toBe('1 deleted.\n');
  });

  it('are told what is wrong', async () => {
    expect(await run('posts', ['delete'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('unknown action “delete”; use list or plan'),
    });
  });
});

/** What the commands that read may find, and what they say to it. */
const readers = [
  ['gaps', []],
  ['stats', []],
  ['posts', []],
  ['posts', ['plan']],
] as const;

describe('a database that is not there', () => {
  it.each([...readers, ['forget', ['workspace', 'T1']] as const])('is not made by %s %j, which says so', async (command, args) => {
    const folder = await writeFolder({});
    const env = { ...(await small()), DATABASE_URL: join(folder, 'data', 'bot.db') };
    const { code, err } = await run(command, args, { env });
    expect([code, err]).toEqual([1, expect.stringContaining('there is no database yet')]);
    expect(await readdir(folder)).not.toContain('data');
  });

  it('because DATABASE_URL is wrong ends them like the bot itself', async () => {
    const { code, err } = await run('stats', [], { env: { DATABASE_URL: 'postgres://bot:s/cret@host/bot' } });
    expect([code, err.trim().split('\n').length]).toEqual([78, 1]);
    expect(err).toMatch(/^DATABASE_URL /);
  });
});

describe('a database that may only be read', () => {
  const state = async (folder: string) =>
    Promise.all((await readdir(folder)).toSorted().map(async (name) => [name, await readFile(join(folder, name), 'base64')]));

  it.each(readers)('an SQLite file is read by %s %j, and stays as it is', async (command, args) => {
    const folder = await writeFolder({});
    await read(join(folder, 'bot.db'), (db) => recordGap(db, { text: 'cake', platform: 'slack', workspace: 'T1', at: Date.now() }));
    await backUp(join(folder, 'bot.db'), join(folder, 'copy.db'));
    const alone = await writeFolder({});
    await rename(join(folder, 'copy.db'), join(alone, 'copy.db'));
    const before = await state(alone);
    const { code, err } = await run(command, args, { env: { ...(await small()), DATABASE_URL: join(alone, 'copy.db') } });
    expect([code, err]).toEqual([0, '']);
    expect(await state(alone)).toEqual(before);
  });

  it.skipIf(!hasPostgres)(
    'a PostgreSQL is read by a role that may do nothing else, and an earlier one is not brought up to date',
    async () => {
      const server = await openPostgres();
      onTestFinished(() => server.close());
      const address = await server.fresh();
      await read(address, async (db) => {
        await recordGap(db, { text: 'cake', platform: 'slack', workspace: 'T1', at: Date.now() });
        await sql`delete from kysely_migration where name like '005%'`.execute(db);
        await sql`create role reader login`.execute(db);
        await sql`grant select on all tables in schema public to reader`.execute(db);
      });
      const env = { ...(await small()), DATABASE_URL: address.replace('bot@', 'reader@') };
      for (const [command, args] of readers) {
        const { code, err } = await run(command, args, { env });
        expect([command, code, err]).toEqual([command, 0, '']);
      }
      expect((await run('gaps', [], { env: { ...env, DATABASE_URL: address } })).out).toContain('cake');
      // Whoever brings it up to date finds that step taken already: it was left as it was.
      await expect(read(address, async () => {})).rejects.toThrow('could not be brought up to date');
    },
    90_000,
  );
});

describe('backup', () => {
  it('copies what the bot has just written, for its owner alone, and never over another file', async () => {
    const folder = await writeFolder({});
    const env = { DATABASE_URL: join(folder, 'bot.db') };
    const store = openStore({ address: env.DATABASE_URL, keepDays: { gaps: 90, votes: 365, posts: 365 }, log: memoryLog().log });
    store.recordGap({ text: 'cake', platform: 'slack', workspace: 'T1' });
    await expect.poll(() => store.writes().waiting).toBe(0);
    const copy = join(folder, 'copy.db');
    expect(await run('backup', [copy], { env })).toMatchObject({ code: 0, out: `${copy} is written.\n` });
    expect(await run('backup', [copy], { env })).toMatchObject({ code: 1, err: expect.stringContaining('EEXIST') });
    await store.close();
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    expect((await read(copy, listGaps)).map(({ text }) => text)).toEqual(['cake']);
  });

  it('leaves a PostgreSQL to its own program', async () => {
    const { code, err } = await run('backup', ['copy.db'], { env: { DATABASE_URL: 'postgres://bot@127.0.0.1/bot' } });
    expect([code, err]).toEqual([1, expect.stringContaining('pg_dump')]);
  });
});
