/** What the page is told of the local Discord, and what an act on it does to a bot. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../playground/discord/person.ts';
import { type DiscordServer, openDiscord } from '../../playground/discord/server.ts';
import type { Channel } from '../../playground/discord/world.ts';
import { type DiscordWindow, discordWindow } from '../../playground/discord-window.ts';
import { call, identified, token } from './discord/raw-client.ts';

let discord: DiscordServer;
let window: DiscordWindow;
let mina: Person;
let channel: Channel;

beforeEach(async () => {
  discord = await openDiscord({ token });
  window = discordWindow(discord);
  mina = discord.join('mina', 'ko');
  channel = discord.world.addChannel('general');
  const { id } = discord.world.application;
  await call(discord, 'PUT', `/applications/${id}/commands`, [
    {
      name: 'sum',
      description: 'Adds up',
      name_localizations: { ko: '합계' },
      options: [{ type: 3, name: 'of', description: 'What', choices: [{ name: 'All', value: 'all' }] }],
    },
    { type: 3, name: 'Answer this', name_localizations: { ko: '이 글에 답하기' } },
  ]);
});

afterEach(() => discord.close());

it('lists what was registered, in the language of the person’s app', () => {
  const { commands, menu } = window.view(mina);
  expect(commands).toEqual([
    {
      name: 'sum',
      label: '합계',
      description: 'Adds up',
      options: [
        {
          name: 'of',
          label: 'of',
          description: 'What',
          type: 'text',
          required: false,
          completes: false,
          choices: [{ name: 'All', value: 'all' }],
        },
      ],
    },
  ]);
  expect(menu).toEqual([{ name: 'Answer this', label: '이 글에 답하기' }]);
});

it('tells what was refused, with the platform’s own error', async () => {
  await call(discord, 'POST', `/channels/${channel.id}/messages`, { content: 'x'.repeat(2_001) });
  const [refused] = window.view(mina).refused;
  expect(refused?.request).toBe(`POST /channels/${channel.id}/messages`);
  expect(refused?.error).toMatch(/^400 Invalid Form Body.*content/);
});

it('says when the bot did not respond within three seconds', async () => {
  const socket = await identified(discord);
  await window.act(mina, { do: 'command', place: channel.id, name: 'sum', options: {} });
  expect(window.view(mina).refused).toMatchObject([{ request: '/sum', error: 'The application did not respond' }]);
  socket.end();
});

it('names who used which command above the answer', async () => {
  const socket = await identified(discord);
  const acting = window.act(mina, { do: 'command', place: channel.id, name: 'sum', options: { of: 'all' } });
  const { id, token: answerToken } = await socket.event('INTERACTION_CREATE');
  await call(discord, 'POST', `/interactions/${id}/${answerToken}/callback`, { type: 4, data: { content: '42', flags: 64 } }, '');
  await acting;
  expect(window.view(mina).messages).toMatchObject([{ content: '42', private: true, usedBy: { name: 'mina', command: '/sum' } }]);
  expect(window.view(discord.join('hugo')).messages).toEqual([]);
  socket.end();
});

it('hands the bot what was chosen in a select', async () => {
  const socket = await identified(discord);
  const options = ['a', 'b'].map((value) => ({ label: value.toUpperCase(), value }));
  await call(discord, 'POST', `/channels/${channel.id}/messages`, {
    content: 'pick one',
    components: [{ type: 1, components: [{ type: 3, custom_id: 'pick', options }] }],
  });
  const [message] = window.view(mina).messages;
  const acting = window.act(mina, {
    do: 'select',
    platform: 'discord',
    place: channel.id,
    message: message?.id ?? '',
    select: 'pick',
    value: 'b',
  });
  const event = await socket.event('INTERACTION_CREATE');
  expect(event.data).toMatchObject({ custom_id: 'pick', component_type: 3, values: ['b'] });
  await call(discord, 'POST', `/interactions/${event.id}/${event.token}/callback`, { type: 6 }, '');
  await acting;
  socket.end();
});

it.each([
  ['two in a row', [1, 2].map((n) => ({ type: 3, custom_id: `s${n}`, options: [{ label: 'a', value: 'a' }] })), 'BASE_TYPE_BAD_LENGTH'],
  ['without options', [{ type: 3, custom_id: 's', options: [] }], 'BASE_TYPE_BAD_LENGTH'],
  ['with an option without a value', [{ type: 3, custom_id: 's', options: [{ label: 'a' }] }], 'BASE_TYPE_REQUIRED'],
])('refuses selects %s', async (_, components, code) => {
  const { status, body } = await call(discord, 'POST', `/channels/${channel.id}/messages`, {
    content: 'x',
    components: [{ type: 1, components }],
  });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain(code);
});

it('opens a thread under a message, where one can write on', async () => {
  await window.act(mina, { do: 'say', platform: 'discord', place: channel.id, text: 'a question' });
  const [message] = window.view(mina).messages;
  await window.act(mina, { do: 'openThread', place: channel.id, message: message?.id ?? '', name: 'on it' });
  expect(window.view(mina).places).toContainEqual({ id: message?.id, kind: 'thread', name: 'on it', parent: channel.id });
});
