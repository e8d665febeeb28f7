/** Makes a piece of somebody's Markdown one that a chat can show, everything else as it was written: HTML, footnotes and links inside the file are said otherwise, or told. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import { parseMarkdown } from '../answers/markdown.ts';
import { canBeOpened } from '../quality/unshowable-markdown.ts';
import { markdownOf, type TagState } from './html-tags.ts';
import { comparable } from './pair.ts';

export interface Showable {
  readonly text: string;
  /** What could not be carried, with where in the given text. */
  readonly told: readonly { readonly at: number; readonly message: string; readonly hint: string }[];
  /** The headings of the same file that it points to, as `comparable` writes them. */
  readonly pointsTo: readonly string[];
}

export interface Surroundings {
  /** Notes and addresses that stand elsewhere in the file, as they are written there. */
  readonly definitions?: readonly NamedText[];
  /** Whether every line of the text is meant as one, as in a cell of a table. */
  readonly keepLines?: boolean;
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;

/** A footnote or an address as it is written, with the name that texts refer to it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The footnotes and addresses of a whole file. */
export function definitionsIn(root: Root, text: string): NamedText[] {
  return root.children.flatMap((node) =>
    node.type === 'definition' || node.type === 'footnoteDefinition'
      ? [{ name: node.identifier, text: text.slice(startOf(node), endOf(node)) }]
      : [],
  );
}

/** The text to be shown, trimmed. */
export function showableMarkdown(given: string, { definitions = [], keepLines = false }: Surroundings = {}): Showable {
  const lower = given.toLowerCase();
  const meant = definitions.filter(({ name }) => lower.includes(`[${name}`) || lower.includes(`[^${name}`));
  const text = [given, ...meant.map((definition) => definition.text)].join('\n\n');
  const root = parseMarkdown(text);
  const told: { at: number; message: string; hint: string }[] = [];
  const pointsTo: string[] = [];
  const tags: TagState = { links: [], lost: new Set() };
  const addresses = new Map(
    root.children.filter((node): node is Definition => node.type === 'definition').map((node) => [node.identifier, node.url]),
  );
  const notes = new Map(
    root.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition').map((node) => [node.identifier, node]),
  );

  const tell = (node: Nodes, message: string, hint: string) => told.push({ at: startOf(node), message, hint });

  function around(node: Nodes, parent: Nodes['type']): string {
    if (!('children' in node)) return text.slice(startOf(node), endOf(node));
    let written = '';
    let done = startOf(node);
    for (const child of node.children) {
      written += text.slice(done, startOf(child)) + write(child, parent);
      done = endOf(child);
    }
    return written + text.slice(done, endOf(node));
  }

  /** What stands between the brackets of a link. */
  function words(node: Nodes, parent: Nodes['type']): string {
    return 'children' in node ? node.children.map((child) => write(child, parent)).join('') : '';
  }

  function leadingTo(node: Nodes, url: string | undefined, label: string, isWritten: boolean): string {
    if (url !== undefined && canBeOpened(url)) return isWritten ? around(node, 'link') : `[${label}](<${url}>)`;
    if (url?.startsWith('#')) {
      pointsTo.push(comparable(decoded(url)));
      return label;
    }
    tell(
      node,
      `the link to ${url || 'nowhere'} cannot be opened from a chat: only its words were kept`,
      'write the whole address, https://…, into the entry',
    );
    return label;
  }

  function write(node: Nodes, parent: Nodes['type']): string {
    switch (node.type) {
      case 'html': {
        const before = new Set(tags.lost);
        const written = markdownOf(node.value, tags, parent === 'tableCell');
        const lost = [...tags.lost].filter((name) => !before.has(name));
        if (lost.length > 0)
          tell(node, `HTML was taken out: ${lost.map((name) => `<${name}>`).join(', ')}`, 'look whether the answer still reads well');
        return written;
      }
      case 'definition':
      case 'footnoteDefinition':
        return '';
      case 'footnoteReference': {
        const note = notes.get(node.identifier);
        const said = note?.children.map((child) => around(child, 'paragraph')).join(' ');
        return said === undefined ? '' : ` (${said.replace(/\s+/g, ' ').trim()})`;
      }
      case 'link':
        return leadingTo(node, node.url, words(node, 'link'), true);
      case 'linkReference':
        return leadingTo(node, addresses.get(node.identifier), words(node, 'link'), false);
      case 'image':
      case 'imageReference': {
        const url = node.type === 'image' ? node.url : addresses.get(node.identifier);
        if (url !== undefined && canBeOpened(url)) return node.type === 'image' ? around(node, parent) : `![${node.alt ?? ''}](<${url}>)`;
        tell(node, `the picture ${url ?? ''} is not on the web: only its words were kept`, 'put it there and write ![words](https://…)');
        return node.alt ?? '';
      }
      case 'text': {
        const written = text.slice(startOf(node), endOf(node)).replace(/(?<!\\)\[\^/g, '\\[^');
        return keepLines
          ? written
              .split('\n')
              .map((line, at, { length }) => (at < length - 1 ? line.trimEnd() : line))
              .join('\\\n')
          : written;
      }
      default:
        return around(node, node.type === 'paragraph' && parent === 'tableCell' ? parent : node.type);
    }
  }

  const own = root.children.filter((node) => startOf(node) < given.length);
  let written = '';
  let done = 0;
  for (const node of own) {
    written += text.slice(done, startOf(node)) + write(node, 'root');
    done = endOf(node);
  }
  written += text.slice(done, Math.max(done, given.length));
  for (const href of tags.links)
    told.push({ at: 0, message: `a link to ${href} is opened in HTML and never closed`, hint: 'look at the entry' });
  return {
    text: withoutRuleAtEnd(
      written
        .replace(/\r\n/g, '\n')

        .trim(),
    ),
    told,
    pointsTo,
  };
}

/** A line between two questions belongs to neither. */
function withoutRuleAtEnd(text: string): string {
  const lines = text.split('\n');
  while (/^(?:[-*_] ?){3,}$/.test(lines.at(-1)?.trim() ?? 'x') || lines.at(-1)?.trim() === '') {
    if (lines.length === 1) return '';
    lines.pop();
  }
  return lines.join('\n');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
