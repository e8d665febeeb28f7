/** Linear forms over variables that each lie somewhere in a range: Σ k·variable + c. That the same cell occurs twice is not forgotten, so a difference of a thing and itself is zero. */

/** An amount that is only known to lie in a range: a cell, a stated total, a rank's amount. The same object is the same amount. */
export interface Variable {
  readonly low: number;
  readonly high: number;
  readonly approx: boolean;
  /** For the amount at some rank among rows whose order is open: the ranges of all of them. */
  readonly slot?: { readonly family: readonly Pick<Variable, 'low' | 'high'>[]; readonly rank: number };
}

/** A sum of many variables, made once and used by reference: a thousand rows set against their average do not copy it a thousand times. */
export interface Block {
  readonly terms: ReadonlyMap<Variable, number>;
  readonly extent: Extent;
}

export interface Form {
  readonly constant: number;
  readonly terms: ReadonlyMap<Variable, number>;
  readonly bulk?: { readonly block: Block; readonly times: number };
  /** Something in it is only said to be about so much. */
  readonly approx: boolean;
}

/** The ends of a sum, with how many of its parts have none, so that a part can be taken out again. */
interface Extent {
  readonly low: number;
  readonly lowOpen: number;
  readonly high: number;
  readonly highOpen: number;
}

const none: ReadonlyMap<Variable, number> = new Map();
/** From this many terms on a sum becomes a block. */
const bulky = 24;

/** `k · end`, where nothing times an open end is nothing. */
const times = (k: number, end: number) => (k === 0 ? 0 : k * end);

export const constantForm = (constant: number, approx = false): Form => ({ constant, terms: none, approx });

export const variableForm = (variable: Variable): Form => ({ constant: 0, terms: new Map([[variable, 1]]), approx: variable.approx });

const isConstant = ({ terms, bulk }: Form) => terms.size === 0 && bulk === undefined;

function extentOf(terms: ReadonlyMap<Variable, number>): Extent {
  const extent = { low: 0, lowOpen: 0, high: 0, highOpen: 0 };
  for (const [variable, k] of terms) {
    const [low, high] = k < 0 ? [variable.high, variable.low] : [variable.low, variable.high];
    if (Number.isFinite(low)) extent.low += k * low;
    else extent.lowOpen += 1;
    if (Number.isFinite(high)) extent.high += k * high;
    else extent.highOpen += 1;
  }
  return extent;
}

function put(terms: Map<Variable, number>, form: Form, k: number): void {
  const add = (variable: Variable, by: number) => {
    const sum = (terms.get(variable) ?? 0) + by;
    if (sum === 0) terms.delete(variable);
    else terms.set(variable, sum);
  };
  for (const [variable, own] of form.terms) add(variable, k * own);
  if (form.bulk) for (const [variable, own] of form.bulk.block.terms) add(variable, k * form.bulk.times * own);
}

function made(terms: ReadonlyMap<Variable, number>, constant: number, approx: boolean): Form {
  if (terms.size < bulky) return { constant, terms, approx };
  return { constant, terms: none, bulk: { block: { terms, extent: extentOf(terms) }, times: 1 }, approx };
}

/** Σ k·form. */
export function combine(parts: readonly (readonly [form: Form, k: number])[]): Form {
  const used = parts.filter(([, k]) => k !== 0);
  const constant = used.reduce((sum, [form, k]) => sum + k * form.constant, 0);
  const terms = new Map<Variable, number>();
  const blocks = new Set(used.flatMap(([{ bulk }]) => bulk?.block ?? []));
  const [block, ...others] = blocks;
  const small = used.reduce((sum, [form]) => sum + form.terms.size, 0) < bulky;
  if (!block || others.length > 0 || !small) {
    for (const [form, k] of used) put(terms, form, k);
    return made(terms, constant, isApprox(used, terms));
  }
  for (const [form, k] of used) put(terms, { constant: form.constant, terms: form.terms, approx: form.approx }, k);
  const bulk = used.reduce((sum, [form, k]) => sum + k * (form.bulk?.times ?? 0), 0);
  if (bulk === 0) return { constant, terms, approx: isApprox(used, terms) };
  return { constant, terms, bulk: { block, times: bulk }, approx: used.some(([form]) => form.approx) };
}

/** What cancels out is exact; what is said with "about" in a number of its own stays so. */
function isApprox(parts: readonly (readonly [Form, number])[], terms: ReadonlyMap<Variable, number>): boolean {
  if (!parts.some(([form]) => form.approx)) return false;
  if (parts.some(([form]) => form.approx && isConstant(form))) return true;
  for (const variable of terms.keys()) if (variable.approx) return true;
  return false;
}

/** One variable of a numerator and a denominator together. */
export interface Coordinate {
  readonly low: number;
  readonly high: number;
  /** Its factors in the forms, in their order. */
  readonly factors: readonly number[];
  readonly slot?: Variable['slot'];
}

/** The variables of several forms with their factors in each; what none of them takes apart is one variable, the rest of its block. */
export function coordinatesOf(forms: readonly Form[]): Coordinate[] {
  const blocks = new Set(forms.flatMap(({ bulk }) => bulk?.block ?? []));
  const [block, ...others] = blocks;
  const variables = new Set(forms.flatMap(({ terms }) => [...terms.keys()]));
  if (others.length > 0) for (const each of blocks) for (const variable of each.terms.keys()) variables.add(variable);
  const inBulk = (form: Form, variable: Variable) => (form.bulk ? form.bulk.times * (form.bulk.block.terms.get(variable) ?? 0) : 0);
  const coordinates = [...variables].map((variable): Coordinate => {
    const factors = forms.map((form) => (form.terms.get(variable) ?? 0) + inBulk(form, variable));
    return { low: variable.low, high: variable.high, factors, ...(variable.slot && { slot: variable.slot }) };
  });
  if (!block || others.length > 0) return coordinates;
  const apart = new Map(
    [...variables].flatMap((variable) => {
      const k = block.terms.get(variable);
      return k === undefined ? [] : [[variable, k] as const];
    }),
  );
  if (apart.size === block.terms.size) return coordinates;
  const taken = extentOf(apart);
  const { extent } = block;
  const low = extent.lowOpen > taken.lowOpen ? -Infinity : extent.low - taken.low;
  const high = extent.highOpen > taken.highOpen ? Infinity : extent.high - taken.high;
  return [...coordinates, { low, high, factors: forms.map(({ bulk }) => bulk?.times ?? 0) }];
}

/** The lowest or highest value of a linear form. What is as small as the error of binary fractions is zero. */
export function linearExtreme(
  constant: number,
  coordinates: readonly (readonly [k: number, low: number, high: number])[],
  sign: 1 | -1,
): number {
  let sum = constant;
  let size = Math.abs(constant);
  for (const [k, low, high] of coordinates) {
    const part = times(k, k * sign > 0 ? high : low);
    sum += part;
    size = Math.max(size, Math.abs(part));
  }
  return Number.isFinite(sum) && Math.abs(sum) <= size * 1e-12 ? 0 : sum;
}
