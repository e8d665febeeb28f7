/** A reply as the text of a terminal: wrapped, aligned and, where the terminal can, in colours. Never writes it anywhere. */

import { phrases } from '../../core/phrases.ts';
import { type Answer, type Block, type Offer, offersOf, type Reply, type Rich, type Span, type Table } from '../../core/reply.ts';
import { displayWidth, gridLines } from '../../core/width.ts';
import type { Locale } from '../../language/locale.ts';
import { layOut, printable, type Run } from './layout.ts';
import type { Screen, Style } from './screen.ts';
import { words } from './words.ts';

const spanStyles: { readonly [K in Span['kind']]: Style } = { text: [], strong: ['bold'], code: ['cyan'], link: ['underline'] };

/** What the reply says and what can be asked next, in sections apart by an empty line; offers are numbered where a number can be typed. */
export function renderReply(reply: Reply, screen: Screen, offers: 'numbered' | 'listed'): string {
  const next = offers === 'numbered' ? numberedOffers : listedOffers;
  return [...sectionsOf(reply, screen), next(offersOf(reply), reply.locale, screen).join('\n')]
    .filter((section) => section !== '')
    .join('\n\n');
}

function sectionsOf(reply: Reply, screen: Screen): string[] {
  switch (reply.status) {
    case 'answer':
      return reply.parts.flatMap((part, index) => [
        ...(index === 0 ? [] : [screen.paint(['dim'], '───')]),
        ...answerSections(part, reply.locale, screen),
      ]);
    case 'choices':
      return [richText(reply.lead, screen)];
    default:
      return [richText(reply.lead, screen), ...reply.body.map((block) => blockText(block, screen))];
  }
}

function answerSections(answer: Answer, locale: Locale, screen: Screen): string[] {
  const { note } = phrases(locale);
  return [
    layOut([{ text: answer.title, style: ['bold'] }], screen).join('\n'),
    richText(answer.lead, screen),
    ...answer.body.map((block) => blockText(block, screen)),
    ...answer.tables.map((table) => tableText(table, screen)),
    ...answer.caveats.map((caveat) => layOut([{ text: `${note}: `, style: ['yellow'] }, ...runsOf(caveat)], screen).join('\n')),
    originLines(answer, locale, screen).join('\n'),
  ];
}

/** Period and sources, quietly. */
function originLines({ period, citations }: Answer, locale: Locale, screen: Screen): string[] {
  const { period: periodWord, source } = phrases(locale);
  const cited = citations.map(({ label, href }) => (href ? `${label} (${href})` : label)).join(' · ');
  const lines = [...(period ? [`${periodWord}: ${period}`] : []), ...(cited ? [`${source}: ${cited}`] : [])];
  return lines.flatMap((text) => layOut([{ text, style: ['dim'] }], screen, { indent: 2 }));
}

function numberedOffers(offers: readonly Offer[], locale: Locale, screen: Screen): string[] {
  if (offers.length === 0) return [];
  const numbered = offers.flatMap(({ label }, index) => layOut([{ text: label, style: ['cyan'] }], screen, { first: `  ${index + 1}. ` }));
  return [...numbered, screen.paint(['dim'], words(locale).pick(offers.length))];
}

function listedOffers(offers: readonly Offer[], locale: Locale, screen: Screen): string[] {
  if (offers.length === 0) return [];
  const listed = offers.flatMap(({ label }) => layOut([{ text: label, style: ['cyan'] }], screen, { first: '  • ' }));
  return [screen.paint(['dim'], `${phrases(locale).more}:`), ...listed];
}

function blockText(block: Block, screen: Screen): string {
  if (block.kind === 'paragraph') return richText(block.text, screen);
  return block.items.flatMap((item) => layOut(runsOf(item), screen, { first: '  • ' })).join('\n');
}

function richText(text: Rich, screen: Screen): string {
  return layOut(runsOf(text), screen).join('\n');
}

function runsOf(text: Rich): Run[] {
  return text.flatMap((span): Run[] => {
    const run = { text: span.text, style: spanStyles[span.kind] };
    return span.kind === 'link' && span.href !== span.text ? [run, { text: ` (${span.href})`, style: ['dim'] }] : [run];
  });
}

/** A grid where the screen is wide enough, else one paragraph a row: nothing is cut and no grid is torn by the window's edge. */
function tableText({ columns, rows }: Table, screen: Screen): string {
  const clean = {
    columns: columns.map((column) => ({ ...column, title: printable(column.title) })),
    rows: rows.map((row) => row.map(printable)),
  };
  const [head = '', rule = '', ...lines] = gridLines(clean);
  if (Math.max(displayWidth(rule), ...lines.map(displayWidth)) <= screen.width) {
    return [screen.paint(['bold'], head), screen.paint(['dim'], rule), ...lines].join('\n');
  }
  return clean.rows.map((row) => rowLines(clean.columns, row, screen).join('\n')).join('\n\n');
}

function rowLines(columns: Table['columns'], row: readonly string[], screen: Screen): string[] {
  return row.flatMap((cell, index) => {
    const title = { text: `${columns[index]?.title ?? ''}: `, style: ['dim'] satisfies Style };
    return layOut([title, { text: cell, style: index === 0 ? ['bold'] : [] }], screen, { first: index === 0 ? '' : '  ', indent: 4 });
  });
}
