/** Answers messages: a mention in a guild as a reply to it, and whatever is said in a direct message. Ignores bots, itself included. */
import { type Message, MessageType } from 'discord.js';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { answerMessage } from './delivery.ts';
import { render } from './render.ts';
import { messageRequest, questionIn } from './request.ts';
import { answering, continueFrom, type Serving } from './serving.ts';

export async function onMessage(serving: Serving, message: Message): Promise<void> {
  const surface = addressed(message);
  if (surface) await serving.once.run(`discord/${message.id}`, () => answer(serving, message, surface));
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
  const question = questionIn(message);
  if (question === '') return { reply: notice(request.locale, rich(words.empty)) };
  return serving.bot.run({ command: 'ask', args: { question } }, request);
}

/**
 * How the message is addressed to the bot, if it is. Being mentioned by name counts, in the text or by a reply that pings;
 * `@everyone`, `@here` and roles do not.
 */
function addressed(message: Message): 'mention' | 'dm' | undefined {
  if (message.author.bot || (message.type !== MessageType.Default && message.type !== MessageType.Reply)) return undefined;
  if (message.guildId === null) return 'dm';
  return message.mentions.users.has(message.client.user.id) ? 'mention' : undefined;
}
