/** Measures the bot as it runs, and tells the parent: a folder of files, from reading it to the reply. A process of its own; leaves no file behind. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { terminalRequest } from '../src/adapters/terminal/request.ts';
import { commandsFor } from '../src/commands/commands.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { corpusOf } from './corpus.ts';
import { knowledgeOf } from './knowledge.ts';
import { living, type Times, timesOf } from './sampling.ts';

export interface MeasuredFolder extends Times {
  /** Reading and checking the files, in milliseconds. */
  readonly load: number;
  /** Reading the phrasings, the index and the confidence, in milliseconds. */
  readonly build: number;
  /** Bytes of the knowledge and all that is built from it. */
  readonly heap: number;
}

async function writeFolder(folder: string, { languages, name, names, outside, entries }: Knowledge): Promise<void> {
  const files = {
    'knowledge.yaml': { languages, name },
    'names.yaml': names,
    'outside.yaml': outside,
    ...Object.fromEntries(entries.map(({ id, type, ...entry }) => [`${id}.yaml`, entry])),
  };
  await mkdir(join(folder, 'faq'));
  for (const [file, data] of Object.entries(files)) await writeFile(join(folder, file), stringify(data));
}

async function measure(folder: string, entries: number, phrasingsEach: number): Promise<MeasuredFolder> {
  const { queries, ...corpus } = corpusOf(entries * phrasingsEach);
  await writeFolder(folder, knowledgeOf(corpus, phrasingsEach));
  const before = living();

  const start = performance.now();
  const loaded = await loadKnowledge(folder);
  const load = performance.now() - start;
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const commands = commandsFor(loaded.knowledge);
  const build = performance.now() - start - load;

  const ask = commands.find(({ name }) => name === 'ask');
  let asked = 0;
  const times = await timesOf(() => ask?.run({ question: queries[asked++ % queries.length]?.text ?? '' }, terminalRequest('ko')));
  return { load, build, heap: living() - before, ...times };
}

const [entries, phrasingsEach] = process.argv.slice(2).map(Number);
if (!entries || !phrasingsEach) throw new Error('Usage: measure-folder.ts ENTRIES PHRASINGS');
const folder = await mkdtemp(join(tmpdir(), 'capex-bot-bench-'));
try {
  const measured = await measure(folder, entries, phrasingsEach);
  if (process.send) process.send(measured);
  else console.log(measured);
} finally {
  await rm(folder, { recursive: true });
}
