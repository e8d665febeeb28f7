/** The signs that set one amount against another, and the option by which an operation is told which. */

/** How one amount is set against another; `within` is for a range, with its ends. */
export const comparisons = { above: '>', atLeast: '>=', below: '<', atMost: '<=', equal: '=', unequal: '!=', within: 'in' } as const;

export type Comparison = keyof typeof comparisons;

/** Written as the sign between the two operands. */
export const comparisonOption = {
  is: { sort: 'word', values: ['above', 'atLeast', 'below', 'atMost', 'equal', 'unequal', 'within'] },
} as const;
