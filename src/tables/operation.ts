/** What one operation is: how it is written, what it is answered as, and how it is computed. Each has a file of its own and a line in the registry. */
import type { EvaluationFailure } from './evaluation-problem.ts';
import type { OptionFields, OptionsOf } from './operation-options.ts';
import type { Outcome, Series } from './series.ts';

export interface Operand {
  /** Written before it: `share(a, of b)`. */
  readonly label?: string;
  /** Left out, the first operand with all rows takes its place. */
  readonly optional?: true;
}

/** What an operand would be answered as by itself. */
export interface OperandAnswer {
  /** A catalogue id: capex/meta. */
  readonly id: string;
  readonly table: string;
  readonly isLiteral: boolean;
}

export interface Operation<Fields extends OptionFields = OptionFields, Operands extends readonly Operand[] = readonly Operand[]> {
  /** In order; any further operand is like the last where there may be any number. */
  readonly operands: Operands;
  readonly anyNumber?: true;
  readonly options: Fields;
  /** `comparison` is written with a sign between the two, from the option `is`; `periods` short where both are the same cells at two periods. */
  readonly syntax?: 'comparison' | 'periods';
  /** The name in `capex/<name>`, or the whole id by its operands. */
  readonly answersAs: string | ((operands: readonly [OperandAnswer, ...OperandAnswer[]]) => string);
  compute(operands: { readonly [At in keyof Operands]: Series }, options: OptionsOf<Fields>): Outcome | EvaluationFailure;
}

/** Only for its types: the options and operands that `compute` gets follow from those declared. */
export function defineOperation<const Fields extends OptionFields, const Operands extends readonly Operand[]>(
  operation: Operation<Fields, Operands>,
): Operation<Fields, Operands> {
  return operation;
}
