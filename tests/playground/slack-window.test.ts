/** What the page is told of the local Slack, and what an act on it does to a bot. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../playground/slack/person.ts';
import type { Channel } from '../../playground/slack/workspace.ts';
import { type SlackWindow, slackWindow } from '../../playground/slack-window.ts';
import { openRawBot, type RawBot } from './slack/raw-bot.ts';

const manifest = {
  features: {
    slash_commands: [{ command: '/sum', description: 'Adds up', usage_hint: '[of]' }],
    shortcuts: [{ name: 'Answer this', callback_id: 'answer_this', type: 'message', description: '' }],
  },
};

let bot: RawBot;
let window: SlackWindow;
let mina: Person;
let hugo: Person;
let channel: Channel;

beforeEach(async () => {
  bot = await openRawBot();
  window = slackWindow(bot.slack, () => manifest);
  mina = bot.slack.join('mina');
  hugo = bot.slack.join('hugo');
  channel = bot.slack.workspace.addChannel('general', { members: [...bot.slack.workspace.users.values()] });
});

afterEach(() => bot.close());

const select = {
  type: 'actions',
  elements: [
    {
      type: 'static_select',
      action_id: 'pick',
      options: ['a', 'b'].map((value) => ({ text: { type: 'plain_text', text: value.toUpperCase() }, value })),
    },
  ],
};

it('lists what the manifest has', () => {
  const { commands, shortcuts } = window.view(mina);
  expect(commands).toEqual([{ command: '/sum', description: 'Adds up', usage: '[of]' }]);
  expect(shortcuts).toEqual([{ id: 'answer_this', name: 'Answer this' }]);
});

it('shows a private message to one person only, and marks it', async () => {
  await bot.call('chat.postEphemeral', { channel: channel.id, user: mina.user.id, text: 'psst' });
  expect(window.view(mina).messages).toMatchObject([{ text: 'psst', private: true }]);
  expect(window.view(hugo).messages).toEqual([]);
});

it('tells what was refused, with the platform’s own error', async () => {
  await bot.call('chat.postMessage', { channel: channel.id, blocks: [{ type: 'banner' }] });
  await bot.call('chat.postMessage', { channel: 'C404', text: 'hello' });
  expect(window.view(mina).refused).toMatchObject([
    { request: 'chat.postMessage', error: 'invalid_blocks' },
    { request: 'chat.postMessage', error: 'channel_not_found' },
  ]);
});

it('hands the bot what was chosen in a select', async () => {
  const socket = await bot.connect();
  await bot.call('chat.postMessage', { channel: channel.id, text: 'pick one', blocks: [select] });
  const [message] = window.view(mina).messages;
  const acting = window.act(mina, {
    do: 'select',
    platform: 'slack',
    place: channel.id,
    message: message?.id ?? '',
    select: 'pick',
    value: 'b',
  });
  const frame = await socket.frame('interactive');
  expect(frame.payload).toMatchObject({
    type: 'block_actions',
    actions: [{ type: 'static_select', action_id: 'pick', selected_option: { value: 'b' } }],
  });
  socket.acknowledge(frame.envelope_id);
  await acting;
});

it.each([
  ['a channel that is none', { do: 'slash', place: 'C404', line: '/sum' }, 'no such channel'],
  ['a message that is gone', { do: 'press', platform: 'slack', place: '', message: '1.0', button: 'x' }, 'gone'],
] as const)('does nothing with %s', async (_, act, why) => {
  await expect(window.act(mina, act)).rejects.toThrow(why);
});

it('makes a mention of a name that somebody has, and of no other', async () => {
  await window.act(mina, { do: 'say', platform: 'slack', place: channel.id, text: '@hugo and @nobody, me@hugo.example' });
  expect(window.view(mina).messages[0]?.text).toBe(`<@${hugo.user.id}> and @nobody, me@hugo.example`);
});
