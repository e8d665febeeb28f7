/** The local Slack tells a bot what people do, over sockets and HTTP, and shows people what the bot answers. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { signature } from '../../../playground/slack/http-delivery.ts';
import type { Person } from '../../../playground/slack/person.ts';
import type { Channel } from '../../../playground/slack/workspace.ts';
import { openRawBot, type RawBot } from './raw-bot.ts';

let bot: RawBot;
let person: Person;
let general: Channel;
let now = Date.now();

beforeEach(async () => {
  now = Date.now();
  bot = await openRawBot({ now: () => now });
  person = bot.slack.join('mina');
  general = bot.slack.workspace.addChannel('general', { members: [person.user, bot.slack.workspace.bot] });
});
afterEach(() => bot.close());

const texts = (channel = general) => person.sees(channel).map(({ text }) => text);

describe('a socket', () => {
  it('says hello, takes envelopes and acknowledges with the answer in it', async () => {
    const socket = await bot.connect();
    const asked = person.slash(general, '/capex a & <b>');
    const { envelope_id: id, payload, accepts_response_payload: accepts } = await socket.frame('slash_commands');
    expect(accepts).toBe(true);
    expect(payload).toMatchObject({ command: '/capex', text: 'a &amp; &lt;b&gt;', user_id: person.user.id });
    socket.acknowledge(id, { text: 'here *you* are' });
    expect(await asked.acknowledged).toMatchObject({ state: 'acknowledged' });
    expect(person.sees(general)).toMatchObject([{ text: 'here you are', private: true }]);
    socket.close();
  });

  it('needs a ticket, which works once', async () => {
    const { body } = await bot.call('apps.connections.open', {}, 'xapp-raw');
    const url = String(body.url);
    const first = await bot.connect();
    expect(bot.slack.socketMode.connections()).toBe(1);
    for (const [address, opens] of [
      [url, true],
      [url, false],
      [url.replace(/ticket=.*/, 'ticket=forged'), false],
    ] as const) {
      const socket = new WebSocket(address);
      const opened = await new Promise((resolve) => {
        socket.once('open', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      expect(opened).toBe(opens);
      socket.terminate();
    }
    first.close();
  });

  it('gets each event once, whichever of several it is', async () => {
    const sockets = [await bot.connect(), await bot.connect()];
    for (const typed of ['one', 'two', 'three', 'four']) person.dm(typed);
    await Promise.all(sockets.map((socket) => socket.frame('events_api')));
    await bot.call('auth.test');
    const events = sockets.map(({ frames }) => frames.filter(({ type }) => type === 'events_api').length);
    expect(events).toEqual([2, 2]);
    for (const socket of sockets) socket.close();
  });

  it('that breaks gets unacknowledged events again when it is back, as retries', async () => {
    const broken = await bot.connect();
    const said = person.mention(general, 'hello');
    await broken.frame('events_api');
    bot.slack.socketMode.drop();
    await broken.closed;
    const socket = await bot.connect();
    const again = await socket.frame('events_api');
    expect(again).toMatchObject({ envelope_id: said.delivery?.id, retry_attempt: 1 });
    expect(again.payload).toEqual(said.delivery?.payload);
    socket.close();
  });

  it('is told when it ends', async () => {
    const socket = await bot.connect();
    bot.slack.socketMode.disconnect('warning');
    expect(await socket.frame('disconnect')).toMatchObject({ reason: 'warning' });
    socket.close();
  });

  it('that is not there makes a command fail before the person’s eyes', async () => {
    await person.slash(general, '/capex').acknowledged;
    expect(texts()).toEqual(['/capex failed with the error "dispatch_failed"']);
  });

  it('whose acknowledgement is late makes it fail, too', async () => {
    const socket = await bot.connect();
    expect(await person.slash(general, '/capex').acknowledged).toEqual({ state: 'late' });
    expect(texts()).toEqual(['/capex failed with the error "operation_timeout"']);
    socket.close();
  });

  it('whose answer is malformed makes it fail, too', async () => {
    const socket = await bot.connect();
    const asked = person.slash(general, '/capex');
    socket.acknowledge((await socket.frame('slash_commands')).envelope_id, { blocks: [{ type: 'banner' }] });
    await asked.acknowledged;
    expect(texts()).toEqual(['/capex failed with the error "invalid_blocks"']);
    socket.close();
  });
});

describe('events', () => {
  it('are told of mentions and direct messages only', async () => {
    person.say(general, 'among us');
    person.mention(general, 'hello');
    const { message } = person.dm('psst');
    person.edit(message, 'psst!');
    const told = bot.slack.deliveries.all.map(({ payload }) => payload.event);
    expect(told).toMatchObject([
      { type: 'app_mention', text: `<@${bot.slack.workspace.bot.id}> hello` },
      { type: 'message', channel_type: 'im', text: 'psst' },
      { type: 'message', subtype: 'message_changed', message: { text: 'psst!' } },
    ]);
  });

  it('of a thread name it and who began it; its first message names it once somebody answered', async () => {
    const other = bot.slack.join('jun');
    general.members.add(other.user.id);
    const root = other.say(general, 'news').message;
    const told = () => bot.slack.deliveries.all.at(-1)?.payload;
    person.shortcut(root, 'answer_this');
    expect(told()?.message).not.toHaveProperty('thread_ts');

    person.mention(general, 'hello', root);
    expect(told()?.event).toMatchObject({ type: 'app_mention', thread_ts: root.ts, parent_user_id: other.user.id });
    person.shortcut(root, 'answer_this');
    expect(told()?.message).toMatchObject({ ts: root.ts, thread_ts: root.ts, reply_count: 1, reply_users: [person.user.id] });
    expect(told()?.message).not.toHaveProperty('parent_user_id');
    person.dm('aside', person.dm('psst').message);
    expect(told()?.event).toMatchObject({ channel_type: 'im', parent_user_id: person.user.id });
  });

  it('are not told of channels where the bot is not', () => {
    const elsewhere = bot.slack.workspace.addChannel('elsewhere', { members: [person.user] });
    expect(person.mention(elsewhere, 'hello').delivery).toBeUndefined();
    const closed = bot.slack.workspace.addChannel('closed', { kind: 'private', members: [person.user] });
    expect(() => bot.slack.join('jun').say(closed, 'hello')).toThrow('jun is not in #closed.');
  });
});

describe('a response URL', () => {
  async function urlOf(): Promise<unknown> {
    const asked = person.slash(general, '/capex');
    await asked.acknowledged;
    bot.slack.workspace.remove(general.messages[0] ?? person.say(general, '').message);
    return asked.delivery.payload.response_url;
  }

  it('answers privately or in the channel', async () => {
    const url = await urlOf();
    await bot.respond(url, { text: 'for you' });
    await bot.respond(url, { text: 'for all', response_type: 'in_channel' });
    expect(person.sees(general).map(({ text, private: isPrivate }) => [text, isPrivate])).toEqual([
      ['for you', true],
      ['for all', false],
    ]);
  });

  it('replaces and deletes the message that was pressed', async () => {
    const blocks = [{ type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'go' }, value: 'v' }] }];
    await bot.call('chat.postEphemeral', { channel: general.id, user: person.user.id, text: 'press', blocks });
    const [message] = general.messages;
    if (!message) throw new Error('nothing was posted');
    const press = person.press(message, 'go');
    expect(press.delivery.payload).toMatchObject({ container: { is_ephemeral: true }, actions: [{ value: 'v' }] });
    expect(press.delivery.payload).not.toHaveProperty('message');
    await bot.respond(press.delivery.payload.response_url, { text: 'replaced', replace_original: true });
    expect(texts()).toEqual(['replaced']);
    await bot.respond(press.delivery.payload.response_url, { delete_original: true });
    expect(texts()).toEqual([]);
    expect(() => person.press(message, 'stop')).toThrow('There is no button "stop" under that message.');
  });

  it('works five times, for half an hour, and never for others', async () => {
    const url = await urlOf();
    for (let use = 0; use < 5; use++) expect((await bot.respond(url, { text: 'again' })).status).toBe(200);
    expect((await bot.respond(url, { text: 'again' })).body.error).toBe('used_url');
    const old = await urlOf();
    now += 31 * 60_000;
    expect((await bot.respond(old, { text: 'late' })).body.error).toBe('expired_url');
    expect((await bot.respond(String(old).replace(/[^/]+$/, 'forged'), { text: 'x' })).body.error).toBe('expired_url');
  });

  it('refuses what Slack refuses', async () => {
    const url = await urlOf();
    expect((await bot.respond(url, { text: '' })).body.error).toBe('no_text');
    expect((await bot.respond(url, { text: 'x', response_type: 'secret' })).body.error).toBe('invalid_payload');
  });
});

describe('over HTTP', () => {
  const signingSecret = 'secret';
  let server: Server;
  let received: { headers: Record<string, unknown>; body: string }[];
  let reply: { status: number; body: string };

  beforeEach(async () => {
    received = [];
    reply = { status: 200, body: '' };
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push({ headers: request.headers, body });
      response.writeHead(reply.status).end(reply.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // It listens on an IP socket.
    bot.slack.useHttp({ requestUrl: `http://127.0.0.1:${port}/`, signingSecret });
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('commands are signed forms, answered in the response', async () => {
    reply = { status: 200, body: JSON.stringify({ response_type: 'in_channel', text: 'for all' }) };
    await person.slash(general, '/capex meta').acknowledged;
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({ command: '/capex', text: 'meta' });
    expect(headers['x-slack-signature']).toBe(signature(signingSecret, Number(headers['x-slack-request-timestamp']), body));
    expect(person.sees(general)).toMatchObject([{ text: 'for all', private: false }]);
  });

  it('a plain text is an answer, too', async () => {
    reply = { status: 200, body: 'just text' };
    await person.slash(general, '/capex').acknowledged;
    expect(texts()).toEqual(['just text']);
  });

  it('events are JSON, and say when they are retries', async () => {
    const { delivery } = person.dm('hello');
    if (!delivery) throw new Error('the bot was not told');
    await bot.slack.until(() => delivery.acknowledgements.length === 1);
    await bot.slack.deliveries.again(delivery);
    expect(received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1']);
    expect(received.map(({ body }) => JSON.parse(body).event.text)).toEqual(['hello', 'hello']);
  });

  it('a bot that answers with an error has failed', async () => {
    reply = { status: 500, body: '' };
    expect(await person.slash(general, '/capex').acknowledged).toEqual({ state: 'refused', status: 500 });
    expect(texts()).toEqual(['/capex failed with the error "dispatch_failed"']);
  });
});
