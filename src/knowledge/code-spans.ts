/** Finds `code` in a text of Markdown: what stands there is shown letter by letter. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

type Range = readonly [start: number, end: number];

function rangesIn(node: Nodes): Range[] {
  if (node.type === 'code' || node.type === 'inlineCode') return [[node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]];
  return 'children' in node ? node.children.flatMap(rangesIn) : [];
}

/** Where code stands, in a line and in blocks. */
export function codeSpans(text: string): Range[] {
  return rangesIn(fromMarkdown(text));
}
