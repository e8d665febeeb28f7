/**
 * A reply as Discord messages. Sends nothing and cuts nothing: what does not fit goes into the next message or into a text file.
 *
 * Components V2 rather than embeds. An embed sets its text at 14 pixels in a column of about 430, so that half of the tables wrap; its footer
 * takes no markdown; it disappears for people who switched link previews off; and the buttons hang outside. Text displays have the chat's own
 * 16 pixels and up to 600 of width, real headings, `-#` small print for periods and sources, and a line between an answer and its small
 * print. Each part of an answer stands in a frame of its own; asking back, notices and refusals are plain chat.
 */
import { type APIFileComponent, ComponentType } from 'discord.js';
import type { Logger } from 'pino';
import type { Action } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { writeDay } from '../../core/day.ts';
import type { Citation } from '../../core/figure.ts';
import { memo } from '../../core/memo.ts';
import { phrases } from '../../core/phrases.ts';
import { plain } from '../../core/plain.ts';
import { type Answer, offersOf, type Reply, type Rich, rich, type Span } from '../../core/reply.ts';
import type { Locale } from '../../language/locale.ts';
import { buttonRows } from './buttons.ts';
import { documentSections } from './document.ts';
import { messagesInAnswer } from './limits.ts';
import { type Group, type Page, type Piece, pagesOf, type Section } from './pages.ts';
import { markdownChunks, markdownLine, small } from './rich-text.ts';
import { tableMarkdown } from './table.ts';

/** One message to send: Components V2, with a file where the answer is too long to be chat, or with a picture. */
export interface DiscordMessage {
  readonly components: Page;
  readonly file?: { readonly name: string; readonly text: string };
  /** With the words that stand for it. */
  readonly picture?: { readonly name: string; readonly bytes: Buffer; readonly description: string };
}

/** The colour of the frame around an answer, where the folder has none. */
const usualColour = '#2f6fed';
const fileName = 'answer.txt';
const dot: Span = { text: ' · ' };

export interface Extras {
  /** That of the frame around an answer, such as #2f6fed. */
  readonly colour?: string | undefined;
  /** The "Post to channel" button; absent where there is nothing to post or no channel. */
  readonly post?: Action | undefined;
  /** The mention of the person who made a private answer public. */
  readonly postedBy?: string | undefined;
  /** The day on which it was corrected, such as 2026-11-24: named below it. */
  readonly correctedOn?: string | undefined;
}

/** The messages that say the whole reply, in order; the buttons are under the last text. */
export function render({ reply, votes }: Pick<Outcome, 'reply' | 'votes'>, extras: Extras, log: Logger): readonly DiscordMessage[] {
  const words = phrases(reply.locale);
  const rows = buttonRows(reply, { post: extras.post, votes }, log);
  const signed = extras.postedBy ? [line(`-# ${words.postedBy(extras.postedBy)}`)] : [];
  // A withdrawn answer says itself when it was.
  const corrected =
    extras.correctedOn !== undefined && reply.status === 'answer'
      ? [line(`-# ${words.correctedOn(writeDay(extras.correctedOn, reply.locale))}`)]
      : [];
  const more = reply.status === 'answer' && offersOf(reply).length > 0 && rows.length > 0 ? [line(`-# ${words.more}`)] : [];

  const pages = pagesOf([...signed, ...groupsOf(reply, extras), ...corrected, ...more], rows);
  if (pages.length <= messagesInAnswer) return pages.map((components) => ({ components }));

  const file: APIFileComponent = { type: ComponentType.File, file: { url: `attachment://${fileName}` } };
  const [first = [], ...others] = pagesOf([...signed, opening(reply, extras), ...corrected], rows, file);
  return [{ components: first, file: { name: fileName, text: plain(reply) } }, ...others.map((components) => ({ components }))];
}

function line(text: string): Group {
  return { sections: [{ pieces: [{ text }] }] };
}

/** An answer that is given again looks the same again. */
const drawn = memo<Answer, readonly Section[]>();

/** #2f6fed, or #26e for #2266ee, as Discord writes it. */
function accentOf({ colour = usualColour }: Extras): number {
  const digits = colour.slice(1);
  return Number.parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
}

function groupsOf(reply: Reply, extras: Extras): readonly Group[] {
  const accent = accentOf(extras);
  switch (reply.status) {
    case 'answer':
      return reply.parts.map((part) => ({ accent, sections: drawn(part, reply.locale, () => answerSections(part, reply.locale)) }));
    case 'choices':
      return [{ sections: documentSections([{ kind: 'paragraph', text: reply.lead }]) }];
    default:
      return [{ sections: documentSections([{ kind: 'paragraph', text: reply.lead }, ...reply.body]) }];
  }
}

/** What stands in the chat above an answer that is in a file: its beginning. */
function opening(reply: Reply, extras: Extras): Group {
  const [first] = groupsOf(reply, extras);
  const pieces = first?.sections[0]?.pieces.slice(0, 2) ?? [];
  return { ...first, sections: [{ pieces }] };
}

function answerSections(answer: Answer, locale: Locale): readonly Section[] {
  const words = phrases(locale);
  const sources = dotted(answer.citations.map((citation) => [citationSpan(citation)]));
  const facts = dotted([
    ...(answer.period ? [rich(`${words.period}: ${answer.period}`)] : []),
    ...(sources.length > 0 ? [rich(`${words.source}: `, ...sources)] : []),
  ]);
  const notes = answer.caveats.map((caveat) => rich(`${words.note}: `, ...caveat));
  return [
    { pieces: [...pieces(markdownChunks(rich(answer.title), heading)), ...pieces(markdownChunks(answer.lead))] },
    ...documentSections(answer.body),
    ...answer.tables.map((table) => ({ pieces: pieces(tableMarkdown(table)) })),
    { pieces: pieces([...notes, facts].flatMap((text) => markdownChunks(text, small))), ruled: true },
  ];
}

function heading(text: Rich): string {
  return `### ${markdownLine(text)}`;
}

function pieces(texts: readonly string[]): readonly Piece[] {
  return texts.map((text) => ({ text }));
}

function citationSpan({ label, href }: Citation): Span {
  return href ? { text: label, href } : { text: label };
}

function dotted(runs: readonly Rich[]): Rich {
  return runs.flatMap((run, index) => (index === 0 ? run : [dot, ...run]));
}
