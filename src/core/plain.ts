/** The one text rendering of a reply: Slack's fallback text, the terminal and `--json`. Says all that the reply says, without markup. */
import type { Locale } from '../language/locale.ts';
import { memo } from './memo.ts';
import { type Leaf, leavesOf, marginOf, standsApart, withMargin } from './outline.ts';
import { phrases } from './phrases.ts';
import { pictureLink } from './picture.ts';
import { plainRich } from './plain-rich.ts';
import type { Answer, Block, Reply } from './reply.ts';
import { gridLines } from './width.ts';

/** Stands between the parts of an answer, and for a line that somebody drew. */
const rule = '———';

function leafLines({ block }: Leaf): readonly string[] {
  switch (block.kind) {
    case 'code':
      return block.text.split('\n');
    case 'table':
      return gridLines(block.table);
    case 'rule':
      return [rule];
    case 'picture':
      return [plainRich(pictureLink(block))];
    default:
      return plainRich(block.text).split('\n');
  }
}

export function plainBlock(block: Block): string {
  const lines = leavesOf(block).flatMap((leaf, index, leaves) => {
    const margin = marginOf(leaf.inside, { quote: '> ', bullet: '• ' });
    return [...(standsApart(leaf, leaves[index - 1]) ? [margin.others] : []), ...withMargin(leafLines(leaf), margin)];
  });
  return lines.map((line) => line.trimEnd()).join('\n');
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
      return reply.parts.map((part) => written(part, reply.locale, () => plainAnswer(part, reply.locale))).join(`\n\n${rule}\n\n`);
    case 'choices':
      return plainRich(reply.lead);
    default:
      return [plainRich(reply.lead), ...reply.body.map(plainBlock)].join('\n\n');
  }
}
