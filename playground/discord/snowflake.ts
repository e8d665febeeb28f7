/** Discord's ids: milliseconds since 2015 above 22 bits of which the lower ones count, so that later ids are greater. */

const epoch = 1_420_070_400_000n;

export interface Snowflakes {
  next(): string;
  /** One of a later millisecond than all before. */
  nextMillisecond(): string;
}

/** Makes ids that never repeat, however the clock runs. */
export function snowflakes(now: () => number): Snowflakes {
  let last = 0n;
  const after = (least: bigint) => {
    const current = (BigInt(now()) - epoch) << 22n;
    last = current > least ? current : least;
    return last.toString();
  };
  return { next: () => after(last + 1n), nextMillisecond: () => after(((last >> 22n) + 1n) << 22n) };
}
