/** Slack over HTTP behind a load balancer: whichever process a request comes to answers it, and one that Slack repeats is answered once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, openPostgres, type TestServer } from '../support/databases.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';

const signingSecret = 'a-signing-secret';

describe.skipIf(!hasPostgres)('two processes behind a load balancer', () => {
  let server: TestServer;
  let local: LocalPlatforms;
  let running: readonly BotProcess[] = [];

  beforeAll(async () => {
    server = await openPostgres();
    local = await openLocalPlatforms();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(running.map((bot) => bot.stop('SIGKILL')));
    await local?.close();
    await server?.close();
  });

  it('share the questions, and what is repeated to the other is not answered again', async () => {
    const { SLACK_BOT_TOKEN = '', SLACK_API_URL = '' } = local.env;
    const env = {
      ...{ SLACK_BOT_TOKEN, SLACK_API_URL, SLACK_SIGNING_SECRET: signingSecret, PORT: '0' },
      KNOWLEDGE_DIR: await folderWith({}),
      DATABASE_URL: await server.fresh(),
    };
    running = [spawnBot(env), spawnBot(env)];
    await Promise.all(running.map((bot) => bot.untilSettled()));
    const addresses = running.map((bot) => String(bot.lines().find(({ listening }) => listening)?.listening));

    const { slack } = local;
    const person = slack.join('mina');
    const general = slack.workspace.addChannel('general', { members: [person.user, slack.workspace.bot] });
    const balance = (number: number) => slack.useHttp({ requestUrl: addresses[number % 2] ?? '', signingSecret });
    const answers = () => general.messages.filter(({ author }) => author === slack.workspace.bot.id).map(({ threadTs }) => threadTs);

    const asked: string[] = [];
    for (let number = 0; number < 6; number++) {
      balance(number);
      const { message, delivery } = person.mention(general, '계획이 뭐야?');
      asked.push(message.ts);
      await slack.until(() => delivery?.acknowledgements.length === 1, 'an acknowledgement');
      balance(number + 1);
      if (delivery) expect(await slack.deliveries.again(delivery)).toMatchObject({ state: 'acknowledged' });
    }
    await expect.poll(answers).toHaveLength(6);
    const answeredBy = await Promise.all(
      running.map((bot) => bot.metric('capex_bot_questions_total{platform="slack",command="ask",outcome="answer"}')),
    );
    expect(answeredBy.map((count = 0) => count).reduce((sum, count) => sum + count)).toBe(6);
    expect(Math.min(...answeredBy.map((count = 0) => count))).toBeGreaterThan(0);
    await Promise.all(running.map((bot) => bot.stop('SIGTERM')));
    expect(answers().toSorted()).toEqual(asked);
  }, 40_000);
});
