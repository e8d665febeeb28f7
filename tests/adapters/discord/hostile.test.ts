/** Discord's adapter outlives whatever people type and whatever arrives in Discord's name: it pings nobody, answers every question once and keeps nothing of it. */
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { objectOf } from '../../../playground/discord/json.ts';
import { mentionsIn } from '../../../playground/discord/mentions.ts';
import type { Person } from '../../../playground/discord/person.ts';
import type { DiscordServer } from '../../../playground/discord/server.ts';
import type { Channel, Message } from '../../../playground/discord/world.ts';
import { messageShortcuts } from '../../../src/adapters/shared/shortcuts.ts';
import { listedOptions } from '../../../src/core/command.ts';
import { identified } from '../../playground/discord/raw-client.ts';
import { type CountingBot, countingBot, isApology } from '../../support/counting-bot.ts';
import { atOnce, endure, enduring, watchProcess } from '../../support/endurance.ts';
import { hostileVersions } from '../../support/hostile-json.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { type Chat, openChat } from './chat.ts';
import { type Dispatch, otherDispatches } from './dispatches.ts';

const watched = watchProcess();
const counting: CountingBot = await countingBot();
let chat: Chat;

afterEach(async () => {
  await chat.close();
  watched.end();
});

/** A person, a channel and direct messages in which nothing else happens. */
interface Room {
  readonly person: Person;
  readonly channel: Channel;
  readonly direct: Channel;
}

function openRoom({ world, join }: DiscordServer, number: number): Room {
  const person = join(`person-${number}`, number % 2 === 0 ? 'ko' : 'en-US');
  return { person, channel: world.addChannel(`room-${number}`), direct: world.dm(person.user.id) };
}

const options = counting.bot.commands().flatMap((command) => {
  const listed = listedOptions(command);
  const needed = listed.filter(({ required }) => required).map(({ name }) => name);
  return listed.map(({ name, choices, completes }) => ({
    command: command.name,
    name,
    choices,
    completes,
    filled: new Set([...needed, name]),
  }));
});
const ways = [
  ...options
    .filter(({ choices }) => choices === undefined)
    .flatMap(({ command, filled }) => [true, false].map((share) => ({ by: 'command', command, filled: [...filled], share }) as const)),
  ...options.filter(({ completes }) => completes).map(({ command, name }) => ({ by: 'completion', command, option: name }) as const),
  ...(['mention', 'dm', 'reply'] as const).map((by) => ({ by }) as const),
  ...messageShortcuts.map(({ label }) => ({ by: 'menu', entry: label.en }) as const),
  ...[2, 3, 5, 6, 7, 8].map((component) => ({ by: 'custom id', component }) as const),
  ...(['c', 'p', 'y'] as const).map((kind) => ({ by: 'button', kind }) as const),
] as const;

interface Typed {
  readonly way: (typeof ways)[number];
  readonly text: string;
}

/** What stands in the channel before anybody asks. */
const earlier = 'An answer';

/** Does what was typed; resolves when the adapter is done with it. */
async function act(room: Room, { way, text }: Typed): Promise<unknown> {
  const { person, channel, direct } = room;
  const { world } = chat.discord;
  const before = (authorId = world.bot.id, content = earlier): Message => world.addMessage({ channelId: channel.id, authorId, content });
  switch (way.by) {
    case 'command':
      return chat.messagesFor(
        person.slash(channel, way.command, { ...Object.fromEntries(way.filled.map((name) => [name, text])), share: way.share }),
      );
    case 'completion':
      return person.type(channel, way.command, way.option, text);
    case 'mention':
      return chat.messagesFor(say(room, channel, `<@${world.bot.id}> ${text}`));
    case 'dm':
      return chat.messagesFor(say(room, direct, text));
    case 'reply':
      return chat.messagesFor(say(room, channel, text, before()));
    case 'menu':
      return chat.messagesFor(person.menu(before(chat.person.user.id, text), way.entry));
    case 'custom id':
      return chat.messagesFor(person.forge(before(), text, way.component));
    case 'button': {
      const carried = way.kind === 'y' ? text : [['ask', { question: text }]];
      return chat.messagesFor(person.forge(before(), JSON.stringify([way.kind, 'ko', carried])));
    }
  }
}

/** Of any length. Discord delivers some of it twice. */
function say({ person }: Room, channel: Channel, content: string, replyTo?: Message): Message {
  const { world, redeliver } = chat.discord;
  const mentions = mentionsIn([content], undefined, world, replyTo?.authorId);
  const said = { channelId: channel.id, authorId: person.user.id, content, ...mentions };
  const message = world.addMessage(replyTo ? { ...said, replyTo: replyTo.id } : said);
  redeliver(message);
  if (content.length % 4 === 0) redeliver(message);
  return message;
}

/** How often that should reach the bot. */
function asks({ way }: Typed): number {
  return way.by === 'completion' ? 0 : 1;
}

/** What is wrong with how that was answered, in the room where nothing else was asked. */
function problemsWith({ person, channel, direct }: Room, typed: Typed): readonly string[] {
  const { bot } = chat.discord.world;
  const said = [...channel.messages, ...direct.messages].filter(({ authorId, content }) => authorId === bot.id && content !== earlier);
  const pinged = said.flatMap(({ pings }) => pings).filter((id) => id !== person.user.id);
  const times = counting.askedBy(person.user.id);
  const problems = [
    ...counting.failuresOf(person.user.id),
    times !== asks(typed) && `asked the bot ${times} times`,
    said.length === 0 && typed.way.by !== 'completion' && 'no answer',
    new Set(said.map(({ components, attachments }) => JSON.stringify([components, attachments]))).size < said.length && 'answered twice',
    said.some((message) => isApology(person.reads(message).text)) && 'an apology',
    pinged.length > 0 && `pinged ${pinged}`,
  ];
  return problems.flatMap((problem) =>
    problem ? [`${problem}: ${JSON.stringify(typed.way)} ${JSON.stringify(typed.text).slice(0, 300)}`] : [],
  );
}

/** Events as Discord sends them, of many sorts: those that the acts of a person made, and others. */
async function wellFormed(room: Room): Promise<readonly Dispatch[]> {
  const { world } = chat.discord;
  const listening = await identified(chat.discord);
  for (const way of ways) await act(room, { way, text: 'What does Meta spend?' });
  await chat.messagesFor(say(room, room.direct, 'And Amazon?'));
  listening.end();
  const made = listening.frames.flatMap(({ t, d }) =>
    t === 'MESSAGE_CREATE' || t === 'INTERACTION_CREATE' ? [{ type: t, data: objectOf(d) }] : [],
  );
  return [...made, ...otherDispatches({ guild: world.guild.id, channel: room.channel.id, user: room.person.user.id, newId: world.newId })];
}

/** discord.js writes these fields of an interaction into paths as they are, and Discord's own fit there: another endpoint is nothing that anybody could ask for. */
const fieldsInPaths = ['id', 'token', 'application_id'] as const;

function withFieldsForPaths(data: Dispatch['data']): Dispatch['data'] {
  const fitting = fieldsInPaths.filter((field) => data?.[field] !== undefined).map((field) => [field, pathSegment(data[field])] as const);
  return fitting.length === 0 ? data : { ...data, ...Object.fromEntries(fitting) };
}

/** Only what becomes several segments, or none, is changed. */
function pathSegment(value: unknown): unknown {
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/[^\w-]/g, '_');
}

async function answersAnOrdinaryQuestion(): Promise<void> {
  const { person, general } = chat;
  for (const ask of [
    () => person.slash(general, 'capex', { company: 'meta' }),
    () => person.mention(general, 'How much does Meta spend?'),
  ]) {
    const answers = await chat.answerTo(ask());
    expect(answers.map(({ text, pings }) => ({ answered: text.includes('Meta'), pings }))).toEqual([{ answered: true, pings: [] }]);
  }
}

it('10,000 hostile texts and payloads, a hundred at once', { timeout: enduring }, async () => {
  let rooms: readonly Room[] = [];
  chat = await openChat(counting.bot, {
    locale: 'en-US',
    server: { firstAnswer: enduring },
    prepare: (discord) => {
      rooms = Array.from({ length: atOnce + 1 }, (_, number) => openRoom(discord, number));
    },
  });
  const { gateway, world } = chat.discord;
  const [forged, ...others] = rooms;
  if (!forged) throw new Error('There is no room.');
  const typed: fc.Arbitrary<Typed> = fc.record({ way: fc.constantFrom(...ways), text: hostileText });
  const dispatches = await wellFormed(forged);
  const known = new Set(dispatches.map(({ data }) => data.id));
  const input = fc.oneof(typed, hostileVersions(dispatches));

  await endure(input, async (batch) => {
    chat.forget();
    counting.forget();
    const acts: (readonly [Room, Typed])[] = [];
    for (const [at, room] of others.entries()) {
      const one = batch[at];
      if (one && 'way' in one) acts.push([room, one]);
      // An id that was there before would be a repetition, which is left out.
      else if (one)
        gateway.dispatch(one.type, () => withFieldsForPaths(known.has(one.data?.id) ? { ...one.data, id: world.newId() } : one.data));
    }
    await Promise.all(acts.map(([room, one]) => act(room, one)));
    expect(acts.flatMap(([room, one]) => problemsWith(room, one))).toEqual([]);
    await answersAnOrdinaryQuestion();
    const inItsName = [...world.channels.values()].flatMap(({ messages }) => messages).filter(({ authorId }) => authorId === world.bot.id);
    expect(inItsName.flatMap(({ pings }) => pings)).toEqual([]);
    expect(watched.uncaught).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
