/** Texts in an order that is mixed and yet the same every time: neighbours in a file ask for the same thing. */
import { createHash } from 'node:crypto';

/** The places of the texts, each once, by their hashes: a text more or less leaves the others in their order, so that what is learned hardly moves. */
export function mixedOrder(texts: readonly string[]): number[] {
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex'));
  const byHash = (a: number, b: number) => ((hashes[a] ?? '') < (hashes[b] ?? '') ? -1 : 1);
  return [...texts.keys()].sort((a, b) => (hashes[a] === hashes[b] ? a - b : byHash(a, b)));
}
