import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../playground/discord/person.ts';
import { type DiscordServer, openDiscord } from '../../../playground/discord/server.ts';
import type { Channel } from '../../../playground/discord/world.ts';
import { call, identified, type RawSocket, token } from './raw-client.ts';

let discord: DiscordServer;
let general: Channel;
let mina: Person;
let juno: Person;
let socket: RawSocket;
let now: number;

beforeEach(async () => {
  now = Date.parse('2026-01-01T00:00:00Z');
  discord = await openDiscord({ token, now: () => now });
  general = discord.world.addChannel('general');
  mina = discord.join('mina', 'ko');
  juno = discord.join('juno', 'en-US');
  discord.commands.put('global', [
    {
      name: 'capex',
      description: 'Capex',
      options: [
        { type: 3, name: 'company', description: 'Which', autocomplete: true },
        { type: 3, name: 'show', description: 'What', choices: [{ name: 'Total', value: 'total' }] },
        { type: 5, name: 'share', description: 'To all' },
      ],
    },
    { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'question', description: 'What', required: true }] },
    { type: 3, name: 'Answer this' },
  ]);
  socket = await identified(discord);
});
afterEach(() => discord.close());

const ephemeral = 1 << 6;

/** A command is used; the paths that the bot may then call. */
async function used(begin: () => { readonly id: string } = () => mina.slash(general, 'capex')) {
  const asked = begin();
  const event = await socket.event('INTERACTION_CREATE', ({ id }) => id === asked.id);
  const hooks = `/webhooks/${discord.world.application.id}/${event.token}`;
  const callback = (body: unknown, query = '') =>
    call(discord, 'POST', `/interactions/${event.id}/${event.token}/callback${query}`, body, '');
  return { asked, event, hooks, callback, follow: (body: unknown) => call(discord, 'POST', hooks, body, '') };
}

describe('an interaction', () => {
  it('says who asked, where, in which language and what they may do', async () => {
    const { event } = await used(() => mina.slash(general, 'capex', { company: 'meta', share: true }));
    expect(event).toMatchObject({
      type: 2,
      locale: 'ko',
      guild_id: discord.world.guild.id,
      channel: { id: general.id, type: 0 },
      member: { user: { id: mina.user.id }, permissions: discord.world.permissions(general, mina.user.id).toString() },
      data: {
        name: 'capex',
        options: [
          { name: 'company', value: 'meta' },
          { name: 'share', value: true, type: 5 },
        ],
      },
    });
  });

  it('in a direct message has a user and no guild', async () => {
    const { event } = await used(() => mina.slash(discord.world.dm(mina.user.id), 'capex'));
    expect(event).toMatchObject({ user: { id: mina.user.id }, context: 1 });
    expect(event).not.toHaveProperty('guild_id');
    expect(event).not.toHaveProperty('member');
  });

  it('is answered once', async () => {
    const { callback } = await used();
    expect(await callback({ type: 4, data: { content: 'one' } })).toMatchObject({ status: 204 });
    expect(await callback({ type: 4, data: { content: 'two' } })).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(mina.sees(general)).toMatchObject([{ text: 'one' }]);
  });

  it('is answered within three seconds', async () => {
    const { callback } = await used();
    now += 3_001;
    expect(await callback({ type: 4, data: { content: 'late' } })).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it('that nobody began is unknown', async () => {
    const { event } = await used();
    expect(await call(discord, 'POST', `/interactions/${event.id}/wrong/callback`, { type: 4, data: { content: 'x' } })).toMatchObject({
      body: { code: 10062 },
    });
    expect(await call(discord, 'POST', '/interactions/1/wrong/callback', { type: 4, data: { content: 'x' } })).toMatchObject({
      body: { code: 10062 },
    });
  });

  it('is not used up by an answer that is refused', async () => {
    const { callback } = await used();
    expect(await callback({ type: 4, data: {} })).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await callback({ type: 6 })).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await callback({})).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await callback({ type: 4, data: { content: 'right' } })).toMatchObject({ status: 204 });
  });

  it('gives its message back when asked to', async () => {
    const { callback } = await used();
    expect(await callback({ type: 4, data: { content: 'x', flags: ephemeral } }, '?with_response=true')).toMatchObject({
      status: 200,
      body: { interaction: { response_message_ephemeral: true }, resource: { type: 4, message: { content: 'x' } } },
    });
  });

  it('answered for one person is seen by that one', async () => {
    const { callback, follow } = await used();
    await callback({ type: 4, data: { content: 'private', flags: ephemeral } });
    await follow({ content: 'public' });
    expect(mina.sees(general).map(({ text }) => text)).toEqual(['private', 'public']);
    expect(juno.sees(general).map(({ text }) => text)).toEqual(['public']);
    expect((await call(discord, 'GET', `/channels/${general.id}/messages`)).body).toHaveLength(1);
  });

  it('deferred shows nothing until its first follow-up, which keeps its visibility', async () => {
    const { callback, follow } = await used();
    await callback({ type: 5, data: { flags: ephemeral } });
    expect(mina.sees(general)).toEqual([]);
    await follow({ content: 'at last' });
    expect(mina.sees(general)).toMatchObject([{ text: 'at last', private: true }]);
    expect(juno.sees(general)).toEqual([]);
  });
});

describe('the webhook of an interaction', () => {
  it('is there after the first answer and for fifteen minutes', async () => {
    const { callback, follow } = await used();
    expect(await follow({ content: 'early' })).toMatchObject({ status: 404, body: { code: 10015 } });
    await callback({ type: 4, data: { content: 'x' } });
    expect(await follow({ content: 'in time' })).toMatchObject({ status: 200 });
    now += 15 * 60_000 + 1;
    expect(await follow({ content: 'late' })).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  it('reads, changes and deletes its messages and nobody else’s', async () => {
    const { callback, hooks } = await used();
    await callback({ type: 4, data: { content: 'x', flags: ephemeral } });
    const original = `${hooks}/messages/%40original`;
    expect(await call(discord, 'GET', original, undefined, '')).toMatchObject({ body: { content: 'x' } });
    expect(await call(discord, 'PATCH', original, { content: 'y' }, '')).toMatchObject({ body: { content: 'y' } });
    expect(await call(discord, 'DELETE', original, undefined, '')).toMatchObject({ status: 204 });
    expect(await call(discord, 'GET', original, undefined, '')).toMatchObject({ status: 404, body: { code: 10008 } });
    const other = mina.say(general, 'mine');
    expect(await call(discord, 'DELETE', `${hooks}/messages/${other.id}`, undefined, '')).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
  });
});

describe('a button', () => {
  const withButton = { content: 'press', components: [{ type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'more' }] }] };

  it('tells what was pressed and under which message', async () => {
    const { body } = await call(discord, 'POST', `/channels/${general.id}/messages`, withButton);
    const [message] = general.messages;
    if (!message) throw new Error('There is no message.');
    const { event } = await used(() => juno.press(message, 'More'));
    expect(event).toMatchObject({ type: 3, data: { custom_id: 'more', component_type: 2 }, message: { id: body.id } });
    expect(() => juno.press(message, 'Less')).toThrow(/no button "Less"/);
  });

  it('changes its message, or leaves it and makes it @original', async () => {
    await call(discord, 'POST', `/channels/${general.id}/messages`, withButton);
    const [message] = general.messages;
    if (!message) throw new Error('There is no message.');
    const first = await used(() => mina.press(message, 'More'));
    expect(await first.callback({ type: 7, data: { content: 'pressed' } })).toMatchObject({ status: 204 });
    expect(mina.sees(general)).toMatchObject([{ text: 'pressed' }]);
    const second = await used(() => mina.press(message, 'More'));
    expect(await second.callback({ type: 6 })).toMatchObject({ status: 204 });
    expect(await call(discord, 'DELETE', `${second.hooks}/messages/@original`, undefined, '')).toMatchObject({ status: 204 });
    expect(mina.sees(general)).toEqual([]);
  });
});

describe('autocomplete', () => {
  it('shows what the bot suggests for what is typed', async () => {
    const typing = mina.type(general, 'capex', 'company', 'me', { show: 'total' });
    const event = await socket.event('INTERACTION_CREATE');
    expect(event).toMatchObject({
      type: 4,
      data: {
        options: [
          { name: 'show', value: 'total' },
          { name: 'company', value: 'me', focused: true },
        ],
      },
    });
    const path = `/interactions/${event.id}/${event.token}/callback`;
    const many = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
    for (const choices of [
      many,
      [{ name: '', value: 'x' }],
      [{ name: 'x'.repeat(101), value: 'x' }],
      [{ name: 'x' }],
      [{ name: 'x', value: 'x'.repeat(101) }],
    ]) {
      expect(await call(discord, 'POST', path, { type: 8, data: { choices } })).toMatchObject({ status: 400, body: { code: 50035 } });
    }
    expect(await call(discord, 'POST', path, { type: 4, data: { content: 'no' } })).toMatchObject({ status: 400 });
    await call(discord, 'POST', path, { type: 8, data: { choices: [{ name: 'Meta', value: 'meta' }] } });
    expect(await typing).toEqual([{ name: 'Meta', value: 'meta' }]);
  });
});

describe('the app of a person', () => {
  it('sends no command that it would not let one send', () => {
    expect(() => mina.slash(general, 'none')).toThrow(/lists no command \/none/);
    expect(() => mina.slash(general, 'ask')).toThrow(/"question" of \/ask is required/);
    expect(() => mina.slash(general, 'ask', { question: 'x', other: 'y' })).toThrow(/no option "other"/);
    expect(() => mina.slash(general, 'capex', { show: 'everything' })).toThrow(/not a choice/);
    expect(() => mina.slash(general, 'capex', { share: 'yes' })).toThrow(/takes a boolean/);
    expect(() => mina.menu(mina.say(general, 'x'), 'Translate')).toThrow(/lists no menu entry/);
  });

  it('does not let one write where one may not, or at any length', () => {
    discord.world.deny(general, mina.user, 1n << 11n);
    expect(() => mina.say(general, 'x')).toThrow(/may not write/);
    expect(() => juno.say(general, 'x'.repeat(4_001))).toThrow(/4000/);
  });

  it('lets nobody reply to what one person alone sees', async () => {
    const { callback } = await used();
    await callback({ type: 4, data: { content: 'for you', flags: ephemeral } });
    const [message] = general.messages;
    if (!message) throw new Error('There is no message.');
    expect(() => mina.reply(message, 'and Amazon?')).toThrow(/only one person sees/);
  });

  it('opens a thread under a message, with its id', () => {
    const said = juno.say(general, 'news');
    expect(discord.openThread(general, 'about the news', said)).toMatchObject({ id: said.id, parentId: general.id });
  });

  it('offers the menu of a message', async () => {
    const said = juno.say(general, '엔비디아는?');
    const { event } = await used(() => mina.menu(said, 'Answer this'));
    expect(event).toMatchObject({
      data: { type: 3, target_id: said.id, resolved: { messages: { [said.id]: { content: '엔비디아는?' } } } },
    });
  });
});
