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

/** A quantity together with further keys that stand beside it in the same mapping. */
export function quantityWith<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .strictObject({ ...fields, ...shape })
    .superRefine((written, context) => checkEnds(written as Written, context))
    .transform(({ value, low, high, approx, ...rest }) => ({
      ...(rest as z.output<z.ZodObject<Shape>>),
      quantity: toQuantity({ value, low, high, approx } as Written),
    }));
}

export const quantity = quantityWith({}).transform(({ quantity: read }) => read);
