/** Reads what a Markdown file says of itself between two lines of ---. */
import { parseDocument } from 'yaml';

export interface FrontMatter {
  /** By the names that the file uses; texts and lists of texts. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The rest, with an empty line for each that was read: lines keep their numbers. */
  readonly body: string;
  /** What is wrong with it. */
  readonly fault?: string;
}

export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n');
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  if (end < 0) return { fields: {}, body: text };
  const body = `${'\n'.repeat(end + 1)}${lines.slice(end + 1).join('\n')}`;
  const document = parseDocument(lines.slice(1, end).join('\n'), { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { fields: {}, body, fault: error.message };
  const data: unknown = document.toJS();
  if (typeof data !== 'object' || data === null) return { fields: {}, body };
  const fields = Object.entries(data).map(([name, value]) => [
    name,
    [value].flat().flatMap((each) => (each === null || typeof each === 'object' ? [] : [String(each).trim()])),
  ]);
  return { fields: Object.fromEntries(fields), body };
}
