/** Answers messages: a mention in a guild as a reply to it, and whatever is said in a direct message. Ignores bots, itself included. */
import { type Message, MessageType } from 'discord.js';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { readLater, wordsOf } from '../../core/reading.ts';
import { notice, type Reply, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { answerMessage } from './delivery.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { render } from './render.ts';
import { messageRequest } from './request.ts';
import { answering, continueFrom, type Serving } from './serving.ts';

export async function onMessage(serving: Serving, message: Message): Promise<void> {
  const surface = addressed(message);
  if (surface) await serving.once.run(`discord/${message.id}`, () => answer(serving, message, surface));
  else if (callsOwnRole(message)) await serving.once.run(`discord/${message.id}`, () => explainMention(serving, message));
}

/** The role that Discord made for the bot looks like the bot itself in the list of whom one can mention. */
function callsOwnRole(message: Message): boolean {
  const role = message.guild?.roles.botRoleFor(message.client.user);
  return isWritten(message) && role != null && message.mentions.roles.has(role.id);
}

/** By a person, and no event such as a pin or somebody who joined. */
function isWritten({ author, type }: Message): boolean {
  return !author.bot && (type === MessageType.Default || type === MessageType.Reply);
}

/** Of a mention of a role Discord does not send the text. */
async function explainMention(serving: Serving, message: Message): Promise<void> {
  const request = messageRequest(message, 'mention', serving.defaultLocale);
  const show = async (reply: Reply) => void (await answerMessage(message, render({ reply }, {}, serving.log)));
  const work = async () => {
    const outcome = await serving.bot.say(notice(request.locale, rich(phrases(request.locale).mentionMe)), request);
    if (outcome.repeated) return false;
    await show(outcome.reply);
    return true;
  };
  await answering(serving, { event: message.id, request }, work, show);
}

async function answer(serving: Serving, message: Message, surface: 'mention' | 'dm'): Promise<void> {
  const request = messageRequest(message, surface, serving.defaultLocale);
  const send = async (outcome: Shown) => {
    const sent = await answerMessage(message, render(outcome, {}, serving.log));
    continueFrom(serving, request, [message.id, ...sent]);
    if (surface === 'mention') serving.bot.posted(outcome, request, { messages: sent });
  };
  const work = async () => {
    const outcome = await outcomeOf(serving, message, request);
    if (outcome.repeated) return false;
    await send(outcome);
    return true;
  };
  const waiting = async () => message.channel.isSendable() && (await message.channel.sendTyping());
  await answering(serving, { event: message.id, request, waiting }, work, (apology) => send({ reply: apology }));
}

type Shown = Pick<Outcome, 'reply' | 'votes' | 'repeated'>;

async function outcomeOf(serving: Serving, message: Message, request: Request): Promise<Shown> {
  const words = phrases(request.locale);
  if (serving.stopping()) return { reply: notice(request.locale, rich(words.stopping)) };
  const reading = readLater(() => readMessage(message));
  const pointedAt = () => pointedAtFrom(message, reading())();
  return serving.bot.run(() => ({ command: 'ask', args: { question: wordsOf(reading()) } }), { ...request, pointedAt });
}

/**
 * How the message is addressed to the bot, if it is. Being mentioned by name counts, in the text or by a reply that pings;
 * `@everyone`, `@here` and roles do not.
 */
function addressed(message: Message): 'mention' | 'dm' | undefined {
  if (!isWritten(message)) return undefined;
  if (message.guildId === null) return 'dm';
  return message.mentions.users.has(message.client.user.id) ? 'mention' : undefined;
}
