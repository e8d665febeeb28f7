/** Measures one engine at one size and tells the parent. A process of its own, so that neither heap nor compiled code of one engine touches another. */
import { corpusOf } from './corpus.ts';
import { type EngineName, engines } from './engines.ts';
import { living, type Times, timesOf } from './sampling.ts';

export interface Measured extends Times {
  /** From nothing to ready for the first question, in milliseconds: once, cold, as a start does it. */
  readonly build: number;
  /** Bytes that the engine keeps when all questions have been asked. */
  readonly heap: number;
  /** Share of the questions whose phrase came first, of those asked: nobody is to be fast by finding nothing. */
  readonly found: number;
}

async function measure(engine: EngineName, size: number): Promise<Measured> {
  const { queries, ...corpus } = corpusOf(size);
  const before = living();
  const start = performance.now();
  const find = engines[engine].build(corpus);
  const build = performance.now() - start;

  let asked = 0;
  let right = 0;
  const times = await timesOf(() => {
    const query = queries[asked++ % queries.length];
    if (query && find(query.text) === query.from) right++;
  });
  const heap = living() - before;
  // Asked once more, so that the engine was alive while its memory was weighed.
  find(queries[0]?.text ?? '');
  return { build, heap, found: right / asked, ...times };
}

const [engine = '', size = ''] = process.argv.slice(2);
if (!(engine in engines) || !/^\d+$/.test(size)) throw new Error('Usage: measure-engine.ts ENGINE SIZE');
const measured = await measure(engine as EngineName, Number(size));
if (process.send) process.send(measured);
else console.log(measured);
