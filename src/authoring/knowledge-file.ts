/** Writes an entry or a table as its file: the one place that knows how keys, texts and comments are laid out. Reads nothing. */
import { type Document, isMap, isSeq, type Node, parseDocument, stringify } from 'yaml';
import { placeholdersIn } from '../knowledge/placeholders.ts';

const layout = { lineWidth: 0, blockQuote: 'literal' } as const;

/** Writes these keys as a file, in this order and without the undefined ones. `notes` become comments for the maintainer who finishes it. */
export function knowledgeFile(
  kind: 'faq' | 'claim' | 'table',
  keys: Readonly<Record<string, unknown>>,
  notes: readonly string[] = [],
): string {
  const comments = [`yaml-language-server: $schema=../schema/${kind}.schema.json`, ...notes];
  return `${comments.map((comment) => `# ${comment}\n`).join('')}${stringify(laidOut(keys), layout)}`;
}

/** Texts of several lines end with one, so that YAML writes them below a bare `|`. */
function laidOut(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\n') ? `${value.trim()}\n` : value.trim();
  if (Array.isArray(value)) return value.map(laidOut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, laidOut(inside)]));
}

/** One value as it stands on the line of a list. */
export function inlineYaml(text: string): string {
  return stringify(text, layout).trim();
}

/** The file of a list, such as names.yaml, with these items behind those that are there; every line of the others stays. */
export function withItems(text: string, items: readonly unknown[]): string {
  if (items.length === 0) return text;
  const document: Document = parseDocument(text);
  const list = document.contents;
  if (isSeq<Node>(list) && !list.flow) {
    const dash = /^ */.exec(text.slice(text.lastIndexOf('\n', list.range?.[0] ?? 0) + 1))?.[0] ?? '';
    const added = stringify(items, layout).replace(/^(?=.)/gm, dash);
    return `${text.trimEnd()}\n${added}`;
  }
  if (!list) return `${text}${stringify(items, layout)}`;
  document.contents = document.createNode([...(isSeq<Node>(list) ? list.items : []), ...items]);
  return document.toString(layout);
}

/** A text in which no brace shows a figure: an imported or typed `{name}` has none. */
export function withoutPlaceholders(text: string): string {
  return placeholdersIn(text).reduceRight((rest, { start }) => `${rest.slice(0, start)}\\${rest.slice(start)}`, text);
}
/** knowledge.yaml with a name for each of these units; every other line stays. */
export function withUnits(text: string, units: Readonly<Record<string, unknown>>): string {
  if (Object.keys(units).length === 0) return text;
  const document: Document = parseDocument(text);
  const there = document.get('units', true);
  if (there === undefined) return `${text.trimEnd()}\n${stringify({ units }, layout)}`;
  const start = isMap(there) && !there.flow ? there.range?.[0] : undefined;
  if (start === undefined) {
    for (const [unit, names] of Object.entries(units)) document.setIn(['units', unit], document.createNode(names));
    return document.toString(layout);
  }
  const at = text.lastIndexOf('\n', start) + 1;
  return `${text.slice(0, at)}${stringify(units, layout).replace(/^(?=.)/gm, text.slice(at, start))}${text.slice(at)}`;
}
