/** Draws the standard Markdown of Slack's `markdown` block. What it does not know is shown as it is written. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { ExternalLink } from '../external-link.tsx';

export function MarkdownBlock({ text }: { readonly text: string }) {
  return <div class="block-markdown">{inside(fromMarkdown(text), text)}</div>;
}

function inside(node: Extract<Nodes, { children: unknown }>, source: string) {
  return node.children.map((child, index) => <Drawn key={index} node={child} source={source} />);
}

function Drawn({ node, source }: { readonly node: Nodes; readonly source: string }) {
  switch (node.type) {
    case 'text':
      return <span>{node.value}</span>;
    case 'paragraph':
      return <p>{inside(node, source)}</p>;
    case 'heading':
      return <h3>{inside(node, source)}</h3>;
    case 'strong':
      return <strong>{inside(node, source)}</strong>;
    case 'emphasis':
      return <em>{inside(node, source)}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'blockquote':
      return <blockquote>{inside(node, source)}</blockquote>;
    case 'list':
      return node.ordered ? <ol>{inside(node, source)}</ol> : <ul>{inside(node, source)}</ul>;
    case 'listItem':
      return <li>{inside(node, source)}</li>;
    case 'link':
      return (
        <ExternalLink
          href={node.url}
          text={source.slice(node.children[0]?.position?.start.offset, node.children.at(-1)?.position?.end.offset)}
        />
      );
    case 'thematicBreak':
      return <hr />;
    case 'break':
      return <br />;
    default:
      return <span>{source.slice(node.position?.start.offset, node.position?.end.offset)}</span>;
  }
}
