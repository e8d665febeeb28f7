/** `npm run posts`: answers that stand in channels, and what a change of the knowledge would correct in them. Only reads the database. */
import { commandsWith } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { today } from '../core/day.ts';
import { planFor } from '../corrections/change.ts';
import { engineFrom } from '../resolve/question-engine.ts';
import type { GeneralSettings } from '../runtime/env.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { createLog } from '../runtime/log.ts';
import { readDatabase } from '../store/database.ts';
import { listPosts, type StoredPost } from '../store/posts.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { openLearned } from './open-knowledge.ts';

const noMessageId = 'cannot be corrected: the platform told no message id';

function describe({ place, parts, postedAt, correctedOn, withdrawn, messages, problem }: StoredPost): string {
  const { platform, channel = '', thread, workspace = '' } = place;
  const where = [platform, workspace, channel, thread].filter(Boolean).join('/');
  const became = correctedOn === undefined ? [] : [`${withdrawn ? 'withdrawn' : 'corrected'} ${correctedOn}`];
  const trouble = messages.length === 0 ? [noMessageId] : problem === undefined ? [] : [`could not be corrected: ${problem}`];
  return [postedAt.toISOString().slice(0, 10), where, parts.map(({ id }) => id).join(' + '), ...became, ...trouble].join(' · ');
}

/** What was there and what is to be, line by line; what stays is left out. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `  - ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `  + ${line}`),
  ];
}

async function plan(posts: readonly StoredPost[], { knowledgeDir, cacheDir }: GeneralSettings): Promise<string> {
  const { knowledge, model } = await openLearned(knowledgeDir, cacheDir);
  const bot = createBot(commandsWith(engineFrom(knowledge, model)), await createLog('error', process.stderr));
  const said = (parts: StoredPost['parts']) =>
    parts.flatMap(({ stated }) => [...(stated.lead === '' ? [] : [stated.lead]), ...stated.figures]);
  const lines: string[] = [];
  const counts = { corrected: 0, withdrawn: 0, stuck: 0 };
  for (const post of posts) {
    const planned = await planFor(post, bot, today());
    if (!planned) continue;
    const { withdrawn, parts } = planned.change;
    counts[post.messages.length === 0 ? 'stuck' : withdrawn ? 'withdrawn' : 'corrected'] += 1;
    lines.push(
      describe(post),
      ...(withdrawn ? ['  would be withdrawn: it is not in the knowledge any more'] : differences(said(post.parts), said(parts))),
    );
  }
  const stuck = counts.stuck > 0 ? ` ${counts.stuck} ${noMessageId}.` : '';
  const sum = `Of ${posts.length} posts ${counts.corrected} would be corrected and ${counts.withdrawn} withdrawn.${stuck}`;
  return [...lines, sum].join('\n');
}

await defineCli({
  name: 'npm run -s posts',
  summary: 'Lists the answers that stand in channels, newest first, and what the bot would correct in them.',
  positionals: [
    { form: '[list]', description: 'the answers' },
    { form: 'plan', description: 'what would be corrected with the knowledge as it is now' },
  ],
  environment: ['DATABASE_URL', 'KNOWLEDGE_DIR', 'CACHE_DIR'],
  async run(_, [action = 'list']) {
    const settings = readSettings();
    const posts = (await readDatabase(settings.databaseUrl, listPosts)).reverse();
    if (action === 'plan') console.log(await plan(posts, settings));
    else console.log(posts.length === 0 ? 'Nothing was posted so far.' : posts.map(describe).join('\n'));
    return exitCode.done;
  },
});
