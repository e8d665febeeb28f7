/** Answers messages: a mention in a guild as a reply to it, and whatever is said in a direct message. Ignores bots, itself included. */
import { type Message, MessageType } from 'discord.js';
import { phrases } from '../../core/phrases.ts';
import { notice, rich } from '../../core/reply.ts';
import { answerEvent } from '../shared/answering.ts';
import { readLater, wordsOf } from '../shared/reading.ts';
import { replyToMessage } from './delivery.ts';
import type { DiscordContext } from './handler-context.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { render } from './render.ts';
import { messageRequest } from './request.ts';

export async function onMessage(discord: DiscordContext, message: Message): Promise<void> {
  const surface = addressed(message);
  if (surface) await discord.once.run(`discord/${message.id}`, () => answer(discord, message, surface));
  else if (callsOwnRole(message)) await discord.once.run(`discord/${message.id}`, () => explainMention(discord, message));
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
async function explainMention(discord: DiscordContext, message: Message): Promise<void> {
  const request = messageRequest(message, 'mention', discord.defaultLocale);
  await answerEvent(discord, {
    request,
    event: message.id,
    run: () => discord.bot.say(notice(request.locale, rich(phrases(request.locale).mentionMe)), request),
    render: (outcome) => render(outcome, { colour: discord.bot.identity().colour }, discord.log),
    async deliver(messages) {
      await replyToMessage(message, messages);
      return { conversations: [] };
    },
    stayQuiet: async () => {},
  });
}

async function answer(discord: DiscordContext, message: Message, surface: 'mention' | 'dm'): Promise<void> {
  const reading = readLater(() => readMessage(message));
  const pointedAt = () => pointedAtFrom(message, reading())();
  const request = { ...messageRequest(message, surface, discord.defaultLocale), pointedAt };
  await answerEvent(discord, {
    request,
    event: message.id,
    run: () => discord.bot.run(() => ({ command: 'ask', args: { question: wordsOf(reading()) } }), request),
    render: (outcome) => render(outcome, { colour: discord.bot.identity().colour }, discord.log),
    async deliver(messages) {
      const sent = await replyToMessage(message, messages);
      return { conversations: [message.id, ...sent], ...(surface === 'mention' && { posted: { messages: sent } }) };
    },
    stayQuiet: async () => {},
    showProgress: async () => message.channel.isSendable() && (await message.channel.sendTyping()),
  });
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
