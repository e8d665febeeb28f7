/** `npm run gaps`: questions that got no answer, grouped, and a way to write them into the knowledge. Connects to the database only. */
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { clusterGaps, type GapCluster } from '../check/gap-clusters.ts';
import { draftEntry, withQuestions } from '../check/gap-draft.ts';
import { sampleQuestions } from '../check/sample-questions.ts';
import { askingOf } from '../commands/asking.ts';
import { environment, formatEnvProblem, type GeneralSettings, readEnv } from '../env.ts';
import { type LoadResult, loadKnowledge } from '../knowledge/load.ts';
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

type Good = Extract<LoadResult, { ok: true }>;
type Outcome = { readonly said: string } | { readonly failed: string };

async function clustersIn(address: string, { knowledge }: Good): Promise<GapCluster<Gap>[]> {
  const db = await openDatabase(address);
  try {
    return clusterGaps(await listGaps(db), askingOf(knowledge));
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

/** The same question comes once from each place. */
const textsOf = (questions: readonly Gap[]) => [...new Set(questions.map(({ text }) => text))];

async function addToNearest({ questions, nearest }: GapCluster<Gap>, { files }: Good, folder: string): Promise<Outcome> {
  const last = sampleQuestions(files).findLast(({ id }) => id === nearest)?.place;
  if (nearest === undefined || !last) return { failed: 'This group is near no entry: give the new one a name with --new ID.' };
  const texts = textsOf(questions);
  const path = join(folder, last.file);
  await writeFile(path, withQuestions(await readFile(path, 'utf8'), last, texts));
  return { said: `${texts.length} added to ${nearest} in ${path}; look at them and run npm run check:knowledge.` };
}

async function writeDraft({ questions }: GapCluster<Gap>, id: string, { knowledge }: Good, folder: string): Promise<Outcome> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return { failed: `“${id}” is no id: write lower-case letters, digits and hyphens.` };
  const path = join(folder, 'faq', `${id}.yaml`);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return { failed: `${path} is there already: choose another id.` };
  const [source] = [knowledge.entries[0]?.source ?? ''].flat();
  await writeFile(path, draftEntry(textsOf(questions), source ?? ''));
  return { said: `${path} is written; fill in title, answer and source. Until then the last good knowledge goes on serving.` };
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
  const clusters = await clustersIn(databaseUrl, loaded);
  if (command === undefined)
    return { said: clusters.length === 0 ? 'Every question got an answer so far.' : clusters.map(describe).join('\n\n') };
  const cluster = clusters[Number(given) - 1];
  if (!cluster) return { failed: `There is no group ${given}: npm run -s gaps lists them.` };
  return newId === undefined ? addToNearest(cluster, loaded, knowledgeDir) : writeDraft(cluster, newId, loaded, knowledgeDir);
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
  const outcome = await run(words, newId, general.settings);
  if ('failed' in outcome) console.error(outcome.failed);
  else console.log(outcome.said);
  return 'failed' in outcome ? 1 : 0;
}

// What is left unread changes nothing of the outcome.
whenNobodyReads(process.stdout, () => {});
process.exitCode = await main(process.argv.slice(2));
