/** Sends rendered messages as the answer to an interaction or a message. What Discord refuses is thrown, never swallowed. */
import { AttachmentBuilder, type BaseMessageOptions, type Message, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Rendered } from './render.ts';

export interface Visibility {
  /** Only the person who asked sees it. */
  readonly private: boolean;
}

/** The first message in the interaction's own callback if that is still open, the others after it. */
export async function answerInteraction(
  interaction: RepliableInteraction,
  messages: readonly Rendered[],
  visibility: Visibility,
): Promise<void> {
  for (const message of messages) {
    const flags = visibility.private ? privately : publicly;
    const options = { ...optionsOf(message), flags };
    if (interaction.replied || interaction.deferred) await interaction.followUp(options);
    else await interaction.reply(options);
  }
}

/** The first message as a reply to the question, the others below it. */
export async function answerMessage(question: Message, messages: readonly Rendered[]): Promise<void> {
  const [first, ...others] = messages;
  if (!first) return;
  await question.reply({ ...optionsOf(first), flags: publicly });
  if (!question.channel.isSendable()) return;
  for (const message of others) await question.channel.send({ ...optionsOf(message), flags: publicly });
}

const publicly = [MessageFlags.IsComponentsV2] as const;
const privately = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

function optionsOf({ components, file }: Rendered): Pick<BaseMessageOptions, 'components' | 'files'> {
  const files = file ? [new AttachmentBuilder(Buffer.from(file.text, 'utf8'), { name: file.name })] : [];
  return { components, ...(files.length > 0 ? { files } : {}) };
}
