/** The blocks of a reply as lines of a terminal: each leaf laid out in the room that its margin leaves. */

import { addressBeside, linkRuns } from '../../core/links.ts';
import { type Leaf, leavesOf, marginOf, standsApart, withMargin } from '../../core/outline.ts';
import { pictureLink } from '../../core/picture.ts';
import { plainCell } from '../../core/plain-rich.ts';
import type { Block, Rich, Span, Style as SpanStyle, Table } from '../../core/reply.ts';
import { displayWidth, gridLines } from '../../core/width.ts';
import { layOut, printable, type Run } from './layout.ts';
import type { Screen, Style } from './screen.ts';

const styles = { strong: 'bold', emphasis: 'italic', strike: 'strikethrough', code: 'cyan' } as const satisfies Record<SpanStyle, unknown>;

function styleOf({ styles: own = [], href }: Span): Style {
  return [...own.map((style) => styles[style]), ...(href === undefined ? [] : (['underline'] as const))];
}

/** The text with the addresses of its links. */
export function runsOf(text: Rich): Run[] {
  return linkRuns(text).flatMap((run): Run[] => {
    const words = run.spans.map((span) => ({ text: span.text, style: styleOf(span) }));
    const address = addressBeside(run);
    return address === undefined ? words : [...words, { text: ` (${address})`, style: ['dim'] }];
  });
}

/** A paragraph; its line breaks are kept. */
export function textLines(text: Rich, screen: Screen, more: Style = []): string[] {
  const lines: Run[][] = [[]];
  for (const { text: words, style } of runsOf(text)) {
    words.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ text: piece, style: [...style, ...more] });
    });
  }
  return lines.flatMap((runs) => layOut(runs, screen));
}

export function blockLines(block: Block, screen: Screen): string[] {
  return leavesOf(block).flatMap((leaf, index, leaves) => {
    const { first, others } = marginOf(leaf.inside, { quote: `${screen.paint(['dim'], '│')} `, bullet: '• ' });
    const indent = leaf.inside[0]?.kind === 'item' || (leaf.block.kind === 'code' && leaf.inside.length === 0) ? '  ' : '';
    const lines = leafLines(leaf, { ...screen, width: screen.width - displayWidth(indent + others) });
    const apart = standsApart(leaf, leaves[index - 1]) ? [(indent + others).trimEnd()] : [];
    return [...apart, ...withMargin(lines, { first: indent + first, others: indent + others })];
  });
}

function leafLines({ block }: Leaf, screen: Screen): string[] {
  switch (block.kind) {
    case 'code':
      // Its lines are kept as they are, also where the window is too narrow.
      return block.text.split('\n').map((line) => screen.paint(['cyan'], printable(line.replaceAll('\t', '    '))));
    case 'table':
      return tableLines(block.table, screen);
    case 'rule':
      return [screen.paint(['dim'], '───')];
    case 'picture':
      return textLines(pictureLink(block), screen);
    case 'heading':
      return textLines(block.text, screen, ['bold']);
    default:
      return textLines(block.text, screen);
  }
}

/** A grid where the screen is wide enough, else one paragraph a row: nothing is cut and no grid is torn by the window's edge. */
export function tableLines({ columns, rows }: Table, screen: Screen): string[] {
  const clean = {
    columns: columns.map((column) => ({ ...column, title: printable(plainCell(column.title)) })),
    rows: rows.map((row) => row.map((cell) => printable(plainCell(cell)))),
  };
  const [head = '', rule = '', ...lines] = gridLines(clean);
  if (Math.max(displayWidth(rule), ...lines.map(displayWidth)) <= screen.width) {
    return [screen.paint(['bold'], head), screen.paint(['dim'], rule), ...lines];
  }
  const titles = clean.columns.map(({ title }) => title);
  if (clean.rows.length === 0) return layOut([{ text: titles.join(' · '), style: ['bold'] }], screen);
  return clean.rows.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...rowLines(titles, row, screen)]);
}

function rowLines(titles: readonly string[], row: readonly string[], screen: Screen): string[] {
  return row.flatMap((cell, index) => {
    const title = { text: `${titles[index] ?? ''}: `, style: ['dim'] satisfies Style };
    return layOut([title, { text: cell, style: index === 0 ? ['bold'] : [] }], screen, { first: index === 0 ? '' : '  ', indent: 4 });
  });
}
