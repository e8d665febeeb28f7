/** Finds the figures that a text shows as {name}. In `code`, and behind a backslash, braces are letters like any other. */
import { codeSpans } from './code-spans.ts';

export interface Placeholder {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `{name}` behind an even number of backslashes: two make one that is shown. */
const written = /(?<!\\)(?:\\\\)*\{(\w+)\}/g;

/** The placeholders of a text in Markdown, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  const found = [...text.matchAll(written)].map(([whole, name = ''], index, all) => {
    const end = (all[index]?.index ?? 0) + whole.length;
    return { name, start: end - name.length - 2, end };
  });
  if (found.length === 0) return found;
  const code = codeSpans(text);
  return found.filter(({ start }) => !code.some(([from, to]) => start >= from && start < to));
}

/** Puts a text in the place of each placeholder; the braces that are letters stay as they are written. */
export function fillPlaceholders(text: string, show: (name: string) => string): string {
  let filled = '';
  let done = 0;
  for (const { name, start, end } of placeholdersIn(text)) {
    filled += text.slice(done, start) + show(name);
    done = end;
  }
  return filled + text.slice(done);
}

/** A text that is not Markdown as it is shown: `\{` becomes `{`. */
export function withLiteralBraces(text: string): string {
  return text.replace(/\\([{}])/g, '$1');
}
