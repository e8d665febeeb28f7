/** One thing that is wrong with the knowledge: where, what, and how to fix it. */

export interface Place {
  /** The file's path inside the knowledge folder. */
  readonly file: string;
  /** Both from 1; 1:1 where the problem is the file itself. */
  readonly line: number;
  readonly column: number;
}

/** Finds the place of an offset in a file. */
export type PlaceAt = (offset: number) => Place;

export interface Problem extends Place {
  readonly message: string;
  readonly hint: string;
}

/** `faq/nvidia.yaml:12:5 message — hint` */
export function formatProblem({ file, line, column, message, hint }: Problem): string {
  return `${file}:${line}:${column} ${message} — ${hint}`;
}

/** Files in order, then from top to bottom. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
