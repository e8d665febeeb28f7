/** What goes wrong between Slack and the adapter: things delivered twice, refused messages, rate limits, and a stop in the middle. */
import { afterEach, describe, expect, it } from 'vitest';
import { slackAdapter } from '../../../src/adapters/slack/slack.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { notice, paragraph, rich } from '../../../src/core/reply.ts';
import { gate } from '../../support/gate.ts';
import { memoryLog } from '../../support/memory-log.ts';
import { answer, answers, askOffer, scriptedBot, scriptedCommand } from '../../support/scripted-bot.ts';
import { botToken, type Chat, type ChatOptions, openChat, signingSecret } from './chat.ts';

let chat: Chat;

afterEach(() => chat?.close());

const words = phrases('en');
const echo = () =>
  scriptedBot({
    ask: (question) => notice('en', rich(`You asked: ${question}`), { offers: [askOffer('And then?')] }),
    capex: (company) => answers(answer({ id: `capex/${company}`, title: company, call: { command: 'capex', args: { company } } })),
  });

async function open(bot = echo(), options: ChatOptions = {}): Promise<Chat> {
  chat = await openChat(bot, { locale: 'en-US', ...options });
  return chat;
}

const errors = () => chat.logged.filter(({ level }) => level === 50);

describe('delivered twice', () => {
  it.each(['over a socket', 'over HTTP'])('a mention is answered once, %s', async (how) => {
    const { person, general, slack, handled, untilLogged } = await open(echo(), how === 'over HTTP' ? { http: { port: 0 } } : {});
    const said = person.mention(general, 'once');
    await handled(said.delivery);
    if (said.delivery) await slack.deliveries.again(said.delivery);
    await untilLogged('delivered again by Slack; answered already');
    expect(person.sees(general).filter(({ text }) => text.includes('You asked: once'))).toHaveLength(1);
  });

  it('a slash command is answered once, also while its answer is under way', async () => {
    const begun = gate();
    const mayAnswer = gate();
    let runs = 0;
    const { person, general, slack, untilLogged } = await open(
      scriptedBot({
        capex: async (company) => {
          runs++;
          begun.open();
          await mayAnswer.opened;
          return notice('en', rich(`capex of ${company}`));
        },
      }),
    );
    const asked = person.slash(general, '/capex meta');
    await begun.opened;
    const again = slack.deliveries.again(asked.delivery);
    mayAnswer.open();
    await untilLogged('delivered again by Slack; answered already');
    expect((await again).state).toBe('acknowledged');
    expect(runs).toBe(1);
  });

  it('a press is answered once', async () => {
    const { person, general, slack, shownFor, messageOf, untilLogged } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/ask what?'));
    const pressed = person.press(messageOf(general, first), 'And then?');
    const shown = await shownFor(general, () => pressed);
    await slack.deliveries.again(pressed.delivery);
    await untilLogged('delivered again by Slack; answered already');
    expect(shown).toHaveLength(1);
    expect(person.sees(general).filter(({ text }) => text.includes('And then?'))).toHaveLength(1);
  });
});

describe('where an answer is read', () => {
  it('a press under a public answer in a thread is answered there, for the person alone', async () => {
    const { person, general, shownFor, messageOf } = await open();
    const said = person.mention(general, 'what?');
    const [shown] = await shownFor(general, () => said);
    const [pressed] = await shownFor(general, () => person.press(messageOf(general, shown), 'And then?'));
    expect(pressed).toMatchObject({ private: true, threadTs: said.message.ts });
  });

  it('a press in a direct message is answered by a message there, and nothing can be posted', async () => {
    const { person, slack, shownFor, messageOf } = await open();
    const direct = slack.workspace.direct(person.user.id);
    const [shown] = await shownFor(direct, () => person.dm('what?'));
    const [pressed] = await shownFor(direct, () => person.press(messageOf(direct, shown), 'And then?'));
    expect(pressed).toMatchObject({ private: false });
    const [slash] = await shownFor(direct, () => person.slash(direct, '/capex meta'));
    expect(slash?.buttons).toEqual([]);
  });

  it('the bot does not hear itself', async () => {
    const asked: string[] = [];
    const { person, slack, shownFor } = await open(
      scriptedBot({
        ask: (question) => {
          asked.push(question);
          return notice('en', rich(`You asked: ${question}`));
        },
      }),
    );
    const direct = slack.workspace.direct(person.user.id);
    await shownFor(direct, () => person.dm('hello'));
    const own = slack.deliveries.all.find(({ payload }) => JSON.stringify(payload).includes('You asked: hello'));
    await slack.until(() => own?.acknowledgements.length === 1, 'the event of the bot’s own message');
    await shownFor(direct, () => person.dm('bye'));
    expect(asked).toEqual(['hello', 'bye']);
  });
});

describe('a refused answer', () => {
  it('to a mention is logged once and apologised for in the thread', async () => {
    const { person, general, slack, shownFor } = await open();
    slack.refuse('chat.postMessage', 'invalid_blocks');
    const [shown] = await shownFor(general, () => person.mention(general, 'what?'));
    expect(errors()).toHaveLength(1);
    expect(shown?.text).toBe(words.apology(String(errors()[0]?.request)));
  });

  it('to a press is apologised for privately', async () => {
    const { person, general, slack, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/ask what?'));
    slack.refuse('response_url', 'invalid_blocks');
    const [shown] = await shownFor(general, () => person.press(messageOf(general, first), 'And then?'));
    expect(shown).toMatchObject({ private: true, text: words.apology(String(errors()[0]?.request)) });
  });

  it('that cannot even be apologised for is still logged once', async () => {
    const { person, general, slack, shownFor } = await open();
    slack.refuse('chat.postMessage', 'is_archived', 2);
    expect(await shownFor(general, () => person.mention(general, 'what?'))).toEqual([]);
    expect(errors()).toHaveLength(1);
  });

  it('in a channel that is not there any more does not stop the bot', async () => {
    const { person, general, slack, shownFor } = await open();
    slack.refuse('chat.postMessage', 'channel_not_found', 2);
    await shownFor(general, () => person.mention(general, 'what?'));
    expect(await shownFor(general, () => person.mention(general, 'still there?'))).toHaveLength(1);
  });

  it('after too long a rate limit is given up and told', async () => {
    const { person, general, slack, shownFor } = await open();
    slack.limitRate('chat.postMessage', 600);
    const [shown] = await shownFor(general, () => person.mention(general, 'what?'));
    expect(shown?.text).toBe(words.apology(String(errors()[0]?.request)));
  });
});

describe('an answer that takes long', () => {
  it('because Slack asks to wait is announced to the person, and follows', async () => {
    const { person, general, slack, shownFor } = await open();
    slack.limitRate('chat.postMessage', 3);
    const shown = await shownFor(general, () => person.mention(general, 'what?'));
    expect(shown.map(({ text, private: isPrivate }) => [text, isPrivate])).toEqual([
      [words.answerFollows, true],
      ['You asked: what?', false],
    ]);
    expect(errors()).toEqual([]);
  });

  it.each([
    ['chat.postMessage', 429],
    ['chat.postMessage', 503],
    ['response_url', 429],
    ['response_url', 503],
  ])('for a moment, by %s with %i, simply comes', async (method, status) => {
    const { person, general, slack, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/ask what?'));
    slack.fail(method, status, 0.1);
    const shown = await shownFor(general, () =>
      method === 'response_url' ? person.press(messageOf(general, first), 'And then?') : person.mention(general, 'and then?'),
    );
    expect(shown).toHaveLength(1);
    expect(errors()).toEqual([]);
  });
});

describe('posting to the channel', () => {
  it('that fails is told to the person, who can press again', async () => {
    const { person, general, slack, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    slack.refuse('chat.postMessage', 'restricted_action');
    const [told] = await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    expect(told).toMatchObject({ private: true, text: words.postFailed });
    const [posted] = await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    expect(posted).toMatchObject({ private: false });
  });

  it('pressed twice in a hurry posts once', async () => {
    const { person, general, handled, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    const message = messageOf(general, first);
    const presses = [person.press(message, words.postToChannel), person.press(message, words.postToChannel)];
    await Promise.all(presses.map(({ delivery }) => handled(delivery)));
    expect(person.sees(general)).toHaveLength(1);
  });

  it('notifies nobody but names the person', async () => {
    const { person, general, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/capex <!channel> <@U1>'));
    const [posted] = await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    expect(posted?.pings).toEqual([person.user.id]);
    expect(posted?.text).toContain('<!channel> <@U1>');
  });
});

describe('a long private answer', () => {
  it('goes on past what a response URL takes', async () => {
    const figures = Array.from({ length: 2_000 }, (_, index) => `$${index + 1}bn`);
    const long = answers(answer({ id: 'faq/long', title: 'Long', body: figures.map((figure) => paragraph(`Somebody spends ${figure}.`)) }));
    const { person, general, slack, shownFor } = await open(scriptedBot({ capex: () => long }));
    const shown = await shownFor(general, () => person.slash(general, '/capex all'));
    expect(shown.every((message) => message.private)).toBe(true);
    expect(slack.requests.filter(({ method }) => method === 'response_url')).toHaveLength(5);
    const text = shown.map((message) => message.text).join('\n');
    expect(figures.filter((figure) => !text.includes(`spends ${figure}.`))).toEqual([]);
  });
});

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
    expect(warnings()).toEqual([expect.stringContaining('npm run manifest')]);
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
