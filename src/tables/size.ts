/** How much something is: a quotient of linear forms in a unit, and the arithmetic on it. Where the forms would grow beyond one quotient, the range that encloses the result takes their place. */

import type { Quantity } from '../knowledge/quantity.ts';
import { type EvaluationFailure, failure, isFailure } from './evaluation-problem.ts';
import { combine, constantForm, type Form, singleExtent, variableForm } from './form.ts';
import { endsOf, knownEndsOf, type Quotient, quantityOf } from './quotient.ts';
import type { Amount } from './result.ts';

export interface Size extends Quotient {
  /** Absent for a bare number that takes the unit of what it is set against. */
  readonly unit?: string;
}

export const numberSize = (value: number, unit?: string): Size => ({ over: constantForm(value), ...(unit !== undefined && { unit }) });

/** A new amount of its own, that depends on nothing else. */
export function quantitySize({ low, high, approx }: Quantity, unit?: string): Size {
  const over = low === high ? constantForm(low, approx) : variableForm({ low, high, approx });
  return { over, ...(unit !== undefined && { unit }) };
}

const isNumber = ({ over, under }: Quotient) => !under && over.terms.size === 0 && !over.bulk;

/** Whether the two are the same form, term by term. */
function same(a: Form, b: Form): boolean {
  if (a === b) return true;
  if (a.constant !== b.constant || a.terms.size !== b.terms.size) return false;
  if (a.bulk?.block !== b.bulk?.block || a.bulk?.times !== b.bulk?.times) return false;
  for (const [variable, k] of a.terms) if (b.terms.get(variable) !== k) return false;
  return true;
}

const withUnit = (quotient: Quotient, unit: string | undefined): Size => ({ ...quotient, ...(unit !== undefined && { unit }) });

/** k·a + m·b, whatever their units. */
function linear(a: Quotient, k: number, b: Quotient, m: number): Quotient {
  if (!a.under && !b.under)
    return {
      over: combine([
        [a.over, k],
        [b.over, m],
      ]),
    };
  if (a.under && b.under && same(a.under, b.under))
    return {
      over: combine([
        [a.over, k],
        [b.over, m],
      ]),
      under: a.under,
    };
  if (a.under && isNumber(b))
    return {
      over: combine([
        [a.over, k],
        [a.under, m * b.over.constant],
      ]),
      under: a.under,
    };
  if (b.under && isNumber(a))
    return {
      over: combine([
        [b.over, m],
        [b.under, k * a.over.constant],
      ]),
      under: b.under,
    };
  const [one, other] = [scaledQuantity(a, k), scaledQuantity(b, m)];
  return quantitySize({ low: one.low + other.low, high: one.high + other.high, approx: one.approx || other.approx });
}

function scaledQuantity(quotient: Quotient, k: number): Quantity {
  const { low, high, approx } = quantityOf(quotient);
  if (k === 0) return { low: 0, high: 0, approx: false };
  return k > 0 ? { low: k * low, high: k * high, approx } : { low: k * high, high: k * low, approx };
}

/** The unit that all have; a bare number has any. */
export function commonUnit(sizes: readonly Size[]): { readonly unit?: string } | EvaluationFailure {
  let unit: string | undefined;
  for (const { unit: own } of sizes) {
    if (own === undefined || own === unit) continue;
    if (unit !== undefined) return failure({ problem: 'unitMismatch', units: [unit, own] });
    unit = own;
  }
  return unit === undefined ? {} : { unit };
}

/** With the unit where it has none of its own: a bare number set against an amount. */
export function inUnit(size: Size, unit: string | undefined): Size {
  return size.unit === undefined ? withUnit(size, unit) : size;
}

export function scale({ over, under, unit }: Size, k: number): Size {
  return withUnit({ over: combine([[over, k]]), ...(under && { under }) }, unit);
}

/** Between percentages lie points. */
export function subtract(a: Size, b: Size): Size | EvaluationFailure {
  const found = commonUnit([a, b]);
  return 'problems' in found ? found : withUnit(linear(a, 1, b, -1), found.unit === 'percent' ? 'points' : found.unit);
}

export function sum(sizes: readonly Size[]): Size | EvaluationFailure {
  const found = commonUnit(sizes);
  if ('problems' in found) return found;
  if (sizes.every(({ under }) => !under)) return withUnit({ over: combine(sizes.map(({ over }) => [over, 1])) }, found.unit);
  return withUnit(
    sizes.map((size): Quotient => size).reduce((a, b) => linear(a, 1, b, 1), numberSize(0)),
    found.unit,
  );
}

/** a ÷ b, in `unit`. Refused where b may be zero. */
export function divide(a: Size, b: Size, unit: string): Size | EvaluationFailure {
  const found = commonUnit([a, b]);
  if ('problems' in found) return found;
  const ends = endsOf(b);
  if (!(ends.low > 0 || ends.high < 0)) {
    return failure({ problem: 'zeroDenominator', quantity: quantityOf(b), unit: found.unit ?? unit });
  }
  const sign = ends.low > 0 ? 1 : -1;
  const over = (form: Form) => (sign === 1 ? form : combine([[form, -1]]));
  if (!b.under && isNumber(b) && !b.over.approx) return withUnit(scale(a, 1 / b.over.constant), unit);
  if (!a.under && !b.under) return { over: over(a.over), under: over(b.over), unit };
  if (a.under && b.under && same(a.under, b.under)) return { over: over(a.over), under: over(b.over), unit };
  if (isNumber(a) && b.under) return { over: combine([[b.under, sign * a.over.constant]]), under: over(b.over), unit };
  const { low, high, approx } = quantityOf(a);
  const quotients = [low, high].flatMap((top) => [ends.low, ends.high].map((bottom) => (Number.isFinite(bottom) ? top / bottom : 0)));
  return quantitySize({ low: Math.min(...quotients), high: Math.max(...quotients), approx: approx || quantityOf(b).approx }, unit);
}

/** (to ÷ from − 1) · 100. A loss that gets smaller grows. */
export function growthInPercent(from: Size, to: Size): Size | EvaluationFailure {
  const gain = divide(withUnit(linear(to, 100, from, -100), from.unit ?? to.unit), from, 'percent');
  if (isFailure(gain)) return gain;
  const mismatch = commonUnit([from, to]);
  if (isFailure(mismatch)) return mismatch;
  return endsOf(from).high < 0 ? scale(gain, -1) : gain;
}

/** As data: its range, and for an open one the range up to what the source gives. */
export function amountOf(size: Size): Amount {
  const quantity = quantityOf(size);
  const isOpen = !Number.isFinite(quantity.low) || !Number.isFinite(quantity.high);
  return { quantity, unit: size.unit ?? 'number', ...(isOpen && { known: knownEndsOf(size) }) };
}

function sharesVariable(a: Form, b: Form): boolean {
  for (const variable of a.terms.keys()) if (b.terms.has(variable)) return true;
  return false;
}

/** By how much a is more than b, only to tell which is more: as small a form as tells it. */
export function gapOf(a: Size, b: Size): Pick<Quantity, 'low' | 'high'> {
  if (!a.under && !b.under && !sharesVariable(a.over, b.over)) {
    const [ends, others] = [singleExtent(a.over), singleExtent(b.over)];
    if (ends && others) return { low: ends.low - others.high, high: ends.high - others.low };
  }
  if (a.under && b.under && same(a.under, b.under)) return endsOf(linear({ over: a.over }, 1, { over: b.over }, -1));
  if (a.under && isNumber(b))
    return quantityOf({
      over: combine([
        [a.over, 1],
        [a.under, -b.over.constant],
      ]),
    });
  if (b.under && isNumber(a))
    return quantityOf({
      over: combine([
        [b.under, a.over.constant],
        [b.over, -1],
      ]),
    });
  return endsOf(linear(a, 1, b, -1));
}
