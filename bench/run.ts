/** `npm run bench`: this bot's search beside Fuse.js and MiniSearch, on the same generated phrasings, each measured in a process of its own, one after the other. */
import { parseArgs } from 'node:util';
import { type EngineName, engines } from './engines.ts';
import { inProcess } from './in-process.ts';
import type { Measured } from './measure-engine.ts';
import type { MeasuredFolder } from './measure-folder.ts';
import type { MeasuredQuestions } from './measure-table.ts';
import { keepInReadme } from './readme.ts';
import { type EngineResult, report } from './report.ts';

const usage = `Usage: npm run bench -- [--quick] [--write]

  --quick   20 and 1,000 phrasings only
  --write   keeps the results in bench/README.md
  --help    this text`;

const sizes = { quick: [20, 1_000], full: [20, 1_000, 10_000, 100_000] } as const;
const folder = { entries: 150, phrasingsEach: 100 } as const;

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(usage);
  const results: EngineResult[] = [];
  for (const size of sizes[values.quick ? 'quick' : 'full']) {
    for (const engine of Object.keys(engines) as EngineName[]) {
      console.error(`${engines[engine].label}, ${size} phrasings …`);
      results.push({ engine, size, ...(await inProcess<Measured>('measure-engine.ts', [engine, size])) });
    }
  }
  console.error(`a folder of ${folder.entries} entries …`);
  const whole = await inProcess<MeasuredFolder>('measure-folder.ts', [folder.entries, folder.phrasingsEach]);
  console.error('questions about figures …');
  const article = await inProcess<MeasuredQuestions[]>('measure-table.ts', ['article']);
  const large = await inProcess<MeasuredQuestions[]>('measure-table.ts', ['large']);
  const text = report(results, { ...folder, ...whole }, { article, large });
  console.log(text);
  if (values.write) await keepInReadme('results', text);
}

await main(process.argv.slice(2));
