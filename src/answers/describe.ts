/** What an expression over a table is called in a sentence: a row's name, the total of several, the gap between two. */
import type { Expression, Rows } from '../tables/query.ts';
import type { TableContext } from './table-context.ts';

function rowsCalled(rows: Rows, context: TableContext): string {
  const { words, formats, table, nameOf } = context;
  const list = (ids: readonly string[]) => formats.list(ids.map(nameOf));
  switch (rows.rows) {
    case 'named':
      return list(rows.ids);
    case 'except':
      return list(table.rows.map(({ id }) => id).filter((id) => !rows.ids.includes(id)));
    case 'ranked':
      return words.ranks(rows.from, rows.first, rows.last);
    case 'all':
      return list(table.rows.map(({ id }) => id));
    default:
      return words.someRows;
  }
}

/** A noun phrase that stands for the expression's amount. */
export function described(expression: Expression, context: TableContext): string {
  const { words, show, unit } = context;
  if (expression.node === 'cells') return rowsCalled(expression.rows, context);
  if (expression.node === 'literal') {
    const { low, high, approx } = expression;
    return show({ low, high, approx }, expression.unit ?? unit);
  }
  const [a, b] = expression.of.map((operand) => described(operand, context));
  switch (expression.operation) {
    case 'sum':
    case 'stated':
      return words.phrases.sum(a ?? '');
    case 'mean':
      return words.phrases.mean(a ?? '');
    case 'difference':
      return words.phrases.difference(a ?? '', b ?? '');
    case 'ratio':
      return words.phrases.ratio(a ?? '', b ?? '');
    case 'share':
      return words.phrases.share(a ?? '', b ?? '');
    case 'growth':
      return words.phrases.growth(a ?? '');
    case 'per':
      return words.phrases.per(a ?? '', expression.options.part);
    case 'scaled':
      return words.phrases.scaled(a ?? '', expression.options.by);
    default:
      return a ?? '';
  }
}
