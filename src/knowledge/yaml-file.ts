/** Reads one YAML file and remembers where everything in it stands. Knows nothing of what belongs in it. */
import { readFile } from 'node:fs/promises';
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Place, Problem } from './problem.ts';

export type Path = readonly PropertyKey[];

export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at this path stands, or its nearest parent where there is none. */
  place(path: Path): Place;
  /** Where the key of this path stands. */
  keyPlace(path: Path): Place;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The file's content, or every problem of its syntax. Throws only what the file system throws. */
export async function readYaml(path: string, file: string): Promise<YamlFile | readonly Problem[]> {
  const bytes = await readFile(path);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return [{ file, line: 1, column: 1, message: 'the file is not UTF-8 text', hint: 'save it with the encoding UTF-8' }];
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      ...at(error.pos[0]),
      message: error.code === 'DUPLICATE_KEY' ? 'a key stands twice' : `this is not YAML: ${error.message.split('\n')[0]}`,
      hint: error.code === 'DUPLICATE_KEY' ? 'keep one of the two' : 'check indentation, quotes and colons on this line and the one before',
    }));
  }
  return {
    file,
    data: document.toJS(),
    place: (wanted) => at(offsetOf(document, wanted)),
    keyPlace: (wanted) => at(keyOffsetOf(document, wanted) ?? offsetOf(document, wanted)),
  };
}

function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
  }
  return 0;
}

function keyOffsetOf(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
}

/** A place in a file with what is wrong there. */
export function problemAt(source: YamlFile, path: Path, message: string, hint: string): Problem {
  return { ...source.place(path), message, hint };
}
