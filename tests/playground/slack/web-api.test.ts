/** The local Slack takes and refuses calls and messages as Slack does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../playground/slack/person.ts';
import type { Channel } from '../../../playground/slack/workspace.ts';
import { appToken, botToken, openRawBot, type RawBot } from './raw-bot.ts';

let bot: RawBot;
let person: Person;
let general: Channel;

beforeEach(async () => {
  bot = await openRawBot();
  person = bot.slack.join('mina', 'ko-KR');
  general = bot.slack.workspace.addChannel('general', { members: [person.user, bot.slack.workspace.bot] });
});
afterEach(() => bot.close());

const refusal = async (method: string, given: object, token?: string) => (await bot.call(method, given, token)).body.error;
const post = (given: object) => bot.call('chat.postMessage', { channel: general.id, text: 'hello', ...given });

describe('tokens', () => {
  it('are checked, and each is for its own methods', async () => {
    expect((await bot.call('auth.test')).body).toMatchObject({ ok: true, user_id: bot.slack.workspace.bot.id });
    expect(await refusal('auth.test', {}, 'xoxb-wrong')).toBe('invalid_auth');
    expect(await refusal('apps.connections.open', {}, botToken)).toBe('not_allowed_token_type');
    expect(await refusal('auth.test', {}, appToken)).toBe('not_allowed_token_type');
    const response = await fetch(`${bot.slack.apiUrl}auth.test`, { method: 'POST' });
    expect(await response.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  it('that were revoked are refused by every method, and their connections are cut', async () => {
    const socket = await bot.connect();
    bot.slack.revokeTokens();
    await socket.closed;
    expect(await refusal('auth.test', {})).toBe('token_revoked');
    expect(await refusal('chat.postMessage', { channel: general.id, text: 'hello' })).toBe('token_revoked');
    expect(await refusal('apps.connections.open', {}, appToken)).toBe('token_revoked');
    expect(general.messages).toEqual([]);
  });
});

describe('methods', () => {
  it('tell of people and open direct messages', async () => {
    expect((await bot.call('users.info', { user: person.user.id, include_locale: true })).body).toMatchObject({
      user: { locale: 'ko-KR' },
    });
    expect((await bot.call('users.info', { user: person.user.id })).body.user).not.toHaveProperty('locale');
    expect(await refusal('users.info', { user: 'U0' })).toBe('user_not_found');
    expect((await bot.call('conversations.open', { users: person.user.id })).body).toMatchObject({
      channel: { id: bot.slack.workspace.direct(person.user.id).id },
    });
    expect(await refusal('conversations.open', { users: 'U0' })).toBe('user_not_found');
  });

  it('that there are not are refused', async () => {
    expect(await refusal('chat.meMessage', {})).toBe('unknown_method');
    expect((await fetch(`${bot.slack.apiUrl}auth.test`)).status).toBe(404);
  });

  it('take forms as well as JSON', async () => {
    const blocks = JSON.stringify([{ type: 'divider' }]);
    const body = new URLSearchParams({ token: botToken, channel: general.id, text: 'hello', blocks });
    const response = await fetch(`${bot.slack.apiUrl}chat.postMessage`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true });
    expect(general.messages.at(-1)?.blocks).toEqual([{ type: 'divider' }]);
  });
});

describe('messages', () => {
  it('are posted, answered in threads, changed and deleted', async () => {
    const { ts } = (await post({})).body;
    await post({ text: 'in thread', thread_ts: ts });
    await bot.call('chat.update', { channel: general.id, ts, text: 'changed' });
    expect(person.sees(general).map(({ text, threadTs }) => [text, threadTs])).toEqual([
      ['changed', undefined],
      ['in thread', ts],
    ]);
    await bot.call('chat.delete', { channel: general.id, ts });
    expect(person.sees(general).map(({ text }) => text)).toEqual(['in thread']);
  });

  it('for one person are seen by nobody else', async () => {
    const other = bot.slack.join('jun');
    general.members.add(other.user.id);
    await bot.call('chat.postEphemeral', { channel: general.id, user: person.user.id, text: 'psst' });
    expect(person.sees(general)).toMatchObject([{ text: 'psst', private: true }]);
    expect(other.sees(general)).toEqual([]);
    expect(await refusal('chat.postEphemeral', { channel: general.id, user: 'U0', text: 'psst' })).toBe('user_not_in_channel');
  });

  it('go only where the bot is', async () => {
    const open = bot.slack.workspace.addChannel('open', { members: [person.user] });
    const secret = bot.slack.workspace.addChannel('secret', { kind: 'private', members: [person.user] });
    expect(await refusal('chat.postMessage', { channel: open.id, text: 'x' })).toBe('not_in_channel');
    expect(await refusal('chat.postMessage', { channel: secret.id, text: 'x' })).toBe('channel_not_found');
    expect(await refusal('chat.postMessage', { channel: 'C0', text: 'x' })).toBe('channel_not_found');
    expect(await refusal('chat.postMessage', { text: 'x' })).toBe('channel_not_found');
    expect(await refusal('chat.postMessage', { channel: general.id, text: 'x', thread_ts: '1.000000' })).toBe('thread_not_found');
  });

  it('are read again only with the scope for it', async () => {
    const { ts } = (await post({})).body;
    expect((await bot.call('conversations.replies', { channel: general.id, ts })).body).toMatchObject({ error: 'missing_scope' });
    const reading = await openRawBot({ readsChannels: true });
    const channel = reading.slack.workspace.addChannel('read', { members: [reading.slack.workspace.bot] }).id;
    const written = (await reading.call('chat.postMessage', { channel, text: 'once more' })).body;
    expect((await reading.call('conversations.replies', { channel, ts: written.ts })).body).toMatchObject({
      messages: [{ text: 'once more' }],
    });
    expect((await reading.call('conversations.replies', { channel, ts: '1.1' })).body).toMatchObject({ error: 'thread_not_found' });
    await reading.close();
  });

  it('of others can be neither changed nor deleted', async () => {
    const { ts } = person.say(general, 'mine').message;
    expect(await refusal('chat.update', { channel: general.id, ts, text: 'x' })).toBe('cant_update_message');
    expect(await refusal('chat.delete', { channel: general.id, ts })).toBe('cant_delete_message');
    expect(await refusal('chat.delete', { channel: general.id, ts: '1.000000' })).toBe('message_not_found');
  });

  const text = (length: number) => 'x'.repeat(length);
  const plain = (value: string) => ({ type: 'plain_text', text: value });
  const button = (more: object) => ({ type: 'actions', elements: [{ type: 'button', text: plain('go'), ...more }] });
  const thumbs = (more: object = {}, times = 1) => ({
    type: 'context_actions',
    elements: Array.from({ length: times }, () => {
      const thumb = { text: plain('yes'), value: 'y', ...more };
      return { type: 'feedback_buttons', positive_button: thumb, negative_button: thumb };
    }),
  });
  const section = (value: string) => ({ type: 'section', text: { type: 'mrkdwn', text: value } });
  const rich = (elements: object[]) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });
  const table = (rows: number, columns: number, cell = 'x') => ({
    type: 'table',
    rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ type: 'raw_text', text: cell }))),
  });

  it.each([
    ['nothing at all', { text: '' }, 'no_text'],
    ['a text that is none', { text: 5 }, 'invalid_arguments'],
    ['a text past 40,000 characters', { text: text(40_001) }, 'msg_too_long'],
    ['blocks that are no list', { blocks: {} }, 'invalid_blocks_format'],
    ['blocks that are no JSON', { blocks: '[{' }, 'invalid_blocks_format'],
    ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, 'invalid_blocks'],
    ['an unknown block', { blocks: [{ type: 'banner' }] }, 'invalid_blocks'],
    ['an unknown field', { blocks: [{ type: 'divider', color: 'red' }] }, 'invalid_blocks'],
    ['an empty text', { blocks: [section('')] }, 'invalid_blocks'],
    ['a section without text', { blocks: [{ type: 'section' }] }, 'invalid_blocks'],
    ['a section past 3,000 characters', { blocks: [section(text(3_001))] }, 'invalid_blocks'],
    ['a header past 150 characters', { blocks: [{ type: 'header', text: plain(text(151)) }] }, 'invalid_blocks'],
    ['a header with markup', { blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] }, 'invalid_blocks'],
    ['11 context elements', { blocks: [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }] }, 'invalid_blocks'],
    ['a button without a label', { blocks: [button({ text: plain('') })] }, 'invalid_blocks'],
    ['a label past 75 characters', { blocks: [button({ text: plain(text(76)) })] }, 'invalid_blocks'],
    ['a value past 2,000 characters', { blocks: [button({ value: text(2_001) })] }, 'invalid_blocks'],
    [
      'one action id twice in a block',
      {
        blocks: [{ type: 'actions', elements: [...button({ action_id: 'a' }).elements, ...button({ action_id: 'a' }).elements] }],
      },
      'invalid_blocks',
    ],
    [
      'one block id twice',
      {
        blocks: [
          { type: 'divider', block_id: 'a' },
          { type: 'divider', block_id: 'a' },
        ],
      },
      'invalid_blocks',
    ],
    ['six pairs of thumbs', { blocks: [thumbs({}, 6)] }, 'invalid_blocks'],
    ['a thumb without a value', { blocks: [thumbs({ value: undefined })] }, 'invalid_blocks'],
    ['a thumb’s label past 75 characters', { blocks: [thumbs({ text: plain(text(76)) })] }, 'invalid_blocks'],
    ['thumbs among buttons', { blocks: [{ type: 'actions', elements: thumbs().elements }] }, 'invalid_blocks'],
    ['an empty rich text', { blocks: [rich([{ type: 'text', text: '' }])] }, 'invalid_blocks'],
    ['a link that is no address', { blocks: [rich([{ type: 'link', url: 'javascript:alert(1)' }])] }, 'invalid_blocks'],
    ['a table of 101 rows', { blocks: [table(101, 1)] }, 'invalid_blocks'],
    ['a table of 21 columns', { blocks: [table(1, 21)] }, 'invalid_blocks'],
    ['a table with an empty cell', { blocks: [table(1, 1, '')] }, 'invalid_blocks'],
    ['a table past 10,000 characters', { blocks: [table(50, 2, text(101))] }, 'invalid_blocks'],
    ['two tables', { blocks: [table(1, 1), table(1, 1)] }, 'invalid_blocks'],
    ['too much in all', { blocks: Array.from({ length: 5 }, () => section(text(3_000))) }, 'msg_blocks_too_long'],
  ])('with %s are refused', async (_what, given, error) => {
    expect((await post(given)).body).toMatchObject({ ok: false, error });
    expect(general.messages).toEqual([]);
  });

  it('that are wrong are told where', async () => {
    const { body } = await post({ blocks: [{ type: 'divider' }, section('')] });
    expect(body.response_metadata).toEqual({ messages: [expect.stringContaining('[json-pointer:/blocks/1/text/text]')] });
  });

  it('at the limits are taken', async () => {
    const blocks = [
      { type: 'header', text: plain(text(150)) },
      section(text(3_000)),
      table(99, 20),
      rich([
        { type: 'text', text: 'x', style: { bold: true } },
        { type: 'link', url: 'https://example.org' },
      ]),
      button({ value: text(2_000), style: 'primary' }),
      thumbs({ value: text(2_000) }, 5),
    ];
    expect((await post({ blocks })).body).toMatchObject({ ok: true });
  });
});

describe('faults on demand', () => {
  it('limit the rate of so many calls', async () => {
    bot.slack.limitRate('chat.postMessage', 7, 2);
    for (let call = 0; call < 2; call++) {
      const limited = await post({});
      expect([limited.status, limited.headers.get('retry-after'), limited.body.error]).toEqual([429, '7', 'ratelimited']);
    }
    expect((await post({})).status).toBe(200);
    expect(bot.slack.requests.map(({ result }) => result)).toEqual(['ratelimited', 'ratelimited', 'ok']);
  });

  it('answer so many calls with a status of the server', async () => {
    bot.slack.fail('chat.postMessage', 503, 2);
    bot.slack.fail('chat.postMessage', 500);
    const failed = [await post({}), await post({})].map(({ status, headers }) => [status, headers.get('retry-after')]);
    expect(failed).toEqual([
      [503, '2'],
      [500, null],
    ]);
    expect((await post({})).status).toBe(200);
  });

  it('carry a call out and lose its answer', async () => {
    bot.slack.loseAnswers('chat.postMessage');
    await expect(post({})).rejects.toThrow();
    expect(general.messages).toHaveLength(1);
    expect((await post({})).status).toBe(200);
  });

  it('hold a call until it is let go', async () => {
    const { release } = bot.slack.hold('auth.test');
    const answered = bot.call('auth.test');
    await bot.call('users.info', { user: person.user.id });
    expect(bot.slack.requests.map(({ method }) => method)).toEqual(['users.info']);
    release();
    expect((await answered).body).toMatchObject({ ok: true });
  });
});
