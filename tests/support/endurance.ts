/** Drives an adapter with 10,000 generated inputs, many at once, and watches the process meanwhile: errors that nobody caught, memory that does not come back. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';

/** Inputs that are on their way at the same time. */
export const atOnce = 100;
const usualBatches = 100;
/** Milliseconds that such a test and each answer in it may take, on whatever machine: only one that hangs takes longer. */
export const enduring = 600_000;
/** After so large a part of them everything that is kept for a while is there: known ids, languages, conversations. */
const warmUp = 0.3;
/** Bytes by which the heap may be larger after the other batches: some more ids, and no more than a kilobyte an input that nobody lets go. */
const growth = 10e6;

export interface Watched {
  /** Errors and rejections that reached the process so far, which would have ended it. */
  readonly uncaught: readonly unknown[];
  end(): void;
}

export function watchProcess(): Watched {
  const uncaught: unknown[] = [];
  const keep = (error: unknown) => void uncaught.push(error);
  process.on('unhandledRejection', keep);
  process.on('uncaughtException', keep);
  return {
    uncaught,
    end() {
      process.off('unhandledRejection', keep);
      process.off('uncaughtException', keep);
    },
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes of the heap that are in use when everything that can go has gone. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Runs the inputs batch by batch. Throws the error of the first batch that fails, with the seed and path that bring it back, and where memory grows. */
export async function endure<Input>(
  input: fc.Arbitrary<Input>,
  run: (batch: readonly Input[]) => Promise<void>,
  batches = usualBatches,
): Promise<void> {
  const warmUntil = Math.ceil(batches * warmUp);
  let ran = 0;
  let warm = 0;
  const batch = fc.array(input, { minLength: atOnce, maxLength: atOnce });
  const property = fc.asyncProperty(batch, async (inputs) => {
    await run(inputs);
    ran++;
    if (ran === warmUntil) warm = heapInUse();
  });
  // Nothing is shrunk: what fails in a crowd is told by its own error.
  const { failed, seed, counterexamplePath, errorInstance } = await fc.check(property, { numRuns: batches, endOnFailure: true });
  if (failed) throw new Error(`{ seed: ${seed}, path: "${counterexamplePath}" }`, { cause: errorInstance });
  const grown = heapInUse() - warm;
  if (grown > growth) throw new Error(`The heap grew by ${(grown / 1e6).toFixed(1)} MB over ${(batches - warmUntil) * atOnce} inputs.`);
}
