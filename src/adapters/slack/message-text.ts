/** Text in Slack's notation as people read it: without formatting, and without what points at people, channels, pages and emoji or is struck through. */

import { withoutEmoji } from '../../core/pointers.ts';
import { withoutEmphasis } from '../shared/emphasis.ts';
import { type Line, linesIn, readLines, wordsOf } from '../shared/reading.ts';
import { unescapeText } from './escape.ts';

/** docs.slack.dev/messaging/formatting-message-text: people, groups, channels, everyone, dates. */
const pointers = /<[@#!][^<>\n]*>/g;
/** A link with a label says the label; an address alone says nothing. */
const link = /<[a-z][\w+.-]*:[^<>|\n]*(?:\|([^<>\n]*))?>/gi;
const struckThrough = /(^|[\s\p{P}])~([^\s~](?:[^\n~]*[^\s~])?)~(?=$|[\s\p{P}])/gmu;
const quotation = /^\s*(?:&gt;|>)/;
/** Quotes all that follows. */
const longQuotation = /^\s*(?:&gt;|>){3}/;
const lineStart = /^(?:\s|&gt;|>|[•◦▪]\ufe0e?)*(?:\d{1,2}\.\s)?/;

/** What was typed in one line, such as behind a slash command: signs at its start are no quotation. */
export function typedText(typed: string): string {
  const text = linesIn(typed).join(' ');
  const labelled = text.replace(link, (_whole, label: string | undefined) => label ?? ' ').replace(pointers, ' ');
  return withoutEmphasis(unescapeText(withoutEmoji(labelled).replace(struckThrough, '$1 ')))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The lines of a message, those that are quoted marked. */
export function linesOf(text: string): readonly Line[] {
  let quotesAll = false;
  return linesIn(text).map((line) => {
    quotesAll ||= longQuotation.test(line);
    return { text: typedText(line.replace(lineStart, '')), quoted: quotesAll || quotation.test(line) };
  });
}

/** The words of a message that is text alone; empty for one of mentions, links or emoji. */
export function messageText(text: string): string {
  return wordsOf(readLines(linesOf(text)));
}
