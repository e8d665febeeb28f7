/** `npm run gaps`: questions that got no answer, or only by choosing, grouped, and a way to write them into the knowledge. Only reads the database. */

import { textsOf, writeGap } from '../authoring/gap-writing.ts';
import { clusterGaps, type GapCluster } from '../quality/gap-clusters.ts';
import { engineFrom } from '../resolve/question-engine.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { readDatabase } from '../store/database.ts';
import { type Gap, listGaps } from '../store/gaps.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { Failure } from './failure.ts';
import { openKnowledge, openLearned } from './open-knowledge.ts';

const shownQuestions = 5;

function describe({ questions, times, nearest }: GapCluster<Gap>, index: number): string {
  const places = [...new Set(questions.map(({ platform }) => platform))].join(', ');
  const last = new Date(Math.max(...questions.map((question) => question.last.getTime()))).toISOString().slice(0, 10);
  const texts = textsOf(questions);
  const more = texts.length - shownQuestions;
  return [
    `${index + 1}. ${times}× · ${places} · last ${last} · ${nearest === undefined ? 'near no entry' : `nearest ${nearest}`}`,
    ...texts.slice(0, shownQuestions).map((text) => {
      const chosen = questions.find((question) => question.text === text)?.entry;
      return `   ${text}${chosen === undefined ? '' : ` (chosen for it: ${chosen})`}`;
    }),
    ...(more > 0 ? [`   and ${more} more`] : []),
  ].join('\n');
}

await defineCli({
  name: 'npm run -s gaps',
  summary: 'Lists the questions that got no answer, in groups, and writes a group into the knowledge.',
  positionals: [
    { form: '[list]', description: 'the groups, most asked first' },
    { form: 'draft N', description: 'add group N to the entry nearest to it' },
  ],
  options: { new: { type: 'string', value: 'ID', description: 'with draft: write knowledge/faq/ID.yaml, a draft without its answer' } },
  environment: ['KNOWLEDGE_DIR', 'CACHE_DIR', 'DATABASE_URL'],
  async run({ new: newId }, [action = 'list', number = '']) {
    const { databaseUrl, knowledgeDir, cacheDir } = readSettings();
    const gaps = await readDatabase(databaseUrl, listGaps);
    const { knowledge, model } = await openLearned(knowledgeDir, cacheDir);
    const clusters = clusterGaps(gaps, engineFrom(knowledge, model));
    if (action === 'list') {
      console.log(clusters.length === 0 ? 'Every question got an answer so far.' : clusters.map(describe).join('\n\n'));
      return exitCode.done;
    }
    const cluster = clusters[Number(number) - 1];
    if (!cluster) throw new Failure(`There is no group ${number}: npm run -s gaps lists them.`);
    const outcome = await writeGap(cluster, newId, { path: knowledgeDir, ...(await openKnowledge(knowledgeDir)) });
    if ('failed' in outcome) throw new Failure(outcome.failed);
    console.log(outcome.said);
    return exitCode.done;
  },
});
