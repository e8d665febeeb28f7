/** A reply as Slack messages: Block Kit with a text for notifications and screen readers. Uses rich text and plain text only, which hold no markup to escape. */
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  TableBlock,
} from '@slack/types';
import { type Action, encodeAction } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { piecesOf } from '../../core/pieces.ts';
import { plain } from '../../core/plain.ts';
import { type Answer, type Block, offersOf, type Reply, type Rich, rich, type Table } from '../../core/reply.ts';
import { gridLines } from '../../core/width.ts';
import { escapeText } from './escape.ts';
import {
  blocksInMessage,
  buttonsInActions,
  buttonText,
  buttonValue,
  charactersInMessage,
  elementsInContext,
  headerText,
  messageText,
  tableColumns,
  tableRows,
  textInBlock,
} from './limits.ts';

export interface SlackMessage {
  /** Shown in notifications and read aloud; escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export interface Around {
  /** The person who posts the answer: named above it. */
  readonly postedBy?: string;
  /** The button that posts it, where there is a channel to post to. */
  readonly post?: Action | undefined;
}

/** Slack reads entities in plain text, too: escaped, every character shows as it is. */
function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text: escapeText(text), emoji: false };
}

const length = (text: Rich) => text.reduce((sum, span) => sum + span.text.length, 0);
/** Escaping makes a character five at most; what is measured is what is sent. */
const fitsBlock = (text: Rich) => escapeText(text.map((span) => span.text).join('')).length <= textInBlock;

function richElements(text: Rich): RichTextElement[] {
  return text
    .filter((span) => span.text !== '')
    .map((span): RichTextElement => {
      if (span.kind === 'link') return { type: 'link', url: span.href, text: span.text };
      if (span.kind === 'text') return { type: 'text', text: span.text };
      return { type: 'text', text: span.text, style: span.kind === 'strong' ? { bold: true } : { code: true } };
    });
}

function paragraphs(text: Rich): RichTextBlock[] {
  return piecesOf(text, fitsBlock).map((piece) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: richElements(piece) }],
  }));
}

function listBlocks(items: readonly Rich[]): RichTextBlock[] {
  const pieces = items.flatMap((item) => piecesOf(item, fitsBlock));
  const blocks: RichTextBlock[] = [];
  let current: Rich[] = [];
  const flush = () => {
    if (current.length === 0) return;
    const elements = current.map((item) => ({ type: 'rich_text_section' as const, elements: richElements(item) }));
    blocks.push({ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] });
    current = [];
  };
  for (const piece of pieces) {
    if (current.reduce((sum, item) => sum + length(item), 0) + length(piece) > textInBlock) flush();
    current.push(piece);
  }
  flush();
  return blocks;
}

function bodyBlocks(block: Block): KnownBlock[] {
  return block.kind === 'paragraph' ? paragraphs(block.text) : listBlocks(block.items);
}

/** Small grey lines; context blocks hold ten elements each. */
function contextBlocks(lines: readonly string[]): ContextBlock[] {
  const pieces = lines.flatMap((line) => piecesOf(rich(line), fitsBlock)).map((piece) => piece.map((span) => span.text).join(''));
  const blocks: ContextBlock[] = [];
  for (let at = 0; at < pieces.length; at += elementsInContext) {
    const elements = pieces.slice(at, at + elementsInContext).map(plainText);
    blocks.push({ type: 'context', elements });
  }
  return blocks;
}

/** Slack's cells may not be empty. */
const emptyCell = '–';

/** Slack draws one native table a message; what does not fit there stands in a grid of equal columns. */
function tableBlocks(table: Table, native: boolean): KnownBlock[] {
  if (!native || table.columns.length > tableColumns || table.rows.length >= tableRows) return gridBlocks(table);
  const head = table.columns.map((column) => column.title);
  const block: TableBlock = {
    type: 'table',
    rows: [head, ...table.rows].map((row) => head.map((_title, index) => ({ type: 'raw_text', text: row[index] || emptyCell }))),
    column_settings: table.columns.map(({ align }) => ({ align, is_wrapped: true })),
  };
  return size(block) > charactersInMessage ? gridBlocks(table) : [block];
}

/** Whole lines together, as many as fit a block. */
function gridBlocks(table: Table): RichTextBlock[] {
  const chunks: string[] = [];
  for (const line of gridLines(table)) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + line.length < textInBlock) chunks[chunks.length - 1] = `${last}\n${line}`;
    else chunks.push(line);
  }
  return chunks
    .flatMap((chunk) => piecesOf(rich(chunk), fitsBlock))
    .map((piece) => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: piece.map(({ text }) => ({ type: 'text', text })) }],
    }));
}

function titleBlocks(title: string): KnownBlock[] {
  if (title === '') return [];
  if (escapeText(title).length > headerText) return paragraphs([{ kind: 'strong', text: title }]);
  const header: HeaderBlock = { type: 'header', text: plainText(title) };
  return [header];
}

function answerBlocks(answer: Answer, locale: Reply['locale'], first: boolean): KnownBlock[] {
  const words = phrases(locale);
  const shown = (text: Rich) => text.map((span) => span.text).join('');
  const facts = [
    answer.period && `${words.period}: ${answer.period}`,
    answer.citations.length > 0 && `${words.source}: ${answer.citations.map(({ label }) => label).join(' · ')}`,
  ].filter((line) => typeof line === 'string');
  return [
    ...titleBlocks(answer.title),
    ...paragraphs(answer.lead),
    ...answer.body.flatMap(bodyBlocks),
    ...answer.tables.flatMap((table, index) => tableBlocks(table, first && index === 0)),
    ...contextBlocks(answer.caveats.map((caveat) => `${words.note}: ${shown(caveat)}`)),
    ...contextBlocks(facts),
  ];
}

function replyBlocks(reply: Reply): KnownBlock[] {
  switch (reply.status) {
    case 'answer':
      return reply.parts.flatMap((part, index) => [
        ...(index > 0 ? [{ type: 'divider' as const }] : []),
        ...answerBlocks(part, reply.locale, index === 0),
      ]);
    case 'choices':
      return paragraphs(reply.lead);
    default:
      return [...paragraphs(reply.lead), ...reply.body.flatMap(bodyBlocks)];
  }
}

/** A label within Slack's limit; cut between characters, never inside an entity. */
function shortened(label: string): string {
  if (escapeText(label).length <= buttonText) return label;
  let text = [...label];
  while (escapeText(text.join('')).length >= buttonText) text = text.slice(0, -1);
  return `${text.join('').trimEnd()}…`;
}

function button(label: string, action: Action, id: string): Button | undefined {
  const value = encodeAction(action);
  if (value.length > buttonValue) return undefined;
  return { type: 'button', action_id: id, text: plainText(shortened(label)), value };
}

function actionsBlocks(reply: Reply, post: Action | undefined): ActionsBlock[] {
  const offers = offersOf(reply).map((offer, index) =>
    button(offer.label, { kind: 'call', locale: reply.locale, call: offer.call }, `call_${index}`),
  );
  const posting = post && button(phrases(reply.locale).postToChannel, post, 'post');
  const elements: Button[] = [...offers, ...(posting ? [{ ...posting, style: 'primary' as const }] : [])].filter(
    (each) => each !== undefined,
  );
  const blocks: ActionsBlock[] = [];
  for (let at = 0; at < elements.length; at += buttonsInActions)
    blocks.push({ type: 'actions', elements: elements.slice(at, at + buttonsInActions) });
  return blocks;
}

function size(block: KnownBlock): number {
  return JSON.stringify(block).length;
}

/** Blocks in messages that Slack takes: few enough, short enough, one table each. */
function pages(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const result: KnownBlock[][] = [];
  let page: KnownBlock[] = [];
  for (const block of blocks) {
    const full =
      page.length >= blocksInMessage ||
      page.reduce((sum, each) => sum + size(each), 0) + size(block) > charactersInMessage ||
      (block.type === 'table' && page.some(({ type }) => type === 'table'));
    if (full && page.length > 0) {
      result.push(page);
      page = [];
    }
    page.push(block);
  }
  return page.length > 0 ? [...result, page] : result;
}

/** One message or, where limits are passed, several in order. Every figure of the reply is in them. */
export function render({ reply }: Pick<Outcome, 'reply'>, { postedBy, post }: Around = {}): readonly [SlackMessage, ...SlackMessage[]] {
  const who: ContextBlock[] = postedBy
    ? [{ type: 'context', elements: [{ type: 'mrkdwn', text: phrases(reply.locale).postedBy(`<@${postedBy}>`) }] }]
    : [];
  const [first = [], ...rest] = pages([...who, ...replyBlocks(reply), ...actionsBlocks(reply, post)]);
  const text = escapeText(plain(reply)).slice(0, messageText);
  const more = rest.map((blocks): SlackMessage => ({ text: phrases(reply.locale).more, blocks }));
  return [{ text, blocks: first }, ...more];
}
