/** Runs of text as parts of Slack's rich_text blocks, which hold no markup: every character of a reply is shown as it is and notifies nobody. */
import type { RichTextBlock, RichTextElement, RichTextPreformatted, RichTextSection, RichTextStyleable } from '@slack/types';
import { withOpenableLinks } from '../../core/links.ts';
import type { Rich, Style } from '../../core/reply.ts';
import { piecesOf } from '../shared/pieces.ts';
import { blockSize, linkAddress, textInBlock } from './limits.ts';

/** Characters as JSON: what a message's size is counted in. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

function lengthOf(text: Rich): number {
  return text.reduce((sum, span) => sum + span.text.length, 0);
}

const styles = { strong: 'bold', emphasis: 'italic', strike: 'strike', code: 'code' } as const satisfies Record<Style, string>;

function styleOf(span: Rich[number]): Pick<RichTextStyleable, 'style'> {
  const set = (span.styles ?? []).map((style) => [styles[style], true]);
  return set.length > 0 ? { style: Object.fromEntries(set) } : {};
}

/** Only web addresses become links; Slack refuses messages with others. */
function elementsOf(text: Rich): RichTextElement[] {
  return text
    .filter((span) => span.text !== '')
    .map((span): RichTextElement => {
      if (span.href === undefined) return { type: 'text', text: span.text, ...styleOf(span) };
      return { type: 'link', url: span.href, text: span.text, ...styleOf(span) };
    });
}

const fits = (text: Rich) => lengthOf(text) <= textInBlock && sizeOf(elementsOf(text)) <= blockSize;

/** The text in runs of elements that each fit into one block; none for a text without visible characters. */
export function elementRuns(text: Rich): RichTextElement[][] {
  return piecesOf(withOpenableLinks(text, linkAddress), fits).map(elementsOf);
}

export function section(elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** A paragraph; several blocks where it is longer than one may be. */
export function paragraphBlocks(text: Rich): RichTextBlock[] {
  return elementRuns(text).map((elements) => ({ type: 'rich_text', elements: [section(elements)] }));
}

/** Lines in equal-width letters; several parts where they are longer than one may be. */
export function preformatted(lines: readonly string[]): RichTextPreformatted[] {
  const pieces = lines.flatMap((line) => {
    const some = piecesOf([{ text: line }], fits).map((piece) => piece.map(({ text }) => text).join(''));
    return some.length > 0 ? some : [''];
  });
  return runsWithin(pieces, textInBlock)
    .map((run) => run.join('\n'))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }));
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
