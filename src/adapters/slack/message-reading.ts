/** What people read in a message of Slack: its blocks, else its text, and beside it what is shared, attached or previewed. The same for mentions, direct messages and menus. */
import { type Line, type MessageReading, readLines } from '../shared/reading.ts';
import { blocksText, objectsIn, textIn } from './message-blocks.ts';
import { linesOf } from './message-text.ts';

/** The fields of a message that people read, as Slack sends them. */
export interface MessageFields {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

/** What Slack writes as the text of an attachment that has blocks instead. */
const noText = '[no preview available]';

/** A shared message, a link's preview, or what an app attached: its own texts, else its blocks, else the text for apps that show neither. */
function attachmentText(attachment: Readonly<Record<string, unknown>>): string {
  const { pretext, title, text, fields, blocks, message_blocks, fallback } = attachment;
  const own = [pretext, title, text, ...objectsIn(fields).flatMap((field) => [field.title, field.value])].map(textIn);
  const shared = objectsIn(message_blocks).map(({ message }) => blocksText(message));
  const found = [own.filter((one) => one !== '' && one !== noText).join('\n'), blocksText(blocks), shared.join('\n')];
  return found.find((one) => one.trim() !== '') ?? (fallback === noText ? '' : textIn(fallback));
}

const hasText = (lines: readonly Line[]) => lines.some(({ text }) => text !== '');

export function readMessage({ text, blocks, attachments }: MessageFields): MessageReading {
  const inBlocks = linesOf(blocksText(blocks));
  const lines = hasText(inBlocks) ? inBlocks : linesOf(textIn(text));
  return readLines(
    lines,
    objectsIn(attachments).flatMap((attachment) => linesOf(attachmentText(attachment))),
  );
}
