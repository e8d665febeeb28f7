/** How the knowledge writes an amount: exact, about, or a range that may be open at one end. Only reads; arithmetic lives in figures/. */
import { z } from 'zod';

const amount = z.number().describe('A plain number in the unit itself: 60e9 for 60 billion.');

const fields = {
  value: amount.optional().describe('One amount. Use low and high for a range.'),
  low: amount.optional().describe('The lower end. Without high: this much or more.'),
  high: amount.optional().describe('The upper end. Without low: at most this much.'),
  approx: z.boolean().optional().describe('The source says "about".'),
};

interface Written {
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

function checkEnds({ value, low, high }: Written, context: z.RefinementCtx): void {
  const problem = (message: string, hint: string) => context.addIssue({ code: 'custom', message, params: { hint } });
  if (value !== undefined && (low !== undefined || high !== undefined)) {
    problem('value stands beside low or high', 'write either value, or low and/or high');
  } else if (value === undefined && low === undefined && high === undefined) {
    problem('no amount', 'write value for one amount, or low and/or high for a range');
  } else if (low !== undefined && high !== undefined && low > high) {
    problem(`low (${low}) is above high (${high})`, 'swap the two, or mend the wrong one');
  } else if (low !== undefined && low === high) {
    problem(`low and high are both ${low}`, `write value: ${low}`);
  }
}

function toQuantity({ value, low, high, approx }: Written): Quantity {
  return { low: value ?? low ?? -Infinity, high: value ?? high ?? Infinity, approx: approx ?? false };
}

export const quantity = z.strictObject(fields).superRefine(checkEnds).transform(toQuantity);

export const unit = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .describe('An ISO currency (USD, KRW), percent, times, or a unit of knowledge.yaml.');

export const period = z
  .union([z.number().int().min(1900).max(2200), z.string().trim().min(1)])
  .describe('The year or span the figure is for.');

export const kind = z.enum(['actual', 'expected', 'planned', 'claimed']).describe('What sort of figure it is.');

/** A quantity that stands alone in an entry, with its unit beside it and, where known, its period and sort. */
export const figure = z
  .strictObject({ ...fields, unit, period: period.optional(), kind: kind.optional() })
  .superRefine(checkEnds)
  .transform(({ value, low, high, approx, ...rest }) => ({ ...rest, quantity: toQuantity({ value, low, high, approx }) }));
