/** What was measured as Markdown: one table for the engines, one for the bot as a whole. Measures nothing. */
import { cpus } from 'node:os';
import { type EngineName, engines } from './engines.ts';
import type { Measured } from './measure-engine.ts';
import type { MeasuredFolder } from './measure-folder.ts';

export interface EngineResult extends Measured {
  readonly engine: EngineName;
  readonly size: number;
}

export interface FolderResult extends MeasuredFolder {
  readonly entries: number;
  readonly phrasingsEach: number;
}

const number = (value: number) => value.toLocaleString('en-GB');

/** Three figures: more would promise what a run does not hold. */
const milliseconds = (value: number) => `${value >= 100 ? number(Math.round(value)) : value.toPrecision(value >= 10 ? 3 : 2)} ms`;

const duration = (value: number) => (value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : milliseconds(value));

const megabytes = (bytes: number) => `${(bytes / 1e6).toPrecision(bytes >= 1e7 ? 3 : 2)} MB`;

/** How many times the bot's own value. */
const ratio = (value: number, own: number) => `${value / own >= 10 ? number(Math.round(value / own)) : (value / own).toPrecision(2)} ×`;

const table = (rows: readonly (readonly string[])[]) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function engineTable(results: readonly EngineResult[]): string {
  const rows = results.map((result) => {
    const own = results.find(({ engine, size }) => engine === 'bot' && size === result.size) ?? result;
    return [
      number(result.size),
      engines[result.engine].label,
      milliseconds(result.p50),
      ratio(result.p50, own.p50),
      `${milliseconds(result.p99)} (of ${number(result.samples)})`,
      ratio(result.p99, own.p99),
      duration(result.build),
      megabytes(result.heap),
      `${Math.round(result.found * 100)} %`,
    ];
  });
  const head = ['phrasings', 'engine', 'question, p50', 'to the bot', 'p99 (of samples)', 'to the bot', 'build', 'memory', 'first hit'];
  return table([head, head.map((_, at) => (at === 1 ? '---' : '---:')), ...rows]);
}

function folderTable({ entries, phrasingsEach, load, build, heap, p50, p99, samples }: FolderResult): string {
  const head = ['folder', 'read the files', 'build', 'memory', '`/ask`, p50', 'p99 (of samples)'];
  const row = [
    `${number(entries)} entries × ${number(phrasingsEach)} phrasings`,
    duration(load),
    duration(build),
    megabytes(heap),
    milliseconds(p50),
    `${milliseconds(p99)} (of ${number(samples)})`,
  ];
  return table([head, head.map((_, at) => (at === 0 ? '---' : '---:')), row]);
}

/** All results, and what they were measured on, in words that name no machine. */
export function report(results: readonly EngineResult[], folder: FolderResult): string {
  return [
    `Node.js ${process.versions.node}, ${cpus().length} cores.`,
    engineTable(results),
    'The bot as a whole, from the files to the reply:',
    folderTable(folder),
  ].join('\n\n');
}
