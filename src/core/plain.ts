/** The one text rendering of a reply: Slack's fallback text, the terminal and `--json`. Says all that the reply says, without markup. */
import type { Locale } from '../language/locale.ts';
import { memo } from './memo.ts';
import { phrases } from './phrases.ts';
import type { Answer, Block, Reply, Rich } from './reply.ts';
import { gridLines } from './width.ts';

export function plainRich(text: Rich): string {
  return text.map((span) => (span.kind === 'link' && span.href !== span.text ? `${span.text} (${span.href})` : span.text)).join('');
}

export function plainBlock(block: Block): string {
  return block.kind === 'paragraph' ? plainRich(block.text) : block.items.map((item) => `• ${plainRich(item)}`).join('\n');
}

const written = memo<Answer, string>();

function plainAnswer(answer: Answer, locale: Locale): string {
  const words = phrases(locale);
  const facts = [
    answer.period && `${words.period}: ${answer.period}`,
    answer.citations.length > 0 &&
      `${words.source}: ${answer.citations.map(({ label, href }) => (href ? `${label} (${href})` : label)).join(' · ')}`,
  ].filter((line) => typeof line === 'string');
  return [
    answer.title,
    plainRich(answer.lead),
    ...answer.body.map(plainBlock),
    ...answer.tables.map((table) => gridLines(table).join('\n')),
    ...answer.caveats.map((caveat) => `${words.note}: ${plainRich(caveat)}`),
    facts.join('\n'),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

/** What the reply says, without its buttons. */
export function plain(reply: Reply): string {
  switch (reply.status) {
    case 'answer':
      return reply.parts.map((part) => written(part, reply.locale, () => plainAnswer(part, reply.locale))).join('\n\n———\n\n');
    case 'choices':
      return plainRich(reply.lead);
    default:
      return [plainRich(reply.lead), ...reply.body.map(plainBlock)].join('\n\n');
  }
}
