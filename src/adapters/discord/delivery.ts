/** Sends rendered messages as the answer to an interaction or a message. What Discord refuses is thrown, never swallowed. */
import {
  AttachmentBuilder,
  type BaseMessageOptions,
  type InteractionReplyOptions,
  type Message,
  type MessageCreateOptions,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import { mayNotReply } from './failure.ts';
import type { DiscordMessage } from './render.ts';

export interface Visibility {
  /** Only the person who asked sees it. */
  readonly private: boolean;
}

/** The first message in the interaction's own callback if that is still open, the others after it. Returns the ids of those that others see. */
export async function replyToInteraction(
  interaction: RepliableInteraction,
  messages: readonly DiscordMessage[],
  visibility: Visibility,
): Promise<readonly string[]> {
  const flags = visibility.private ? privately : publicly;
  const ids: string[] = [];
  for (const message of messages) {
    const id = await send(interaction, { ...optionsOf(message), flags }, visibility);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

async function send(
  interaction: RepliableInteraction,
  options: InteractionReplyOptions,
  visibility: Visibility,
): Promise<string | undefined> {
  if (interaction.replied || interaction.deferred) {
    const { id } = await interaction.followUp(options);
    return visibility.private ? undefined : id;
  }
  if (visibility.private) {
    // Nobody can reply to it, so its id, for which Discord would send all of it back, is of no use.
    await interaction.reply(options);
    return undefined;
  }
  const { resource } = await interaction.reply({ ...options, withResponse: true });
  return resource?.message?.id;
}

/** The first message as a reply to the question where the bot may reply, the others below it. Returns their ids. */
export async function replyToMessage(question: Message, messages: readonly DiscordMessage[]): Promise<readonly string[]> {
  const [first, ...others] = messages;
  if (!first) return [];
  const ids = [await replyOrPost(question, { ...optionsOf(first), ...onceOnly(question, 0) })];
  if (!question.channel.isSendable()) return ids;
  for (const [index, message] of others.entries()) {
    const options = { ...optionsOf(message), ...onceOnly(question, index + 1), flags: publicly };
    ids.push((await question.channel.send(options)).id);
  }
  return ids;
}

/** Sent a second time, by another process or after an answer was lost, Discord shows the first: discord.com/developers/docs/resources/message#create-message. */
function onceOnly({ id }: Message, index: number): Pick<MessageCreateOptions, 'nonce' | 'enforceNonce'> {
  return { nonce: `${id}-${index}`, enforceNonce: true };
}

/** Without the permission to read the message history Discord refuses replies, but not messages. */
async function replyOrPost(question: Message, message: MessageCreateOptions): Promise<string> {
  const options = { ...message, flags: publicly };
  try {
    return (await question.reply(options)).id;
  } catch (error) {
    if (!mayNotReply(error) || !question.channel.isSendable()) throw error;
    return (await question.channel.send(options)).id;
  }
}

const publicly = [MessageFlags.IsComponentsV2] as const;
const privately = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

function optionsOf({ components, file, picture }: DiscordMessage): Pick<BaseMessageOptions, 'components' | 'files'> {
  const files = [
    ...(file ? [new AttachmentBuilder(Buffer.from(file.text, 'utf8'), { name: file.name })] : []),
    ...(picture ? [new AttachmentBuilder(picture.bytes, picture)] : []),
  ];
  return { components, ...(files.length > 0 ? { files } : {}) };
}
