/** What a query comes to, said in sentences: the lead, the working, and what is not certain. Which answer it is of is not its work. */
import { type Block, bullets, paragraph, type Table as ReplyTable, rich, strong } from '../core/reply.ts';
import { citationsFor } from '../knowledge/citation.ts';
import { inLocale } from '../language/locale.ts';
import type { Evaluation, Step } from '../tables/evaluation.ts';
import type { OperationCall, Query } from '../tables/query.ts';
import type { Neighbours, Result, RowAmount } from '../tables/result.ts';
import { alsoEvaluated, amountLead, gapOf, namesOf, operandsCalled, shareTold } from './amount-lead.ts';
import { described } from './describe.ts';
import { itemWord } from './item.ts';
import type { TableContext } from './table-context.ts';
import { grid, heading } from './table-grid.ts';
import { workingBlocks, workingLines } from './table-working.ts';

export interface Finding {
  readonly lead: string;
  readonly body?: readonly Block[];
  readonly tables?: readonly ReplyTable[];
  readonly caveats?: readonly string[];
}

/** What the source gives for several rows together, and where it disagrees with itself. */
export function totalsTold({ knowledge, table, words, formats, show, locale }: TableContext): string[] {
  return table.totals.flatMap((given) => {
    const also = Object.entries(given.also).map(([unit, quantity]) => show(quantity, unit));
    const amount = show(given.value, given.unit ?? table.measure.unit) + (also.length > 0 ? ` (${also.join(', ')})` : '');
    return [
      words.otherPeriod(formats.period(String(given.period)), words.kinds[given.kind], amount),
      ...given.conflicts.map((conflict) =>
        words.conflict(
          citationsFor(knowledge, conflict.source, locale)
            .map(({ label }) => label)
            .join(', '),
          show(conflict.value, conflict.unit ?? given.unit ?? table.measure.unit),
          conflict.scope && inLocale(conflict.scope, locale),
        ),
      ),
    ];
  });
}

/** A sentence for each two neighbours whose order is not certain. */
function openOrders(rows: readonly RowAmount[], neighbours: readonly Neighbours[], context: TableContext): string[] {
  return neighbours.flatMap(({ at: [first, second], order }) => {
    const [a, b] = [rows[first], rows[second]].map((row) => row?.row);
    return order === 'open' && a !== undefined && b !== undefined ? [context.words.open(context.nameOf(a), context.nameOf(b))] : [];
  });
}

function oneRow(row: string, { amount }: RowAmount, context: TableContext): Finding {
  const { table, locale, words, nameOf, measure, source } = context;
  const texts = (['focus', 'note'] as const).flatMap((column) => {
    const text = table.rows.find(({ id }) => id === row)?.[column];
    return text ? [rich(strong(heading(context, column)), `: ${inLocale(text, locale)}`)] : [];
  });
  return {
    lead: words.row(source, nameOf(row), measure, context.amount(amount, true)),
    body: texts.length > 0 ? [bullets(texts)] : [],
  };
}

function rowsAsTheyStand({ query }: Evaluation, rows: readonly RowAmount[], context: TableContext): Finding {
  const { table, words, locale, measure } = context;
  if (rows.length < table.rows.length) {
    const entries = rows.map((row) => `${namesOf([row], context).join(', ')} ${context.amount(row.amount, true)}`);
    return { lead: words.comparison(measure, entries), tables: [grid(context, rows, { texts: true })], caveats: order(query, context) };
  }
  return {
    lead: words.whole(rows.length, itemWord(table, locale), measure),
    tables: [grid(context, rows, { texts: true })],
    caveats: totalsTold(context),
  };
}

/** A sentence for each two neighbours in the order of the amounts that is not certain. */
function order(query: Query, context: TableContext): string[] {
  const result = alsoEvaluated({ node: 'operation', operation: 'ranking', of: [query], options: {} }, context)?.result;
  return result?.gives === 'order' ? openOrders(result.rows, result.neighbours, context) : [];
}

/** A difference with what is more in front, whichever was named first. */
function upright(evaluation: Evaluation, context: TableContext): Evaluation {
  const { query, result } = evaluation;
  const isBelow = result.gives === 'amount' && result.of.amount.quantity.high < 0 && result.of.amount.unit !== 'points';
  if (!isBelow || query.node !== 'operation' || query.operation !== 'difference') return evaluation;
  return alsoEvaluated({ ...query, of: [...query.of].reverse() }, context) ?? evaluation;
}

function amountFinding(asked: Evaluation, context: TableContext): Finding {
  const evaluation = upright(asked, context);
  const { working } = evaluation;
  const { expression, result } = working;
  if (result.gives !== 'amount') return { lead: '' };
  if (expression.node === 'cells') {
    const { row } = result.of;
    if (row !== undefined) return oneRow(row, result.of, context);
    return { lead: context.words.is(described(expression, context), context.amount(result.of.amount)) };
  }
  const lines = workingLines(working, context);
  const operation = expression.node === 'operation' ? expression.operation : undefined;
  const { low, high } = result.of.amount.quantity;
  const [a = '', b = ''] = operandsCalled(working, context);
  const one = expression.node === 'operation' && expression.operation === 'ratio' ? (expression.options.base ?? 1) : undefined;
  const isOpen = one !== undefined && low < one && high > one;
  return {
    lead: amountLead(evaluation, context),
    body: workingBlocks(context, lines),
    caveats: [...(isOpen ? [context.words.open(a, b)] : []), ...(operation === 'sum' || operation === 'growth' ? totalsTold(context) : [])],
  };
}

/** Amounts a row: shares, growths. */
function amountsFinding(evaluation: Evaluation, rows: readonly RowAmount[], context: TableContext): Finding {
  const { expression } = evaluation.working;
  if (expression.node === 'cells') return rowsAsTheyStand(evaluation, rows, context);
  const { words } = context;
  const isShare = expression.node === 'operation' && expression.operation === 'share';
  const told = ({ amount }: RowAmount) => (isShare ? shareTold(amount, context) : context.amount(amount));
  const entries = rows.map((row) => `${namesOf([row], context).join(', ')} ${told(row)}`);
  return {
    lead: isShare ? words.shares(entries) : words.each(described(expression, context), entries),
    body: isShare ? workingBlocks(context, [words.shareMethod]) : [],
    caveats: order(expression, context),
  };
}

function selectionFinding(
  result: Extract<Result, { gives: 'selection' }>,
  call: OperationCall | undefined,
  context: TableContext,
): Finding {
  const { words } = context;
  const item = itemWord(context.table, context.locale);
  const [, than] = call?.of ?? [];
  const is = call?.operation === 'filter' ? call.options.is : 'equal';
  const [surely, maybe] = [result.surely, result.maybe].map((list) =>
    list.length > 0 ? context.formats.list(namesOf(list, context)) : undefined,
  );
  const limit =
    than && than.node !== 'literal'
      ? words.thanThat(described(than, context), context.amount(result.limit, than.node === 'cells'))
      : undefined;
  return {
    lead:
      limit === undefined
        ? words.filter(item, words.bound(is, context.show(result.limit.quantity, result.limit.unit)), surely, maybe)
        : words.filterThan(item, is, limit, surely, maybe),
    tables: [grid(context, [...result.surely, ...result.maybe, ...result.no])],
  };
}

/** The sides of a comparison as they are called, with their amounts; none of anything else. */
export function sidesOf({ result, expression }: Step, context: TableContext): { readonly name: string; readonly amount: string }[] {
  if (result.gives !== 'comparison') return [];
  const operands = expression.node === 'operation' ? expression.of : [];
  return result.sides.map((side, at) => {
    const operand = operands[at];
    const called = side.row === undefined ? (operand ? described(operand, context) : '') : namesOf([side], context).join(', ');
    const name = operand?.node === 'cells' ? context.dated(called, operand.period) : called;
    return { name, amount: context.amount(side.amount, operand?.node === 'cells') };
  });
}

/** What a query without a stated figure comes to. */
export function findingOf(evaluation: Evaluation, context: TableContext): Finding {
  const { result, working } = evaluation;
  const { words, measure } = context;
  const { expression } = working;
  const call = expression.node === 'operation' ? expression : undefined;
  switch (result.gives) {
    case 'amount':
      return amountFinding(evaluation, context);
    case 'amounts':
      return amountsFinding(evaluation, result.rows, context);
    case 'order':
      return {
        lead: words.ranking(measure, context.formats.list(namesOf(result.rows, context)), result.from),
        tables: [grid(context, result.rows, { ranks: true, cells: isCells(working) })],
        caveats: openOrders(result.rows, result.neighbours, context),
      };
    case 'extreme': {
      const among = call?.of[0];
      const scope = among?.node === 'cells' && among.rows.rows !== 'all' ? words.among(described(among, context)) : '';
      const most = result.end === 'top' ? words.highest : words.lowest;
      const what = among?.node === 'operation' ? described(among, context) : measure;
      return {
        lead: scope + most(namesOf([result.row], context).join(', '), what, context.amount(result.row.amount, isCells(working))),
        tables: [grid(context, result.rows, { cells: isCells(working) })],
        caveats: result.rivals.length > 0 ? [words.rivals(context.formats.list(namesOf(result.rivals, context)))] : [],
      };
    }
    case 'rank':
      return {
        lead: rankTold(result, context),
        caveats: result.open.length > 0 ? [words.rivals(context.formats.list(namesOf(result.open, context)))] : [],
        tables: [],
      };
    case 'selection':
      return selectionFinding(result, call, context);
    case 'comparison': {
      const sides = sidesOf(working, context);
      const ordered = result.order.flatMap((at) => result.sides[at] ?? []);
      const rows = result.sides.every(({ row }) => row !== undefined);
      const lines = workingLines(working, context);
      const gap =
        call && sides.length === 2
          ? alsoEvaluated({ ...call, operation: 'difference', options: {} } as OperationCall, context)?.result
          : undefined;
      const apart =
        gap?.gives === 'amount'
          ? [
              gapOf(
                sides.map(({ name }) => name),
                gap.of.amount,
                context,
              ),
            ]
          : undefined;
      return {
        lead: words.comparison(
          measure,
          sides.map(({ name, amount }) => `${name} ${amount}`),
        ),
        body: workingBlocks(context, lines),
        tables: rows ? [grid(context, result.sides, { texts: true, names: sides.map(({ name }) => name) })] : [],
        caveats: apart ?? openOrders(ordered, result.neighbours, context),
      };
    }
    case 'truth':
      return { lead: '', body: [paragraph(truthTold(evaluation, context)), ...workingBlocks(context, workingLines(working, context))] };
  }
}

function rankTold({ row, of, from }: Extract<Result, { gives: 'rank' }>, context: TableContext): string {
  return context.words.rankOf(namesOf([row], context).join(', '), context.measure, row.first, row.last, of, from);
}

/** What a statement is about, as it is: the rank that is spoken of, or both sides with their amounts and how far apart they are. */
function truthTold({ working }: Evaluation, context: TableContext): string {
  const { result, expression } = working;
  if (result.gives !== 'truth' || expression.node !== 'operation') return '';
  const ranks = working.of.flatMap((step) => (step.result.gives === 'rank' ? [rankTold(step.result, context)] : []));
  if (ranks.length > 0) return ranks.join(' ');
  const [counted] = working.of;
  const [rows] = counted?.expression.node === 'operation' && counted.expression.operation === 'count' ? counted.expression.of : [];
  const selection = rows?.node === 'operation' ? alsoEvaluated(rows, context)?.result : undefined;
  if (selection?.gives === 'selection') return selectionFinding(selection, rows as OperationCall, context).lead;
  const called = operandsCalled(working, context);
  const sides = [result.left, result.right].map((side, at) => {
    return `${called[at] ?? ''} ${context.amount(side.amount, expression.of[at]?.node === 'cells')}`;
  });
  return `${context.words.comparison(context.measure, sides)} ${gapOf(called, result.by, context)}`;
}

export function isCells({ of: [rows] }: Step): boolean {
  return rows?.expression.node === 'cells';
}
