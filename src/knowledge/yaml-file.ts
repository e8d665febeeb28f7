/** Reads one YAML file and remembers where everything in it stands. Knows nothing of what belongs in it. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { commentedValues, cutTextProblem, isCut } from './cut-texts.ts';
import { aliasProblems } from './node-problems.ts';
import { oddSpaceProblems } from './odd-characters.ts';
import type { Place, PlaceAt, Problem } from './problem.ts';
import { syntaxProblems } from './syntax-problems.ts';
import { readText } from './text-file.ts';

export type Path = readonly PropertyKey[];

export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at this path stands, or its nearest parent where there is none. */
  place(path: Path): Place;
  /** Where the key of this path stands. */
  keyPlace(path: Path): Place;
  /** A problem for each unquoted text that a " #" cuts short; `isText` tells what people read from ids and words of a list, `within` which are looked at. */
  cutTexts(isText: (path: Path) => boolean, within?: (path: Path) => boolean): Problem[];
  /** Where words of the text at this path stand, counted from 0 where they stand there more than once; its beginning where the file writes them in another way. */
  wordsPlace(path: Path, words: string, occurrence: number): Place;
}

/** The file's content, or every problem of its syntax. */
export async function readYaml(path: string, file: string): Promise<YamlFile | readonly Problem[]> {
  const text = await readText(path);
  return typeof text === 'string' ? yamlIn(text, file) : [{ file, line: 1, column: 1, ...text }];
}

/** The same of a text that is at hand; `first` is the line of the file at which it begins. */
export function yamlIn(text: string, file: string, first = 1): YamlFile | readonly Problem[] {
  const whole = (message: string, hint: string): readonly Problem[] => [{ file, line: first, column: 1, message, hint }];
  const lines = new LineCounter();
  // The library compares every key of a map with every other: `repeatedKeys` does not.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + first - 1, column: Math.max(1, col) };
  };
  const commented = commentedValues(text, document);
  const odd = oddSpaceProblems(text, document, at);
  if (odd.length > 0) return odd;
  const slips = syntaxProblems(text, document, at);
  if (slips.length > 0) return slips;
  const aliases = aliasProblems(document);
  if (aliases.length > 0) return aliases.map(({ offset, ...problem }) => ({ ...at(offset), ...problem }));
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return whole(
      `this is not YAML: ${error instanceof Error ? error.message : error}`,
      'write the texts out instead of &anchors and *aliases',
    );
  }
  return {
    file,
    data,
    place: (wanted) => at(offsetOf(document, wanted)),
    cutTexts: (isText, within = () => true) =>
      commented.filter((value) => within(value.path) && isCut(value, isText(value.path))).map((value) => cutTextProblem(value, at)),
    wordsPlace: (wanted, words, occurrence) => {
      const start = offsetOf(document, wanted);
      const written = text.slice(start, nodeAt(document, wanted)?.range?.[1]).split(words);
      return at(written.length > occurrence + 1 ? start + written.slice(0, occurrence + 1).join(words).length : start);
    },
    keyPlace: (wanted) => at(pairOf(document, wanted)?.key.range?.[0] ?? offsetOf(document, wanted)),
  };
}

/** The node at this path; undefined where there is none. Keys are compared as the texts they become in data, in NFC: 2025 is "2025". */
function nodeAt(document: Document.Parsed, path: Path): Node | null | undefined {
  let node: Node | null | undefined = document.contents;
  for (const key of path) {
    if (isSeq<Node>(node)) node = node.items[Number(key)];
    else if (isMap<Node, Node>(node)) node = pairIn(node.items, key)?.value;
    else return undefined;
  }
  return node;
}

const keyName = (key: unknown) => String(key).normalize('NFC');

const indexes = new WeakMap<object, ReadonlyMap<string, Pair<Node, Node>>>();

/** Looked up in an index, as a map of very many keys may have a problem at each. */
function pairIn(pairs: readonly Pair<Node, Node>[], key: PropertyKey | undefined): Pair<Node, Node> | undefined {
  const index = indexes.get(pairs) ?? new Map(pairs.flatMap((pair) => (isScalar(pair.key) ? [[keyName(pair.key.value), pair]] : [])));
  indexes.set(pairs, index);
  return index.get(keyName(key));
}

function pairOf(document: Document.Parsed, path: Path): Pair<Node, Node> | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  return isMap<Node, Node>(parent) ? pairIn(parent.items, path.at(-1)) : undefined;
}

/** Where the value stands; for an empty one where its key stands, for a missing one where its parent does. */
function offsetOf(document: Document.Parsed, path: Path): number {
  const pair = pairOf(document, path);
  const node = nodeAt(document, path);
  if (pair && isScalar(node) && node.value === null) return pair.key.range?.[0] ?? 0;
  if (node?.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** A place in a file with what is wrong there. */
export function problemAt(source: YamlFile, path: Path, message: string, hint: string): Problem {
  return { ...source.place(path), message, hint };
}
