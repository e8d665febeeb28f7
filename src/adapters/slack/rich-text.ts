/** Rich text as Slack's rich_text blocks, which hold no markup: every character of a reply is shown as it is and notifies nobody. */
import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { piecesOf } from '../../core/pieces.ts';
import type { Rich } from '../../core/reply.ts';
import { blockSize, textInBlock } from './limits.ts';

/** Characters as JSON: what a message's size is counted in. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

export function lengthOf(text: Rich): number {
  return text.reduce((sum, span) => sum + span.text.length, 0);
}

/** Only web addresses become links; Slack refuses messages with others. */
function isWebAddress(href: string): boolean {
  return URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);
}

function elementsOf(text: Rich): RichTextElement[] {
  return text
    .filter((span) => span.text !== '')
    .map((span): RichTextElement => {
      if (span.kind === 'link' && isWebAddress(span.href)) return { type: 'link', url: span.href, text: span.text };
      if (span.kind === 'link' || span.kind === 'text') return { type: 'text', text: span.text };
      return { type: 'text', text: span.text, style: span.kind === 'strong' ? { bold: true } : { code: true } };
    });
}

const fits = (text: Rich) => lengthOf(text) <= textInBlock && sizeOf(elementsOf(text)) <= blockSize;

function section(text: Rich): RichTextSection {
  return { type: 'rich_text_section', elements: elementsOf(text) };
}

/** A paragraph; several blocks where it is longer than one may be. */
export function paragraphBlocks(text: Rich): RichTextBlock[] {
  return piecesOf(text, fits).map((piece) => ({ type: 'rich_text', elements: [section(piece)] }));
}

/** A bulleted list; several where it is longer than one may be. */
export function listBlocks(items: readonly Rich[]): RichTextBlock[] {
  const sections = items.flatMap((item) => piecesOf(item, fits)).map(section);
  return runsWithin(sections, blockSize).map((elements) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', elements }],
  }));
}

/** Lines in equal-width letters; several blocks where they are longer than one may be. */
export function preformattedBlocks(lines: readonly string[]): RichTextBlock[] {
  const pieces = lines
    .flatMap((line) => piecesOf([{ kind: 'text', text: line }], fits))
    .map((piece) => piece.map(({ text }) => text).join(''));
  return runsWithin(pieces, textInBlock).map((run) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: run.join('\n') }] }],
  }));
}

/** The values in order, in runs that are each as long as the limit lets them; one value that is larger stands alone. */
export function runsWithin<Value>(values: readonly Value[], limit: number, most = Number.POSITIVE_INFINITY): Value[][] {
  const runs: Value[][] = [];
  let run: Value[] = [];
  let size = 0;
  for (const value of values) {
    const added = sizeOf(value) + 1;
    if (run.length > 0 && (size + added > limit || run.length >= most)) {
      runs.push(run);
      run = [];
      size = 0;
    }
    run.push(value);
    size += added;
  }
  return run.length > 0 ? [...runs, run] : runs;
}
