/** Draws Discord's markdown. Makes no markup of its own: every text is set as text. */
import { type Node, readMarkdown } from '../../discord/markdown.ts';
import { usePage } from '../page.ts';
import { Scrolling } from '../scrolling.tsx';

export type NameOf = (userId: string) => string;

export function Markdown({ text, nameOf }: { readonly text: string; readonly nameOf: NameOf }) {
  return (
    <div class="markdown">
      <Nodes nodes={readMarkdown(text)} nameOf={nameOf} />
    </div>
  );
}

function Nodes({ nodes, nameOf }: { readonly nodes: readonly Node[]; readonly nameOf: NameOf }) {
  return (
    <>
      {nodes.map((node, index) => (
        <Drawn key={index} node={node} nameOf={nameOf} />
      ))}
    </>
  );
}

function Drawn({ node, nameOf }: { readonly node: Node; readonly nameOf: NameOf }) {
  const { locale } = usePage();
  switch (node.kind) {
    case 'text':
      return <span>{node.text}</span>;
    case 'code':
      return <code>{node.text}</code>;
    case 'codeBlock':
      return (
        <Scrolling class="code-block" label="code">
          <pre>{node.text}</pre>
        </Scrolling>
      );
    case 'mention':
      return <span class="mention">{node.of === 'user' ? `@${nameOf(node.id)}` : `@${node.id || node.of}`}</span>;
    case 'emoji':
      return <span>:{node.name}:</span>;
    case 'time':
      return <time>{new Date(node.at * 1_000).toLocaleString(locale)}</time>;
    case 'link':
      return <Link href={node.href} nodes={node.children} nameOf={nameOf} />;
    default:
      return <Nested node={node} nameOf={nameOf} />;
  }
}

function Link({ href, nodes, nameOf }: { readonly href: string; readonly nodes: readonly Node[]; readonly nameOf: NameOf }) {
  if (!/^https?:/i.test(href)) return <Nodes nodes={nodes} nameOf={nameOf} />;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      <Nodes nodes={nodes} nameOf={nameOf} />
    </a>
  );
}

function Nested({ node, nameOf }: { readonly node: Extract<Node, { readonly children: readonly Node[] }>; readonly nameOf: NameOf }) {
  const inside = <Nodes nodes={node.children} nameOf={nameOf} />;
  switch (node.kind) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strike':
      return <s>{inside}</s>;
    case 'spoiler':
      return <span class="spoiler">{inside}</span>;
    case 'quote':
      return <blockquote>{inside}</blockquote>;
    case 'small':
      return <small>{inside}</small>;
    case 'heading':
      return <div class={`heading heading-${node.level}`}>{inside}</div>;
    case 'item':
      return (
        <div class={`item depth-${Math.min(4, Math.ceil(node.indent / 3))}`}>
          <span aria-hidden="true">{/\d/.test(node.marker) ? node.marker : node.indent > 0 ? '◦' : '•'}</span>
          <div>{inside}</div>
        </div>
      );
    default:
      return inside;
  }
}
