/** Discord's markdown as its app reads it, so that a page can show a message and a test can tell what got through as markup. Follows the app's rules, not CommonMark's. */

export type Node =
  | { readonly kind: 'text' | 'code' | 'codeBlock'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler' | 'small' | 'quote'; readonly children: readonly Node[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Node[] }
  /** `indent` is how many spaces stand before its marker. */
  | { readonly kind: 'item'; readonly marker: string; readonly indent: number; readonly children: readonly Node[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Node[] }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel' | 'command' | 'everyone' | 'here'; readonly id: string }
  | { readonly kind: 'emoji'; readonly name: string }
  | { readonly kind: 'time'; readonly at: number };

interface Rule {
  readonly pattern: RegExp;
  /** Only at the start of a line. */
  readonly block?: boolean;
  node(match: RegExpExecArray): Node;
}

const group = (match: RegExpExecArray, index: number) => match[index] ?? '';

/** In the order in which the app tries them at every place of a text. */
const rules: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, node: (match) => ({ kind: 'text', text: group(match, 1) }) },
  { pattern: /```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n].*?)\n*```\n?/isy, node: (match) => ({ kind: 'codeBlock', text: group(match, 1) }) },
  {
    block: true,
    pattern: /(#{1,3})\s+([^\n]+)\n?/y,
    node: (match) => ({ kind: 'heading', level: group(match, 1).length, children: readMarkdown(group(match, 2)) }),
  },
  { block: true, pattern: /-#\s+([^\n]+)\n?/y, node: (match) => ({ kind: 'small', children: readMarkdown(group(match, 1)) }) },
  { block: true, pattern: />>> (.*)/sy, node: (match) => ({ kind: 'quote', children: readMarkdown(group(match, 1)) }) },
  {
    block: true,
    pattern: /> ([^\n]*(?:\n> [^\n]*)*)\n?/y,
    node: (match) => ({ kind: 'quote', children: readMarkdown(group(match, 1).replaceAll('\n> ', '\n')) }),
  },
  {
    block: true,
    // Lines that begin with a space go on with the item.
    pattern: /( *)([*+-]|\d+\.) +([^\n]+(?:\n +(?!(?:[*+-]|\d+\.) )[^\n ][^\n]*)*)\n?/y,
    node: (match) => ({
      kind: 'item',
      marker: group(match, 2),
      indent: group(match, 1).length,
      children: readMarkdown(group(match, 3).replace(/\n +/g, '\n')),
    }),
  },
  { pattern: /(`+)(.*?[^`])\1(?!`)/sy, node: (match) => ({ kind: 'code', text: group(match, 2) }) },
  {
    pattern: /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/y,
    node: (match) => ({ kind: 'link', href: group(match, 2), children: readMarkdown(group(match, 1)) }),
  },
  {
    pattern: /<(https?:[^ >]+)>/y,
    node: (match) => ({ kind: 'link', href: group(match, 1), children: [{ kind: 'text', text: group(match, 1) }] }),
  },
  {
    pattern: /https?:\/\/[^\s<]+[^<.,:;"')\]\s]/y,
    node: (match) => ({ kind: 'link', href: group(match, 0), children: [{ kind: 'text', text: group(match, 0) }] }),
  },
  { pattern: /<@!?(\d+)>/y, node: (match) => ({ kind: 'mention', of: 'user', id: group(match, 1) }) },
  { pattern: /<@&(\d+)>/y, node: (match) => ({ kind: 'mention', of: 'role', id: group(match, 1) }) },
  { pattern: /<#(\d+)>/y, node: (match) => ({ kind: 'mention', of: 'channel', id: group(match, 1) }) },
  { pattern: /<\/[^:>]+:(\d+)>/y, node: (match) => ({ kind: 'mention', of: 'command', id: group(match, 1) }) },
  { pattern: /@(everyone|here)/y, node: (match) => ({ kind: 'mention', of: match[1] === 'here' ? 'here' : 'everyone', id: '' }) },
  { pattern: /<t:(-?\d+)(?::[a-zA-Z])?>/y, node: (match) => ({ kind: 'time', at: Number(match[1]) }) },
  { pattern: /<a?:(\w+):\d+>/y, node: (match) => ({ kind: 'emoji', name: group(match, 1) }) },
  { pattern: /:([\w+-]+):/y, node: (match) => ({ kind: 'emoji', name: group(match, 1) }) },
  { pattern: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy, node: (match) => ({ kind: 'strong', children: readMarkdown(group(match, 1), false) }) },
  { pattern: /__((?:\\.|[^\\])+?)__(?!_)/sy, node: (match) => ({ kind: 'underline', children: readMarkdown(group(match, 1), false) }) },
  {
    pattern: /\*(?=\S)((?:\\.|[^\\*])+?)\*(?!\*)/sy,
    node: (match) => ({ kind: 'emphasis', children: readMarkdown(group(match, 1), false) }),
  },
  { pattern: /_((?:\\.|[^\\_])+?)_(?!\w)/sy, node: (match) => ({ kind: 'emphasis', children: readMarkdown(group(match, 1), false) }) },
  { pattern: /~~((?:\\.|[^\\])+?)~~/sy, node: (match) => ({ kind: 'strike', children: readMarkdown(group(match, 1), false) }) },
  { pattern: /\|\|((?:\\.|[^\\])+?)\|\|/sy, node: (match) => ({ kind: 'spoiler', children: readMarkdown(group(match, 1), false) }) },
];

/** The text as the app reads it. `blocks` is false inside emphasis, where lines have no meaning. */
export function readMarkdown(text: string, blocks = true): readonly Node[] {
  const nodes: Node[] = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const lineStart = blocks && (at === 0 || text[at - 1] === '\n');
    const read = ruleAt(text, at, lineStart);
    if (!read) {
      plain += text[at];
      at += 1;
      continue;
    }
    at += read.length;
    if (read.node.kind === 'text') plain += read.node.text;
    else {
      flush();
      nodes.push(read.node);
    }
  }
  flush();
  return nodes;
}

function ruleAt(text: string, at: number, lineStart: boolean): { readonly node: Node; readonly length: number } | undefined {
  for (const rule of rules) {
    if (rule.block && !lineStart) continue;
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match) return { node: rule.node(match), length: match[0].length };
  }
  return undefined;
}

/** What one reads on the screen. `name` gives the words of a mention. */
export function visibleText(nodes: readonly Node[], name: (mention: Extract<Node, { kind: 'mention' }>) => string): string {
  return nodes
    .map((node): string => {
      switch (node.kind) {
        case 'text':
        case 'code':
          return node.text;
        case 'codeBlock':
          return `\n${node.text}\n`;
        case 'mention':
          return name(node);
        case 'emoji':
          return `(${node.name})`;
        case 'time':
          return new Date(node.at * 1_000).toUTCString();
        case 'item':
          return `${' '.repeat(node.indent)}${/\d/.test(node.marker) ? node.marker : '•'} ${visibleText(node.children, name)}\n`;
        case 'heading':
        case 'small':
        case 'quote':
          return `${visibleText(node.children, name)}\n`;
        default:
          return visibleText(node.children, name);
      }
    })
    .join('');
}
