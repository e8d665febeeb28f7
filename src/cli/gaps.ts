/** `npm run gaps`: questions that got no answer, grouped, and a way to write them into the knowledge. Only reads the database. */
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { clusterGaps, type GapCluster } from '../quality/gap-clusters.ts';
import { textsOf, writeGap } from '../quality/gap-writing.ts';
import { askingOf } from '../resolve/question-engine.ts';
import { readDatabase } from '../store/database.ts';
import { type Gap, listGaps } from '../store/gaps.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run -s gaps                          the groups, most asked first
       npm run -s gaps -- draft N               adds group N to the entry nearest to it
       npm run -s gaps -- draft N --new ID      writes knowledge/faq/ID.yaml, a draft without its answer
  --help                                        this text`;

const shownQuestions = 5;

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

await runOperatorCommand({
  usage,
  options: { new: { type: 'string' } },
  wrong: (words) =>
    words.length > 2 || (words[0] !== undefined && words[0] !== 'draft')
      ? `“${words.join(' ')}” is nothing that can be done with gaps.`
      : undefined,
  async run([command, given = ''], { new: newId }, { databaseUrl, knowledgeDir }) {
    const loaded = await loadKnowledge(knowledgeDir);
    if (!loaded.ok) return { failed: loaded.problems.map(formatProblem).join('\n') };
    const clusters = clusterGaps(await readDatabase(databaseUrl, listGaps), askingOf(loaded.knowledge));
    if (command === undefined)
      return { said: clusters.length === 0 ? 'Every question got an answer so far.' : clusters.map(describe).join('\n\n') };
    const cluster = clusters[Number(given) - 1];
    if (!cluster) return { failed: `There is no group ${given}: npm run -s gaps lists them.` };
    return writeGap(cluster, typeof newId === 'string' ? newId : undefined, { path: knowledgeDir, ...loaded });
  },
});
