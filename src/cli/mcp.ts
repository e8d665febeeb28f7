/** `npm run -s mcp`: the knowledge for an agent on this machine, by MCP over standard input and output. Follows the folder while it runs; its log goes to standard error. */

import type { Logger } from 'pino';
import { identityOf } from '../answers/identity.ts';
import { mcpOverStdio } from '../api/mcp/over-stdio.ts';
import { commandsWith } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { today } from '../core/day.ts';
import type { Memory } from '../core/memory.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { versionOf } from '../knowledge/version.ts';
import { folderState, watchKnowledge } from '../knowledge/watch.ts';
import { engineFrom } from '../resolve/question-engine.ts';
import type { GeneralSettings } from '../runtime/env.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { followingCommit } from '../runtime/following-commit.ts';
import { learnFolder } from '../runtime/learn-folder.ts';
import type { LearnedKnowledge } from '../runtime/learning-cache.ts';
import { createLog } from '../runtime/log.ts';
import { recordActivity } from '../runtime/record-activity.ts';
import { slackBlocks } from '../runtime/slack-blocks.ts';
import { readDatabase } from '../store/database.ts';
import { openStore, type Store } from '../store/store.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { openLearned } from './open-knowledge.ts';

/** The bot's own memory, where there is one already: a client may start this in any folder, and none is made there. */
async function existingStore({ databaseUrl: address, keepDays, voteKey }: GeneralSettings, log: Logger): Promise<Store | undefined> {
  const isThere = await readDatabase(address, async () => {}).then(
    () => true,
    () => false,
  );
  return isThere ? openStore({ address, keepDays, voteKey, log }) : undefined;
}

await defineCli({
  name: 'npm run -s mcp',
  summary: 'Serves the knowledge to an agent by MCP over standard input and output.',
  environment: ['KNOWLEDGE_DIR', 'CACHE_DIR', 'KNOWLEDGE_URL', 'ASK_DATE', 'DEFAULT_LOCALE', 'DATABASE_URL', 'LOG_LEVEL'],
  async run() {
    const settings = readSettings();
    const { knowledgeDir, cacheDir, knowledgeUrl, defaultLocale, askDate, logLevel } = settings;
    const log = await createLog(logLevel ?? 'warn', process.stderr);
    const state = await folderState(knowledgeDir);
    const serving = ({ knowledge, model, places }: LearnedKnowledge) => ({
      engine: engineFrom(knowledge, model, askDate === undefined ? today : () => askDate),
      version: versionOf(knowledge),
      places,
    });
    let served = serving(await openLearned(knowledgeDir, cacheDir));
    const commit = followingCommit(knowledgeDir, () => served.version);
    await commit.look();
    const store = await existingStore(settings, log);
    const memory: Memory = store ? recordActivity({ store, collectsVotes: false, metrics: undefined }) : {};
    const bot = createBot(commandsWith(served.engine), log, { identity: identityOf(served.engine.knowledge), memory });
    const mcp = mcpOverStdio({ bot, served: () => ({ ...served, commit: commit.now(), knowledgeUrl }), defaultLocale, log }, slackBlocks);
    const watch = watchKnowledge<LearnedKnowledge>(knowledgeDir, {
      load: (folder) => learnFolder(folder, cacheDir),
      from: state,
      onLoaded(next) {
        if (versionOf(next.knowledge) === served.version) return;
        served = serving(next);
        bot.replace(commandsWith(served.engine), identityOf(next.knowledge));
        void commit.look().then(mcp.knowledgeChanged);
      },
      onProblems(problems) {
        for (const problem of problems) log.error(`${formatProblem(problem)}; the last good knowledge goes on serving`);
      },
    });
    await mcp.ended;
    await Promise.allSettled([mcp.close(), watch.close(), store?.close()]);
    return exitCode.done;
  },
});
