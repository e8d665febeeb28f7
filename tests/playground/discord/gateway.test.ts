import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listOf, objectOf } from '../../../playground/discord/json.ts';
import { type DiscordServer, openDiscord } from '../../../playground/discord/server.ts';
import { call, connect, identified, type RawSocket, token } from './raw-client.ts';

let discord: DiscordServer;
beforeEach(async () => {
  discord = await openDiscord({ token });
});
afterEach(() => discord.close());

const sequence = (socket: RawSocket) => Math.max(0, ...socket.frames.map(({ s }) => Number(s ?? 0)));

describe('a connection', () => {
  it('is greeted, identified, told of the guild, and its heart heard', async () => {
    const general = discord.world.addChannel('general');
    const thread = discord.world.addThread(general, 'a thread');
    const socket = await connect(discord);
    expect(await socket.frame(({ op }) => op === 10)).toMatchObject({ d: { heartbeat_interval: 41_250 } });
    socket.send({ op: 1, d: null });
    await socket.frame(({ op }) => op === 11);
    socket.send({ op: 2, d: { token, intents: 1, properties: {} } });
    expect(await socket.event('READY')).toMatchObject({
      v: 10,
      user: { bot: true },
      guilds: [{ id: discord.world.guild.id, unavailable: true }],
    });
    expect(await socket.event('GUILD_CREATE')).toMatchObject({ channels: [{ id: general.id }], threads: [{ id: thread.id }] });
  });

  it.each([
    ['a wrong token', { op: 2, d: { token: 'wrong', intents: 1 } }, 4004],
    ['the intent to read every message', { op: 2, d: { token, intents: 1 << 15 } }, 4014],
    ['a frame before it is identified', { op: 8, d: {} }, 4003],
    ['a frame that is no JSON', 'hello', 4002],
    ['a frame that is no object', '5', 4002],
    ['a shard past the last', { op: 2, d: { token, intents: 1, shard: [2, 2] } }, 4010],
    ['no shards at all', { op: 2, d: { token, intents: 1, shard: [0, 0] } }, 4010],
    ['a shard that is no pair', { op: 2, d: { token, intents: 1, shard: [0] } }, 4010],
    ['a shard that is no number', { op: 2, d: { token, intents: 1, shard: ['0', '1'] } }, 4010],
  ])('with %s is closed', async (_what, frame, code) => {
    const socket = await connect(discord);
    socket.send(frame);
    expect(await socket.closed()).toBe(code);
  });

  it.each([
    ['identifying twice', { op: 2, d: { token, intents: 1 } }, 4005],
    ['an unknown opcode', { op: 99, d: {} }, 4001],
  ])('that is identified is closed for %s', async (_what, frame, code) => {
    const socket = await identified(discord);
    socket.send(frame);
    expect(await socket.closed()).toBe(code);
  });
});

describe('a dropped connection', () => {
  it('resumes and is told what it missed, once', async () => {
    const general = discord.world.addChannel('general');
    const person = discord.join('mina');
    const first = await identified(discord);
    const { session_id } = await first.event('READY');
    person.mention(general, 'before');
    await first.event('MESSAGE_CREATE');
    const seq = sequence(first);
    discord.gateway.drop();
    expect(await first.closed()).toBe(1006);
    person.mention(general, 'meanwhile');

    const second = await connect(discord);
    second.send({ op: 6, d: { token, session_id, seq } });
    await second.event('RESUMED');
    const told = second.frames.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => objectOf(d).content);
    expect(told).toEqual([`<@${discord.world.bot.id}> meanwhile`]);
    expect(discord.gateway.counts).toEqual({ identified: 1, resumed: 1 });
  });

  it('cannot resume a session that was ended, or that is not its own', async () => {
    const first = await identified(discord);
    const { session_id } = await first.event('READY');
    discord.gateway.invalidate(false);
    expect(await first.frame(({ op }) => op === 9)).toMatchObject({ d: false });
    const second = await connect(discord);
    second.send({ op: 6, d: { token, session_id, seq: 1 } });
    expect(await second.frame(({ op }) => op === 9)).toMatchObject({ d: false });
  });

  it('is asked to come back', async () => {
    const socket = await identified(discord);
    discord.gateway.askToReconnect();
    await socket.frame(({ op }) => op === 7);
  });
});

describe('messages', () => {
  it('arrive without their text unless the bot is mentioned or it is a direct message', async () => {
    const general = discord.world.addChannel('general');
    const person = discord.join('mina');
    const socket = await identified(discord);
    const ids = [
      person.say(general, 'just talk'),
      person.mention(general, 'hello'),
      person.dm('hi'),
      person.say(general, '@everyone lunch'),
    ].map(({ id }) => id);
    const told = await Promise.all(ids.map((id) => socket.event('MESSAGE_CREATE', (data) => data.id === id)));
    expect(told.map(({ content }) => content)).toEqual(['', `<@${discord.world.bot.id}> hello`, 'hi', '']);
    expect(told.map(({ mention_everyone }) => mention_everyone)).toEqual([false, false, false, true]);
    expect(told[2]).not.toHaveProperty('guild_id');
  });

  it('that reply name what they reply to and mention its author, unless the person switched that off', async () => {
    const general = discord.world.addChannel('general');
    const person = discord.join('mina');
    const other = discord.join('juno');
    const socket = await identified(discord);
    const told = ({ id }: { readonly id: string }) => socket.event('MESSAGE_CREATE', (data) => data.id === id);
    await call(discord, 'POST', `/channels/${general.id}/messages`, { content: 'an answer' });
    const [answer] = general.messages;
    if (!answer) throw new Error('There is no answer.');
    const reply = await told(person.reply(answer, 'and Amazon?'));
    expect(reply).toMatchObject({
      type: 19,
      content: 'and Amazon?',
      mentions: [{ id: discord.world.bot.id }],
      message_reference: { message_id: answer.id, channel_id: general.id, guild_id: discord.world.guild.id },
      referenced_message: { id: answer.id, content: 'an answer', author: { id: discord.world.bot.id } },
    });
    expect(await told(person.reply(answer, 'quietly', { notify: false }))).toMatchObject({ content: '', mentions: [] });

    const talk = other.say(general, 'just talk');
    const aboutTalk = await told(person.reply(talk, `<@${discord.world.bot.id}> is that so?`));
    expect(aboutTalk).toMatchObject({ mentions: [{ id: discord.world.bot.id }, { id: other.user.id }] });
    expect(aboutTalk).toMatchObject({ referenced_message: { id: talk.id, content: '' } });
    expect((await told(person.dm('hi'))).message_reference).toBeUndefined();
  });

  it('arrive only with the intents for them', async () => {
    const general = discord.world.addChannel('general');
    const person = discord.join('mina');
    const socket = await identified(discord, { intents: 1 << 12 });
    person.mention(general, 'hello');
    const dm = person.dm('hi');
    await socket.event('MESSAGE_CREATE', ({ id }) => id === dm.id);
    expect(socket.frames.filter(({ t }) => t === 'MESSAGE_CREATE')).toHaveLength(1);
  });
});

describe('a bot in two shards', () => {
  /** The connections that were told of something by now, in order. */
  const told = (sockets: readonly RawSocket[], type: string, id: string) =>
    sockets.map(({ frames }) => frames.filter(({ t, d }) => t === type && objectOf(d).id === id).length);
  /** An event that every session gets comes after all that was sent before. */
  const settled = (sockets: readonly RawSocket[]) => {
    discord.gateway.dispatch('SETTLED', () => ({}));
    return Promise.all(sockets.map((socket) => socket.event('SETTLED')));
  };
  const shards = () => Promise.all([0, 1].map((id) => identified(discord, { shard: [id, 2] })));

  it('is told so, and each shard its own guilds', async () => {
    await discord.close();
    discord = await openDiscord({ token, shards: 2 });
    const second = discord.world.addGuild('Second');
    expect(await call(discord, 'GET', '/gateway/bot')).toMatchObject({
      body: { shards: 2, session_start_limit: { max_concurrency: 1 } },
    });
    const ready = await Promise.all((await shards()).map((socket) => socket.event('READY')));
    expect(ready.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const guilds = ready.map((one) => listOf(one.guilds).map((guild) => objectOf(guild).id));
    expect(guilds.flat().toSorted()).toEqual([discord.world.guild.id, second.id].toSorted());
    expect(guilds.map(({ length }) => length)).toEqual([1, 1]);
  });

  it('hears of a guild on its shard and of everything else on the first', async () => {
    const { world } = discord;
    const guilds = [world.guild, world.addGuild('Second')];
    const person = discord.join('mina');
    world.addChannel('general');
    discord.commands.put('global', [{ name: 'capex', description: 'Capex' }]);
    const sockets = await shards();
    const dm = person.dm('hello');
    const commandInDm = person.slash(world.dm(person.user.id), 'capex');
    const inGuilds = guilds.map((guild) => {
      const channel = world.addChannel('second', guild);
      const said = person.mention(channel, 'hello');
      return { guild, said, used: person.slash(channel, 'capex'), thread: discord.openThread(channel, 'a thread') };
    });
    await settled(sockets);
    expect(told(sockets, 'MESSAGE_CREATE', dm.id)).toEqual([1, 0]);
    expect(told(sockets, 'INTERACTION_CREATE', commandInDm.id)).toEqual([1, 0]);
    for (const { guild, said, used, thread } of inGuilds) {
      const own = (BigInt(guild.id) >> 22n) % 2n === 0n ? [1, 0] : [0, 1];
      expect(told(sockets, 'GUILD_CREATE', guild.id)).toEqual(own);
      expect(told(sockets, 'MESSAGE_CREATE', said.id)).toEqual(own);
      expect(told(sockets, 'INTERACTION_CREATE', used.id)).toEqual(own);
      expect(told(sockets, 'THREAD_CREATE', thread.id)).toEqual(own);
    }
  });

  it('hears of everything on each connection of the same shard', async () => {
    const sockets = await Promise.all([identified(discord), identified(discord)]);
    const said = discord.join('mina').mention(discord.world.addChannel('general'), 'hello');
    await settled(sockets);
    expect(told(sockets, 'MESSAGE_CREATE', said.id)).toEqual([1, 1]);
  });
});

describe('connections that the server ends', () => {
  it('are closed with the code, and their sessions are over where the code says so', async () => {
    for (const [code, resumes] of [
      [4000, true],
      [4009, false],
    ] as const) {
      const first = await identified(discord);
      const { session_id } = await first.event('READY');
      discord.gateway.end(code);
      expect(await first.closed()).toBe(code);
      const second = await connect(discord);
      second.send({ op: 6, d: { token, session_id, seq: 1 } });
      expect(await second.frame(({ op, t }) => op === 9 || t === 'RESUMED')).toMatchObject(resumes ? { t: 'RESUMED' } : { op: 9 });
      second.end();
    }
  });

  it('and a revoked token opens none again', async () => {
    const first = await identified(discord);
    const { session_id } = await first.event('READY');
    discord.revokeToken();
    expect(await first.closed()).toBe(4004);
    for (const frame of [
      { op: 2, d: { token, intents: 1 } },
      { op: 6, d: { token, session_id, seq: 1 } },
    ]) {
      const socket = await connect(discord);
      socket.send(frame);
      expect(await socket.closed()).toBe(4004);
    }
    expect(await call(discord, 'GET', '/users/@me')).toMatchObject({ status: 401 });
  });
});
