/** Reads the small Markdown of answers (strong, code, links, lists) into a document without markup. Anything else in it becomes plain text. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Rich, Span } from '../core/reply.ts';

function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : node.type === 'break' ? ' ' : ''))
    .join('');
}

function spans(nodes: readonly PhrasingContent[]): Span[] {
  return nodes.flatMap((node): Span[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.replace(/\n/g, ' ') }];
      case 'strong':
        return [{ kind: 'strong', text: plainText(node.children) }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'link':
        return [{ kind: 'link', text: plainText(node.children), href: node.url }];
      case 'break':
        return [{ kind: 'text', text: ' ' }];
      default:
        return 'children' in node ? spans(node.children) : 'value' in node ? [{ kind: 'text', text: node.value }] : [];
    }
  });
}

function listItems(list: List): Rich[] {
  return list.children.map((item) => item.children.flatMap((child) => (child.type === 'paragraph' ? spans(child.children) : [])));
}

function block(node: RootContent): Block[] {
  if (node.type === 'list') return [{ kind: 'list', items: listItems(node) }];
  if (node.type === 'paragraph' || node.type === 'heading') return [{ kind: 'paragraph', text: spans(node.children) }];
  if (node.type === 'blockquote') return node.children.flatMap(block);
  return 'value' in node ? [{ kind: 'paragraph', text: [{ kind: 'text', text: node.value }] }] : [];
}

/** Paragraphs and lists in order. */
export function readMarkdown(text: string): Block[] {
  return fromMarkdown(text).children.flatMap(block);
}
