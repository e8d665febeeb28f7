/** Numbers in an order that is mixed and yet the same every time: neighbours in a file ask for the same thing. */

/** 0 to `count` - 1, each once: a Fisher-Yates shuffle driven by a linear congruential generator (constants: Numerical Recipes). */
export function mixedOrder(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = 1;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The high bits: the low ones of such a generator repeat soon.
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
