import { afterEach, describe, expect, it } from 'vitest';
import { permission } from '../../../playground/discord/limits.ts';
import { encodeAction } from '../../../src/core/action.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { paragraph } from '../../../src/core/reply.ts';
import { answer, answers, askOffer, choices, sayNothingFound, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, openChat, withButton } from './chat.ts';
import { discordBot } from './commands.ts';

let chat: Chat;
afterEach(() => chat.close());

const { postToChannel, cannotPostHere, postedBy, buttonExpired } = phrases('ko');
const labels = (shown: { readonly buttons: readonly { readonly label: string }[] } | undefined) => shown?.buttons.map(({ label }) => label);

describe('an offer', () => {
  it('under a public message is answered to the presser alone', async () => {
    chat = await openChat(discordBot());
    const messages = await chat.messagesFor(chat.person.mention(chat.general, '메타는?'));
    const other = chat.discord.join('juno');
    const shown = await chat.answerTo(other.press(withButton(messages, other, '메타는?'), '메타는?'));
    expect(shown).toMatchObject([{ private: true, text: 'I know nothing about “메타는?”.' }]);
  });

  it('in a direct message is answered openly', async () => {
    chat = await openChat(discordBot());
    const messages = await chat.messagesFor(chat.person.dm('메타는?'));
    const shown = await chat.answerTo(chat.person.press(withButton(messages, chat.person, '메타는?'), '메타는?'));
    expect(shown).toMatchObject([{ private: false }]);
  });

  it('keeps the language of its message, whoever presses it', async () => {
    chat = await openChat(
      scriptedBot({
        capex: () => choices('Which?', { label: 'This', call: { command: 'ask', args: { question: 'x' } } }),
        ask: (text, request) => answers(answer({ id: 'faq/x', title: `${text} in ${request.answerIn}, not ${request.locale}` })),
      }),
    );
    const messages = await chat.messagesFor(chat.person.slash(chat.general, 'capex'));
    expect(await chat.answerTo(chat.person.press(withButton(messages, chat.person, 'This'), 'This'))).toMatchObject([
      { text: expect.stringContaining('x in en, not ko') },
    ]);
  });

  it('that stands twice is shown once, and one that is too long for Discord not at all', async () => {
    const long = { label: '긴 것', call: { command: 'ask', args: { question: '가'.repeat(100) } } };
    chat = await openChat(scriptedBot({ ask: () => choices('?', askOffer('하나'), long, askOffer('하나'), askOffer('둘')) }));
    const [shown] = await chat.answerTo(chat.person.dm('뭐?'));
    expect(labels(shown)).toEqual(['하나', '둘']);
    expect(chat.logged.filter(({ label }) => label === '긴 것')).toMatchObject([{ level: 20, limit: 100 }]);
  });

  it('that is too long for Discord does in brief what it has a brief way for', async () => {
    const call = { command: 'ask', args: { question: '가'.repeat(100) } };
    const offer = { label: '긴 것', call, brief: { command: 'ask', args: { question: '가…' } } };
    chat = await openChat(
      scriptedBot({ ask: (text) => (text === '뭐?' ? choices('?', offer) : answers(answer({ id: 'faq/x', title: `asked: ${text}` }))) }),
    );
    const messages = await chat.messagesFor(chat.person.dm('뭐?'));
    expect(await chat.answerTo(chat.person.press(withButton(messages, chat.person, '긴 것'), '긴 것'))).toMatchObject([
      { text: expect.stringContaining('asked: 가…') },
    ]);
  });

  it('has room beside forty others', async () => {
    const many = Array.from({ length: 41 }, (_, index) => askOffer(`항목 ${index}`));
    chat = await openChat(scriptedBot({ ask: () => choices('어느 것?', ...many) }));
    const shown = await chat.answerTo(chat.person.dm('목록'));
    expect(shown.flatMap((message) => labels(message))).toEqual(many.map(({ label }) => label));
  });
});

describe('"Post to channel"', () => {
  const privately = () => chat.messagesFor(chat.person.slash(chat.general, 'capex', { company: 'meta' }));

  it('makes the private answer public under the name of its poster, and the private one goes', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    const other = discord.join('juno');
    const shown = await chat.answerTo(person.press(withButton(await privately(), person, postToChannel), postToChannel));
    expect(shown).toHaveLength(1);
    expect(shown[0]?.text).toContain(postedBy('@mina'));
    expect(shown[0]?.text).toContain('meta의 자본 지출');
    expect(shown[0]).toMatchObject({ private: false, pings: [] });
    expect(labels(shown[0])).toEqual(['왜?']);
    expect(other.sees(general)).toEqual(shown);
    expect(person.sees(general)).toEqual(shown);
  });

  it.each([
    ['of several messages', 100],
    ['too long for the chat, in a file', 400],
  ])('posts the whole of an answer %s', async (_what, count) => {
    const figures = Array.from({ length: count }, (_, index) => `$${index + 1}.25bn`);
    const body = figures.map((figure) =>
      paragraph(`Somebody expects to spend ${figure} on data centres and on chips for them, in all of 2025.`),
    );
    const long = answer({ id: 'faq/long', title: 'A long answer', body, call: { command: 'capex', args: {} } });
    chat = await openChat(scriptedBot({ capex: () => answers(long) }), { locale: 'en-US' });
    const { person, general, discord } = chat;
    const label = phrases('en').postToChannel;
    const shown = await chat.messagesFor(person.slash(general, 'capex'));
    const posted = await chat.messagesFor(person.press(withButton(shown, person, label), label));
    expect(posted.length).toBe(count === 100 ? shown.length : 1);
    const texts = discord
      .join('juno')
      .sees(general)
      .map(({ text }) => text);
    expect(figures.filter((figure) => !texts.some((text) => text.includes(figure)))).toEqual([]);
    expect(texts.filter((text) => text.includes('Posted by @mina'))).toHaveLength(1);
  });

  it('pressed twice posts once', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    const message = withButton(await privately(), person, postToChannel);
    const presses = [person.press(message, postToChannel), person.press(message, postToChannel)];
    await Promise.all(presses.map((press) => chat.messagesFor(press)));
    expect(discord.join('juno').sees(general)).toHaveLength(1);
  });

  it.each([
    ['in a channel', permission.sendMessages, () => chat.general],
    ['in a thread', permission.sendMessagesInThreads, () => chat.discord.openThread(chat.general, 'a thread')],
  ])('says no, in private, to a person who may not write %s', async (_where, denied, place) => {
    chat = await openChat(discordBot());
    const { person, discord } = chat;
    const channel = place();
    discord.world.deny(channel, person.user, denied);
    const messages = await chat.messagesFor(person.slash(channel, 'capex', { company: 'meta' }));
    const shown = await chat.answerTo(person.press(withButton(messages, person, postToChannel), postToChannel));
    expect(shown).toMatchObject([{ private: true, text: cannotPostHere }]);
    expect(discord.join('juno').sees(channel)).toEqual([]);
    expect(person.sees(channel)).toHaveLength(2);
  });

  it('cannot be forged past that check', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    const [open] = await chat.messagesFor(discord.join('juno').slash(general, 'capex', { share: true }));
    if (!open) throw new Error('There was no answer.');
    discord.world.deny(general, person.user, permission.sendMessages);
    const forged = encodeAction({ kind: 'post', locale: 'ko', calls: [{ command: 'capex', args: {} }] });
    expect(await chat.answerTo(person.forge(open, forged))).toMatchObject([{ private: true, text: cannotPostHere }]);
    expect(discord.join('theo').sees(general)).toHaveLength(1);
  });

  it('tells the presser alone when the answer is no longer there, and keeps the private one', async () => {
    let gone = false;
    const meta = answer({ id: 'capex/meta', title: '메타', call: { command: 'capex', args: {} } });
    chat = await openChat(scriptedBot({ capex: () => (gone ? sayNothingFound('메타') : answers(meta)) }));
    const { person, general } = chat;
    const messages = await chat.messagesFor(person.slash(general, 'capex'));
    gone = true;
    const label = phrases('en').postToChannel;
    const shown = await chat.answerTo(person.press(withButton(messages, person, label), label));
    expect(shown).toMatchObject([{ private: true, text: 'I know nothing about “메타”.' }]);
    expect(person.sees(general)).toHaveLength(2);
  });

  it('stands although the private answer cannot be deleted, and is neither apologised for nor posted again', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    const message = withButton(await privately(), person, postToChannel);
    discord.failNext({
      times: 1,
      method: 'DELETE',
      path: /^\/webhooks\//,
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    expect(await chat.answerTo(person.press(message, postToChannel))).toMatchObject([{ private: false }]);
    await chat.messagesFor(person.press(message, postToChannel));
    expect(discord.join('juno').sees(general)).toHaveLength(1);
    expect(chat.logged.filter(({ level }) => level === 50)).toEqual([]);
  });

  it('after a failure may be pressed again', async () => {
    chat = await openChat(discordBot());
    const { person, general, discord } = chat;
    const message = withButton(await privately(), person, postToChannel);
    discord.failNext({ times: 1, path: /^\/webhooks\//, status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const first = person.press(message, postToChannel);
    expect(await chat.answerTo(first)).toMatchObject([{ private: true }]);
    expect(chat.logged.filter(({ level }) => level === 50)).toMatchObject([{ event: first.id, code: 50035 }]);
    await chat.messagesFor(person.press(message, postToChannel));
    expect(discord.join('juno').sees(general)).toHaveLength(1);
  });
});

describe('a payload that the bot did not write', () => {
  const forged = [
    'x',
    '{}',
    '[]',
    '["c","ko",[["ask",{"question":5}]]]',
    '["p","xx",[["ask"]]]',
    '["c","ko",[]]',
    '["c","ko",[["ask"],["ask"]]]',
    '__proto__',
    '<@1>',
    '\u202e',
  ];
  it.each(forged)('%j gets a clear word', async (customId) => {
    chat = await openChat(discordBot());
    const [message] = await chat.messagesFor(chat.person.dm('메타는?'));
    if (!message) throw new Error('There was no answer.');
    expect(await chat.answerTo(chat.person.forge(message, customId))).toMatchObject([{ text: buttonExpired }]);
  });

  it('with a command that does not exist gets those that do', async () => {
    chat = await openChat(discordBot());
    const [message] = await chat.messagesFor(chat.person.dm('메타는?'));
    if (!message) throw new Error('There was no answer.');
    const [shown] = await chat.answerTo(chat.person.forge(message, '["c","ko",[["drop",{"table":"users"}]]]'));
    expect(shown?.text).toContain('/drop 명령은 없습니다');
  });

  it('from a menu gets a clear word too', async () => {
    chat = await openChat(discordBot());
    const [message] = await chat.messagesFor(chat.person.dm('메타는?'));
    if (!message) throw new Error('There was no answer.');
    const stringSelect = 3;
    expect(await chat.answerTo(chat.person.forge(message, 'x', stringSelect))).toMatchObject([{ text: buttonExpired }]);
  });
});
