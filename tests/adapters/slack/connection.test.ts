/** What becomes of the adapter's connection: Slack ends it, the bot stops, or it cannot be made at all. */
import { afterEach, describe, expect, it } from 'vitest';
import { slackAdapter } from '../../../src/adapters/slack/adapter.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { notice, rich } from '../../../src/core/reply.ts';
import { gate } from '../../support/gate.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { scriptedBot, scriptedCommand } from '../../support/scripted-bot.ts';
import { botToken, type Chat, type ChatOptions, openChat, signingSecret } from './chat.ts';
import { echo } from './echo.ts';

let chat: Chat;

afterEach(() => chat?.close());

const words = phrases('en');
async function open(bot = echo(), options: ChatOptions = {}): Promise<Chat> {
  chat = await openChat(bot, { locale: 'en-US', ...options });
  return chat;
}

describe('a connection', () => {
  it('that Slack ends under an answer loses nothing: it goes through the response URL', async () => {
    const begun = gate();
    const mayAnswer = gate();
    const { person, general, slack, handled } = await open(
      scriptedBot({
        capex: async () => {
          begun.open();
          await mayAnswer.opened;
          return notice('en', rich('here it is'));
        },
      }),
    );
    const asked = person.slash(general, '/capex meta');
    await begun.opened;
    slack.socketMode.disconnect();
    expect(await asked.acknowledged).toEqual({ state: 'undelivered' });
    mayAnswer.open();
    await handled(asked.delivery);
    expect(person.sees(general).at(-1)).toMatchObject({ text: 'here it is', private: true });
  });

  it('that Slack ends again and again loses no event and answers none twice', async () => {
    const { person, general, slack } = await open();
    const count = 60;
    const said: ReturnType<typeof person.mention>[] = [];
    for (let number = 0; number < count; number++) {
      said.push(person.mention(general, `question ${number}.`));
      if (number % 20 === 10) slack.socketMode.disconnect();
      if (number % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const answersTo = (number: number) => person.sees(general).filter(({ text }) => text === `You asked: question ${number}.`);
    await slack.until(() => said.every((_, number) => answersTo(number).length > 0), 'every answer');
    expect(said.filter((_, number) => answersTo(number).length !== 1)).toEqual([]);
  });

  it('that Slack refuses to open again is tried on, logged once, and ends no process', async () => {
    const { person, general, slack, untilLogged, shownFor } = await open();
    slack.refuse('apps.connections.open', 'internal_error');
    slack.socketMode.drop();
    await untilLogged('connected to Slack again');
    expect(chat.logged.filter(({ level, msg }) => level === 50 && String(msg).startsWith('the connection to Slack'))).toHaveLength(1);
    expect(await shownFor(general, () => person.mention(general, 'still there?'))).toHaveLength(1);
  });

  it('is not opened again after a stop', async () => {
    const { slack, stop } = await open();
    slack.socketMode.drop();
    await stop();
    await slack.until(() => slack.socketMode.connections() === 0, 'the end of the socket');
    // Longer than the pause before the first attempt: that nothing happens shows by waiting only.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(slack.socketMode.opened()).toBe(1);
  });
});

describe('a stop', () => {
  it('tells those who ask meanwhile, in every way of asking', async () => {
    const begun = gate();
    const mayAnswer = gate();
    const { person, general, slack, stop, shownFor } = await open(
      scriptedBot({
        ask: async () => {
          begun.open();
          await mayAnswer.opened;
          return notice('en', rich('slow'));
        },
      }),
    );
    const direct = slack.workspace.direct(person.user.id);
    person.mention(general, 'slow one');
    await begun.opened;
    const stopped = stop();
    for (const shown of [
      await shownFor(general, () => person.slash(general, '/capex meta')),
      await shownFor(direct, () => person.dm('hello')),
      await shownFor(general, () => person.mention(general, 'hello')),
    ]) {
      expect(shown.map(({ text }) => text)).toEqual([words.stopping]);
    }
    mayAnswer.open();
    await stopped;
    expect(person.sees(general).filter(({ text }) => text === 'slow')).toHaveLength(1);
    await slack.until(() => slack.socketMode.connections() === 0, 'the end of the socket');
  });

  it('waits for work in flight over HTTP, too, and may be asked for twice', async () => {
    const begun = gate();
    const mayAnswer = gate();
    const { person, general, stop, shownFor } = await open(
      scriptedBot({
        capex: async () => {
          begun.open();
          await mayAnswer.opened;
          return notice('en', rich('slow'));
        },
      }),
      { http: { port: 0 } },
    );
    const shown = shownFor(general, () => person.slash(general, '/capex meta'));
    await begun.opened;
    const stopped = Promise.all([stop(), stop()]);
    mayAnswer.open();
    expect((await shown).map(({ text }) => text)).toEqual(['slow']);
    await stopped;
  });
});

describe('the operator is told', () => {
  it('when the commands changed and the manifest has to be pasted again', async () => {
    const bot = echo();
    const { logged } = await open(bot);
    const warnings = () => logged.filter(({ level }) => level === 40).map(({ msg }) => String(msg));
    bot.replace(bot.commands());
    expect(warnings()).toEqual([]);
    bot.replace([...bot.commands(), scriptedCommand('power', 'plant', () => notice('en', rich('megawatts')))]);
    expect(warnings()).toEqual([expect.stringContaining('npm run -s manifest')]);
  });

  it('when the port is taken, and the failed start can be stopped', async () => {
    const { slack } = await open();
    const { log } = memoryLog();
    const port = Number(new URL(slack.apiUrl).port);
    const receive = { mode: 'http', signingSecret, host: '127.0.0.1', port } as const;
    const adapter = slackAdapter({ botToken, receive, apiUrl: slack.apiUrl, commandPrefix: '', defaultLocale: 'ko', log });
    await expect(adapter.start(echo())).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program: set PORT to a free one.`);
    await adapter.stop();
  });

  it('when Slack cannot be reached', async () => {
    const { slack } = await open();
    const { log } = memoryLog();
    await chat.close();
    const receive = { mode: 'socket', appToken: 'xapp-test' } as const;
    const adapter = slackAdapter({ botToken, receive, apiUrl: slack.apiUrl, commandPrefix: '', defaultLocale: 'ko', log });
    await expect(adapter.start(echo())).rejects.toThrow(`Slack at ${slack.apiUrl} could not be reached`);
  });
});
