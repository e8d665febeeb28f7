/** Draws Slack's mrkdwn and plain text. Makes no markup of its own: every text is set as text. */

import { type Node, readMrkdwn, readPlainText } from '../../slack/mrkdwn.ts';
import { ExternalLink } from '../external-link.tsx';

export type NameOf = (userId: string) => string;

export function Mrkdwn({ text, nameOf }: { readonly text: string; readonly nameOf: NameOf }) {
  return <>{readMrkdwn(text).map((node, index) => draw(node, nameOf, index))}</>;
}

function draw(node: Node, nameOf: NameOf, key: number) {
  switch (node.kind) {
    case 'text':
    case 'date':
      return <span key={key}>{node.text}</span>;
    case 'code':
      return <code key={key}>{node.text}</code>;
    case 'codeBlock':
      return <pre key={key}>{node.text.replace(/^\n/, '')}</pre>;
    case 'strong':
      return <strong key={key}>{node.children.map((child, index) => draw(child, nameOf, index))}</strong>;
    case 'emphasis':
      return <em key={key}>{node.children.map((child, index) => draw(child, nameOf, index))}</em>;
    case 'strike':
      return <s key={key}>{node.children.map((child, index) => draw(child, nameOf, index))}</s>;
    case 'quote':
      return <blockquote key={key}>{node.children.map((child, index) => draw(child, nameOf, index))}</blockquote>;
    case 'link':
      return <ExternalLink key={key} href={node.href} text={node.text} />;
    case 'emoji':
      return <span key={key}>:{node.name}:</span>;
    case 'mention':
      return (
        <span key={key} class="mention">
          {node.of === 'user' ? `@${nameOf(node.id)}` : node.of === 'channel' ? `#${node.label ?? node.id}` : (node.label ?? `@${node.id}`)}
        </span>
      );
  }
}

/** The page has no pictures of emoji: their codes are shown as they are written. */
export function PlainText({ text }: { readonly text: string }) {
  return <span>{readPlainText(text, false)}</span>;
}
