/** A message as a person reads it in the app: blocks where it has any, else its text; markup resolved, buttons by label. */
import { type Block, pressablesOf, type RichElement, type RichText, type TextObject } from './block.ts';
import { type Read, readMrkdwn, readPlainText, showEmoji, visible } from './mrkdwn.ts';
import type { Message, Workspace } from './workspace.ts';

export interface ShownButton {
  readonly label: string;
  readonly primary: boolean;
}

export interface ShownMessage {
  readonly ts: string;
  readonly author: string;
  readonly text: string;
  /** "Only visible to you". */
  readonly private: boolean;
  readonly threadTs: string | undefined;
  readonly buttons: readonly ShownButton[];
  /** Whom it notifies: user ids, `channel`, `here`, `everyone`. */
  readonly pings: readonly string[];
  /** How many native tables it has. */
  readonly tables: number;
}

export function shown(message: Message, workspace: Workspace): ShownMessage {
  const nameOf = (userId: string) => workspace.users.get(userId)?.name ?? 'unknown';
  const parts =
    message.blocks.length > 0 ? message.blocks.flatMap((block) => readBlock(block, nameOf)) : [visible(readMrkdwn(message.text), nameOf)];
  return {
    ts: message.ts,
    author: nameOf(message.author),
    text: parts.map(({ text }) => text).join('\n'),
    private: message.onlyFor !== undefined,
    threadTs: message.threadTs,
    buttons: pressablesOf(message).map(({ text, style }) => ({ label: labelOf(text), primary: style === 'primary' })),
    pings: parts.flatMap(({ pings }) => pings),
    tables: message.blocks.filter(({ type }) => type === 'table' || type === 'data_table').length,
  };
}

/** The label of a button as it is shown. */
export function labelOf(text: { readonly text: string; readonly emoji?: boolean | undefined }): string {
  return readPlainText(text.text, text.emoji ?? true);
}

function readBlock(block: Block, nameOf: (userId: string) => string): readonly Read[] {
  const readText = (text: TextObject): Read =>
    text.type === 'mrkdwn' ? visible(readMrkdwn(text.text), nameOf) : { text: labelOf(text), pings: [] };
  switch (block.type) {
    case 'header':
      return [readText(block.text)];
    case 'section':
      return [...(block.text ? [block.text] : []), ...(block.fields ?? [])].map(readText);
    case 'context':
      return block.elements.map(readText);
    case 'markdown':
      return [{ text: block.text, pings: [] }];
    case 'image':
      return [{ text: `${block.title ? `${labelOf(block.title)}: ` : ''}${block.alt_text}`, pings: [] }];
    case 'rich_text':
      return readRichText(block, nameOf);
    case 'data_visualization': {
      const { series, axis_config: axis } = block.chart;
      const lines = series.map(({ name, data }) => `${name}: ${data.map(({ label, value }) => `${label} ${value}`).join(', ')}`);
      return [block.title, ...(axis.y_label === undefined ? [] : [axis.y_label]), ...lines].map((text) => ({ text, pings: [] }));
    }
    case 'table':
    case 'data_table':
      return block.rows.map((row) => {
        const cells = row.map((cell) =>
          cell.type !== 'rich_text' ? { text: cell.text, pings: [] } : join(readRichText(cell, nameOf), '\n'),
        );
        return join(cells, ' | ');
      });
    default:
      return [];
  }
}

function readRichText(block: RichText, nameOf: (userId: string) => string): readonly Read[] {
  const line = (elements: readonly RichElement[]) =>
    join(
      elements.map((element) => readElement(element, nameOf)),
      '',
    );
  return block.elements.flatMap((part) => {
    if (part.type !== 'rich_text_list') return [line(part.elements)];
    const { style, offset = 0, indent = 0 } = part;
    return part.elements.map(({ elements }, index) => {
      const sign = style === 'ordered' ? `${offset + index + 1}.` : '•';
      return join([{ text: `${'  '.repeat(indent)}${sign} `, pings: [] }, line(elements)], '');
    });
  });
}

function readElement(element: RichElement, nameOf: (userId: string) => string): Read {
  switch (element.type) {
    case 'text':
      return { text: element.text, pings: [] };
    case 'link':
      return { text: element.text ?? element.url, pings: [] };
    case 'emoji':
      return { text: showEmoji(element.name), pings: [] };
    case 'user':
      return { text: `@${nameOf(element.user_id)}`, pings: [element.user_id] };
    case 'channel':
      return { text: `#${element.channel_id}`, pings: [] };
    case 'broadcast':
      return { text: `@${element.range}`, pings: [element.range] };
  }
}

function join(parts: readonly Read[], between: string): Read {
  return { text: parts.map(({ text }) => text).join(between), pings: parts.flatMap(({ pings }) => pings) };
}
