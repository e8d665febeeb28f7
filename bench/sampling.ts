/** How questions are timed and memory is weighed, the same for all that is measured. */
import { Bench } from 'tinybench';

export interface Times {
  /** Milliseconds a question. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly samples: number;
}

/** Milliseconds that the questions of one combination may take; slow ones get fewer samples. */
const budget = 12_000;
const samples = { fewest: 8, most: 2_000 } as const;

/** Times as many calls as fit the budget, each by itself. */
export async function timesOf(askNext: () => unknown): Promise<Times> {
  const start = performance.now();
  await askNext();
  await askNext();
  const each = (performance.now() - start) / 2;
  const iterations = Math.round(Math.min(samples.most, Math.max(samples.fewest, budget / each)));
  // Code is compiled by use: a tenth of the samples go before.
  const bench = new Bench({
    time: 0,
    iterations,
    warmupTime: 0,
    warmupIterations: Math.ceil(iterations / 10),
    throws: true,
    retainSamples: true,
  });
  bench.add('question', askNext);
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error('no samples');
  const { p50, p99, samplesCount, samples: sorted } = task.result.latency;
  return { p50, p95: sorted?.[Math.floor(0.95 * sorted.length)] ?? p99, p99, samples: samplesCount };
}

/** Bytes that are alive, buffers of typed arrays included: they lie outside the heap that V8 tells of. */
export function living(): number {
  if (!globalThis.gc) throw new Error('Start with --expose-gc.');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
