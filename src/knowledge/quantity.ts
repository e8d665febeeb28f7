/** How the knowledge writes an amount: exact, about, or a range that may be open at one end. Only reads; arithmetic lives in figures/. */
import { z } from 'zod';
import { readPeriod } from './period.ts';

const amount = z.number().describe('A plain number in the unit itself: 60e9 for 60 billion.');

/** The keys of an amount, for what has more keys beside them. */
export const amountFields = {
  value: amount.optional().describe('One amount. Use low and high for a range.'),
  low: amount.optional().describe('The lower end. Without high: this much or more.'),
  high: amount.optional().describe('The upper end. Without low: at most this much.'),
  approx: z.boolean().optional().describe('The source says "about".'),
};

export interface WrittenAmount {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  approx?: boolean | undefined;
}

/** An amount as an interval. `low` is -Infinity or `high` Infinity where the source gives no end. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly approx: boolean;
}

/** Reports ends that contradict each other. */
export function checkEnds({ value, low, high }: WrittenAmount, context: z.RefinementCtx): void {
  const problem = (message: string, hint: string) => context.addIssue({ code: 'custom', message, params: { hint } });
  if (value !== undefined && (low !== undefined || high !== undefined)) {
    problem('value stands beside low or high', 'write either value, or low and/or high');
  } else if (value === undefined && low === undefined && high === undefined) {
    problem('no amount', 'write value for one amount, or low and/or high for a range');
  } else if (low !== undefined && high !== undefined && low > high) {
    problem(`low (${low}) is above high (${high})`, 'swap the two, or fix the wrong one');
  } else if (low !== undefined && low === high) {
    problem(`low and high are both ${low}`, `write value: ${low}`);
  }
}

export function toQuantity({ value, low, high, approx }: WrittenAmount): Quantity {
  return { low: value ?? low ?? -Infinity, high: value ?? high ?? Infinity, approx: approx ?? false };
}

export const quantity = z.strictObject(amountFields).superRefine(checkEnds).transform(toQuantity);

export const unit = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .describe('An ISO currency (USD, KRW), percent, times, or a unit of knowledge.yaml.');

export const period = z
  .union([z.number().int().min(1900).max(2200), z.string().trim().min(1)])
  .transform((written, context) => {
    const read = readPeriod(written);
    if (typeof read === 'string') return read;
    context.addIssue({ code: 'custom', message: read.message, params: { hint: read.hint } });
    return z.NEVER;
  })
  .describe('What the figure is for: 2025, 2025-H1, 2025-Q3, 2025-03, or a name such as 2024/25.');

export const kinds = ['actual', 'expected', 'planned', 'claimed'] as const;

export const kind = z.enum(kinds).describe('What sort of figure it is.');

/** A quantity that stands alone in an entry, with its unit beside it and, where known, its period and sort. */
export const figure = z
  .strictObject({ ...amountFields, unit, period: period.optional(), kind: kind.optional() })
  .superRefine(checkEnds)
  .transform(({ value, low, high, approx, ...rest }) => ({ ...rest, quantity: toQuantity({ value, low, high, approx }) }));
