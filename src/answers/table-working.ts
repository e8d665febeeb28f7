/** The lines that show how an amount came about, step by step: its low end from these figures, its high end from those. */
import type { Block } from '../core/reply.ts';
import { bullets, rich } from '../core/reply.ts';
import type { Step } from '../tables/evaluation.ts';
import type { Amount } from '../tables/result.ts';
import { described } from './describe.ts';
import { rounded } from './format.ts';
import { exact, type TableContext } from './table-context.ts';

/** The lines of a computation under the word for it. */
export function workingBlocks({ words }: TableContext, lines: readonly string[], label = words.working): Block[] {
  const [only, ...more] = lines;
  if (only === undefined) return [];
  if (more.length === 0) return [{ kind: 'paragraph', text: rich(`${label}: ${only}`) }];
  return [{ kind: 'paragraph', text: rich(`${label}:`) }, bullets(lines.map((line) => rich(line)))];
}

function amountOf({ result }: Step): Amount | undefined {
  if (result.gives === 'amount') return result.of.amount;
  return result.gives === 'extreme' ? result.amount : undefined;
}

/** How the inputs of an operation are put together in a line; undefined where no line would say more than its result. */
function written(step: Step, context: TableContext): ((inputs: readonly string[]) => string) | undefined {
  const { expression } = step;
  if (expression.node !== 'operation') return undefined;
  switch (expression.operation) {
    case 'difference':
      return ([a = '', b = '']) => `${a} − ${b}`;
    case 'ratio': {
      const { base } = expression.options;
      return ([a = '', b = '']) => (base === undefined ? `${a} ÷ ${b}` : `${a} ÷ ${b} × ${context.number(base)}`);
    }
    case 'share':
      return ([a = '', b = '']) => `${a} ÷ ${b}`;
    case 'growth':
      return expression.options.as === 'amount'
        ? ([a = '', b = '']) => `${b} − ${a}`
        : ([a = '', b = '']) => (expression.options.as === 'times' ? `${b} ÷ ${a}` : `${b} ÷ ${a} − 1`);
    case 'scaled':
      return ([a = '']) => `${a} × ${context.number(expression.options.by)}`;
    default:
      return undefined;
  }
}

/** One operation: a line for each end, one where both are the same. */
function linesOfEnds(step: Step, context: TableContext): string[] {
  const { words, show, computed } = context;
  const write = written(step, context);
  const result = amountOf(step);
  const inputs = step.of.map(amountOf);
  if (!write || !result || !inputs.every((input) => input !== undefined)) return [];
  const { low, high, approx } = result.quantity;
  // An end of what is not exact is rounded as the whole is.
  const told = (end: number) => (low === high && !approx ? exact(end) : rounded(exact(end), result.unit));
  const line = (label: string, values: readonly number[] | undefined, end: number) => {
    if (!values || !Number.isFinite(end)) return [];
    const parts = values.map((value, at) => show(exact(value), inputs[at]?.unit));
    const open = high === Infinity ? { ...exact(end), high: Infinity } : told(end);
    return [{ label, text: `${write(parts)} = ${computed(open, result.unit)}` }];
  };
  const lines = [...line(words.atLow, step.ends?.low, low), ...line(words.atHigh, step.ends?.high, high)];
  const [first] = lines;
  if (first && lines.every(({ text }) => text === first.text)) return [first.text];
  return lines.map(({ label, text }) => `${label}: ${text}`);
}

/** Rows put together: each of them, then what they come to. */
function linesOfRows(step: Step, context: TableContext): string[] {
  const { expression, result, of, total } = step;
  if (expression.node !== 'operation' || result.gives !== 'amount' || total) return [];
  const [rows] = of;
  if (rows?.result.gives !== 'amounts') return [];
  const parts = rows.result.rows.map(({ amount }) => context.show({ ...amount.quantity, approx: false }, amount.unit));
  const sum = parts.join(' + ');
  const amount = context.amount(result.of.amount);
  if (parts.length < 2) return [];
  return [expression.operation === 'mean' ? `(${sum}) ÷ ${parts.length} = ${amount}` : `${sum} = ${amount}`];
}

/** Every step that computes something, the innermost first; those inside others say what they are of. */
export function workingLines(step: Step, context: TableContext, inner = false): string[] {
  const below = step.of.flatMap((each) => workingLines(each, context, true));
  const own = [...linesOfRows(step, context), ...linesOfEnds(step, context)];
  const named = inner && own.length > 0 ? own.map((line) => `${described(step.expression, context)}: ${line}`) : own;
  return [...new Set([...below, ...named])];
}
