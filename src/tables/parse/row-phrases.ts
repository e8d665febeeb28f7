/** Rows that several words name together: lists, and all but some. */
import { type Chart, cuesOf, distance } from './chart.ts';
import { type Draft, idsIn, operation, rowsOf } from './draft.ts';
import { bit, bitsBetween, type Item, over, type Span, shares } from './item.ts';

/** Every list that the names of a question make, from each name as far as names follow: "Meta and Google", 아마존이랑 메타, "Meta plus Google". */
export function lists(chart: Chart): Item[] {
  const { tokens, words, cues } = chart.spans;
  const cueAt = (index: number, cue: string) => cues.some((span) => span.cue === cue && (span.mask & bit(index)) !== 0n);
  const named = chart.items.filter(({ draft }) => idsIn(draft)).sort((a, b) => a.first - b.first);
  return named.flatMap((start, at) => {
    const found: Item[] = [];
    let list = start;
    let adds = false;
    for (const next of named.slice(at + 1)) {
      if (next.first <= list.last) continue;
      const before = tokens[list.last];
      const gap = Array.from({ length: next.first - list.last - 1 }, (_, offset) => list.last + 1 + offset);
      const links = gap.every((index) => {
        const token = tokens[index];
        return token && (words.cues.isConjunction(token) || token.text === 'the' || cueAt(index, 'comparison'));
      });
      if (!links || !before || !words.cues.isOpen(before, gap.length > 0)) break;
      adds ||= gap.some((index) => cueAt(index, 'sum'));
      const ids = [...new Set([list, next].flatMap(({ draft }) => idsIn(draft) ?? []))];
      list = over([list, next], rowsOf({ rows: 'named', ids }), 0, bitsBetween(list.last + 1, next.first - 1));
      found.push(...withCount(chart, list, ids.length));
      found.push(adds ? { ...list, draft: operation('sum', [list.draft]) } : list);
    }
    return found;
  });
}

/** The item with the words that count its rows right behind it: 메타랑 구글 둘이, 아마존 빼고 셋만. */
function withCount({ spans }: Chart, item: Item, count: number): Item[] {
  for (const at of [item.last + 1, item.last + 2]) {
    const token = spans.tokens[at];
    if (!token || spans.words.cues.countOf(token) !== count) continue;
    const next = spans.tokens[at + 1];
    const counter = next !== undefined && spans.words.cues.isCounter(next);
    const span = { first: at, last: counter ? at + 1 : at, mask: bit(at) | (counter ? bit(at + 1) : 0n) };
    return [over([item, span], item.draft, item.cost)];
  }
  return [];
}

/** All, said twice: 빅테크 네 곳, "all of the four". */
export function wholes(chart: Chart): Item[] {
  const all = chart.items.filter(({ draft }) => draft.node === 'rows' && draft.rows.rows === 'all');
  return all.flatMap((a) =>
    all.flatMap((b): Item[] => {
      const apart = a.first < b.first && (a.mask & b.mask) === 0n ? distance(chart, a, b) : undefined;
      return apart === undefined ? [] : [over([a, b], a.draft, a.cost + b.cost + apart)];
    }),
  );
}

/** "Without the biggest": those that are left, counted from the other end. */
function allBut({ spans }: Chart, draft: Draft): Draft | undefined {
  const ids = idsIn(draft);
  if (ids) return rowsOf({ rows: 'except', ids });
  if (draft.node !== 'rows' || draft.rows.rows !== 'ranked' || draft.rows.first !== 1 || draft.rows.of.rows !== 'all') return undefined;
  const { from, last, of } = draft.rows;
  return rowsOf({ rows: 'ranked', from: from === 'top' ? 'bottom' : 'top', first: 1, last: spans.words.rows.length - last, of });
}

/** "Amazon minus Meta" takes one from the other. */
const takesAway = (chart: Chart, cue: Span) =>
  cuesOf(chart, 'difference').some((other) => shares(other, cue)) &&
  chart.items.some(({ draft, last }) => idsIn(draft) && last === cue.first - 1);

/** 아마존 빼고, "all but Meta", with what says all or the rest once more beside it. */
export function exceptions(chart: Chart): Item[] {
  const cues = cuesOf(chart, 'exceptBefore', 'exceptAfter').filter((cue) => !takesAway(chart, cue));
  const found = cues.flatMap((cue) =>
    chart.items.flatMap((item) => {
      const left = allBut(chart, item.draft);
      // "Leaving Meta out": between its two words, too.
      const isInside = item.first > cue.first && item.last < cue.last;
      const onItsSide = cue.cue === 'exceptBefore' ? item.last < cue.first : isInside || item.first > cue.last;
      const apart = left && onItsSide ? distance(chart, item, cue) : undefined;
      return left && apart !== undefined ? [over([item, cue], left, item.cost + apart)] : [];
    }),
  );
  const saysAll = ({ draft }: { readonly draft: Draft }) =>
    draft.node === 'rows' && (draft.rows.rows === 'all' || draft.rows.rows === 'others');
  const wholes = chart.items.filter(saysAll);
  const again = found.flatMap((item) =>
    wholes
      .filter((whole) => (whole.mask & item.mask) === 0n && distance(chart, item, whole) !== undefined)
      .map((whole) => over([item, whole], item.draft, item.cost)),
  );
  // "The sum of Amazon and Meta, leave Microsoft out": who is not in the list is left out of it anyway.
  const ofList = found.flatMap((item) =>
    chart.items
      .filter(
        (list) =>
          (idsIn(list.draft)?.length ?? 0) > 1 &&
          (list.mask & item.mask) === 0n &&
          item.draft.node === 'rows' &&
          item.draft.rows.rows === 'except',
      )
      .map((list) => {
        const out = item.draft.node === 'rows' && item.draft.rows.rows === 'except' ? item.draft.rows.ids : [];
        return over(
          [list, item],
          rowsOf({ rows: 'named', ids: (idsIn(list.draft) ?? []).filter((id) => !out.includes(id)) }),
          list.cost + 0.1,
        );
      }),
  );
  const rows = chart.spans.words.rows.length;
  const counted = [...found, ...again].flatMap((item) =>
    item.draft.node === 'rows' && item.draft.rows.rows === 'except' ? withCount(chart, item, rows - item.draft.rows.ids.length) : [],
  );
  return [...found, ...again, ...ofList, ...counted];
}
