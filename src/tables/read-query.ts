/** Reads a query's line, typed by hand or printed. What is left out is filled in: the first measure, the usual period, all rows. A wrong line gives its first problem with the place. */
import { type Comparison, comparisons } from './comparison-option.ts';
import { isNumber, isPeriod, isReserved, type LineToken, tokensOf } from './line-words.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations/registry.ts';
import type { Cells, Expression, Query, Rows } from './query.ts';
import type { TableData } from './table-data.ts';

/** What could have stood at a place: these very characters, or something of a sort. */
export type Expectation =
  | { readonly text: string }
  | { readonly sort: 'expression' | 'table' | 'measure' | 'row' | 'period' | 'number' | 'unit' | 'kind' | 'rank' | 'word' | 'end' };

export interface LineProblem {
  /** `unknown` is a table or a measure that there is not; `deep` is a line of too many levels; `incomplete` has no period, as the measure has no figures. */
  readonly problem: 'unexpected' | 'unknown' | 'deep' | 'incomplete';
  /** Counted from 0, in UTF-16 units of the line. */
  readonly at: number;
  /** What stands there; empty at the end of the line. */
  readonly found: string;
  readonly expected: readonly Expectation[];
}

export type LineReading = { readonly query: Query } | { readonly problem: LineProblem };

/** The tables that a line may speak of. */
export type Tables = ReadonlyMap<string, TableData>;

type Registry = Readonly<Record<string, Operation>>;

class WrongLine extends Error {
  readonly problem: LineProblem;
  constructor(problem: LineProblem) {
    super(`The line is wrong at ${problem.at}.`);
    this.problem = problem;
  }
}

/** A period that the line leaves out, until it is known from what follows. */
const leftOut = '';
const deepest = 40;
const signs = new Map<string, Comparison>(Object.entries(comparisons).map(([is, sign]) => [sign, is as Comparison]));
const text = (value: string): Expectation => ({ text: value });
const sort = (value: Extract<Expectation, { sort: string }>['sort']): Expectation => ({ sort: value });

function reader(line: string, tables: Tables, registry: Registry) {
  const tokens = tokensOf(line);
  const end: LineToken = { sort: 'end', text: '', at: line.length };
  let position = 0;
  let depth = 0;

  const peek = (ahead = 0): LineToken => tokens[position + ahead] ?? end;
  function refuse(expected: readonly Expectation[], problem: LineProblem['problem'] = 'unexpected', token = peek()): never {
    throw new WrongLine({ problem, at: token.at, found: token.text, expected });
  }
  const isMark = (mark: string, ahead = 0) => peek(ahead).sort === 'mark' && peek(ahead).text === mark;
  const isWord = (word: string, ahead = 0) => peek(ahead).sort === 'word' && peek(ahead).text === word;
  function skip(found: boolean): boolean {
    if (found) position += 1;
    return found;
  }
  function need(found: boolean, ...expected: readonly Expectation[]): void {
    if (!skip(found)) refuse(expected);
  }
  const isName = (token: LineToken) =>
    token.sort === 'quoted' || (token.sort === 'word' && !isReserved(token.text) && !isPeriod(token.text));
  function name(expected: Expectation): string {
    const token = peek();
    if (!isName(token)) refuse([expected]);
    position += 1;
    return token.text;
  }

  function number(): number {
    const sign = skip(isMark('-')) ? -1 : 1;
    const token = peek();
    if (token.sort !== 'word' || !isNumber(token.text) || !Number.isFinite(Number(token.text))) refuse([sort('number')]);
    position += 1;
    return sign * Number(token.text);
  }
  const isNumberAt = (ahead = 0) => {
    const at = isMark('-', ahead) ? ahead + 1 : ahead;
    return peek(at).sort === 'word' && isNumber(peek(at).text);
  };

  function literal(): Expression {
    const start = peek();
    const approx = skip(isMark('~'));
    const low = isMark('..') ? -Infinity : number();
    const isRange = skip(isMark('..'));
    const high = isRange ? (isNumberAt() && !isPeriodBehindRange() ? number() : Infinity) : low;
    if (low > high || (low === -Infinity && high === Infinity)) refuse([sort('number')], 'unexpected', start);
    const token = peek();
    const unit =
      token.sort === 'quoted' || (token.sort === 'word' && !isReserved(token.text) && !isNumber(token.text) && !isPeriod(token.text));
    if (unit) position += 1;
    return { node: 'literal', low, high, approx, ...(unit && { unit: token.text }) };
  }
  /** In `where > 60e9.. 2025` the year is the period: only what follows a bound without a space is its other end. */
  function isPeriodBehindRange(): boolean {
    const before = tokens[position - 1];
    return before !== undefined && peek().at > before.at + before.text.length && isPeriod(peek().text);
  }

  function names(): string[] {
    if (skip(isWord('none'))) return [];
    const ids = [name(sort('row'))];
    while (skip(isMark(','))) ids.push(name(sort('row')));
    return ids;
  }

  function among(): Rows {
    if (!skip(isWord('of'))) return { rows: 'all' };
    need(isMark('('), text('('));
    const of = rows(')');
    need(isMark(')'), text(')'));
    return of;
  }

  function comparison(): Comparison {
    const token = peek();
    const is = token.sort === 'mark' || token.text === 'in' ? signs.get(token.text) : undefined;
    if (!is) refuse([...signs.keys()].map(text));
    position += 1;
    return is;
  }

  function ranked(from: 'top' | 'bottom'): Rows {
    const token = peek();
    const [, a = '', b = a] = /^(\d+)(?:-(\d+))?$/.exec(token.sort === 'word' ? token.text : '') ?? [];
    const [first, last] = b === a && !token.text.includes('-') ? [1, Number(a)] : [Number(a), Number(b)];
    if (a === '' || first < 1 || last < first || !Number.isSafeInteger(last)) refuse([sort('rank')]);
    position += 1;
    const by = skip(isWord('by')) ? expression() : undefined;
    return { rows: 'ranked', from, first, last, of: among(), ...(by && { by }) };
  }

  function where(): Rows {
    const by = signs.has(peek().text) && peek().sort !== 'quoted' ? undefined : expression();
    const is = comparison();
    const than = expression();
    return { rows: 'where', is, than, of: among(), ...(by && { by }) };
  }

  function rows(close: ']' | ')'): Rows {
    if (isMark(close) || isMark('@') || (peek().sort === 'word' && isPeriod(peek().text))) return { rows: 'all' };
    if (skip(isWord('all'))) return skip(isWord('except')) ? { rows: 'except', ids: names() } : { rows: 'all' };
    if (skip(isWord('top'))) return ranked('top');
    if (skip(isWord('bottom'))) return ranked('bottom');
    if (skip(isWord('where'))) return where();
    if (skip(isWord('with'))) return { rows: 'owning', kind: name(sort('kind')) };
    if (!isName(peek()) && !isWord('none')) {
      refuse([...['all', 'top', 'bottom', 'where', 'with'].map(text), sort('row'), sort('period'), text(close)]);
    }
    return { rows: 'named', ids: names() };
  }

  function period(): string {
    const token = peek();
    if (skip(isMark('@'))) {
      if (peek().sort !== 'quoted') refuse([sort('period')]);
    } else if (token.sort !== 'word' || !isPeriod(token.text)) refuse([sort('period')]);
    position += 1;
    return tokens[position - 1]?.text ?? leftOut;
  }
  const isPeriodNext = () => isMark('@') || (peek().sort === 'word' && isPeriod(peek().text));

  function cells(): Cells {
    const start = peek();
    position += 1;
    const [table = '', ...inWord] = start.sort === 'word' ? start.text.split('.') : [start.text];
    const data = tables.get(table);
    if (!data) refuse([...tables.keys()].map(text), 'unknown', start);
    const asked = measureOf(inWord, start);
    const measure =
      asked === undefined
        ? (data.measures.find(({ id }) => id === table) ?? data.measures[0])
        : data.measures.find(({ id }) => id === asked);
    if (!measure)
      refuse(
        data.measures.map(({ id }) => text(id)),
        'unknown',
        start,
      );
    if (!skip(isMark('['))) return { node: 'cells', table, measure: measure.id, period: leftOut, rows: { rows: 'all' } };
    const chosen = rows(']');
    const when = isPeriodNext() ? period() : leftOut;
    need(isMark(']'), text(']'), ...(when === leftOut ? [sort('period')] : []));
    return { node: 'cells', table, measure: measure.id, period: when, rows: chosen };
  }
  function measureOf(inWord: readonly string[], start: LineToken): string | undefined {
    if (inWord.length > 0) return inWord.length === 1 ? inWord[0] : refuse([sort('measure')], 'unexpected', start);
    return skip(isMark('.')) ? name(sort('measure')) : undefined;
  }

  /** Periods that the line leaves out, as what stands around them says or as is usual for the table. */
  function withPeriods(expression: Expression, given: string | undefined, at: LineToken): Expression {
    if (expression.node === 'literal') return expression;
    if (expression.node === 'operation') {
      return { ...expression, of: expression.of.map((operand) => withPeriods(operand, given, at)) } as Expression;
    }
    const period =
      expression.period === leftOut ? (given ?? tables.get(expression.table)?.usualPeriod(expression.measure)) : expression.period;
    if (period === undefined) refuse([sort('period')], 'incomplete', at);
    return { ...expression, period, rows: rowsWithPeriods(expression.rows, period, at) };
  }
  function rowsWithPeriods(rows: Rows, given: string, at: LineToken): Rows {
    if (rows.rows !== 'ranked' && rows.rows !== 'where') return rows;
    const by = rows.by && withPeriods(rows.by, given, at);
    const of = rowsWithPeriods(rows.of, given, at);
    if (rows.rows === 'ranked') return { ...rows, of, ...(by && { by }) };
    return { ...rows, of, than: withPeriods(rows.than, given, at), ...(by && { by }) };
  }

  function optionValue(operation: Operation, option: string): string | number {
    const field = operation.options[option];
    if (field?.sort === 'number') return number();
    const token = peek();
    const isWordValue = token.sort === 'quoted' || (token.sort === 'word' && !isNumber(token.text));
    if (!isWordValue || (field?.values && !field.values.includes(token.text))) {
      refuse(field?.values?.map(text) ?? [sort(option === 'to' ? 'unit' : 'word')]);
    }
    position += 1;
    return token.text;
  }

  function call(operationName: string, operation: Operation): Expression {
    const start = peek();
    position += 1;
    const made = (of: readonly Expression[], options: Readonly<Record<string, string | number>> = {}) =>
      ({ node: 'operation', operation: operationName, of, options }) as unknown as Expression;
    const isBracketed = skip(isMark('('));
    const first = expression();
    const of = [first];
    if (operation.syntax === 'comparison') {
      if (!isBracketed) refuse([text('(')], 'unexpected', start);
      const is = comparison();
      of.push(expression());
      need(isMark(')'), text(')'));
      return made(of, { is });
    }
    const options: Record<string, string | number> = {};
    if (isBracketed) {
      if (operation.syntax === 'periods' && isWord('from')) {
        position += 1;
        const from = period();
        need(isWord('to'), text('to'));
        const to = period();
        of.splice(0, 1, withPeriods(first, from, start), withPeriods(first, to, start));
      }
      while (skip(isMark(','))) argument(operation, of, options);
      need(isMark(')'), text(','), text(')'));
    }
    const wanted = operation.operands.filter(({ optional }) => !optional).length;
    if (of.length < wanted) refuse([text(',')], 'unexpected', tokens[position - 1] ?? end);
    const lacking = Object.entries(operation.options).find(([option, field]) => !field.optional && options[option] === undefined);
    if (lacking) refuse([text(lacking[0])], 'unexpected', tokens[position - 1] ?? end);
    return made(of, options);
  }

  /** One more operand or option, behind a comma. */
  function argument(operation: Operation, of: Expression[], options: Record<string, string | number>): void {
    const option = peek().sort === 'word' && Object.hasOwn(operation.options, peek().text) ? peek().text : undefined;
    if (option !== undefined && options[option] === undefined) {
      position += 1;
      options[option] = optionValue(operation, option);
      return;
    }
    const operand = operation.operands[of.length] ?? (operation.anyNumber ? operation.operands.at(-1) : undefined);
    const left = Object.keys(operation.options).filter((each) => options[each] === undefined);
    if (!operand || Object.keys(options).length > 0) refuse([...left.map(text), text(')')]);
    if (operand.label !== undefined) need(isWord(operand.label), text(operand.label), ...left.map(text));
    of.push(expression());
  }

  function expression(): Expression {
    depth += 1;
    if (depth > deepest) refuse([], 'deep');
    const read = expressionOf(peek());
    depth -= 1;
    return read;
  }
  function expressionOf(token: LineToken): Expression {
    if (token.sort === 'mark' && (token.text === '~' || token.text === '..' || token.text === '-')) return literal();
    if (token.sort === 'quoted') return cells();
    if (token.sort !== 'word') return refuse([sort('expression')]);
    if (isMark('[', 1) || isMark('.', 1)) return cells();
    if (isNumber(token.text)) return literal();
    const operation = Object.hasOwn(registry, token.text) ? registry[token.text] : undefined;
    if (operation) return call(token.text, operation);
    if (token.text.includes('.') || tables.has(token.text)) return cells();
    return refuse([...Object.keys(registry), ...tables.keys()].map(text), 'unknown');
  }

  return (): Query => {
    const start = peek();
    const read = expression();
    if (peek().sort !== 'end') refuse([sort('end')]);
    return withPeriods(read, undefined, start);
  };
}

/** The query that a line stands for, with everything filled in, or its first problem. */
export function readQuery(line: string, tables: Tables, registry: Registry = operations): LineReading {
  try {
    return { query: reader(line, tables, registry)() };
  } catch (error) {
    if (error instanceof WrongLine) return { problem: error.problem };
    throw error;
  }
}
