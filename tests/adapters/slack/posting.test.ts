/** Who may post an answer to a Slack channel: those who may write there, and nobody else. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../playground/slack/person.ts';
import type { Channel, NewChannel } from '../../../playground/slack/workspace.ts';
import { phrases } from '../../../src/core/phrases.ts';
import { recallingBot } from '../../support/scripted-bot.ts';
import { type Chat, openChat } from './chat.ts';
import { echo } from './echo.ts';

let chat: Chat;
afterEach(() => chat?.close());

const words = phrases('en');

async function open(bot = echo()): Promise<Chat> {
  chat = await openChat(bot, { locale: 'en-US' });
  return chat;
}

function channelWith(options: NewChannel = {}): Channel {
  const { workspace } = chat.slack;
  return workspace.addChannel('news', { members: [...workspace.users.values()], ...options });
}

/** What the bot says to everybody, and to the person, after they asked for an answer and pressed. */
async function pressIn(channel: Channel, who: Person, before = () => {}): Promise<{ readonly all: string[]; readonly alone: string[] }> {
  const { bot } = chat.slack.workspace;
  const asked = who.slash(channel, '/capex meta');
  await chat.handled(asked.delivery);
  await asked.acknowledged;
  const answer = channel.messages.find(({ author, onlyFor }) => author === bot.id && onlyFor === who.user.id);
  if (!answer) throw new Error('There was no answer.');
  before();
  const { length } = channel.messages;
  await chat.handled(who.press(answer, words.postToChannel).delivery);
  const said = channel.messages.slice(length - (channel.messages.includes(answer) ? 0 : 1));
  return {
    all: said.flatMap(({ onlyFor, text }) => (onlyFor === undefined ? [text] : [])),
    alone: said.flatMap(({ onlyFor, text }) => (onlyFor === who.user.id ? [text] : [])),
  };
}

describe('in a channel in which only some may write', () => {
  it('nobody else posts', async () => {
    const { slack, person } = await open();
    const editor = slack.join('editor', 'en-US');
    const news = channelWith({ writers: [editor.user] });
    expect(await pressIn(news, person)).toEqual({ all: [], alone: [words.cannotPostHere] });
    expect((await pressIn(news, editor)).all).toHaveLength(1);
  });

  it('admins post', async () => {
    const { slack } = await open();
    const { user } = slack.join('boss', 'en-US');
    Object.assign(user, { admin: true });
    expect((await pressIn(channelWith({ writers: [] }), slack.as(user))).all).toHaveLength(1);
  });

  it('who may write in threads posts there', async () => {
    const { slack, person } = await open(recallingBot());
    const editor = slack.join('editor', 'en-US');
    const news = channelWith({ writers: [editor.user] });
    const { message } = editor.say(news, 'Meta?');
    const { message: reply } = person.say(news, 'yes, Meta', message);
    await chat.handled(person.shortcut(reply, 'answer_this').delivery);
    const shown = news.messages.at(-1);
    if (shown?.onlyFor !== person.user.id) throw new Error('There was no answer.');
    await chat.handled(person.press(shown, words.postToChannel).delivery);
    expect(news.messages.at(-1)).toMatchObject({ author: slack.workspace.bot.id, threadTs: message.ts });
    expect(news.messages.at(-1)?.onlyFor).toBeUndefined();
  });
});

it('somebody who is no longer in the channel does not post', async () => {
  const { general, person } = await open();
  const { all } = await pressIn(general, person, () => void general.members.delete(person.user.id));
  expect(all).toEqual([]);
});

it('a member of a large channel posts, wherever they stand in its list', async () => {
  const { slack } = await open();
  const crowd = Array.from({ length: 2_100 }, (_, at) => slack.workspace.addUser(`m${at}`, 'en-US'));
  const last = slack.as(crowd.at(-1) ?? slack.workspace.bot);
  expect((await pressIn(channelWith(), last)).all).toHaveLength(1);
});

it('nobody posts where the app may not see who writes, and the operator is told what to do', async () => {
  const { slack, general, person, logged } = await open();
  slack.refuse('conversations.members', 'missing_scope');
  expect(await pressIn(general, person)).toEqual({ all: [], alone: [words.cannotCheckWriter] });
  expect(logged).toContainEqual(expect.objectContaining({ level: 40, msg: expect.stringContaining('manifest') }));
  expect((await pressIn(general, person)).all).toHaveLength(1);
});

it('nobody posts while Slack cannot be asked', async () => {
  const { slack, general, person } = await open();
  slack.limitRate('conversations.info', 600);
  expect(await pressIn(general, person)).toEqual({ all: [], alone: [words.postFailed] });
});
