/** What was measured as Markdown: one table for the engines, one for the bot as a whole. Measures nothing. */
import { cpus } from 'node:os';
import { type EngineName, engines } from './engines.ts';
import { duration, megabytes, milliseconds, number, ratio, table } from './figures.ts';
import type { Measured } from './measure-engine.ts';
import type { MeasuredFolder } from './measure-folder.ts';
import type { MeasuredQuestions } from './measure-table.ts';

export interface EngineResult extends Measured {
  readonly engine: EngineName;
  readonly size: number;
}

export interface FolderResult extends MeasuredFolder {
  readonly entries: number;
  readonly phrasingsEach: number;
}

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
  return table([head, ...rows], (column) => column === 1);
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
  return table([head, row], (column) => column === 0);
}

/** The same kinds of question of a table of four rows and of one of a thousand. */
export interface TableResults {
  readonly article: readonly MeasuredQuestions[];
  readonly large: readonly MeasuredQuestions[];
}

function questionTable({ article, large }: TableResults): string {
  const head = ['question', '4 rows, p50', 'p95', '1,000 rows × 40 years, p50', 'to 4 rows', 'p95 (of samples)', 'to 4 rows', 'answered'];
  const rows = large.map((result) => {
    const small = article.find(({ kind }) => kind === result.kind) ?? result;
    return [
      result.kind,
      milliseconds(small.p50),
      milliseconds(small.p95),
      milliseconds(result.p50),
      ratio(result.p50, small.p50),
      `${milliseconds(result.p95)} (of ${number(result.samples)})`,
      ratio(result.p95, small.p95),
      `${Math.round(result.answered * 100)} %`,
    ];
  });
  return table([head, ...rows], (column) => column === 0);
}

/** All results, and what they were measured on, in words that name no machine. */
export function report(results: readonly EngineResult[], folder: FolderResult, tables: TableResults): string {
  return [
    `Node.js ${process.versions.node}, ${cpus().length} cores.`,
    engineTable(results),
    'The bot as a whole, from the files to the reply:',
    folderTable(folder),
    'Questions about figures, from the text to the reply:',
    questionTable(tables),
  ].join('\n\n');
}
