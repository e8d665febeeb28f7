/** The blocks of a reply as Block Kit. Slack's lists hold lines of text alone: code and quotations of an item stand between two parts of its list, whose numbers go on. */
import type { KnownBlock, RichTextBlock, RichTextList } from '@slack/types';
import { type Container, type Leaf, leavesOf } from '../../core/outline.ts';
import { pictureLink } from '../../core/picture.ts';
import { type Block, bold, type Rich } from '../../core/reply.ts';
import { gridLines } from '../../core/width.ts';
import { blockSize, listIndent } from './limits.ts';
import { pictureBlocks } from './pictures.ts';
import { elementRuns, preformatted, section, sizeOf } from './rich-text.ts';
import { tableBlocks } from './table.ts';

/** Slack's reference has an offset, its types do not. */
type ListPart = RichTextList & { offset?: number };
type Part = Exclude<RichTextBlock['elements'][number], RichTextList> | ListPart;

/** The blocks in order; `natively` says of each table that it comes to whether it may be Slack's own. */
export function documentBlocks(blocks: readonly Block[], natively: () => boolean): KnownBlock[] {
  return blocks.flatMap((block): KnownBlock[] => {
    if (block.kind === 'table') return tableBlocks(block.table, natively());
    if (block.kind === 'picture') return pictureBlocks(block);
    if (block.kind === 'rule') return [{ type: 'divider' }];
    return richTextBlocks(joined(leavesOf(block)).flatMap(partsOf));
  });
}

const isItem = (container: Container) => container.kind === 'item';
const itemOf = ({ inside }: Leaf) => inside.findLast(isItem);

/** The paragraphs of one item or quotation as one text. */
function joined(leaves: readonly Leaf[]): readonly Leaf[] {
  const result: Leaf[] = [];
  for (const leaf of leaves) {
    const above = result.at(-1);
    const goesOn = leaf.inside.length > 0 && leaf.inside.length === above?.inside.length && !itemOf(leaf)?.begins;
    if (goesOn && above?.block.kind === 'paragraph' && leaf.block.kind === 'paragraph') {
      result[result.length - 1] = {
        ...above,
        block: { ...above.block, text: [...above.block.text, { text: '\n\n' }, ...leaf.block.text] },
      };
    } else result.push(leaf);
  }
  return result;
}

function partsOf(leaf: Leaf): Part[] {
  const { block } = leaf;
  switch (block.kind) {
    case 'code':
      return monospaced(leaf, block.text.split('\n'));
    case 'table':
      return monospaced(leaf, gridLines(block.table));
    case 'rule':
      return textParts(leaf, [{ text: '———' }]);
    case 'picture':
      return textParts(leaf, pictureLink(block));
    case 'heading':
      return textParts(leaf, bold(block.text));
    default:
      return textParts(leaf, block.text);
  }
}

function monospaced(leaf: Leaf, lines: readonly string[]): Part[] {
  const parts = preformatted(lines).map((part) => ({ ...part, ...borderOf(leaf) }));
  return itemOf(leaf)?.begins ? [listPart(leaf, []), ...parts] : parts;
}

function textParts(leaf: Leaf, text: Rich): Part[] {
  const runs = elementRuns(text);
  const quoted = isQuoted(leaf);
  const parts = runs.map((elements): Part => (quoted ? { type: 'rich_text_quote', elements } : section(elements)));
  // What had to be split off a long item goes on below it, without a bullet.
  return itemOf(leaf)?.begins ? [listPart(leaf, runs[0] ?? []), ...parts.slice(1)] : parts;
}

function isQuoted({ inside }: Leaf): boolean {
  return inside.some(({ kind }) => kind === 'quote');
}

function borderOf(leaf: Leaf): { border?: 1 } {
  return isQuoted(leaf) ? { border: 1 } : {};
}

/** A list of the one item that the leaf begins. */
function listPart(leaf: Leaf, elements: Parameters<typeof section>[0]): ListPart {
  const indent = Math.min(leaf.inside.filter(isItem).length - 1, listIndent);
  const item = itemOf(leaf);
  const number = item?.kind === 'item' ? item.number : undefined;
  return {
    type: 'rich_text_list',
    style: number === undefined ? 'bullet' : 'ordered',
    ...(indent > 0 ? { indent } : {}),
    ...(number !== undefined && number !== 1 ? { offset: number - 1 } : {}),
    ...borderOf(leaf),
    elements: [section(elements.length > 0 ? elements : [{ type: 'text', text: ' ' }])],
  };
}

/** Whether the item is the next one of the list. */
function continues(list: ListPart, item: ListPart): boolean {
  if (list.style !== item.style || list.indent !== item.indent || list.border !== item.border) return false;
  return item.style === 'bullet' || (item.offset ?? 0) === (list.offset ?? 0) + list.elements.length;
}

/** The parts in as few blocks as their size allows; neighbouring items of a list become one list. */
function richTextBlocks(parts: readonly Part[]): RichTextBlock[] {
  const blocks: Part[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const added = sizeOf(part);
    if (size + added > blockSize) {
      blocks.push([]);
      size = 0;
    }
    size += added;
    const elements = blocks.at(-1);
    const last = elements?.at(-1);
    if (part.type === 'rich_text_list' && last?.type === 'rich_text_list' && continues(last, part)) last.elements.push(...part.elements);
    else elements?.push(part);
  }
  return blocks.map((elements) => ({ type: 'rich_text', elements }));
}
