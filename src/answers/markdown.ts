/** Reads the Markdown of answers (GitHub's) into a document without markup. What no platform can show stands there as it was written. */
import type { Definition, Link, List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table as TableNode } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfm } from 'micromark-extension-gfm';
import { isWebAddress } from '../core/links.ts';
import type { Block, Cell, Span, Style, Table } from '../core/reply.ts';

// A single tilde stands in ranges (600억~720억) and strikes nothing through. By CommonMark's own rules marks between a bracket and a Korean
// particle would be shown as they are: **용량(최대)**은.
const strikethrough = { singleTilde: false };
const extensions = [gfm(strikethrough), cjkFriendlyExtension(), gfmStrikethroughCjkFriendly(strikethrough)];
const mdastExtensions = [gfmFromMarkdown()];

/** The syntax tree, with the place of each node in the text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions, mdastExtensions });
}

/** The blocks in order. */
export function readMarkdown(text: string): Block[] {
  const tree = parseMarkdown(text);
  const document: Source = { text, definitions: new Map(definitionsIn(tree).map((one) => [one.identifier, one])) };
  return tree.children.flatMap((node) => block(node, document));
}

interface Source {
  readonly text: string;
  /** Where `[words][name]` leads, by name. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

function definitionsIn(node: Nodes): Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

function block(node: RootContent, source: Source): Block[] {
  switch (node.type) {
    case 'paragraph':
      return pictures(node.children, source) ?? [{ kind: 'paragraph', text: spans(node.children, source) }];
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: spans(node.children, source) }];
    case 'list':
      return [list(node, source)];
    case 'code':
      return [{ kind: 'code', text: node.value, ...(node.lang ? { language: node.lang } : {}) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap((child) => block(child, source)) }];
    case 'table':
      return [{ kind: 'table', table: table(node, source) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'html':
      return [{ kind: 'paragraph', text: [{ text: node.value }] }];
    case 'footnoteDefinition':
      return prefixed(
        `[^${node.label ?? node.identifier}]: `,
        node.children.flatMap((child) => block(child, source)),
      );
    default:
      return [];
  }
}

/** The pictures of a paragraph that holds nothing else; among words a picture is a link, as no platform shows it there. */
function pictures(nodes: readonly PhrasingContent[], source: Source): Block[] | undefined {
  const found: Block[] = [];
  for (const node of nodes) {
    const href =
      node.type === 'image' ? node.url : node.type === 'imageReference' ? source.definitions.get(node.identifier)?.url : undefined;
    if (href !== undefined && isWebAddress(href)) found.push({ kind: 'picture', href, alt: ('alt' in node && node.alt) || href });
    else if (node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')) return undefined;
  }
  return found.length > 0 ? found : undefined;
}

/** The blocks with the words in front of their first paragraph. */
function prefixed(words: string, [first, ...others]: readonly Block[]): Block[] {
  if (first?.kind === 'paragraph') return [{ ...first, text: [{ text: words }, ...first.text] }, ...others];
  return [{ kind: 'paragraph', text: [{ text: words.trimEnd() }] }, ...(first ? [first] : []), ...others];
}

function list({ ordered, start, children }: List, source: Source): Block {
  const items = children.map((item) => listItem(item, source));
  return ordered ? { kind: 'list', start: start ?? 1, items } : { kind: 'list', items };
}

function listItem({ checked, children }: ListItem, source: Source): Block[] {
  const blocks = children.flatMap((child) => block(child, source));
  return typeof checked === 'boolean' ? prefixed(checked ? '☑ ' : '☐ ', blocks) : blocks;
}

/** A row may have more cells than the head. */
function table({ align, children }: TableNode, source: Source): Table {
  const [head = [], ...rows] = children.map((row) => row.children.map((cell): Cell => spans(cell.children, source)));
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({ title: head[index] ?? '', align: align?.[index] ?? 'left' }));
  return { columns, rows: rows.map((row) => columns.map((_, index) => row[index] ?? '')) };
}

function spans(nodes: readonly PhrasingContent[], source: Source, around: Omit<Span, 'text'> = {}): Span[] {
  return nodes.flatMap((node): Span[] => {
    const styled = (style: Style): Omit<Span, 'text'> => ({ ...around, styles: [...new Set([...(around.styles ?? []), style])] });
    // A heading of the same answer is in sight: there the words are enough.
    const leadingTo = (href: string | undefined) =>
      href === undefined || around.href !== undefined || href.startsWith('#') ? around : { ...around, href };
    switch (node.type) {
      case 'text':
        return [{ ...around, text: node.value.replace(/\n/g, ' ') }];
      case 'break':
        return [{ ...around, text: '\n' }];
      case 'inlineCode':
        return [{ ...styled('code'), text: node.value }];
      case 'strong':
      case 'emphasis':
        return spans(node.children, source, styled(node.type));
      case 'delete':
        return spans(node.children, source, styled('strike'));
      case 'link':
        return isBare(node, source.text) ? bareLink(node, around) : spans(node.children, source, leadingTo(node.url));
      case 'linkReference':
        return spans(node.children, source, leadingTo(source.definitions.get(node.identifier)?.url));
      case 'image':
        return [{ ...leadingTo(node.url), text: node.alt || node.url }];
      case 'imageReference': {
        const url = source.definitions.get(node.identifier)?.url;
        return [{ ...leadingTo(url), text: node.alt || (url ?? '') }];
      }
      case 'footnoteReference':
        return [{ ...around, text: `[^${node.label ?? node.identifier}]` }];
      default:
        return [{ ...around, text: node.value }];
    }
  });
}

/** An address in the middle of a text, without brackets of any kind. */
function isBare({ position }: Link, text: string): boolean {
  return !/^[[<]/.test(text.slice(position?.start.offset, position?.end.offset));
}

/** Korean writes particles onto an address, which are no part of it, unlike a name behind a slash. */
const particles = /(?<=[a-z\d)\]"'”’])[가-힣]+$|(?<=\/)(?:을|를|은|는|이|가|에|의|로|와|과|도)$/iu;
const closing = /(?<![\]"'”’])[\]"'”’]+$/;

/** The address that the words begin with: without a particle, and without a bracket before it that was opened before the address. */
function addressIn(words: string): string {
  let address = words.replace(particles, '');
  if (address === words) return words;
  address = address.replace(closing, '');
  while (address.endsWith(')') && address.split(')').length > address.split('(').length) address = address.slice(0, -1);
  return address;
}

function bareLink({ url, children }: Link, around: Omit<Span, 'text'>): Span[] {
  const words = children.map((child) => ('value' in child ? child.value : '')).join('');
  const address = addressIn(words);
  const after = words.slice(address.length);
  const href = around.href ?? url.slice(0, url.length - after.length);
  return [{ ...around, text: address, href }, ...(after === '' ? [] : [{ ...around, text: after }])];
}
