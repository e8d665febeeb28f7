/** Puts the spaces back into Korean written without them: 추론비용은왜비싸 → 추론 비용은 왜 비싸. Knows only the lexicon, no grammar. */
import { stopWords } from '../language/reading-words.ts';
import type { Lexicon } from './lexicon.ts';
import { isEnding } from './stem.ts';

export interface Piece {
  readonly text: string;
  readonly known: boolean;
}

/** Costs, so that few long known pieces win over many short ones and any known piece over unknown letters. */
const cost = { name: 0.5, word: 1, ending: 0.4, shortStopWord: 1.1, unknownStart: 1, unknownLetter: 1.2 } as const;
const longestPiece = 10;

/** The cheapest cut of a run of syllables into known pieces and what is left between them. */
export function segment(text: string, lexicon: Lexicon): Piece[] {
  interface Cut {
    readonly cost: number;
    readonly from: number;
    readonly known: boolean;
  }
  const best: Cut[] = [{ cost: 0, from: 0, known: true }];
  for (let end = 1; end <= text.length; end++) {
    let cut: Cut | undefined;
    for (let from = Math.max(0, end - longestPiece); from < end; from++) {
      const before = best[from];
      if (!before) continue;
      const price = priceOf(text.slice(from, end), from, before.known, lexicon);
      const total = before.cost + price.cost;
      if (!cut || total < cut.cost) cut = { cost: total, from, known: price.known };
    }
    best[end] = cut ?? { cost: Infinity, from: end - 1, known: false };
  }

  const pieces: Piece[] = [];
  for (let end = text.length; end > 0; ) {
    const cut = best[end];
    if (!cut) break;
    pieces.unshift({ text: text.slice(cut.from, end), known: cut.known });
    end = cut.from;
  }
  return joined(pieces);
}

function priceOf(piece: string, from: number, afterKnown: boolean, lexicon: Lexicon): { cost: number; known: boolean } {
  if (piece.length > 1 && lexicon.names.has(piece)) return { cost: cost.name, known: true };
  if (piece.length > 1 && lexicon.knows(piece)) return { cost: cost.word, known: true };
  if (from > 0 && afterKnown && isEnding(piece)) return { cost: cost.ending, known: true };
  if (piece.length === 1 && stopWords.has(piece)) return { cost: cost.shortStopWord, known: true };
  return { cost: cost.unknownStart + cost.unknownLetter * piece.length, known: false };
}

/** Endings go back to the word they follow. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.known && piece.known && isEnding(piece.text) && !stopWords.has(piece.text))
      result[result.length - 1] = { text: last.text + piece.text, known: true };
    else result.push(piece);
  }
  return result;
}
