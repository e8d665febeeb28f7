/** What a message that somebody wrote says: without formatting, and without what only points at people, channels, pages and emoji. */
import { withoutEmphasis } from '../../core/emphasis.ts';
import { readText } from './escape.ts';

/** docs.slack.dev/messaging/formatting-message-text. A link with a label says the label; an address alone says nothing. */
const pointers = /<[@#!][^<>]*>|<[a-z]+:[^<>|]*>|:(?=[^:\s]*[a-z])[a-z0-9_+'-]+:/gi;
const struckThrough = /(^|[\s\p{P}])~([^\s~](?:[^\n~]*[^\s~])?)~(?=$|[\s\p{P}])/gmu;
const lineStart = /^[^\S\n]*(?:&gt;|•)+[^\S\n]*/gm;

/** Empty for a message of files, mentions or links alone. */
export function messageText(text: string): string {
  const bare = text.replace(lineStart, '').replace(pointers, ' ').replace(struckThrough, '$1$2');
  return withoutEmphasis(readText(bare)).trim();
}
