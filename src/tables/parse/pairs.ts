/** Which of two amounts plays which part: told by marks first, by order last. */
import type { Mark } from '../../language/cues.ts';
import { type Chart, marksOf } from './chart.ts';
import { type Draft, idsIn, rowOf, sortOf } from './draft.ts';
import { asAmount, type Item, overlaps, type Span, shares } from './item.ts';

export interface Pair {
  readonly a: Draft;
  readonly b: Draft;
  readonly items: readonly Item[];
  /** What the words that mark the parts explain. */
  readonly mask: bigint;
  readonly cost: number;
}

/** The marks that each part has, the likeliest first, and those that the first never has. */
export interface Parts {
  readonly a: readonly Mark[];
  readonly b: readonly Mark[];
  readonly notA: readonly Mark[];
}

/** Costs of a part that no mark tells: of the first, of the second, and of an order turned round. */
const unmarked = { a: 0.15, b: 0.3, turned: 0.4 } as const;
const listed = 0.1;

const same = (a: Draft, b: Draft) => JSON.stringify(a) === JSON.stringify(b);
/** The sum and the average of the same rows are nothing to set against each other. */
const sameRows = (a: Draft, b: Draft) =>
  a.node === 'operation' && b.node === 'operation' && a.operation !== b.operation && JSON.stringify(a.of) === JSON.stringify(b.of);
const isStated = ({ node }: Draft) => node === 'amount';

/** The two names of one list: "between Meta and Google". */
function pairOfList(chart: Chart, item: Item): Pair[] {
  const [first, second, more] = idsIn(item.draft) ?? [];
  if (first === undefined || second === undefined || more !== undefined) return [];
  const [mask = 0n] = marksOf(chart, item).values();
  return [{ a: rowOf(first), b: rowOf(second), items: [item], mask, cost: item.cost + listed }];
}

/** Every way in which two items play the parts, apart from what is `taken`. */
export function pairsOf(chart: Chart, items: readonly Item[], parts: Parts, taken: Span): Pair[] {
  const usable = items.filter((item) => !shares(item, taken));
  const amounts = usable.flatMap((item) => {
    const amount = asAmount(item);
    return amount ? [{ item, ...amount, marks: marksOf(chart, item) }] : [];
  });
  const pairs = amounts.flatMap((x) =>
    amounts.flatMap((y): Pair[] => {
      if (
        overlaps(x.item, y.item) ||
        same(x.draft, y.draft) ||
        sameRows(x.draft, y.draft) ||
        sortOf(x.draft) !== sortOf(y.draft) ||
        (isStated(x.draft) && isStated(y.draft))
      )
        return [];
      const markA = parts.a.find((mark) => x.marks.has(mark));
      const markB = parts.b.find((mark) => y.marks.has(mark));
      if (!markA && parts.notA.some((mark) => x.marks.has(mark))) return [];
      const turned = !markA && !markB && y.item.first < x.item.first;
      return [
        {
          a: x.draft,
          b: y.draft,
          items: [x.item, y.item],
          mask: (markA ? (x.marks.get(markA) ?? 0n) : 0n) | (markB ? (y.marks.get(markB) ?? 0n) : 0n),
          cost: x.cost + y.cost + (markA ? 0 : unmarked.a) + (markB ? 0 : unmarked.b) + (turned ? unmarked.turned : 0),
        },
      ];
    }),
  );
  return [...usable.flatMap((item) => pairOfList(chart, item)), ...pairs];
}
