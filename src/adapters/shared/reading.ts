/** What people read in a message, told apart by whose words it is. Each platform turns its own markup into lines; what they mean together is decided here, once for all. */

import { cutInput } from '../../core/input.ts';

/** The lines of a text that anybody may have written, no more than are of use. */
export function linesIn(text: string): readonly string[] {
  return cutInput(text).split(/\n+/);
}

export interface Line {
  readonly text: string;
  readonly quoted: boolean;
}

export interface MessageReading {
  /** What its author says in their own words; may be empty. */
  readonly said: string;
  /** What they show beside it: a quotation, a forward, an attachment, a preview; may be empty. */
  readonly shown: string;
}

/** Reads a message when its reading is first asked for, and once: what nobody is to be answered is not read. */
export function readLater(read: () => MessageReading): () => MessageReading {
  let reading: MessageReading | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}

const textOf = (lines: readonly Line[]) =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands below a quotation is said of it, and what stands above its end is what it is said of. A quotation with nothing below belongs to what stands above. */
export function readLines(lines: readonly Line[], beside: readonly Line[] = []): MessageReading {
  const end = lines.findLastIndex(({ quoted }) => quoted) + 1;
  const below = textOf(lines.slice(end));
  if (below !== '') return { said: below, shown: textOf([...lines.slice(0, end), ...beside]) };
  return { said: textOf(lines.filter(({ quoted }) => !quoted)), shown: textOf([...lines.filter(({ quoted }) => quoted), ...beside]) };
}

/** The words that a message asks or states: its author's own, else those that it shows. Empty for one without text. */
export function wordsOf({ said, shown }: MessageReading): string {
  return said === '' ? shown : said;
}
