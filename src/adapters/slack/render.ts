/** A reply as Slack messages: Block Kit, with a text for notifications and screen readers. Cuts nothing: what passes Slack's limits goes into further messages. */
import type { ContextBlock, KnownBlock } from '@slack/types';
import type { Action } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { writeDay } from '../../core/day.ts';
import type { Citation } from '../../core/figure.ts';
import { memo } from '../../core/memo.ts';
import { phrases } from '../../core/phrases.ts';
import { plain } from '../../core/plain.ts';
import { plainRich } from '../../core/plain-rich.ts';
import { type Answer, type Reply, rich } from '../../core/reply.ts';
import type { Locale } from '../../language/locale.ts';
import { piecesOf } from '../shared/pieces.ts';
import { actionsBlocks, votesBlocks } from './buttons.ts';
import { documentBlocks } from './document.ts';
import { escapeText } from './escape.ts';
import { blocksInMessage, elementsInContext, headerText, messageSize, messageText, textInBlock } from './limits.ts';
import { paragraphBlocks, runsWithin, sizeOf } from './rich-text.ts';
import { tableBlocks } from './table.ts';

export interface SlackMessage {
  /** Shown in notifications and read aloud; escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export interface Around {
  /** The person who posts the answer: named above it. */
  readonly postedBy?: string;
  /** The day on which it was corrected, such as 2026-11-24: named below it. */
  readonly correctedOn?: string;
  /** The button that posts it, where there is a channel to post to. */
  readonly post?: Action | undefined;
}

/** Every native table takes a message of its own; those of a reply past so many become lines of text. */
const nativeTables = 3;

/** Says yes so many times. */
function yesFor(times: number): () => boolean {
  let left = times;
  return () => left-- > 0;
}

function tablesOf({ body, tables }: Answer): number {
  return body.filter(({ kind }) => kind === 'table').length + tables.length;
}

/** Small grey lines. */
export function contextBlocks(lines: readonly string[]): ContextBlock[] {
  const fits = (text: readonly { readonly text: string }[]) => escapeText(text.map((span) => span.text).join('')).length <= textInBlock;
  const elements = lines
    .flatMap((line) => piecesOf(rich(line), fits))
    .map((piece) => ({ type: 'plain_text' as const, text: escapeText(plainRich(piece)), emoji: false }));
  return runsWithin(elements, messageSize / 2, elementsInContext).map((run) => ({ type: 'context', elements: run }));
}

function titleBlocks(title: string): KnownBlock[] {
  const text = escapeText(title);
  if (title.trim() === '' || text.length > headerText) return paragraphBlocks([{ text: title, styles: ['strong'] }]);
  return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
}

/** The first `native` of its tables are native, the others lines of text. */
function answerBlocks(answer: Answer, locale: Locale, native: number): KnownBlock[] {
  const words = phrases(locale);
  const natively = yesFor(native);
  const cited = ({ label, href }: Citation) => (href ? `${label} (${href})` : label);
  return [
    ...titleBlocks(answer.title),
    ...paragraphBlocks(answer.lead),
    ...documentBlocks(answer.body, natively),
    ...answer.tables.flatMap((table) => tableBlocks(table, natively(), answer.title)),
    // Slack sets the elements of one context block side by side; each caveat has its own line.
    ...answer.caveats.flatMap((caveat) => contextBlocks([`${words.note}: ${plainRich(caveat)}`])),
    ...contextBlocks([
      ...(answer.period ? [`${words.period}: ${answer.period}`] : []),
      ...(answer.citations.length > 0 ? [`${words.source}: ${answer.citations.map(cited).join(' · ')}`] : []),
    ]),
  ];
}

/** An answer that is given again looks the same again. */
const drawn = memo<Answer, KnownBlock[]>();

function replyBlocks(reply: Reply): KnownBlock[] {
  switch (reply.status) {
    case 'answer': {
      let left = nativeTables;
      return reply.parts.flatMap((part, index) => {
        const native = Math.min(left, tablesOf(part));
        left -= native;
        const blocks = drawn(part, `${reply.locale} ${native}`, () => answerBlocks(part, reply.locale, native));
        return index > 0 ? [{ type: 'divider' as const }, ...blocks] : blocks;
      });
    }
    case 'choices':
      return paragraphBlocks(reply.lead);
    default:
      return [...paragraphBlocks(reply.lead), ...documentBlocks(reply.body, yesFor(nativeTables))];
  }
}

const sizes = memo<KnownBlock, number>();

const isTable = ({ type }: KnownBlock) => type === 'table' || type === 'data_table';

/** The blocks in messages that Slack takes: few enough, short enough, one table each. */
function pagesOf(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const pages: KnownBlock[][] = [];
  let page: KnownBlock[] = [];
  let size = 0;
  for (const block of blocks) {
    const added = sizes(block, '', () => sizeOf(block));
    const secondTable = isTable(block) && page.some(isTable);
    if (page.length > 0 && (page.length >= blocksInMessage || size + added > messageSize || secondTable)) {
      pages.push(page);
      page = [];
      size = 0;
    }
    page.push(block);
    size += added;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** One message or, where limits are passed, several in order. Every figure of the reply is in them; the text of the first says all of it. */
export function render(
  { reply, votes }: Pick<Outcome, 'reply' | 'votes'>,
  { postedBy, correctedOn, post }: Around = {},
): readonly [SlackMessage, ...SlackMessage[]] {
  // The one mention that the bot ever makes: of the person who pressed the button.
  const who: ContextBlock[] = postedBy
    ? [{ type: 'context', elements: [{ type: 'mrkdwn', text: phrases(reply.locale).postedBy(`<@${escapeText(postedBy)}>`) }] }]
    : [];
  // A withdrawn answer says itself when it was.
  const corrected =
    correctedOn !== undefined && reply.status === 'answer' ? [phrases(reply.locale).correctedOn(writeDay(correctedOn, reply.locale))] : [];
  const [first = [], ...rest] = pagesOf([
    ...who,
    ...replyBlocks(reply),
    ...contextBlocks(corrected),
    ...actionsBlocks(reply, post),
    ...votesBlocks(votes, reply.locale),
  ]);
  const text = escapeText([plain(reply), ...corrected].join('\n\n')).slice(0, messageText);
  return [{ text, blocks: first }, ...rest.map((blocks): SlackMessage => ({ text: phrases(reply.locale).more, blocks }))];
}
