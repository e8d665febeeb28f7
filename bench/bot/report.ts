/** The bot beside the constant as Markdown: one table for what people wait for, one for what a process takes. Measures nothing. */
import { cpus } from 'node:os';
import { duration, megabytes, milliseconds, number, ratio, table } from '../figures.ts';
import { seats } from './kind.ts';
import { quantile, type Timed, type TimedKind } from './rounds.ts';

/** What the process of a program takes. */
export interface Weighed {
  readonly label: string;
  /** Milliseconds from the start until it was connected to both platforms. */
  readonly start: number;
  /** Bytes in memory. */
  readonly ready: number;
  readonly afterLoad: number;
}

const p50 = ({ times }: Timed) => quantile(times, 0.5);
const p99 = ({ times }: Timed) => quantile(times, 0.99);

const compared = 'to the constant';

function kindTable(kinds: readonly TimedKind[], labels: readonly string[]): string {
  const head = ['platform', 'asked', 'program', 'p50', compared, 'p99 (of samples)', compared, `a second, ${seats} at once`, compared];
  const rows = kinds.flatMap(({ platform, label, programs }) =>
    programs.map((timed, at) => {
      const constant = programs.at(-1) ?? timed;
      return [
        platform,
        label,
        labels[at] ?? '',
        milliseconds(p50(timed)),
        ratio(p50(timed), p50(constant)),
        `${milliseconds(p99(timed))} (of ${number(timed.times.length)})`,
        ratio(p99(timed), p99(constant)),
        number(Math.round(timed.throughput)),
        ratio(timed.throughput, constant.throughput),
      ];
    }),
  );
  return table([head, ...rows], (column) => column < 3);
}

function processTable(programs: readonly Weighed[]): string {
  const head = ['program', 'start to connected', compared, 'memory when ready', compared, 'after all questions', compared];
  const rows = programs.map((one) => {
    const constant = programs.at(-1) ?? one;
    return [
      one.label,
      duration(one.start),
      ratio(one.start, constant.start),
      megabytes(one.ready),
      ratio(one.ready, constant.ready),
      megabytes(one.afterLoad),
      ratio(one.afterLoad, constant.afterLoad),
    ];
  });
  return table([head, ...rows], (column) => column === 0);
}

/** All results, and what they were measured on, in words that name no machine. The last program is the one that the others are compared with; `learning` is the first's start with a folder that it has to learn from. */
export function botReport(kinds: readonly TimedKind[], programs: readonly Weighed[], learning: number): string {
  const labels = programs.map(({ label }) => label);
  const constant = programs.at(-1)?.start ?? learning;
  return [
    `Node.js ${process.versions.node}, ${cpus().length} cores.`,
    kindTable(kinds, labels),
    processTable(programs),
    `The first start with a folder, which is learned from: ${duration(learning)}, ${ratio(learning, constant)}.`,
  ].join('\n\n');
}
