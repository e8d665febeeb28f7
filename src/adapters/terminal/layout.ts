/** Breaks styled text into lines by what a person sees (Hangul takes two columns) and only at spaces, so that no figure is torn. */
import { displayWidth } from '../../core/width.ts';
import type { Screen, Style } from './screen.ts';

/** A run of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

// Escape sequences could repaint the screen or retitle the window, and direction marks reorder a line: a terminal gets neither from a text.
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text in one line of printable characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\r\n]+/g, ' ')
    .replace(unprintable, '');
}

/** The runs as painted lines of at most the screen's width; a longer word stays whole. Every line but the first starts with `indent` spaces. */
export function layOut(runs: readonly Run[], screen: Screen, { first = '', indent = displayWidth(first) } = {}): string[] {
  const lines: string[] = [];
  let line = first;
  let column = displayWidth(first);
  let gap = '';
  for (const word of wordsOf(runs)) {
    const width = displayWidth(word.map(({ text }) => text).join(''));
    if (gap !== '' && column + gap.length + width > screen.width) {
      lines.push(line);
      line = ' '.repeat(indent);
      column = indent;
      gap = '';
    }
    line += gap + word.map(({ text, style }) => screen.paint(style, text)).join('');
    column += gap.length + width;
    gap = ' ';
  }
  return [...lines, line];
}

/** Words are separated by spaces alone: one may run through several styles. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const { text, style } of runs) {
    for (const piece of printable(text).split(/( +)/)) {
      if (piece === '') continue;
      if (piece.startsWith(' ')) {
        open = false;
      } else if (open) {
        words.at(-1)?.push({ text: piece, style });
      } else {
        words.push([{ text: piece, style }]);
        open = true;
      }
    }
  }
  return words;
}
