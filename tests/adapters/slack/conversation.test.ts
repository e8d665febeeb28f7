/** Slack from end to end: the real Bolt against a local Slack, over a socket and over signed HTTP requests. */
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { signedRequest } from '../../../playground/slack/http-delivery.ts';
import { slackAdapter } from '../../../src/adapters/slack/adapter.ts';
import { notice, rich } from '../../../src/core/reply.ts';
import { gate } from '../../support/gate.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { answer, answers, askOffer, scriptedBot } from '../../support/scripted-bot.ts';
import { appToken, botToken, type Chat, type ChatOptions, openChat, signingSecret } from './chat.ts';

let chat: Chat;

afterEach(() => chat?.close());

const meta = answer({
  id: 'capex/meta',
  title: 'Meta',
  lead: rich('about $60–72 billion'),
  followUps: [askOffer('And Amazon?')],
  call: { command: 'capex', args: { company: 'meta' } },
});

const bot = () =>
  scriptedBot({
    capex: (company) => (company === 'meta' ? answers(meta) : notice('en', rich(`capex of ${company}`))),
    ask: (question, { locale, surface }) => notice(locale, rich(`${surface} in ${locale}: ${question}`)),
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const open = async (options?: ChatOptions) => {
  chat = await openChat(bot(), options);
  return chat;
};

describe('a slash command', () => {
  it('is answered privately, in the acknowledgement itself', async () => {
    const { person, general, slack, shownFor } = await open();
    const [shown] = await shownFor(general, () => person.slash(general, '/capex meta'));
    expect(shown).toMatchObject({ private: true });
    expect(shown?.text).toContain('about $60–72 billion');
    expect(shown?.buttons.map(({ label }) => label)).toEqual(['And Amazon?', 'Post to channel']);
    expect(slack.requests.filter(({ method }) => method === 'response_url' || method.startsWith('chat.'))).toEqual([]);
  });

  it('of any name reaches the bot, with the prefix taken off', async () => {
    const { person, general, shownFor } = await open({ prefix: 'cx-' });
    const [shown] = await shownFor(general, () => person.slash(general, '/cx-capex oracle &amp; <co>'));
    expect(shown?.text).toContain('capex of oracle &amp; <co>');
    const [unknown] = await shownFor(general, () => person.slash(general, '/stocks'));
    expect(unknown?.text).toContain('/stocks');
  });
});

describe('a mention', () => {
  it('is answered in its thread, in the language of the person', async () => {
    const { person, general, shownFor } = await open({ locale: 'en-GB' });
    const said = person.mention(general, 'who spends the most?');
    const [shown] = await shownFor(general, () => said);
    expect(shown).toMatchObject({ private: false, threadTs: said.message.ts });
    expect(shown?.text).toContain('mention in en: who spends the most?');
  });

  it('in a thread stays there', async () => {
    const { person, general, shownFor } = await open();
    const root = person.say(general, 'hello all').message;
    const [shown] = await shownFor(general, () => person.mention(general, '누가 제일 많이 써?', root));
    expect(shown?.threadTs).toBe(root.ts);
    expect(shown?.text).toContain('mention in ko: 누가 제일 많이 써?');
  });

  it('delivered again is answered once', async () => {
    const { person, general, slack, handled, untilLogged } = await open();
    const said = person.mention(general, 'once');
    await handled(said.delivery);
    if (said.delivery) await slack.deliveries.again(said.delivery);
    await untilLogged('delivered again by Slack; answered already');
    expect(person.sees(general).filter(({ text }) => text.includes('once'))).toHaveLength(2);
  });

  it('is answered after a rate limit', async () => {
    const { person, general, slack, shownFor } = await open();
    slack.limitRate('chat.postMessage', 1);
    expect(await shownFor(general, () => person.mention(general, 'patience'))).toHaveLength(1);
  });
});

describe('a direct message', () => {
  it('is answered in the conversation; edits are not', async () => {
    const { person, slack, shownFor } = await open();
    const direct = slack.workspace.direct(person.user.id);
    const said = person.dm('hello');
    const [shown] = await shownFor(direct, () => said);
    expect(shown).toMatchObject({ private: false, threadTs: undefined });
    expect(shown?.text).toContain('dm in ko: hello');
    expect(await shownFor(direct, () => ({ message: said.message, delivery: person.edit(said.message, 'hello there') }))).toEqual([]);
  });
});

describe('the shortcut', () => {
  it('answers a message for the person alone, in its thread', async () => {
    const { person, general, slack, shownFor } = await open();
    const other = slack.join('jun');
    general.members.add(other.user.id);
    const root = other.say(general, 'news').message;
    const said = other.say(general, 'how much does <b> spend?', root).message;
    const [shown] = await shownFor(general, () => person.shortcut(said, 'answer_this'));
    expect(shown).toMatchObject({ private: true, threadTs: root.ts });
    expect(shown?.text).toContain('shortcut in ko: how much does <b> spend?');
  });
});

describe('a button', () => {
  it('of an offer asks its call, in the language of the message', async () => {
    const { person, general, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    const [shown] = await shownFor(general, () => person.press(messageOf(general, first), 'And Amazon?'));
    expect(shown).toMatchObject({ private: true });
    expect(shown?.text).toContain('button in ko: And Amazon?');
  });

  it('that nobody made gets a clear answer', async () => {
    const { person, general, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    for (const forged of [
      '',
      'nonsense',
      '["c","ko",[["rm",{"-rf":"/"}]]]',
      '["x"]',
      `["c","ko",[["ask",{"question":"${'x'.repeat(1_000)}"}]]]`,
    ]) {
      const [shown] = await shownFor(general, () => person.forge(messageOf(general, first), forged));
      expect(shown?.private).toBe(true);
      expect(shown?.text.length).toBeGreaterThan(10);
    }
  });
});

describe('post to channel', () => {
  it('makes the answer public, names who posted it and takes the private one away', async () => {
    const { person, general, shownFor, messageOf } = await open({ locale: 'en-US' });
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    const [posted] = await shownFor(general, () => person.press(messageOf(general, first), 'Post to channel'));
    expect(posted).toMatchObject({ private: false });
    expect(posted?.text).toContain('about $60–72 billion');
    expect(posted?.text).toContain('mina');
    expect(person.sees(general).filter((message) => message.private)).toEqual([]);
  });

  it('works where the bot is no member', async () => {
    const { person, slack, shownFor, messageOf } = await open({ locale: 'en-US' });
    const elsewhere = slack.workspace.addChannel('elsewhere', { members: [person.user] });
    const [first] = await shownFor(elsewhere, () => person.slash(elsewhere, '/capex meta'));
    const [posted] = await shownFor(elsewhere, () => person.press(messageOf(elsewhere, first), 'Post to channel'));
    expect(posted).toMatchObject({ private: false });
    expect(person.sees(elsewhere).filter((message) => message.private)).toEqual([]);
  });
});

describe('the connection', () => {
  it('is taken up again after it broke, and what came meanwhile is answered', async () => {
    const { person, general, slack, handled } = await open();
    slack.socketMode.drop();
    const said = person.mention(general, 'still there?');
    await slack.until(() => slack.socketMode.opened() > 1, 'a second connection');
    await handled(said.delivery);
    expect(person.sees(general).at(-1)?.text).toContain('still there?');
  });

  it('is opened anew when Slack asks for it', async () => {
    const { person, general, slack, handled } = await open();
    slack.socketMode.disconnect();
    await slack.until(() => slack.socketMode.opened() > 1, 'a second connection');
    const said = person.mention(general, 'and now?');
    await handled(said.delivery);
    expect(person.sees(general).at(-1)?.text).toContain('and now?');
  });

  it('stops only when the answers in flight are out', async () => {
    const asked = gate();
    const held = gate();
    chat = await openChat(
      scriptedBot({
        ask: async (question) => {
          asked.open();
          await held.opened;
          return notice('en', rich(`late: ${question}`));
        },
      }),
    );
    const { person, general, handled } = chat;
    const said = person.mention(general, 'slow one');
    await asked.opened;
    const stopped = chat.stop();
    held.open();
    await stopped;
    await handled(said.delivery);
    expect(person.sees(general).at(-1)?.text).toContain('late: slow one');
  });

  it('is refused with a clear message where a token is wrong', async () => {
    const { slack } = await open();
    const { log } = memoryLog();
    const options = { apiUrl: slack.apiUrl, commandPrefix: '', defaultLocale: 'ko', log } as const;
    const start = (tokens: { bot: string; app: string }) =>
      slackAdapter({ ...options, botToken: tokens.bot, receive: { mode: 'socket', appToken: tokens.app } }).start(bot());
    await expect(start({ bot: 'xoxb-wrong', app: appToken })).rejects.toThrow('Slack does not accept SLACK_BOT_TOKEN');
    await expect(start({ bot: botToken, app: 'xapp-wrong' })).rejects.toThrow('Slack does not accept SLACK_APP_TOKEN');
  });
});

describe('over HTTP', () => {
  it('everything is answered, too', async () => {
    const { person, general, slack, shownFor, messageOf } = await open({ locale: 'en-US', http: { port: await freePort() } });
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    expect(first?.text).toContain('about $60–72 billion');
    await shownFor(general, () => person.press(messageOf(general, first), 'Post to channel'));
    const [mention] = await shownFor(general, () => person.mention(general, 'over http'));
    expect(mention?.text).toContain('over http');
    expect(slack.socketMode.opened()).toBe(0);
  });

  it('a wrong or old signature is refused', async () => {
    const port = await freePort();
    await open({ http: { port } });
    const payload = { command: '/capex', text: 'meta', user_id: 'U1', channel_id: 'C1' };
    const send = async (secret: string, at: number) => {
      const { headers, body } = signedRequest({ id: 'E1', kind: 'slash_commands', payload }, { signingSecret: secret, now: () => at });
      return (await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body })).status;
    };
    expect(await send('another secret', Date.now())).toBe(401);
    expect(await send(signingSecret, Date.now() - 6 * 60_000)).toBe(401);
    expect(await send(signingSecret, Date.now())).toBe(200);
  });
});
