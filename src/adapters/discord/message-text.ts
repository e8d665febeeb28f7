/** What a message that somebody wrote says: without formatting, and without what only points at people, channels, pages and emoji. */
import { withoutEmphasis } from '../../core/emphasis.ts';

/** Discord's "Message Formatting" reference: mentions, commands, custom emoji and timestamps. Their ids would read as figures. */
const pointers = /<(?:[@#][!&]?|a?:\w+:|t:-?|\/[^<>:]+:|id:)\w+(?::\w+)?>|@(?:everyone|here)\b/g;
/** A link with a label says the label; an address alone says nothing. */
const labelled = /\[([^[\]\n]+)\]\(<?https?:[^()\s]*>?\)/g;
const address = /<?https?:\/\/[^\s>]+>?/g;
const lineStart = /^[^\S\n]*(?:(?:#{1,3}|-#|>{1,3}|[-*])[^\S\n]+)+/gm;

/** Empty for a message of files, mentions or links alone. */
export function messageText(content: string): string {
  const bare = content.replace(lineStart, '').replace(pointers, ' ').replace(labelled, '$1').replace(address, ' ');
  return withoutEmphasis(bare).replace(/\s+/g, ' ').trim();
}
