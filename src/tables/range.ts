/** Arithmetic on amounts that are ranges: what is certain of the result and what is not. Knows no units. */
import type { Quantity } from '../knowledge/quantity.ts';

const quantity = (low: number, high: number, approx: boolean): Quantity => ({ low, high, approx });

/** Every sum that the two ranges allow. An open end stays open. */
export function add(a: Quantity, b: Quantity): Quantity {
  return quantity(a.low + b.low, a.high + b.high, a.approx || b.approx);
}

export function sum(all: readonly Quantity[]): Quantity {
  return all.reduce(add, quantity(0, 0, false));
}

/** Every difference a − b. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  return quantity(a.low - b.high, a.high - b.low, a.approx || b.approx);
}

/** Every quotient a ÷ b of two ranges above zero. */
export function divide(a: Quantity, b: Quantity): Quantity {
  return quantity(b.high === Infinity ? 0 : a.low / b.high, a.high / b.low, a.approx || b.approx);
}

export function scale(a: Quantity, factor: number): Quantity {
  return quantity(a.low * factor, a.high * factor, a.approx);
}

/** Whether every amount of `a` is above every amount of `b`, below it, or the ranges touch and the order is open. */
export function order(a: Quantity, b: Quantity): 'above' | 'below' | 'open' {
  if (a.low > b.high) return 'above';
  if (a.high < b.low) return 'below';
  return 'open';
}

/** The middle of a range, to sort by; an open end counts as the end that is known. */
export function middle({ low, high }: Quantity): number {
  if (high === Infinity) return low;
  return low === -Infinity ? high : (low + high) / 2;
}
