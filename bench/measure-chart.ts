/** One process that draws charts of so many rows: how long the first takes with all that it loads, further ones, one that is kept, and how long others wait meanwhile. Sends its result to who started it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Chart } from '../src/core/chart.ts';

export interface MeasuredCharts {
  readonly rows: number;
  /** Milliseconds, as all here. */
  readonly first: number;
  readonly further: number;
  readonly kept: number;
  /** The longest for which the process did nothing else while it drew. */
  readonly blocked: number;
  /** Kilobytes of a picture. */
  readonly size: number;
}

const drawings = 30;

/** No two of them are the same, so that none is kept from before. */
function chart(rows: number, seed: number): Chart {
  return {
    title: `2025년 예상 자본 지출 ${seed}`,
    unit: { kind: 'currency', code: 'USD' },
    period: '2025년 예상',
    source: '기사 2절',
    rows: Array.from({ length: rows }, (_, at) => {
      const low = (20 + at * 7 + seed) * 1e9;
      const high = at % 5 === 4 ? Infinity : low + (at % 3) * 9e9;
      return { name: `회사 ${at + 1}`, low, high, amount: `약 ${low / 1e8}억~${high / 1e8}억 달러` };
    }),
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const rows = Number(process.argv[2]);
const first = await timeOf(async () => {
  const { chartPng } = await import('../src/charts/png.ts');
  await chartPng(chart(rows, 0), 'ko');
});
const { chartPng } = await import('../src/charts/png.ts');
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const times: number[] = [];
for (let seed = 1; seed <= drawings; seed++) times.push(await timeOf(() => chartPng(chart(rows, seed), 'ko')));
delay.disable();
const kept = await timeOf(() => chartPng(chart(rows, drawings), 'ko'));
const size = (await chartPng(chart(rows, drawings), 'ko')).length / 1_000;
const result: MeasuredCharts = {
  rows,
  first,
  further: times.toSorted((a, b) => a - b)[drawings / 2] ?? Number.NaN,
  kept,
  blocked: delay.max / 1e6,
  size,
};
process.send?.(result);
