/** What goes wrong between Slack and the adapter: things delivered twice, refused messages and rate limits. */
import { afterEach, describe, expect, it } from 'vitest';
import { phrases } from '../../../src/core/phrases.ts';
import { notice, paragraph, rich } from '../../../src/core/reply.ts';
import { gate } from '../../support/gate.ts';
import { answer, answers, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, type ChatOptions, openChat } from './chat.ts';
import { echo } from './echo.ts';

let chat: Chat;

afterEach(() => chat?.close());

const words = phrases('en');
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
    slack.refuse('chat.postMessage', 'is_archived', 3);
    slack.refuse('chat.postEphemeral', 'is_archived');
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
    slack.refuse('chat.postMessage', 'fatal_error');
    const [told] = await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    expect(told).toMatchObject({ private: true, text: words.postFailed });
    const [posted] = await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    expect(posted).toMatchObject({ private: false });
  });

  it.each([
    ['is_archived', words.channelArchived],
    ['restricted_action', words.postingRestricted],
    ['restricted_action_read_only_channel', words.postingRestricted],
  ])('that Slack refuses with %s says what is the case', async (code, reason) => {
    const { person, general, slack, shownFor, messageOf } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    slack.refuse('chat.postMessage', code);
    const [told] = await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    expect(told).toMatchObject({ private: true, text: reason });
    slack.refuse('chat.postMessage', code, 2);
    const [alone] = await shownFor(general, () => person.mention(general, 'what?'));
    expect(alone).toMatchObject({ private: true, text: reason });
  });

  it('stands although the private answer cannot be deleted, and is neither apologised for nor posted again', async () => {
    const { person, general, slack, shownFor, messageOf, logged } = await open();
    const [first] = await shownFor(general, () => person.slash(general, '/capex meta'));
    slack.refuse('response_url', 'used_url', 5);
    await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    await shownFor(general, () => person.press(messageOf(general, first), words.postToChannel));
    expect(person.sees(general).map(({ private: isPrivate }) => isPrivate)).toEqual([true, false]);
    expect(errors()).toEqual([]);
    expect(logged.map(({ msg }) => msg)).toContain('the private answer could not be deleted after it was posted');
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
