/** `npm run gaps`: questions that got no answer, grouped, and a way to write them into the knowledge. Connects to the database only. */
import { parseArgs } from 'node:util';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { clusterGaps, type GapCluster } from '../check/gap-clusters.ts';
import { type Outcome, textsOf, writeGap } from '../check/gap-writing.ts';
import { type Asking, askingOf } from '../commands/asking.ts';
import { environment, formatEnvProblem, type GeneralSettings, readEnv } from '../env.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { openDatabase } from '../store/database.ts';
import { deleteGapsOf, type Gap, listGaps } from '../store/gaps.ts';

const usage = `Usage: npm run -s gaps                          the groups, most asked first
       npm run -s gaps -- draft N               adds group N to the entry nearest to it
       npm run -s gaps -- draft N --new ID      writes knowledge/faq/ID.yaml, a draft without its answer
       npm run -s gaps -- forget WORKSPACE      deletes all that came from a workspace
  --help                                        this text`;

/** The exit code of a command line that was used wrongly. */
const wrongUse = 2;
const shownQuestions = 5;

async function clustersIn(address: string, asking: Asking): Promise<GapCluster<Gap>[]> {
  const db = await openDatabase(address);
  try {
    return clusterGaps(await listGaps(db), asking);
  } finally {
    await db.destroy();
  }
}

function describe({ questions, times, nearest }: GapCluster<Gap>, index: number): string {
  const places = [...new Set(questions.map(({ platform }) => platform))].join(', ');
  const last = new Date(Math.max(...questions.map((question) => question.last.getTime()))).toISOString().slice(0, 10);
  const texts = textsOf(questions);
  const more = texts.length - shownQuestions;
  return [
    `${index + 1}. ${times}× · ${places} · last ${last} · ${nearest === undefined ? 'near no entry' : `nearest ${nearest}`}`,
    ...texts.slice(0, shownQuestions).map((text) => `   ${text}`),
    ...(more > 0 ? [`   and ${more} more`] : []),
  ].join('\n');
}

async function run(words: readonly string[], newId: string | undefined, settings: GeneralSettings): Promise<Outcome> {
  const { databaseUrl, knowledgeDir } = settings;
  const [command, given = ''] = words;
  if (command === 'forget') {
    if (given === '') return { failed: `Which workspace?\n\n${usage}` };
    const db = await openDatabase(databaseUrl);
    const deleted = await deleteGapsOf(db, given).finally(() => db.destroy());
    return { said: `${deleted} deleted.` };
  }
  const loaded = await loadKnowledge(knowledgeDir);
  if (!loaded.ok) return { failed: loaded.problems.map(formatProblem).join('\n') };
  const clusters = await clustersIn(databaseUrl, askingOf(loaded.knowledge));
  if (command === undefined)
    return { said: clusters.length === 0 ? 'Every question got an answer so far.' : clusters.map(describe).join('\n\n') };
  const cluster = clusters[Number(given) - 1];
  if (!cluster) return { failed: `There is no group ${given}: npm run -s gaps lists them.` };
  return writeGap(cluster, newId, { path: knowledgeDir, ...loaded });
}

async function main(argv: readonly string[]): Promise<number> {
  let words: readonly string[];
  let newId: string | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false }, new: { type: 'string' } },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    if (positionals.length > 2 || (positionals[0] !== undefined && !['draft', 'forget'].includes(positionals[0])))
      throw new Error(`“${positionals.join(' ')}” is nothing that can be done with gaps.`);
    [words, newId] = [positionals, values.new];
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return wrongUse;
  }
  const { general } = readEnv(environment());
  if (general.state === 'problem') {
    console.error(general.problems.map(formatEnvProblem).join('\n'));
    return 1;
  }
  const outcome = await run(words, newId, general.settings).catch(
    (error: Error): Outcome => ({ failed: `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}` }),
  );
  if ('failed' in outcome) console.error(outcome.failed);
  else console.log(outcome.said);
  return 'failed' in outcome ? 1 : 0;
}

// What is left unread changes nothing of the outcome.
whenNobodyReads(process.stdout, () => {});
process.exitCode = await main(process.argv.slice(2));
