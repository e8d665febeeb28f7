/** Rich text as Discord markdown in pieces that fit a text component. Drops nothing and tears no figure. */
import { piecesOf } from '../../core/pieces.ts';
import type { Rich } from '../../core/reply.ts';
import { textInChunk } from './limits.ts';
import { markdown } from './markdown.ts';

/** The text, written as markdown by `write`, in pieces of at most `textInChunk` characters; none for a text without visible characters. */
export function markdownChunks(text: Rich, write: (text: Rich) => string = markdown): readonly string[] {
  return piecesOf(text, (piece) => write(piece).length <= textInChunk).map(write);
}
