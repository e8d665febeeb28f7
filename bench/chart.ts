/** `npm run bench:chart`: how long charts take to draw, the first of a process and further ones, and how long others wait meanwhile. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { milliseconds, number, table } from './figures.ts';
import { inProcess } from './in-process.ts';
import type { MeasuredCharts } from './measure-chart.ts';
import { keepInReadme } from './readme.ts';

const usage = `Usage: npm run bench:chart -- [--write]

  --write   keeps the results in bench/README.md
  --help    this text`;

const sizes = [2, 4, 12, 20];

const head = ['rows', 'first', 'further, p50', 'to four rows', 'kept', 'longest wait of others', 'picture'];

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: { write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) return console.log(usage);
  const measured: MeasuredCharts[] = [];
  for (const rows of sizes) measured.push(await inProcess<MeasuredCharts>('measure-chart.ts', [rows]));
  const usual = measured.find(({ rows }) => rows === 4)?.further ?? 1;
  const lines = measured.map(({ rows, first, further, kept, blocked, size }) => [
    String(rows),
    milliseconds(first),
    milliseconds(further),
    `${(further / usual).toPrecision(2)} ×`,
    milliseconds(kept),
    milliseconds(blocked),
    `${number(Math.round(size))} KB`,
  ]);
  const text = `Node.js ${process.versions.node}, ${cpus().length} cores.\n\n${table([head, ...lines], () => false)}`;
  console.log(text);
  if (values.write) await keepInReadme('results of charts', text);
}

await main(process.argv.slice(2));
