/** What each operation finds over a table, said in sentences with its working: the lead, the lines of the computation, and what is not certain. */

import { bullets, paragraph, rich, strong } from '../core/reply.ts';
import type { Row } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import { inLocale } from '../language/locale.ts';
import { average, difference, filter, growth, highest, type Limit, lowest, ranking, ratio, share, total } from '../tables/operations.ts';
import { order } from '../tables/range.ts';
import type { TableRequest } from '../tables/table-request.ts';
import { type Context, exact, type Finding, grid, heading, openOrders, otherPeriods, working } from './finding.ts';
import { workingOf, workingOfShare } from './working.ts';

function rowFinding(context: Context, row: Row): Finding {
  const { locale, words, nameOf, show, measure, source } = context;
  const texts = (['focus', 'note'] as const).flatMap((column) => {
    const text = row[column];
    return text ? [rich(strong(heading(context, column)), `: ${inLocale(text, locale)}`)] : [];
  });
  return {
    lead: words.row(source, nameOf(row), measure, show(row.value)),
    body: texts.length > 0 ? [bullets(texts)] : [],
  };
}

function wholeFinding(context: Context): Finding {
  const { table, words, locale, measure } = context;
  const item = table.item ? inLocale(table.item, locale) : words.item;
  return {
    lead: words.whole(table.rows.length, item, measure),
    tables: [grid(context, table.rows, { texts: true })],
    caveats: otherPeriods(context),
  };
}

/** How far one is above the other, or how far either may be where their ranges overlap. */
function gapOf({ words, nameOf, computed }: Context, more: Row, less: Row): string {
  const gap = difference(more, less);
  if (order(more.value, less.value) !== 'open') return words.above(nameOf(more), nameOf(less), computed(gap));
  const [up, down] = [gap.high, -gap.low].map((end) => (Number.isFinite(end) ? computed(exact(end)) : undefined));
  return words.openDifference(nameOf(more), nameOf(less), up, down);
}

/** The two rows that are set against each other, the larger first; of more than two, those at the ends. */
export function pairOf(rows: readonly Row[]): readonly [Row, Row] | undefined {
  const [a, b] = rows.length === 2 ? rows : [highest(rows)?.row, lowest(rows)?.row];
  if (!a || !b || a === b) return undefined;
  return order(a.value, b.value) === 'below' ? [b, a] : [a, b];
}

function severalFinding(context: Context, operation: 'comparison' | 'difference' | 'ratio', rows: readonly Row[]): Finding {
  const { words, measure, nameOf, show, computed } = context;
  const pair = pairOf(rows);
  if (!pair) return wholeFinding(context);
  const [more, less] = pair;
  switch (operation) {
    case 'comparison':
      return {
        lead: words.comparison(
          measure,
          rows.map((row) => `${nameOf(row)} ${show(row.value)}`),
        ),
        tables: [grid(context, rows, { texts: true })],
        caveats: rows.length === 2 ? [gapOf(context, more, less)] : openOrders(context, rows),
      };
    case 'difference':
      return {
        lead: gapOf(context, more, less),
        body: working(context, workingOf('−', more.value, less.value, context)),
        tables: [grid(context, [more, less])],
      };
    case 'ratio':
      return {
        lead: words.ratio(nameOf(more), nameOf(less), computed(ratio(more, less), 'times')),
        body: working(context, workingOf('÷', more.value, less.value, context)),
        tables: [grid(context, [more, less])],
        caveats: openOrders(context, [more, less]),
      };
  }
}

/** A share as it is told: with others that have no upper end, only its high end is known; without one of its own, only its low end. */
function toldShare(row: Row, rows: readonly Row[]): Quantity {
  const others = total(rows.filter((other) => other !== row));
  const { low, high, approx } = share(row, rows);
  return { low: others.high === Infinity ? -Infinity : low, high: row.value.high === Infinity ? Infinity : high, approx };
}

function shareFinding(context: Context, named: readonly Row[]): Finding {
  const { table, words, nameOf, computed } = context;
  const rows = named.length > 0 ? named : table.rows;
  const shares = rows.map((row) => ({ row, amount: computed(toldShare(row, table.rows), 'percent') }));
  const [first] = shares;
  if (first && shares.length === 1) {
    return {
      lead: words.share(nameOf(first.row), first.amount),
      body: working(context, workingOfShare(first.row, table.rows, context)),
    };
  }
  return {
    lead: words.shares(shares.map(({ row, amount }) => `${nameOf(row)} ${amount}`)),
    body: working(context, [words.shareMethod]),
    caveats: openOrders(context, rows),
  };
}

/** From the sum of the rows to the total that the source gives for another period. Where that is open upwards, so is the growth. */
function growthFinding(context: Context): Finding {
  const { table, words, show, computed, measure } = context;
  const given = table.totals.find(({ unit }) => unit === undefined || unit === table.measure.unit);
  if (!given) return { ...wholeFinding(context), lead: words.noGrowth(measure) };
  const now = total(table.rows);
  const grown = growth(now, given.value);
  const later = words.period(String(given.period), words.kinds[given.kind]);
  const amounts = [computed(now), later, show(given.value)] as const;
  if (!Number.isFinite(grown.low) && !Number.isFinite(grown.high)) {
    return { lead: words.growthUnknown(measure, ...amounts), caveats: otherPeriods(context) };
  }
  const lead = words.growth(computed(grown, 'percent'), measure, ...amounts);
  const most = { ...exact((given.value.low / now.low - 1) * 100), high: Infinity };
  const further =
    given.value.high === Infinity && now.low < now.high && now.low > 0
      ? ` ${words.growthFurther(computed(exact(now.low)), computed(most, 'percent'))}`
      : '';
  return {
    lead: lead + further,
    body: working(context, workingOf('÷ − 1', given.value, now, context)),
    caveats: otherPeriods(context),
  };
}

function filterFinding(context: Context, rows: readonly Row[], limit: Limit): Finding {
  const { words, nameOf, show } = context;
  const found = filter(rows, limit);
  const [surely, maybe] = [found.surely, found.maybe].map((list) => (list.length > 0 ? words.list(list.map(nameOf)) : undefined));
  const { direction, edge, inclusive } = limit;
  const bound = direction === 'more' ? (inclusive ? 'atLeast' : 'above') : inclusive ? 'atMost' : 'below';
  const lead =
    typeof edge === 'number'
      ? words.filter(words.bound(bound, show(exact(edge))), surely, maybe)
      : words.filterByRow(direction, nameOf(edge), show(edge.value), surely, maybe);
  return { lead, tables: [grid(context, ranking(rows).rows)] };
}

/** What the request asks for. A request that lacks what its operation needs is answered with the whole table. */
export function find(context: Context, { operation, rows: named, limit }: TableRequest): Finding {
  const { table, words, nameOf, show, computed, measure, source } = context;
  const rows = named.length > 0 ? named : table.rows;
  const [first] = named;
  switch (operation) {
    case 'row':
      return first ? rowFinding(context, first) : wholeFinding(context);
    case 'total':
      return {
        lead: words.total(source, words.list(rows.map(nameOf)), measure, computed(total(rows))),
        body: [
          ...(rows.length > 1 ? [paragraph(words.average(rows.length, computed(average(rows))))] : []),
          ...working(context, [rows.map((row) => show({ ...row.value, approx: false })).join(' + ')]),
        ],
        caveats: otherPeriods(context),
      };
    case 'highest':
    case 'lowest': {
      const found = operation === 'highest' ? highest(rows) : lowest(rows);
      if (!found) return wholeFinding(context);
      return {
        lead:
          (named.length > 0 ? words.among(words.list(named.map(nameOf))) : '') +
          words[operation](nameOf(found.row), measure, show(found.row.value)),
        tables: [grid(context, ranking(rows).rows)],
        caveats: found.rivals.length > 0 ? [words.rivals(words.list(found.rivals.map(nameOf)))] : [],
      };
    }
    case 'ranking': {
      const ranked = ranking(rows);
      return {
        lead: words.ranking(measure, words.list(ranked.rows.map(nameOf))),
        tables: [grid(context, ranked.rows, { places: true })],
        caveats: openOrders(context, rows),
      };
    }
    case 'comparison':
    case 'difference':
    case 'ratio':
      return severalFinding(context, operation, rows);
    case 'share':
      return shareFinding(context, named);
    case 'growth':
      return growthFinding(context);
    case 'filter':
      return limit ? filterFinding(context, rows, limit) : wholeFinding(context);
    default:
      return wholeFinding(context);
  }
}
