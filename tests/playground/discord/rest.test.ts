import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { permission } from '../../../playground/discord/limits.ts';
import { rateLimit } from '../../../playground/discord/rest.ts';
import { type DiscordServer, openDiscord } from '../../../playground/discord/server.ts';
import type { Channel } from '../../../playground/discord/world.ts';
import { call, token } from './raw-client.ts';

let discord: DiscordServer;
let general: Channel;
beforeEach(async () => {
  discord = await openDiscord({ token });
  general = discord.world.addChannel('general');
});
afterEach(() => discord.close());

const post = (body: unknown) => call(discord, 'POST', `/channels/${general.id}/messages`, body);
const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'x') => ({ type: 2, style: 2, label, custom_id });
const row = (...components: object[]) => ({ type: 1, components });

describe('the API', () => {
  it('knows the bot by its token alone', async () => {
    expect(await call(discord, 'GET', '/users/@me')).toMatchObject({ status: 200, body: { id: discord.world.bot.id, bot: true } });
    for (const wrong of ['', 'Bot wrong', token]) {
      expect(await call(discord, 'GET', '/users/@me', undefined, wrong)).toMatchObject({ status: 401, body: { code: 0 } });
    }
  });

  it('tells where the gateway is', async () => {
    expect(await call(discord, 'GET', '/gateway/bot')).toMatchObject({ body: { url: discord.gateway.url, shards: 1 } });
  });

  it('says 404 to what it does not know', async () => {
    expect(await call(discord, 'GET', '/no/such/thing')).toMatchObject({ status: 404, body: { code: 0 } });
    expect(await call(discord, 'POST', '/channels/1/messages', { content: 'x' })).toMatchObject({ status: 404, body: { code: 10003 } });
    expect(await call(discord, 'GET', `/channels/${general.id}/messages/1`)).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  it('limits the rate on demand', async () => {
    discord.failNext(rateLimit(1, 2, /messages/));
    expect(await post({ content: 'x' })).toMatchObject({ status: 429, body: { retry_after: 2, global: false } });
    expect(await post({ content: 'x' })).toMatchObject({ status: 200 });
  });
});

describe('a message', () => {
  it('of components is changed to others, and keeps of its files only those that are named', async () => {
    const { body } = await post({ flags: v2, components: [text('before')] });
    const path = `/channels/${general.id}/messages/${body.id}`;
    const changed = await call(discord, 'PATCH', path, { flags: v2, components: [text('after')], attachments: [] });
    expect(changed).toMatchObject({ status: 200, body: { components: [{ content: 'after' }], attachments: [] } });
    expect(await call(discord, 'PATCH', path, { content: 'beside them' })).toMatchObject({ status: 400 });
  });

  it('whose change arrived although its answer is lost is changed', async () => {
    const { body } = await post({ content: 'before' });
    const path = `/channels/${general.id}/messages/${body.id}`;
    discord.failNext({ times: 1, method: 'PATCH', answerLost: true, status: 200, body: {} });
    await expect(call(discord, 'PATCH', path, { content: 'after' })).rejects.toThrow();
    expect(await call(discord, 'GET', path)).toMatchObject({ body: { content: 'after' } });
  });

  it('is stored, read, changed and deleted', async () => {
    const { body } = await post({ content: 'first' });
    const path = `/channels/${general.id}/messages/${body.id}`;
    expect(await call(discord, 'GET', path)).toMatchObject({ body: { content: 'first', author: { id: discord.world.bot.id } } });
    expect(await call(discord, 'PATCH', path, { content: 'second' })).toMatchObject({ body: { content: 'second' } });
    expect(await call(discord, 'DELETE', path)).toMatchObject({ status: 204 });
    expect(await call(discord, 'GET', path)).toMatchObject({ status: 404 });
  });

  it('comes with files', async () => {
    const form = new FormData();
    form.set(
      'payload_json',
      JSON.stringify({ flags: v2, components: [text('see'), { type: 13, file: { url: 'attachment://answer.txt' } }] }),
    );
    form.set('files[0]', new Blob(['약 600억 달러']), 'answer.txt');
    expect(await post(form)).toMatchObject({ status: 200, body: { attachments: [{ filename: 'answer.txt', size: 17 }] } });
    expect(discord.join('mina').sees(general)).toMatchObject([{ text: 'see\n약 600억 달러' }]);
  });

  it('goes to a person in a channel of their own', async () => {
    const person = discord.join('mina');
    const { body } = await call(discord, 'POST', '/users/@me/channels', { recipient_id: person.user.id });
    await call(discord, 'POST', `/channels/${body.id}/messages`, { content: 'hello' });
    expect(person.sees(discord.world.dm(person.user.id))).toMatchObject([{ text: 'hello' }]);
    expect(await call(discord, 'POST', '/users/@me/channels', { recipient_id: '1' })).toMatchObject({ status: 404, body: { code: 10013 } });
    expect(await call(discord, 'POST', '/users/@me/channels', {})).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  it.each([
    ['nothing', {}, 50006],
    ['only spaces', { content: ' \n' }, 50006],
    ['2,001 characters', { content: 'x'.repeat(2_001) }, 50035],
    ['text beside Components V2', { flags: v2, content: 'x', components: [text('y')] }, 50035],
    ['Components V2 without their flag', { components: [text('y')] }, 50035],
    ['more text than a message takes', { flags: v2, components: [text('x'.repeat(2_000)), text('y'.repeat(2_001))] }, 50035],
    ['an empty text', { flags: v2, components: [text(' ')] }, 50035],
    ['41 components', { flags: v2, components: Array.from({ length: 41 }, () => text('x')) }, 50035],
    ['a frame in a frame', { flags: v2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] }, 50035],
    ['an empty frame', { flags: v2, components: [{ type: 17, components: [] }] }, 50035],
    ['a button outside a row', { flags: v2, components: [button('a')] }, 50035],
    ['six buttons in a row', { content: 'x', components: [row(...[...'abcdef'].map((id) => button(id)))] }, 50035],
    ['a button twice', { content: 'x', components: [row(button('a'), button('a'))] }, 50035],
    ['a button of 101 characters', { content: 'x', components: [row(button('x'.repeat(101)))] }, 50035],
    ['a label of 81 characters', { content: 'x', components: [row(button('a', 'x'.repeat(81)))] }, 50035],
    ['a button without an id', { content: 'x', components: [row({ type: 2, style: 2, label: 'x' })] }, 50035],
    ['a file that is not there', { flags: v2, components: [{ type: 13, file: { url: 'attachment://none.txt' } }] }, 50035],
    ['a section without its accessory', { flags: v2, components: [{ type: 9, components: [text('x')] }] }, 50035],
    ['six rows of the old kind', { content: 'x', components: [...'abcdef'].map((id) => row(button(id))) }, 50035],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, 50035],
    ['too much text in embeds', { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] }, 50035],
  ])('with %s is refused', async (_what, body, code) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code } });
    expect(general.messages).toEqual([]);
  });

  it('that is refused is told where and why, nested as Discord nests it', async () => {
    expect(await post({ content: 'x', components: [row(button('a'), button('a', 'y'.repeat(81)))] })).toMatchObject({
      body: {
        message: expect.stringContaining('Invalid Form Body'),
        errors: {
          components: {
            0: {
              components: {
                1: {
                  custom_id: { _errors: [{ code: 'COMPONENT_CUSTOM_ID_DUPLICATED' }] },
                  label: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] },
                },
              },
            },
          },
        },
      },
    });
  });

  it('takes just as much as it may', async () => {
    const rows = [...'abcde'].map((id) => row(...[1, 2, 3, 4, 5].map((index) => button(`${id}${index}`))));
    const full = [
      ...rows,
      { type: 17, components: [text('x'.repeat(2_000)), { type: 14 }, text('y'.repeat(2_000))] },
      ...Array.from({ length: 6 }, () => ({ type: 14 })),
    ];
    expect(await post({ flags: v2, components: full })).toMatchObject({ status: 200 });
  });

  it('is refused where the bot may not see or write', async () => {
    discord.world.deny(general, discord.world.bot, permission.sendMessages);
    expect(await post({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50013 } });
    discord.world.deny(general, discord.world.bot, permission.viewChannel);
    expect(await post({ content: 'x' })).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  it('replies only where the bot may read what it replies to', async () => {
    const said = discord.join('mina').say(general, 'a question');
    const reply = { content: 'x', message_reference: { message_id: said.id } };
    expect(await post(reply)).toMatchObject({ status: 200, body: { type: 19, referenced_message: { id: said.id } } });
    discord.world.deny(general, discord.world.bot, permission.readMessageHistory);
    expect(await post(reply)).toMatchObject({ status: 403, body: { code: 160002 } });
    expect(await post({ content: 'x' })).toMatchObject({ status: 200 });
  });

  it('of somebody else cannot be changed', async () => {
    const said = discord.join('mina').say(general, 'mine');
    const path = `/channels/${general.id}/messages/${said.id}`;
    expect(await call(discord, 'PATCH', path, { content: 'yours' })).toMatchObject({ status: 403, body: { code: 50005 } });
  });

  it('that is no JSON is refused', async () => {
    const response = await fetch(`${discord.apiUrl}/v10/channels/${general.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: '{"content":',
    });
    expect(response.status).toBe(400);
  });

  it('notifies those it mentions, unless it says otherwise', async () => {
    const { user } = discord.join('mina');
    const content = `<@${user.id}> @everyone`;
    await post({ content });
    await post({ content, allowed_mentions: { parse: [] } });
    await post({ content, allowed_mentions: { parse: ['users'] } });
    await post({ content, allowed_mentions: { users: [user.id] } });
    expect(general.messages.map(({ pings }) => pings)).toEqual([[user.id, 'everyone'], [], [user.id], [user.id]]);
  });
});

describe('a registration', () => {
  const put = (body: unknown, path = `/applications/${discord.world.application.id}/commands`) => call(discord, 'PUT', path, body);
  const command = (more: object = {}) => ({ name: 'capex', description: 'Capex', ...more });
  const option = (more: object = {}) => ({ type: 3, name: 'company', description: 'Which', ...more });

  it('replaces the list of its scope', async () => {
    await put([command()]);
    expect(await put([command({ name: '질문' }), { type: 3, name: 'Answer this' }])).toMatchObject({ status: 200 });
    expect(discord.commands.list('global').map(({ name }) => name)).toEqual(['질문', 'Answer this']);
    expect(discord.commands.list('guild')).toEqual([]);
    await put([command()], `/applications/${discord.world.application.id}/guilds/${discord.world.guild.id}/commands`);
    expect(discord.commands.list('guild').map(({ name }) => name)).toEqual(['capex']);
  });

  it('is of its guild alone', async () => {
    const { application, guild, addGuild } = discord.world;
    const second = addGuild('Second');
    const path = (id: string) => `/applications/${application.id}/guilds/${id}/commands`;
    await put([command()], path(second.id));
    expect(discord.commands.list('guild')).toEqual([]);
    expect(discord.commands.list('guild', second.id)).toMatchObject([{ name: 'capex', guild_id: second.id }]);
    expect(discord.commands.find(1, 'capex', guild.id)).toBeUndefined();
  });

  it('for another application or guild is refused', async () => {
    expect(await put([], '/applications/1/commands')).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await put([], `/applications/${discord.world.application.id}/guilds/1/commands`)).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
  });

  it.each([
    ['no list', {}],
    ['a name in capitals', [command({ name: 'Capex' })]],
    ['a name with a space', [command({ name: 'cap ex' })]],
    ['a name of 33 characters', [command({ name: 'x'.repeat(33) })]],
    ['no description', [{ name: 'capex' }]],
    ['a description of 101 characters', [command({ description: 'x'.repeat(101) })]],
    ['a localised description that is too long', [command({ description_localizations: { ko: '가'.repeat(101) } })]],
    ['a name twice', [command(), command()]],
    ['101 commands', Array.from({ length: 101 }, (_, index) => command({ name: `c${index}` }))],
    ['26 options', [command({ options: Array.from({ length: 26 }, (_, index) => option({ name: `o${index}` })) })]],
    ['an option twice', [command({ options: [option(), option()] })]],
    ['a required option after another', [command({ options: [option(), option({ name: 'b', required: true })] })]],
    [
      '26 choices',
      [command({ options: [option({ choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })) })] })],
    ],
    ['choices beside autocomplete', [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })]],
    ['an option without a type', [command({ options: [{ name: 'a', description: 'a' }] })]],
    ['a described menu entry', [{ type: 3, name: 'Answer', description: 'x' }]],
  ])('with %s is refused', async (_what, body) => {
    expect(await put(body)).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(discord.commands.puts.global).toBe(0);
  });
});
