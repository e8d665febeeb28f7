/** Rich text in pieces that fit a platform's limit. Splits between sentences if it can, else between words, so that no figure is torn; drops nothing. */
import type { Rich, Span } from '../../core/reply.ts';

/** The text in pieces that each fit; none for a text without visible characters. A single character that does not fit stays. */
export function piecesOf(text: Rich, fits: (piece: Rich) => boolean): readonly Rich[] {
  if (text.every((span) => span.text.trim() === '')) return [];
  if (fits(text)) return [text];
  const halves = split(text);
  return halves ? halves.flatMap((half) => piecesOf(half, fits)) : [text];
}

/** Two halves, cut at the best place near the middle; undefined for a text of one character, which cannot be split. */
function split(text: Rich): readonly [Rich, Rich] | undefined {
  const words = text.map((span) => span.text).join('');
  const starts = wordStarts(words);
  const sentences = starts.filter(({ beginsSentence }) => beginsSentence);
  const at = nearestMiddle(sentences, words.length) ?? nearestMiddle(starts, words.length) ?? betweenCharacters(words);
  if (at === undefined) return undefined;
  const first: Span[] = [];
  const second: Span[] = [];
  let start = 0;
  for (const span of text) {
    const cut = Math.min(Math.max(at - start, 0), span.text.length);
    if (cut > 0) first.push({ ...span, text: span.text.slice(0, cut) });
    if (cut < span.text.length) second.push({ ...span, text: span.text.slice(cut) });
    start += span.text.length;
  }
  return [first, second];
}

interface WordStart {
  readonly at: number;
  readonly beginsSentence: boolean;
}

/** Where words begin, but for the first. Word by word, as an expression over long runs of spaces takes quadratic time. */
function wordStarts(words: string): readonly WordStart[] {
  const starts: WordStart[] = [];
  let end: number | undefined;
  for (const { 0: word, index: at } of words.matchAll(/\S+/g)) {
    if (end !== undefined) {
      const beginsSentence = /[.!?。]/.test(words.charAt(end - 1)) || words.slice(end, at).includes('\n');
      starts.push({ at, beginsSentence });
    }
    end = at + word.length;
  }
  return starts;
}

function nearestMiddle(starts: readonly WordStart[], length: number): number | undefined {
  const middle = length / 2;
  let best: number | undefined;
  for (const { at } of starts) {
    if (best === undefined || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  }
  // A break at the very edge hardly helps: rather cut between words than leave one half as long as the whole.
  return best !== undefined && best >= length / 4 && best <= (length * 3) / 4 ? best : undefined;
}

function betweenCharacters(words: string): number | undefined {
  const characters = [...words];
  if (characters.length < 2) return undefined;
  return characters.slice(0, Math.floor(characters.length / 2)).join('').length;
}
