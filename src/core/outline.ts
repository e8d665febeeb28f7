/** A document as a sequence of leaves, each with the quotations and list items it stands in: for renderers that write line by line. */
import type { Block } from './reply.ts';

/** A block that holds no other. */
export type LeafBlock = Exclude<Block, { kind: 'list' | 'quote' }>;

export type Container =
  | { readonly kind: 'quote' }
  | {
      readonly kind: 'item';
      /** Absent in a list with bullets. */
      readonly number?: number;
      /** Whether the leaf is the first of its item, which shows the bullet or number. */
      readonly begins: boolean;
    };

export interface Leaf {
  readonly block: LeafBlock;
  /** From the outside in. */
  readonly inside: readonly Container[];
}

const emptyItem: readonly Leaf[] = [{ block: { kind: 'paragraph', text: [] }, inside: [] }];

/** The leaves in reading order; an empty list item is an empty paragraph. */
export function leavesOf(block: Block): readonly Leaf[] {
  switch (block.kind) {
    case 'quote':
      return block.blocks.flatMap(leavesOf).map(within({ kind: 'quote' }));
    case 'list':
      return block.items.flatMap((item, index) => {
        const leaves = item.flatMap(leavesOf);
        const numbered = block.start === undefined ? {} : { number: block.start + index };
        return (leaves.length > 0 ? leaves : emptyItem).map((leaf, at) => within({ kind: 'item', ...numbered, begins: at === 0 })(leaf));
      });
    default:
      return [{ block, inside: [] }];
  }
}

function within(container: Container): (leaf: Leaf) => Leaf {
  return ({ block, inside }) => ({ block, inside: [container, ...inside] });
}

/** What stands in front of the lines of a leaf. */
export interface Margin {
  readonly first: string;
  readonly others: string;
}

/** The margin for a leaf in these containers, with the given signs for a quotation and for a bullet. */
export function marginOf(inside: readonly Container[], signs: { readonly quote: string; readonly bullet: string }): Margin {
  return inside.reduce<Margin>(
    ({ first, others }, container) => {
      if (container.kind === 'quote') return { first: first + signs.quote, others: others + signs.quote };
      const sign = container.number === undefined ? signs.bullet : `${container.number}. `;
      const blank = ' '.repeat(sign.length);
      return { first: first + (container.begins ? sign : blank), others: others + blank };
    },
    { first: '', others: '' },
  );
}

export function withMargin(lines: readonly string[], { first, others }: Margin): readonly string[] {
  return lines.map((line, index) => (index === 0 ? first : others) + line);
}

/** Whether an empty line parts the leaf from the one above it: a further paragraph of an item or a quotation. */
export function standsApart({ block, inside }: Leaf, above: Leaf | undefined): boolean {
  if (!above || block.kind !== 'paragraph' || inside.length > above.inside.length) return false;
  return !inside.findLast((container) => container.kind === 'item')?.begins;
}
