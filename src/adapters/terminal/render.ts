/** A reply as the text of a terminal: wrapped, aligned and, where the terminal can, in colours. Never writes it anywhere. */

import { phrases } from '../../core/phrases.ts';
import { type Answer, type Offer, offersOf, type Reply } from '../../core/reply.ts';
import { type Locale, language } from '../../language/locale.ts';
import { blockLines, runsOf, tableLines, textLines } from './document.ts';
import { layOut } from './layout.ts';
import type { Screen } from './screen.ts';

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
      return [textLines(reply.lead, screen).join('\n')];
    default:
      return [textLines(reply.lead, screen).join('\n'), ...reply.body.map((block) => blockLines(block, screen).join('\n'))];
  }
}

function answerSections(answer: Answer, locale: Locale, screen: Screen): string[] {
  const { note } = phrases(locale);
  return [
    layOut([{ text: answer.title, style: ['bold'] }], screen).join('\n'),
    textLines(answer.lead, screen).join('\n'),
    ...answer.body.map((block) => blockLines(block, screen).join('\n')),
    ...answer.tables.map((table) => tableLines(table, screen).join('\n')),
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
  return [...numbered, screen.paint(['dim'], language(locale).labels.terminal.pick(offers.length))];
}

function listedOffers(offers: readonly Offer[], locale: Locale, screen: Screen): string[] {
  if (offers.length === 0) return [];
  const listed = offers.flatMap(({ label }) => layOut([{ text: label, style: ['cyan'] }], screen, { first: '  • ' }));
  return [screen.paint(['dim'], `${phrases(locale).more}:`), ...listed];
}
