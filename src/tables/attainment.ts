/** What each input of a computation is where its result is lowest and where it is highest: the two lines of a working. */
import type { Form, Variable } from './form.ts';
import { endsOf, type Quotient } from './quotient.ts';

export interface Attainment {
  /** The inputs in order; absent where the end is open or is not reached by a choice of ends. */
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

function* termsOf({ terms, bulk }: Form): Generator<readonly [Variable, number]> {
  yield* terms;
  if (bulk) for (const [variable, k] of bulk.block.terms) yield [variable, k * bulk.times];
}

const formAt = (form: Form, at: (variable: Variable) => number) => {
  let value = form.constant;
  for (const [variable, k] of termsOf(form)) value += k * at(variable);
  return value;
};

const quotientAt = ({ over, under }: Quotient, at: (variable: Variable) => number) => formAt(over, at) / (under ? formAt(under, at) : 1);

function inputsAt(result: Quotient, inputs: readonly Quotient[], end: number, sign: 1 | -1): readonly number[] | undefined {
  if (!Number.isFinite(end)) return undefined;
  const pull = new Map<Variable, number>();
  for (const [variable, k] of termsOf(result.over)) pull.set(variable, (pull.get(variable) ?? 0) + k);
  if (result.under) for (const [variable, k] of termsOf(result.under)) pull.set(variable, (pull.get(variable) ?? 0) - end * k);
  const at = (variable: Variable) => ((pull.get(variable) ?? 0) * sign > 0 ? variable.high : variable.low);
  const reached = quotientAt(result, at);
  const values = inputs.map((input) => quotientAt(input, at));
  const isReached = Math.abs(reached - end) <= Math.max(Math.abs(end), 1) * 1e-9;
  return isReached && values.every(Number.isFinite) ? values : undefined;
}

/** The inputs at both ends of the result. */
export function attainmentOf(result: Quotient, inputs: readonly Quotient[]): Attainment {
  const ends = endsOf(result);
  const [low, high] = [inputsAt(result, inputs, ends.low, -1), inputsAt(result, inputs, ends.high, 1)];
  return { ...(low && { low }), ...(high && { high }) };
}
