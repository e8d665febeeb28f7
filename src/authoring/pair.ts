/** A question with its answer as somebody's file has it, before it is an entry: what every format is read into. */
import type { Place, Problem } from '../knowledge/problem.ts';
import type { Locale } from '../language/locale.ts';

export interface Pair {
  /** The first one is the title unless there is another. */
  readonly questions: readonly string[];
  /** Markdown that every platform can show. */
  readonly answer: string;
  readonly title?: string | undefined;
  /** As the file says it, or the same for texts that are one entry in several languages. */
  readonly id?: string | undefined;
  /** As the file says it; undefined where it has to be told from the text. */
  readonly language?: Locale | undefined;
  /** As the file says it: a reference, or the words for one. */
  readonly source?: string | undefined;
  /** Labels, each once. */
  readonly tags?: readonly string[];
  /** Questions of the same file that the answer points to, as `comparable` writes them. */
  readonly pointsTo?: readonly string[];
  /** What the file is called, from the folder that is imported. */
  readonly file: string;
  /** Asked for only where something is told of it, as to find it may take long. */
  place(): Place;
}

export interface ReadFaq {
  /** What the file calls itself. */
  readonly title?: string | undefined;
  readonly pairs: readonly Pair[];
  /** What could not be carried, or what keeps the file from being read. */
  readonly told: readonly Problem[];
}

/** Several labels of one cell or line: "hours, staff". */
export function labelsIn(texts: readonly string[]): readonly string[] {
  const labels = texts.flatMap((text) => text.split(/[,，、;|\n]/)).map((label) => label.trim().replace(/^#/, ''));
  return [...new Set(labels.filter((label) => label !== ''))];
}

/** The form in which a heading and a link to it are the same. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
