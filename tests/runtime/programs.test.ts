/** The built bot answers programs in its own process: alone in earnest, with the knowledge as it is after an edit, with its gaps recorded and its metrics told. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { listGaps } from '../../src/store/gaps.ts';
import { articleFolder } from '../support/article.ts';
import { type BotProcess, spawnBot } from '../support/whole-bot.ts';

let folder: string;
let bot: BotProcess;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'));
  await cp(articleFolder, join(folder, 'served'), { recursive: true });
  bot = spawnBot({
    NODE_ENV: 'production',
    API_PORT: '0',
    API_KEYS: 'a-key-of-a-program-1',
    KNOWLEDGE_DIR: join(folder, 'served'),
    DATABASE_URL: join(folder, 'bot.db'),
  });
  await bot.untilLogged('the bot is ready');
  url = String(bot.lines().find(({ api }) => api !== undefined)?.api);
});
afterAll(async () => {
  await bot.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const headers = { authorization: 'Bearer a-key-of-a-program-1', 'content-type': 'application/json' };
const ask = async (question: string) =>
  (await fetch(`${url}/v1/answer`, { method: 'POST', headers, body: JSON.stringify({ question }) })).json();

it('answers, is ready, follows the folder, remembers what it could not answer, and stops', async () => {
  expect(await ask('How much does Amazon spend?')).toMatchObject({ status: 'answer', id: 'capex/amazon' });
  expect((await bot.readyz()).status).toBe(200);

  const { knowledge } = (await ask('hello')) as { readonly knowledge: { readonly version: string } };
  const table = join(folder, 'served/faq/bubble.yaml');
  await writeFile(
    table,
    (await readFile(table, 'utf8')).replace(/^title:/m, '# edited\ntitle:').replace(/questions:\n/, 'questions:\n  - is it frothy\n'),
  );
  await bot.untilLogged('the knowledge was reloaded');
  expect((await ask('hello')) as object).not.toMatchObject({ knowledge });

  expect(await ask('How is the weather in Rome?')).toMatchObject({ status: 'none' });
  expect(await bot.metric('capex_bot_questions_total{platform="http",command="ask",outcome="none"}')).toBe(1);
  expect(await bot.metric('capex_bot_gaps_total{platform="http"}')).toBe(1);
  expect(await bot.stop()).toBe(0);
  expect(JSON.stringify(bot.lines())).not.toContain('a-key-of-a-program-1');

  const db = await openDatabase(join(folder, 'bot.db'));
  expect(await listGaps(db)).toMatchObject([{ text: 'how is the weather in rome?', platform: 'http', times: 1 }]);
  await db.destroy();
});
