/** Sends rendered messages as the answer to an interaction or a message. What Discord refuses is thrown, never swallowed. */
import {
  AttachmentBuilder,
  type BaseMessageOptions,
  type InteractionReplyOptions,
  type Message,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Rendered } from './render.ts';

export interface Visibility {
  /** Only the person who asked sees it. */
  readonly private: boolean;
}

/** The first message in the interaction's own callback if that is still open, the others after it. Returns their ids. */
export async function answerInteraction(
  interaction: RepliableInteraction,
  messages: readonly Rendered[],
  visibility: Visibility,
): Promise<readonly string[]> {
  const flags = visibility.private ? privately : publicly;
  const ids: string[] = [];
  for (const message of messages) {
    const id = await send(interaction, { ...optionsOf(message), flags });
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

async function send(interaction: RepliableInteraction, options: InteractionReplyOptions): Promise<string | undefined> {
  if (interaction.replied || interaction.deferred) return (await interaction.followUp(options)).id;
  const { resource } = await interaction.reply({ ...options, withResponse: true });
  return resource?.message?.id;
}

/** The first message as a reply to the question, the others below it. Returns their ids. */
export async function answerMessage(question: Message, messages: readonly Rendered[]): Promise<readonly string[]> {
  const [first, ...others] = messages;
  if (!first) return [];
  const ids = [(await question.reply({ ...optionsOf(first), flags: publicly })).id];
  if (!question.channel.isSendable()) return ids;
  for (const message of others) ids.push((await question.channel.send({ ...optionsOf(message), flags: publicly })).id);
  return ids;
}

const publicly = [MessageFlags.IsComponentsV2] as const;
const privately = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

function optionsOf({ components, file }: Rendered): Pick<BaseMessageOptions, 'components' | 'files'> {
  const files = file ? [new AttachmentBuilder(Buffer.from(file.text, 'utf8'), { name: file.name })] : [];
  return { components, ...(files.length > 0 ? { files } : {}) };
}
