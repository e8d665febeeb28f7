/** Slack's mrkdwn as its app reads it: entities, mentions, links, emphasis and emoji. For the page that shows a message, and for tests that ask what a person sees and who is notified. */

export type Node =
  | { readonly kind: 'text' | 'code' | 'codeBlock'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'strike' | 'quote'; readonly children: readonly Node[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'mention'; readonly of: 'user' | 'channel' | 'group'; readonly id: string; readonly label: string | undefined }
  /** A moment in the reader's own zone; `text` is what Slack shows where it cannot tell. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'emoji'; readonly name: string };

export interface Read {
  readonly text: string;
  /** Whom it notifies: user ids, `channel`, `here`, `everyone`, user groups. */
  readonly pings: readonly string[];
}

/** Text as a person's app sends it: what was typed, with Slack's three control characters encoded. */
export function encodeTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

interface Rule {
  readonly pattern: RegExp;
  node(match: RegExpExecArray): Node;
}

const group = (match: RegExpExecArray, index: number) => match[index] ?? '';

/** A pair of marks around text, at the edges of words. */
function emphasis(mark: string, kind: 'strong' | 'emphasis' | 'strike'): Rule {
  return {
    pattern: new RegExp(`(?<=^|[\\s\\p{P}])${mark}([^\\s${mark}](?:[^\\n${mark}]*[^\\s${mark}])?)${mark}(?=$|[\\s\\p{P}])`, 'uy'),
    node: (match) => ({ kind, children: readMrkdwn(group(match, 1)) }),
  };
}

function reference(match: RegExpExecArray): Node {
  const [, sign, target = '', label] = match;
  if (sign === '@') return { kind: 'mention', of: 'user', id: target, label };
  if (sign === '#') return { kind: 'mention', of: 'channel', id: target, label };
  if (sign !== '!') return { kind: 'link', href: decodeEntities(target), text: decodeEntities(label ?? target) };
  const [name = ''] = target.split('^');
  return name === 'date' ? { kind: 'date', text: label ?? '' } : { kind: 'mention', of: 'group', id: name, label };
}

/** In the order in which they are tried at every place of a text. */
const rules: readonly Rule[] = [
  { pattern: /```([\s\S]+?)```/y, node: (match) => ({ kind: 'codeBlock', text: decodeEntities(group(match, 1)) }) },
  { pattern: /`([^`\n]+)`/y, node: (match) => ({ kind: 'code', text: decodeEntities(group(match, 1)) }) },
  { pattern: /(?<=^|\n)&gt; ?([^\n]*)/y, node: (match) => ({ kind: 'quote', children: readMrkdwn(group(match, 1)) }) },
  { pattern: /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/y, node: reference },
  { pattern: /:([a-z0-9_+-]+):/y, node: (match) => ({ kind: 'emoji', name: group(match, 1) }) },
  emphasis('\\*', 'strong'),
  emphasis('_', 'emphasis'),
  emphasis('~', 'strike'),
];

/** The text as the app reads it. */
export function readMrkdwn(text: string): readonly Node[] {
  const nodes: Node[] = [];
  let plain = 0;
  let at = 0;
  const flush = () => {
    if (plain < at) nodes.push({ kind: 'text', text: decodeEntities(text.slice(plain, at)) });
  };
  while (at < text.length) {
    const read = ruleAt(text, at);
    if (!read) {
      at += 1;
      continue;
    }
    flush();
    nodes.push(read.node);
    at += read.length;
    plain = at;
  }
  flush();
  return nodes;
}

function ruleAt(text: string, at: number): { readonly node: Node; readonly length: number } | undefined {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match) return { node: rule.node(match), length: match[0].length };
  }
  return undefined;
}

/** Emoji are shown between these, so that nobody takes one for text. */
export function showEmoji(name: string): string {
  return `⟦${name}⟧`;
}

const emojiCode = /:([a-z0-9_+-]+):/g;

/** Plain text with `emoji`: only codes of emoji and entities are read. */
export function readPlainText(text: string, withEmoji: boolean): string {
  return decodeEntities(withEmoji ? text.replace(emojiCode, (_whole, name: string) => showEmoji(name)) : text);
}

/** What one reads on the screen, and who is notified. */
export function visible(nodes: readonly Node[], nameOf: (userId: string) => string): Read {
  const parts = nodes.map((node): Read => {
    switch (node.kind) {
      case 'text':
      case 'code':
      case 'codeBlock':
      case 'date':
      case 'link':
        return { text: node.text, pings: [] };
      case 'emoji':
        return { text: showEmoji(node.name), pings: [] };
      case 'mention':
        return mentioned(node, nameOf);
      default:
        return visible(node.children, nameOf);
    }
  });
  return { text: parts.map(({ text }) => text).join(''), pings: parts.flatMap(({ pings }) => pings) };
}

function mentioned({ of, id, label }: Extract<Node, { kind: 'mention' }>, nameOf: (userId: string) => string): Read {
  if (of === 'user') return { text: `@${nameOf(id)}`, pings: [id] };
  if (of === 'channel') return { text: `#${label ?? id}`, pings: [] };
  return { text: label ?? `@${id}`, pings: [id] };
}
