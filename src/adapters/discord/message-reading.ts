/** What people read in a message of Discord: its text or its components, and beside it embeds, polls and what it forwards. The same for mentions, direct messages and menus. */
import type { APIMessage, Message } from 'discord.js';
import { type MessageReading, readLines } from '../shared/reading.ts';
import { linesOf } from './message-text.ts';

type Json = object;

/** Lists of discord.js are collections, those of a message that it does not know are plain. */
function objectsIn(list: unknown): readonly Json[] {
  const values: readonly unknown[] = list instanceof Map ? [...list.values()] : Array.isArray(list) ? list : [];
  return values.filter((value) => typeof value === 'object' && value !== null);
}

/** The property, where there is an object to have it. */
function of(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown, name: string): readonly string[] {
  const text = of(value, name);
  return typeof text === 'string' && text !== '' ? [text] : [];
}

/** The texts of components at any depth; labels of buttons and choices are not read as what the message says. */
function componentTexts(components: unknown): readonly string[] {
  return objectsIn(components).flatMap((component) => [...textOf(component, 'content'), ...componentTexts(of(component, 'components'))]);
}

function embedTexts(embed: Json): readonly string[] {
  const fields = objectsIn(of(embed, 'fields')).flatMap((field) => [...textOf(field, 'name'), ...textOf(field, 'value')]);
  return [...textOf(embed, 'title'), ...textOf(embed, 'description'), ...fields];
}

function pollTexts(poll: unknown): readonly string[] {
  const answers = objectsIn(of(poll, 'answers')).flatMap((answer) => [
    ...textOf(answer, 'text'),
    ...textOf(of(answer, 'poll_media'), 'text'),
  ]);
  return [...textOf(of(poll, 'question'), 'text'), ...answers];
}

/** Every text of a message, in order. */
function textsOf(message: unknown): readonly string[] {
  return [...textOf(message, 'content'), ...componentTexts(of(message, 'components')), ...besideTexts(message)];
}

function besideTexts(message: unknown): readonly string[] {
  const forwarded = [
    ...objectsIn(of(message, 'messageSnapshots')),
    ...objectsIn(of(message, 'message_snapshots')).map((one) => of(one, 'message')),
  ];
  return [...objectsIn(of(message, 'embeds')).flatMap(embedTexts), ...pollTexts(of(message, 'poll')), ...forwarded.flatMap(textsOf)];
}

export function readMessage(message: Message | APIMessage): MessageReading {
  const own = [...textOf(message, 'content'), ...componentTexts(message.components)];
  return readLines(own.flatMap(linesOf), besideTexts(message).flatMap(linesOf));
}
