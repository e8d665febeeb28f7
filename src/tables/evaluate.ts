/** Evaluates a query over tables: every value that the ranges allow, with its working. Pure; says nothing in words. */
import { attainmentOf } from './attainment.ts';
import { type CellReader, cellReader } from './cells.ts';
import type { Evaluation, EvaluationContext, Step } from './evaluation.ts';
import { type EvaluationFailure, failure, isFailure } from './evaluation-problem.ts';
import type { OperandAnswer, Operation } from './operation.ts';
import { operations } from './operations/registry.ts';
import type { Cells, Expression, Literal, OperationCall, Query } from './query.ts';
import { type Series, shown } from './series.ts';
import { quantitySize } from './size.ts';
import type { StatedTotal } from './table-data.ts';

type Registry = Readonly<Record<string, Operation>>;

interface Evaluated {
  readonly answer: OperandAnswer;
  /** What can be computed with further; a yes or no cannot. */
  readonly series?: Series;
  /** Absent for cells without a single figure. */
  readonly step: Step | EvaluationFailure;
}

/** The same expression over all rows. */
function overAllRows(expression: Expression): Expression {
  if (expression.node === 'literal') return expression;
  if (expression.node === 'cells') return { ...expression, rows: { rows: 'all' } };
  return { ...expression, of: expression.of.map(overAllRows) } as Expression;
}

function literalOf(expression: Literal): Evaluated {
  const { low, high, approx, unit } = expression;
  const size = quantitySize({ low, high, approx }, unit);
  const series: Series = { members: [{ size, membership: 'surely' }], missing: [], single: true, tables: [] };
  const outcome = shown(series);
  const step = isFailure(outcome) ? outcome : { expression, result: outcome.result, of: [], observations: [] };
  return { answer: { id: '', table: '', isLiteral: true }, series, step };
}

function cellsOf(expression: Cells, read: CellReader): Evaluated | EvaluationFailure {
  const found = read(expression);
  if (isFailure(found)) return found;
  const { series, id, observations } = found;
  const outcome = shown(series);
  const step = isFailure(outcome) ? outcome : { expression, result: outcome.result, of: [], observations };
  return { answer: { id, table: expression.table, isLiteral: false }, series, step };
}

/** What the operation is answered as: by its name, as its operand, or as the entry that tells of the total. */
function answerOf(operation: Operation, operands: readonly OperandAnswer[], total: StatedTotal | undefined): OperandAnswer {
  const table = operands.find((operand) => operand.table !== '')?.table ?? '';
  const [first, ...more] = operands;
  const isLiteral = operands.every((operand) => operand.isLiteral);
  if (total?.entry !== undefined && operation.answersAs === 'total') return { id: total.entry, table, isLiteral };
  const { answersAs } = operation;
  if (typeof answersAs === 'string') return { id: `${table}/${answersAs}`, table, isLiteral };
  return { id: first ? answersAs([first, ...more]) : '', table, isLiteral };
}

function evaluator(context: EvaluationContext, registry: Registry) {
  function callOf(expression: OperationCall): Evaluated | EvaluationFailure {
    const operation = registry[expression.operation];
    if (!operation) throw new Error(`There is no operation “${expression.operation}”.`);
    const [first] = expression.of;
    const lacks = operation.operands.length > expression.of.length && operation.operands[expression.of.length]?.optional;
    const operands = (lacks && first ? [...expression.of, overAllRows(first)] : expression.of).map(evaluated);
    const series: Series[] = [];
    for (const operand of operands) {
      if (isFailure(operand)) return operand;
      if (!operand.series) return failure({ problem: 'notAnAmount', operation: expression.operation });
      series.push(operand.series);
    }
    const known = operands.filter((operand): operand is Evaluated => !isFailure(operand));
    const outcome = operation.compute(series, expression.options);
    if (isFailure(outcome)) return outcome;
    const of = known.slice(0, expression.of.length).flatMap(({ step }) => (isFailure(step) ? [] : [step]));
    const [member] = outcome.series?.members ?? [];
    const inputs = series.slice(0, expression.of.length).flatMap((each) => (each.single ? (each.members[0]?.size ?? []) : []));
    const hasEnds = outcome.result.gives === 'amount' && member && of.length === expression.of.length && inputs.length === of.length;
    const step: Step = {
      expression,
      result: outcome.result,
      of,
      observations: [],
      ...(outcome.total && { total: outcome.total }),
      ...(hasEnds && { ends: attainmentOf(member.size, inputs) }),
    };
    const answer = answerOf(
      operation,
      known.map((operand) => operand.answer),
      outcome.total,
    );
    return { answer, step, ...(outcome.series && { series: outcome.series }) };
  }

  function evaluated(expression: Expression): Evaluated | EvaluationFailure {
    switch (expression.node) {
      case 'literal':
        return literalOf(expression);
      case 'cells':
        return cellsOf(expression, read);
      case 'operation':
        return callOf(expression);
    }
  }

  const read = cellReader(context, (expression) => {
    const found = evaluated(expression);
    if (isFailure(found)) return found;
    return found.series ?? failure({ problem: 'notAnAmount', operation: expression.node });
  });
  return evaluated;
}

function everyStep(step: Step): Step[] {
  return [step, ...step.of.flatMap(everyStep)];
}

/** Each problem once, however many rows have it. */
function once({ problems }: EvaluationFailure): EvaluationFailure {
  return { problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()] };
}

/** The query's result, or everything that stands in its way. */
export function evaluate(query: Query, context: EvaluationContext, registry: Registry = operations): Evaluation | EvaluationFailure {
  const found = evaluator(context, registry)(query);
  if (isFailure(found)) return once(found);
  if (isFailure(found.step)) return once(found.step);
  const steps = everyStep(found.step);
  return {
    query,
    id: found.answer.id,
    result: found.step.result,
    working: found.step,
    observations: [...new Set(steps.flatMap(({ observations }) => observations))],
    totals: [...new Set(steps.flatMap(({ total }) => total ?? []))],
  };
}
