/** How an imported file remembers where it came from and what it was: by that a later import tells what changed, and who changed it. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';

export interface ImportMark {
  readonly from: string;
  readonly hash: string;
}

/** What happens to a file that an import would write. */
export type Fate = 'new' | 'changed' | 'unchanged' | 'edited' | 'taken';

/** Of what an import wrote; the figures of a table stand in a second file. */
export function hashOf(...texts: readonly string[]): string {
  const plain = texts.map((text) => text.replace(/\r\n/g, '\n').trimEnd()).join('\n\n');
  return createHash('sha256').update(plain).digest('hex').slice(0, 12);
}

/** The file with the mark below it. */
export function withMark(text: string, mark: ImportMark): string {
  return `${text}${stringify({ imported: mark }, { lineWidth: 0 })}`;
}

/** The file as it was before it was marked. */
export function withoutMark(text: string): string {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  const at = lines.findIndex((line) => line.startsWith('imported:'));
  if (at < 0) return text;
  const next = lines.findIndex((line, index) => index > at && /^\S/.test(line));
  return [...lines.slice(0, at), ...(next < 0 ? [''] : lines.slice(next))].join('\n');
}

/** What becomes of the file there, in the light of the one that would be written. `texts` are those of the file (and of its figures), unmarked. */
export function fateOf(
  there: { readonly mark: ImportMark | undefined; readonly texts: readonly string[] } | undefined,
  from: string,
  texts: readonly string[],
): Fate {
  if (!there) return 'new';
  if (there.mark?.from !== from) return 'taken';
  if (there.mark.hash === hashOf(...texts)) return 'unchanged';
  return there.mark.hash === hashOf(...there.texts) ? 'changed' : 'edited';
}
