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

function putTerms(terms: Map<Variable, number>, added: ReadonlyMap<Variable, number>, k: number): void {
  for (const [variable, own] of added) {
    const sum = (terms.get(variable) ?? 0) + k * own;
    if (sum === 0) terms.delete(variable);
    else terms.set(variable, sum);
  }
}

function made(terms: ReadonlyMap<Variable, number>, constant: number, approx: boolean): Form {
  if (terms.size < bulky) return { constant, terms, approx };
  return { constant, terms: none, bulk: { block: { terms, extent: extentOf(terms) }, times: 1 }, approx };
}

/** Σ k·form. */
export function combine(parts: readonly (readonly [form: Form, k: number])[]): Form {
  let [constant, small, times] = [0, 0, 0];
  let block: Block | undefined;
  let isOneBlock = true;
  for (const [form, k] of parts) {
    constant += k === 0 ? 0 : k * form.constant;
    small += form.terms.size;
    if (!form.bulk || k === 0) continue;
    times += k * form.bulk.times;
    block ??= form.bulk.block;
    isOneBlock &&= block === form.bulk.block;
  }
  const terms = new Map<Variable, number>();
  const isFlat = !block || !isOneBlock || small >= bulky;
  for (const [form, k] of parts) {
    if (k === 0) continue;
    putTerms(terms, form.terms, k);
    if (isFlat && form.bulk) putTerms(terms, form.bulk.block.terms, k * form.bulk.times);
  }
  if (isFlat) return made(terms, constant, isApprox(parts, terms));
  if (!block || times === 0) return { constant, terms, approx: isApprox(parts, terms) };
  return { constant, terms, bulk: { block, times }, approx: parts.some(([form, k]) => k !== 0 && form.approx) };
}

/** What cancels out is exact; what is said with "about" in a number of its own stays so. */
function isApprox(parts: readonly (readonly [Form, number])[], terms: ReadonlyMap<Variable, number>): boolean {
  let isAbout = false;
  for (const [form, k] of parts) {
    if (k === 0 || !form.approx) continue;
    if (isConstant(form)) return true;
    isAbout = true;
  }
  if (isAbout) for (const variable of terms.keys()) if (variable.approx) return true;
  return false;
}

/** One variable of a numerator and a denominator together. */
export interface Coordinate {
  readonly low: number;
  readonly high: number;
  /** Its factors in the forms, in their order. */
  readonly factors: readonly number[];
  readonly slot: Variable['slot'] | undefined;
}

/** The blocks that the forms refer to: none, one, or several that have nothing in common. */
function blocksOf(forms: readonly Form[]): Block[] {
  const blocks: Block[] = [];
  for (const { bulk } of forms) if (bulk && !blocks.includes(bulk.block)) blocks.push(bulk.block);
  return blocks;
}

/** The variables of several forms with their factors in each; what none of them takes apart is one variable, the rest of its block. */
export function coordinatesOf(forms: readonly Form[]): Coordinate[] {
  const blocks = blocksOf(forms);
  const variables = new Set<Variable>();
  for (const { terms } of forms) for (const variable of terms.keys()) variables.add(variable);
  if (blocks.length > 1) for (const { terms } of blocks) for (const variable of terms.keys()) variables.add(variable);
  const coordinates: Coordinate[] = [];
  for (const variable of variables) {
    const factors = forms.map(({ terms, bulk }) => {
      const own = terms.get(variable) ?? 0;
      return bulk ? own + bulk.times * (bulk.block.terms.get(variable) ?? 0) : own;
    });
    coordinates.push({ low: variable.low, high: variable.high, factors, slot: variable.slot });
  }
  const [block] = blocks;
  if (!block || blocks.length > 1) return coordinates;
  const apart = new Map<Variable, number>();
  for (const variable of variables) {
    const k = block.terms.get(variable);
    if (k !== undefined) apart.set(variable, k);
  }
  if (apart.size === block.terms.size) return coordinates;
  const taken = extentOf(apart);
  const { extent } = block;
  const low = extent.lowOpen > taken.lowOpen ? -Infinity : extent.low - taken.low;
  const high = extent.highOpen > taken.highOpen ? Infinity : extent.high - taken.high;
  coordinates.push({ low, high, factors: forms.map(({ bulk }) => bulk?.times ?? 0), slot: undefined });
  return coordinates;
}

/** The ends of a form of at most one variable; undefined for one of more. */
export function singleExtent({ constant, terms, bulk }: Form): { readonly low: number; readonly high: number } | undefined {
  if (bulk || terms.size > 1) return undefined;
  for (const [{ low, high }, k] of terms) {
    return k < 0 ? { low: constant + k * high, high: constant + k * low } : { low: constant + k * low, high: constant + k * high };
  }
  return { low: constant, high: constant };
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
