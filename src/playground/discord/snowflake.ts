/** Discord's ids: milliseconds since 2015 above 22 bits of which the lower ones count, so that later ids are greater. */

const epoch = 1_420_070_400_000n;

/** Makes ids that never repeat, however the clock runs. */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const next = (BigInt(now()) - epoch) << 22n;
    last = next > last ? next : last + 1n;
    return last.toString();
  };
}
