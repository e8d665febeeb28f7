/** Finds texts that YAML ends too early: behind an unquoted text, " #" begins a comment. Says what would be lost. */
import { type Document, isMap, isPair, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { PlaceAt, Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** An unquoted text, or a value that is left empty, with what stands behind it on the line. */
export interface CommentedValue {
  readonly path: Path;
  /** From the end of the value to the end of the comment's line. */
  readonly comment: string;
  readonly isEmpty: boolean;
  /** Whether the comment has a line of its own below the value. */
  readonly isBelow: boolean;
  /** Where the hash stands, and where the line ends. */
  readonly start: number;
  readonly end: number;
}

function pathOf(key: unknown, ancestors: readonly unknown[]): Path {
  return ancestors.flatMap((node, index): Path => {
    const child = ancestors[index + 1];
    if (isSeq(node)) return [child === undefined ? Number(key) : node.items.indexOf(child)];
    return isMap(node) && isPair(child) && isScalar(child.key) ? [String(child.key.value)] : [];
  });
}

/** The texts without quotes, and the empty values, that a comment follows. */
export function commentedValues(text: string, document: Document.Parsed): CommentedValue[] {
  const values: CommentedValue[] = [];
  visit(document, {
    Scalar(key, { type, value, range }, ancestors) {
      if (key === 'key' || type !== Scalar.PLAIN || !range || !(typeof value === 'string' || value === null)) return;
      const [comment] = /^\s*#[^\n\r]*/.exec(text.slice(range[1], range[1] + 10_000)) ?? [];
      if (comment === undefined) return;
      const start = range[1] + comment.indexOf('#');
      values.push({
        path: pathOf(key, ancestors),
        comment,
        isEmpty: value === null,
        isBelow: /[\n\r]/.test(comment),
        start,
        end: range[1] + comment.length,
      });
    },
  });
  return values;
}

const shown = (comment: string) => {
  const lost = comment.trim();
  return lost.length > 40 ? `${lost.slice(0, 40)}…` : lost;
};

/** The problem at the place where the text is cut. */
export function cutTextProblem({ comment, start }: CommentedValue, at: PlaceAt): Problem {
  return {
    ...at(start),
    message: `the text ends before “${shown(comment)}”: an unquoted text ends at " #"`,
    hint: 'put the text in quotes; a comment goes on a line of its own',
  };
}

/**
 * Whether the text goes on behind the hash. "#word" is never written as a comment beside a value; "# word" is one beside an id or a
 * word of a list, and beside a text only where two spaces set it apart.
 */
export function isCut({ comment, isEmpty, isBelow }: CommentedValue, isText: boolean): boolean {
  if (isBelow) return false;
  if (isEmpty) return isText;
  return !/^[ \t]+#+(?:[ \t]|$)/.test(comment) || (isText && !/^(?:[ \t]{2,}|\t)#/.test(comment));
}
