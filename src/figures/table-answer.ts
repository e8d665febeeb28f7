/** Turns a table request into an answer with its figures, working, period and sources. Computes with figures/operations only. */
import { inLocale, type Locale } from '../core/locale.ts';
import { type Answer, type Block, type Call, type Offer, type Table as ReplyTable, rich, strong } from '../core/reply.ts';
import { citationsFor, sourceName } from '../knowledge/citation.ts';
import type { Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import { formatQuantity, rounded } from './format.ts';
import { difference, filter, growth, highest, type Limit, lowest, ranking, ratio, share, total } from './operations.ts';
import { order } from './range.ts';
import { idOf, type TableRequest } from './table-request.ts';
import { type Wording, wordingIn } from './wording.ts';

/** Option names of a table's command; `commands/table` defines them. */
export const tableOptions = { rows: ['company', 'and', 'and2'], show: 'show' } as const;

/** As a question would say it, so that reading it gives the same limit again. */
function limitWords(limit: Limit): string {
  if ('above' in limit) return `${limit.inclusive ? 'at least' : 'over'} ${limit.above}`;
  return `${limit.inclusive ? 'at most' : 'under'} ${limit.below}`;
}

/** The call that asks for this again. */
export function callOf({ table, operation, rows, limit }: TableRequest): Call {
  const args: Record<string, string> = {};
  rows.slice(0, tableOptions.rows.length).forEach((row, index) => {
    args[tableOptions.rows[index] ?? ''] = row.id;
  });
  const implied = operation === 'whole' || operation === 'row' || operation === 'comparison' || operation === 'filter';
  if (!implied) args[tableOptions.show] = operation;
  if (limit) args.company = `${limitWords(limit)} ${table.measure.unit}`;
  return { command: table.command.name, args };
}

interface Context {
  readonly knowledge: Knowledge;
  readonly table: Table;
  readonly locale: Locale;
  readonly words: Wording;
  readonly nameOf: (row: Row) => string;
  readonly show: (quantity: Quantity, unit?: string) => string;
  /** "2025 expected capex" */
  readonly measure: string;
  readonly source: string | undefined;
}

interface Finding {
  readonly lead: string;
  readonly body?: readonly Block[];
  readonly tables?: readonly ReplyTable[];
  readonly caveats?: readonly string[];
}

export function measureLabel(table: Table, locale: Locale): string {
  if (table.measure.name) return inLocale(table.measure.name, locale);
  const script = locale === 'ko' ? /[가-힣]/ : /[a-z]/i;
  return table.measure.names.find((name) => script.test(name)) ?? table.measure.names[0] ?? '';
}

export function rowName(knowledge: Knowledge, row: Row, locale: Locale): string {
  const name = knowledge.names.find(({ id }) => id === row.id);
  return name ? inLocale(name.name, locale) : row.id;
}

function contextOf(knowledge: Knowledge, table: Table, locale: Locale): Context {
  const words = wordingIn(locale);
  const { unit, period, kind } = table.measure;
  return {
    knowledge,
    table,
    locale,
    words,
    nameOf: (row) => rowName(knowledge, row, locale),
    show: (quantity, other = unit) => formatQuantity(rounded(quantity), other, locale, knowledge.units),
    measure: words.measureIn(measureLabel(table, locale), String(period), words.kinds[kind]),
    source: sourceName(knowledge, table.source, locale),
  };
}

function heading({ table, locale, words }: Context, column: 'focus' | 'note'): string {
  const written = table.columns[column];
  return written ? inLocale(written, locale) : words[column];
}

function grid(context: Context, rows: readonly Row[], more: { places?: boolean; texts?: boolean } = {}): ReplyTable {
  const { table, locale, words, nameOf, show } = context;
  const texts = more.texts ? (['focus', 'note'] as const).filter((column) => rows.some((row) => row[column])) : [];
  return {
    columns: [
      ...(more.places ? [{ title: words.place, align: 'right' as const }] : []),
      { title: table.item ? inLocale(table.item, locale) : words.item, align: 'left' },
      { title: context.measure, align: 'left' },
      ...texts.map((column) => ({ title: heading(context, column), align: 'left' as const })),
    ],
    rows: rows.map((row, index) => [
      ...(more.places ? [String(index + 1)] : []),
      nameOf(row),
      show(row.value),
      ...texts.map((column) => (row[column] ? inLocale(row[column], locale) : '')),
    ]),
  };
}

const withAmounts = ({ nameOf, show }: Context, rows: readonly Row[]) => rows.map((row) => `${nameOf(row)} ${show(row.value)}`);

function openOrders({ words, nameOf }: Context, rows: readonly Row[]): string[] {
  return ranking(rows).open.map(([a, b]) => words.open(nameOf(a), nameOf(b)));
}

/** What the source gives for all rows together in other periods, and where it disagrees with itself. */
function otherPeriods({ knowledge, table, words, show, locale }: Context): string[] {
  return table.totals.flatMap((given) => {
    const also = Object.entries(given.also).map(([unit, quantity]) => show(quantity, unit));
    const amount = show(given.value, given.unit) + (also.length > 0 ? ` (${also.join(', ')})` : '');
    return [
      words.otherPeriod(String(given.period), words.kinds[given.kind], amount),
      ...given.conflicts.map((conflict) =>
        words.conflict(
          citationsFor(knowledge, conflict.source, locale)
            .map(({ label }) => label)
            .join(', '),
          show(conflict.value, conflict.unit),
          conflict.scope && inLocale(conflict.scope, locale),
        ),
      ),
    ];
  });
}

function rowFinding(context: Context, row: Row): Finding {
  const { locale, words, nameOf, show, measure, source } = context;
  const texts = (['focus', 'note'] as const).flatMap((column) => {
    const text = row[column];
    return text ? [rich(strong(heading(context, column)), `: ${inLocale(text, locale)}`)] : [];
  });
  return {
    lead: words.row(source, nameOf(row), measure, show(row.value)),
    body: texts.length > 0 ? [{ kind: 'list', items: texts }] : [],
  };
}

function pairFinding(context: Context, a: Row, b: Row): string {
  const { words, nameOf, show } = context;
  const [more, less] = order(a.value, b.value) === 'below' ? [b, a] : [a, b];
  const gap = difference(more, less);
  if (order(more.value, less.value) !== 'open') return words.above(nameOf(more), nameOf(less), show(gap));
  const exact = (value: number): Quantity => ({ low: value, high: value, approx: false });
  return words.openDifference(nameOf(more), nameOf(less), show(exact(gap.high)), show(exact(-gap.low)));
}

function growthFinding(context: Context): Finding {
  const { table, words, show, measure } = context;
  const [given] = table.totals.filter(({ unit }) => unit === undefined || unit === table.measure.unit);
  if (!given) return wholeFinding(context);
  const now = total(table.rows);
  const from = `${measure} ${words.operations.total} ${show(now)}`;
  const to = `${words.period(String(given.period), words.kinds[given.kind])} ${show(given.value, given.unit)}`;
  return { lead: words.growth(from, to, show(growth(now, given.value), 'percent')), caveats: otherPeriods(context) };
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

function severalFinding(context: Context, operation: 'comparison' | 'difference' | 'ratio', rows: readonly Row[]): Finding {
  const { words, measure, nameOf, show } = context;
  const [a, b] = rows;
  if (!a || !b) return wholeFinding(context);
  const pair = rows.length === 2;
  const larger = order(a.value, b.value) === 'below' ? ([b, a] as const) : ([a, b] as const);
  const leads = {
    comparison: () => words.comparison(measure, withAmounts(context, rows)),
    difference: () => pairFinding(context, a, b),
    ratio: () => words.ratio(nameOf(larger[0]), nameOf(larger[1]), show(ratio(...larger), 'times')),
  };
  return {
    lead: leads[operation](),
    tables: [grid(context, rows, { texts: operation === 'comparison' })],
    caveats: operation === 'comparison' && pair ? [pairFinding(context, a, b)] : openOrders(context, rows),
  };
}

function find(context: Context, { operation, rows: named, limit }: TableRequest): Finding {
  const { table, words, nameOf, show, measure, source } = context;
  const rows = named.length > 0 ? named : table.rows;
  const [first] = named;
  switch (operation) {
    case 'row':
      return first ? rowFinding(context, first) : wholeFinding(context);
    case 'total':
      return {
        lead: words.total(source, words.list(rows.map(nameOf)), measure, show(total(rows))),
        body: [
          { kind: 'paragraph', text: rich(`${words.working}: ${rows.map((row) => show({ ...row.value, approx: false })).join(' + ')}`) },
        ],
        caveats: otherPeriods(context),
      };
    case 'highest':
    case 'lowest': {
      const found = operation === 'highest' ? highest(rows) : lowest(rows);
      if (!found) return wholeFinding(context);
      const rivals = found.rivals.length > 0 ? [words.rivals(words.list(found.rivals.map(nameOf)))] : [];
      return {
        lead: words[operation](nameOf(found.row), measure, show(found.row.value)),
        tables: [grid(context, ranking(rows).rows)],
        caveats: rivals,
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
    case 'share': {
      const shares = rows.map((row) => ({ row, amount: show(share(row, table.rows), 'percent') }));
      return {
        lead:
          first && shares[0]
            ? words.share(nameOf(first), shares[0].amount)
            : words.shares(shares.map(({ row, amount }) => `${nameOf(row)} ${amount}`)),
        body: [{ kind: 'paragraph', text: rich(`${words.working}: ${words.operations.total} ${show(total(table.rows))}`) }],
      };
    }
    case 'growth':
      return growthFinding(context);
    case 'filter': {
      if (!limit) return wholeFinding(context);
      const edge = 'above' in limit ? limit.above : limit.below;
      const text = show('above' in limit ? { low: edge, high: Infinity, approx: false } : { low: -Infinity, high: edge, approx: false });
      const found = filter(rows, limit);
      const names = (list: readonly Row[]) => (list.length > 0 ? words.list(list.map(nameOf)) : undefined);
      return { lead: words.filter(text, names(found.surely), names(found.maybe)), tables: [grid(context, ranking(rows).rows)] };
    }
    default:
      return wholeFinding(context);
  }
}

function followUps({ table, words, nameOf, locale }: Context, asked: TableRequest): Offer[] {
  const offer = (request: TableRequest, label: string): Offer => ({ label, call: callOf(request) });
  const operations = (['whole', 'total', 'ranking'] as const)
    .filter((operation) => operation !== asked.operation)
    .map((operation) => offer({ table, operation, rows: [] }, `${measureLabel(table, locale)} · ${words.operations[operation]}`));
  const [row] = asked.rows;
  const next = asked.operation === 'row' && row ? table.rows[(table.rows.indexOf(row) + 1) % table.rows.length] : undefined;
  const compare =
    row && next && next !== row
      ? [offer({ table, operation: 'comparison', rows: [row, next] }, `${nameOf(row)} · ${nameOf(next)} ${words.operations.comparison}`)]
      : [];
  return [...compare, ...operations].slice(0, 3);
}

function titleOf({ words, nameOf, measure }: Context, { operation, rows }: TableRequest): string {
  if (operation === 'whole') return measure;
  const names = rows.map(nameOf).join(' · ');
  if (operation === 'row') return `${names} — ${measure}`;
  return `${names === '' ? measure : `${names} — ${measure}`} · ${words.operations[operation]}`;
}

/** Answers that set the other periods beside their own figures. */
const tellsOtherPeriods = new Set<TableRequest['operation']>(['whole', 'total', 'growth']);

function sourcesOfTotals(table: Table): string[] {
  return table.totals.flatMap((given) => [...given.source, ...given.conflicts.flatMap(({ source }) => source)]);
}

export function tableAnswer(asked: TableRequest, knowledge: Knowledge, locale: Locale): Answer {
  const { table } = asked;
  const context = contextOf(knowledge, table, locale);
  const found = find(context, asked);
  const { period, kind } = table.measure;
  const cited = [...(table.source ?? []), ...(tellsOtherPeriods.has(asked.operation) ? sourcesOfTotals(table) : [])];
  return {
    id: idOf(asked),
    title: titleOf(context, asked),
    lead: rich(found.lead),
    body: found.body ?? [],
    tables: found.tables ?? [],
    caveats: [...(found.caveats ?? []), ...(table.caveat ? [inLocale(table.caveat, locale)] : [])].map((caveat) => rich(caveat)),
    citations: citationsFor(knowledge, cited, locale),
    period: context.words.period(String(period), context.words.kinds[kind]),
    followUps: followUps(context, asked),
    call: callOf(asked),
  };
}
