/** Discord's markdown as people read it: without formatting, and without what points at people, channels, pages and emoji or is struck through. */

import { withoutEmoji } from '../../core/pointers.ts';
import { withoutEmphasis } from '../shared/emphasis.ts';
import { type Line, linesIn, readLines, wordsOf } from '../shared/reading.ts';

/** Discord's "Message Formatting" reference: people, roles, channels, commands, custom emoji, timestamps, pages of the guild. Their ids would read as figures. */
const pointers = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>:\n]+:\d+|id:\w+|sound:\d+:\d+)>|@(?:everyone|here)\b/g;
/** A link with a label says the label; an address alone says nothing. */
const labelled = /\[([^[\]\n]+)\]\(<?https?:[^()\s]*>?\)/g;
const address = /<?https?:\/\/[^\s>]+>?/g;
const struckThrough = /~~[^~\n]+~~/g;
/** The language of a block of code. */
const codeLanguage = /^[^\S\n]*```\w+$/;
const quotation = /^\s*>\s/;
/** Quotes all that follows. */
const longQuotation = /^\s*>>>\s/;
const lineStart = /^\s*(?:(?:#{1,3}|-#|>{1,3}|[-*]|\d{1,2}\.)\s+)*/;

/** What was typed in one line, such as an option of a command: signs at its start are no quotation. */
export function typedText(typed: string): string {
  const text = linesIn(typed).join(' ');
  const bare = text.replace(labelled, '$1').replace(pointers, ' ').replace(address, ' ').replace(struckThrough, ' ');
  return withoutEmphasis(withoutEmoji(bare)).replace(/\s+/g, ' ').trim();
}

/** The lines of a message, those that are quoted marked. */
export function linesOf(content: string): readonly Line[] {
  let quotesAll = false;
  return linesIn(content).map((line) => {
    quotesAll ||= longQuotation.test(line);
    return { text: typedText(line.replace(codeLanguage, '').replace(lineStart, '')), quoted: quotesAll || quotation.test(line) };
  });
}

/** The words of a message that is text alone; empty for one of files, mentions or links. */
export function messageText(content: string): string {
  return wordsOf(readLines(linesOf(content)));
}
