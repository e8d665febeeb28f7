/** What an answer rests on as data, for programs: each figure with what it is of, its period, who gives it and where. Writes no sentence. */
import type { Figure } from '../core/figure.ts';
import { citationsFor } from '../knowledge/citation.ts';
import type { Entry, Knowledge, Table } from '../knowledge/knowledge.ts';
import { inLocale, type Locale } from '../language/locale.ts';
import { type TableTarget, targetOfQuery } from '../resolve/target.ts';
import type { Fact } from '../tables/judge.ts';
import type { Expression } from '../tables/query.ts';
import { cellsIn } from '../tables/query-cells.ts';
import type { Amount } from '../tables/result.ts';
import type { Observation, StatedTotal } from '../tables/table-data.ts';
import { described } from './describe.ts';
import { claimOf, type EntryFact } from './entry-facts.ts';
import { formatQuantity, rounded } from './format.ts';
import { measureLabel, rowName, type TableContext, tableContext } from './table-context.ts';

/** An amount as people read it, a computed one rounded. */
function shown({ quantity, unit }: Pick<Amount, 'quantity' | 'unit'>, computed: boolean, knowledge: Knowledge, locale: Locale): string {
  return formatQuantity(computed ? rounded(quantity, unit) : quantity, unit, locale, knowledge.units);
}

type Of = Pick<Figure, 'id' | 'name' | 'measure' | 'period' | 'kind' | 'speaker' | 'computed'>;

function figure(
  of: Of,
  { quantity, unit }: Pick<Amount, 'quantity' | 'unit'>,
  sources: readonly string[],
  knowledge: Knowledge,
  locale: Locale,
): Figure {
  return {
    ...of,
    amount: quantity,
    unit,
    text: shown({ quantity, unit }, of.computed, knowledge, locale),
    sources: citationsFor(knowledge, sources, locale),
  };
}

function ofRow({ row, measure, period, kind, quantity, sources }: Observation, table: Table, knowledge: Knowledge, locale: Locale): Figure {
  const unit = table.measures.find(({ id }) => id === measure)?.unit ?? table.measure.unit;
  const name = rowName(knowledge, row, locale);
  const of = { id: `${table.id}/${row}`, name, measure: measureLabel(table, locale, measure), period, kind, computed: false };
  return figure(of, { quantity, unit }, sources, knowledge, locale);
}

function ofTotal(total: StatedTotal, { table, words, formats, nameOf }: TableContext, knowledge: Knowledge, locale: Locale): Figure {
  const { measure, period, kind, quantity, unit, rows, sources, entry = `${table.id}/total` } = total;
  const name = words.phrases.sum(formats.list(rows.map(nameOf)));
  const of = { id: entry, name, measure: measureLabel(table, locale, measure), period, kind, computed: false };
  return figure(of, { quantity, unit }, sources, knowledge, locale);
}

/** What the query comes to where that is one computed amount, then the figures of the source that it follows from. */
export function figuresOfTable({ table, evaluation }: TableTarget, knowledge: Knowledge, locale: Locale): Figure[] {
  const { query, result, id, observations, totals } = evaluation;
  const context = tableContext(evaluation, table, knowledge, locale);
  const amount = result.gives === 'amount' ? result.of.amount : result.gives === 'extreme' ? result.amount : undefined;
  const isStated =
    query.node === 'cells' || totals.some(({ quantity: { low, high } }) => low === amount?.quantity.low && high === amount.quantity.high);
  const sources = [...observations, ...totals].flatMap((each) => each.sources);
  const computed = amount && !isStated ? [figure(computedOf(id, query, context), amount, sources, knowledge, locale)] : [];
  return [
    ...computed,
    ...observations.map((each) => ofRow(each, table, knowledge, locale)),
    ...totals.map((each) => ofTotal(each, context, knowledge, locale)),
  ];
}

function computedOf(id: string, expression: Expression, context: TableContext): Of {
  const [first, ...others] = cellsIn(expression);
  const isOfOnePeriod = first !== undefined && others.every(({ period }) => period === first.period);
  return {
    id,
    name: described(expression, context),
    measure: context.label,
    ...(isOfOnePeriod && { period: first.period }),
    computed: true,
  };
}

/** Those of the entry, each by its name there; of a claim with who claims it. */
export function figuresOfEntry(entry: Entry, knowledge: Knowledge, locale: Locale): Figure[] {
  return Object.entries(entry.figures).map(([name, { quantity, unit, period = entry.period, kind }]) => {
    const claim = claimOf(entry, name);
    const of = {
      id: entry.id,
      name,
      ...(period !== undefined && { period: String(period) }),
      ...(kind !== undefined && { kind }),
      ...(claim && !claim.against && { speaker: inLocale(claim.by, locale) }),
      computed: false,
    };
    return figure(of, { quantity, unit }, entry.source ?? [], knowledge, locale);
  });
}

/** A fact that a statement was held against. `spokenOf` names it and its answer where the fact does not say what it is of. */
export function figureOfFact(
  fact: Fact,
  spokenOf: Pick<Figure, 'id' | 'name'>,
  table: Table | undefined,
  knowledge: Knowledge,
  locale: Locale,
): Figure {
  const { expression, kind, sources, computed } = fact;
  const { claim } = fact as EntryFact;
  const target = table && expression && targetOfQuery(expression, table, knowledge);
  const context = target && tableContext(target.evaluation, table, knowledge, locale);
  const named = context && expression ? computedOf(target.evaluation.id, expression, context) : spokenOf;
  const of = {
    ...named,
    ...(kind !== undefined && { kind }),
    ...(claim && !claim.against && { speaker: inLocale(claim.by, locale) }),
    computed,
  };
  return figure(of, fact, sources, knowledge, locale);
}
