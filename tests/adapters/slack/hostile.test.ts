/** Slack's adapter outlives whatever people type and whatever arrives in Slack's name: it pings nobody, answers every question once and keeps nothing of it. */
import fc from 'fast-check';
import { afterAll, afterEach, expect, it } from 'vitest';
import type { Delivery, Envelope } from '../../../playground/slack/delivery.ts';
import type { Person } from '../../../playground/slack/person.ts';
import { written } from '../../../playground/slack/posts.ts';
import { shown } from '../../../playground/slack/shown.ts';
import type { Channel, Message } from '../../../playground/slack/workspace.ts';
import { messageShortcuts } from '../../../src/adapters/shared/shortcuts.ts';
import { type CountingBot, countingBot, isApology } from '../../support/counting-bot.ts';
import { atOnce, endure, enduring, watchProcess } from '../../support/endurance.ts';
import { hostileVersions } from '../../support/hostile-json.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { type Chat, openChat } from './chat.ts';
import { otherEnvelopes } from './envelopes.ts';

const watched = watchProcess();
const counting: CountingBot = await countingBot();
let chat: Chat;

afterEach(() => chat.close());
afterAll(() => watched.end());

/** A person, a channel and direct messages in which nothing else happens. */
interface Room {
  readonly person: Person;
  readonly channel: Channel;
  readonly direct: Channel;
}

function openRoom(number: number): Room {
  const { slack } = chat;
  const person = slack.join(`person-${number}`, number % 2 === 0 ? 'ko-KR' : 'en-US');
  const channel = slack.workspace.addChannel(`room-${number}`, { members: [person.user, slack.workspace.bot] });
  return { person, channel, direct: slack.workspace.direct(person.user.id) };
}

const ways = [
  ...[...counting.bot.commands().map(({ name }) => name), '__proto__'].map((name) => ({ by: 'command', name }) as const),
  ...(['mention', 'dm', 'raw mention', 'raw dm', 'value'] as const).map((by) => ({ by }) as const),
  ...messageShortcuts.map(({ id }) => ({ by: 'shortcut', id }) as const),
  ...(['c', 'p', 'y'] as const).map((kind) => ({ by: 'button', kind }) as const),
] as const;

interface Typed {
  readonly way: (typeof ways)[number];
  readonly text: string;
}

/** Everybody whom a message may notify at once. */
const groups = new Set(['channel', 'here', 'everyone', 'subteam']);
/** What stands in the channel before anybody asks. */
const earlier = 'An answer';

/** Does what was typed; resolves when the adapter is done with it. */
async function act(room: Room, { way, text }: Typed): Promise<void> {
  const { person, channel, direct } = room;
  const { workspace } = chat.slack;
  const done = async (begun: { readonly delivery: Delivery | undefined; readonly acknowledged?: Promise<unknown> }) => {
    await chat.handled(begun.delivery);
    await begun.acknowledged;
  };
  const messageOf = (author: string, written: string): Message => workspace.post({ channel: channel.id, author, text: written });
  switch (way.by) {
    case 'command':
      return done(person.slash(channel, `/${way.name} ${text}`));
    case 'mention':
      return done(person.mention(channel, text));
    case 'dm':
      return done(person.dm(text));
    case 'raw mention':
      return done({ delivery: sayRaw(room, channel, text) });
    case 'raw dm':
      return done({ delivery: sayRaw(room, direct, text) });
    case 'shortcut':
      return done(person.shortcut(messageOf(chat.person.user.id, text), way.id));
    case 'value':
      return done(person.forge(messageOf(workspace.bot.id, earlier), text));
    case 'button': {
      const carried = way.kind === 'y' ? text : [['ask', { question: text }]];
      return done(person.forge(messageOf(workspace.bot.id, earlier), JSON.stringify([way.kind, 'ko', carried])));
    }
  }
}

/** Not encoded as typed text is: what stands in angle brackets is a mention. Slack delivers some of it twice. */
function sayRaw({ person }: Room, channel: Channel, text: string): Delivery {
  const { workspace, deliveries } = chat.slack;
  const message = workspace.post({ channel: channel.id, author: person.user.id, text });
  const type = channel.kind === 'direct' ? { type: 'message', channel_type: 'im' } : { type: 'app_mention' };
  const payload = { team_id: workspace.id, event: { ...written(message, workspace), ...type }, event_id: workspace.newId('Ev') };
  const { delivery } = deliveries.send({ id: workspace.newId('Env'), kind: 'events_api', payload });
  if (text.length % 4 === 0) void deliveries.again(delivery);
  return delivery;
}

/** What is wrong with how that was answered, in the room where nothing else was asked. */
function problemsWith({ person, channel, direct }: Room, { way, text }: Typed): readonly string[] {
  const { workspace } = chat.slack;
  const all = [...channel.messages, ...direct.messages];
  const said = all.filter((message) => message.author === workspace.bot.id && message.text !== earlier);
  const read = said.map((message) => shown(message, workspace));
  const pinged = read.flatMap(({ pings }) => pings).filter((id) => id !== person.user.id);
  const times = counting.askedBy(person.user.id);
  const problems = [
    ...counting.failuresOf(person.user.id),
    times !== 1 && `asked the bot ${times} times`,
    said.length === 0 && 'no answer',
    new Set(said.map((message) => JSON.stringify([message.text, message.blocks]))).size < said.length && 'answered twice',
    read.some((message) => isApology(message.text)) && 'an apology',
    all.some(({ author }) => author === 'USLACKBOT') && 'refused by Slack',
    pinged.length > 0 && `pinged ${pinged}`,
  ];
  return problems.flatMap((problem) => (problem ? [`${problem}: ${JSON.stringify(way)} ${JSON.stringify(text).slice(0, 300)}`] : []));
}

/** Envelopes as Slack sends them, of every sort: those that the acts of a person made, and all others. */
async function wellFormed(room: Room): Promise<readonly Envelope[]> {
  const { person, channel, direct } = room;
  const { workspace, deliveries } = chat.slack;
  for (const way of ways) await act(room, { way, text: 'What does Meta spend?' });
  person.edit(person.dm('And Amazon?').message, 'And Oracle?');
  const others = otherEnvelopes({ team: workspace.id, user: person.user.id, channel: channel.id, direct: direct.id });
  return [...deliveries.all, ...others].map(({ kind, payload }) => ({ id: 'Env', kind, payload }));
}

function send({ kind, payload }: Envelope): void {
  const { workspace, deliveries } = chat.slack;
  // An id that was there before would be a repetition, which is left out.
  const fresh = typeof payload?.event_id === 'string' ? { ...payload, event_id: workspace.newId('Ev') } : payload;
  deliveries.send({ id: workspace.newId('Env'), kind, payload: fresh });
}

async function answersAnOrdinaryQuestion(): Promise<void> {
  const { person, general, shownFor } = chat;
  for (const ask of [() => person.slash(general, '/capex meta'), () => person.mention(general, 'How much does Meta spend?')]) {
    const answers = await shownFor(general, ask);
    expect(answers.map(({ text, pings }) => ({ answered: text.includes('Meta'), pings }))).toEqual([{ answered: true, pings: [] }]);
  }
}

it.each([
  ['10,000 hostile texts and payloads, a hundred at once', 100, {}],
  ['2,000 of them over HTTP', 20, { http: { port: 0 } }],
])('%s', { timeout: enduring }, async (_, batches, how) => {
  chat = await openChat(counting.bot, { locale: 'en-US', server: { acknowledgement: enduring }, ...how });
  const rooms = Array.from({ length: atOnce }, (_, number) => openRoom(number));
  const forged = openRoom(atOnce);
  const { workspace } = chat.slack;
  const typed: fc.Arbitrary<Typed> = fc.record({ way: fc.constantFrom(...ways), text: hostileText });
  const input = fc.oneof(typed, hostileVersions(await wellFormed(forged)));

  await endure(
    input,
    async (batch) => {
      chat.forget();
      counting.forget();
      const acts: (readonly [Room, Typed])[] = [];
      for (const [at, room] of rooms.entries()) {
        const one = batch[at];
        if (one && 'way' in one) acts.push([room, one]);
        else if (one) send(one);
      }
      await Promise.all(acts.map(([room, one]) => act(room, one)));
      expect(acts.flatMap(([room, one]) => problemsWith(room, one))).toEqual([]);
      await answersAnOrdinaryQuestion();
      const inItsName = [...forged.channel.messages, ...forged.direct.messages].flatMap((message) => shown(message, workspace).pings);
      expect(inItsName.filter((id) => groups.has(id) || (workspace.users.has(id) && id !== forged.person.user.id))).toEqual([]);
      expect(watched.uncaught).toEqual([]);
      expect(Object.prototype).not.toHaveProperty('polluted');
    },
    batches,
  );
});
