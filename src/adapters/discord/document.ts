/** The blocks of a reply as pieces of Discord's markdown. In its lists there is room for text alone: code, tables and quotations of an item stand below it at the margin, and the numbers go on. */
import { type Container, type Leaf, leavesOf, type Margin, marginOf, standsApart, withMargin } from '../../core/outline.ts';
import { canBeLoaded, pictureLink } from '../../core/picture.ts';
import { type Block, bold, type Rich } from '../../core/reply.ts';
import { piecesOf } from '../shared/pieces.ts';
import { pictureWords, textInChunk } from './limits.ts';
import type { Piece, Section } from './pages.ts';
import { markdown, markdownLine } from './rich-text.ts';
import { tableMarkdown } from './table.ts';

/** The blocks in sections, parted where somebody drew a line. */
export function documentSections(blocks: readonly Block[]): readonly Section[] {
  const sections: { pieces: Piece[]; ruled?: boolean }[] = [{ pieces: [] }];
  blocks.forEach((block, index) => {
    if (block.kind === 'rule') sections.push({ pieces: [], ruled: true });
    else sections.at(-1)?.pieces.push(...blockPieces(block, blocks[index - 1]));
  });
  return sections;
}

/** What has room around it in the app already. */
const spacious = new Set<Block['kind']>(['code', 'table', 'heading', 'rule', 'picture']);

function blockPieces(block: Block, above: Block | undefined): readonly Piece[] {
  if (block.kind === 'picture' && canBeLoaded(block) && block.alt.length <= pictureWords) return [{ picture: block }];
  const parted = block.kind === 'paragraph' ? !above || !spacious.has(above.kind) : block.kind === above?.kind && !spacious.has(block.kind);
  return leavesOf(block)
    .flatMap((leaf, index, leaves) => leafTexts(leaf, leaves[index - 1]))
    .map((text, index) => ({ text, apart: parted && index === 0 }));
}

/** The markdown of a leaf in texts that each fit into a message. */
function leafTexts(leaf: Leaf, above: Leaf | undefined): readonly string[] {
  const { block } = leaf;
  const shown = shownAround(leaf, above);
  const margin = marginOf(shown, { quote: '> ', bullet: '- ' });
  const texts = textsOf(block, shown, margin);
  const parted = shown.length === leaf.inside.length && shown.at(-1)?.kind === 'quote' && standsApart(leaf, above);
  const [first, ...others] = parted ? texts.map((text, index) => (index === 0 ? `${margin.others}\n${text}` : text)) : texts;
  const sign = signAlone(leaf, shown, texts.length > 0);
  return [...(sign === undefined ? [] : [sign]), ...(first === undefined ? [] : [first]), ...others];
}

/** The containers that the app can show around the leaf: one quotation, in it the items of a list, and in those nothing but text. */
function shownAround({ block, inside }: Leaf, above: Leaf | undefined): readonly Container[] {
  const last = inside.findLastIndex(({ kind }) => kind === 'quote');
  const items = inside.slice(last + 1);
  const begins = items.some((item) => item.kind === 'item' && item.begins);
  // What follows a block at the margin is no longer of the list, unless it begins an item.
  const textOfItem = isText(block) && (begins || !above || standsInList(above));
  return [...(last < 0 ? [] : [{ kind: 'quote' as const }]), ...(textOfItem ? items : [])];
}

const isText = ({ kind }: Leaf['block']) => kind !== 'code' && kind !== 'table';

function standsInList({ block, inside }: Leaf): boolean {
  return isText(block) && inside.at(-1)?.kind === 'item';
}

/** The bullet or number of an item that begins with something else than text. */
function signAlone({ inside }: Leaf, shown: readonly Container[], hasText: boolean): string | undefined {
  const item = inside.findLast(({ kind }) => kind === 'item');
  if (item?.kind !== 'item' || !item.begins || (hasText && shown.includes(item))) return undefined;
  return marginOf(
    inside.filter((one) => one.kind === 'quote' || one === item),
    { quote: '> ', bullet: '- ' },
  ).first.trimEnd();
}

function textsOf(block: Leaf['block'], shown: readonly Container[], margin: Margin): readonly string[] {
  switch (block.kind) {
    case 'code':
      return codeTexts(block.text, block.language, margin);
    case 'table':
      return tableMarkdown(block.table).map((text) => within(text, margin.first, margin));
    case 'rule':
      return [within('———', margin.first, margin)];
    case 'picture':
      return textTexts(pictureLink(block), margin, markdown);
    case 'heading': {
      const large = block.level <= 3 && shown.every(({ kind }) => kind === 'quote');
      return textTexts(block.text, margin, large ? (text) => `### ${markdownLine(text)}` : (text) => markdown(bold(text)));
    }
    default:
      return textTexts(block.text, margin, markdown);
  }
}

function within(text: string, first: string, { others }: Margin): string {
  return withMargin(text.split('\n'), { first, others }).join('\n');
}

/** Only the first text has the bullet or number. */
function textTexts(text: Rich, margin: Margin, write: (text: Rich) => string): readonly string[] {
  const fits = (piece: Rich) => within(write(piece), margin.first, margin).length <= textInChunk;
  return piecesOf(text, fits).map((piece, index) => within(write(piece), index === 0 ? margin.first : margin.others, margin));
}

/** Blocks of code, each with fences of its own; what would end them early is written as text. */
function codeTexts(code: string, language: string | undefined, margin: Margin): readonly string[] {
  if (code.includes('```')) return textTexts([{ text: code }], margin, markdown);
  const name = language !== undefined && /^[\w+\-.#]+$/.test(language) ? language : '';
  const block = (lines: readonly string[]) => within([`\`\`\`${name}`, ...lines, '```'].join('\n'), margin.first, margin);
  const fits = (lines: readonly string[]) => block(lines).length <= textInChunk;
  const blocks: string[][] = [];
  for (const line of code.split('\n').flatMap((one) => linesWithin(one, fits))) {
    const last = blocks.at(-1);
    if (last && fits([...last, line])) last.push(line);
    else blocks.push([line]);
  }
  return blocks.filter((lines) => lines.some((line) => line.trim() !== '')).map(block);
}

/** A line in as many as it takes. */
function linesWithin(line: string, fits: (lines: readonly string[]) => boolean): readonly string[] {
  if (fits([line])) return [line];
  return piecesOf([{ text: line }], (piece) => fits([piece.map(({ text }) => text).join('')])).map((piece) =>
    piece.map(({ text }) => text).join(''),
  );
}
