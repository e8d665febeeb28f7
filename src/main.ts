/** Starts the bot: environment → knowledge → bot → adapters, and stops it without losing work. The one place where the parts are plugged together. */
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { discordAdapter } from './adapters/discord/discord.ts';
import { slackManifest } from './adapters/slack/manifest.ts';
import { slackAdapter } from './adapters/slack/slack.ts';
import { clusterGaps, type GapCluster } from './check/gap-clusters.ts';
import { textsOf, writeGap } from './check/gap-writing.ts';
import { type Asking, askingOf } from './commands/asking.ts';
import { catalogueOf } from './commands/catalogue.ts';
import { commandsWith } from './commands/commands.ts';
import { unansweredQuestion } from './commands/gap.ts';
import type { Adapter } from './core/adapter.ts';
import { type Bot, createBot } from './core/bot.ts';
import type { Memory } from './core/memory.ts';
import type { Claims } from './core/once.ts';
import { openCorrections } from './corrections/corrections.ts';
import { type Env, environment, formatEnvProblem, type GeneralSettings, readEnv } from './env.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { formatProblem } from './knowledge/problem.ts';
import { folderState, watchKnowledge } from './knowledge/watch.ts';
import { createLog } from './log.ts';
import { openPlayground, type Playground } from './playground/playground.ts';
import { type Gap, listGaps } from './store/gaps.ts';
import { openStore, type Store } from './store/store.ts';

/** Settings or knowledge are broken, or no platform could be started. */
const failed = 1;

const builtPage = fileURLToPath(new URL('../dist/playground/page', import.meta.url));

/** The adapters that the environment asks for; what is wrong with a platform is logged and leaves the others alone. */
function platformAdapters(env: Env, { commandPrefix, defaultLocale }: GeneralSettings, claims: Claims, log: Logger): Adapter[] {
  const adapters: Adapter[] = [];
  if (env.slack.state === 'ready') adapters.push(slackAdapter({ ...env.slack.settings, commandPrefix, defaultLocale, claims, log }));
  if (env.discord.state === 'ready') adapters.push(discordAdapter({ ...env.discord.settings, defaultLocale, claims, log }));
  for (const platform of [env.slack, env.discord]) {
    if (platform.state === 'problem') for (const problem of platform.problems) log.error(formatEnvProblem(problem));
  }
  return adapters;
}

/** Writes a group of questions that got no answer into the knowledge folder; rejects with why it did not. */
async function draftGap(clusters: readonly GapCluster<Gap>[], text: string, newId: string | undefined, path: string): Promise<string> {
  const cluster = clusters.find(({ questions }) => questions.some((question) => question.text === text));
  const loaded = await loadKnowledge(path);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  if (!cluster) throw new Error('That question is no gap any more.');
  const outcome = await writeGap(cluster, newId, { path, ...loaded });
  if ('failed' in outcome) throw new Error(outcome.failed);
  return outcome.said;
}

/** What the bot tells its memory. An answer that is posted was counted when it was given. */
function memoryOf(store: Store, collectsVotes: boolean): Memory {
  return {
    observe(asked, { surface, place: { platform, workspace } }, reply) {
      const text = unansweredQuestion(asked, reply);
      if (text !== undefined) store.recordGap({ text, platform, workspace });
      if (reply.status !== 'answer' || surface === 'post') return;
      store.recordAnswer(
        reply.parts.map(({ id }) => id),
        { platform, workspace },
      );
    },
    posted: (post) => store.recordPost(post),
    ...(collectsVotes && {
      vote({ ids, helpful }, { user, pressed, place: { platform, workspace, channel = '' } }) {
        if (pressed !== undefined)
          store.recordVote({ person: user.id, message: `${channel}/${pressed}`, entries: ids, helpful, platform, workspace });
      },
    }),
  };
}

interface Served {
  /** What is served now. */
  asking(): Asking;
  gaps(): Promise<GapCluster<Gap>[]>;
}

/** A Slack and a Discord on this machine, and the adapters that connect to them. */
async function openPlatforms({ asking, gaps }: Served, bot: Bot, settings: GeneralSettings, log: Logger) {
  const { playgroundPort, defaultLocale, knowledgeDir } = settings;
  const playground = await openPlayground({
    port: playgroundPort,
    pageDir: builtPage,
    manifest: () => slackManifest(bot.commands(), { prefix: '', socketMode: true }),
    entries: () => catalogueOf(asking().knowledge).map(({ id, kind, label }) => ({ id, kind, title: label })),
    draft: async (text, newId) => draftGap(await gaps(), text, newId, knowledgeDir),
  });
  const { slack, discord } = playground;
  const receive = { mode: 'socket', appToken: slack.appToken } as const;
  const adapters = [
    slackAdapter({ botToken: slack.botToken, apiUrl: slack.apiUrl, receive, commandPrefix: '', defaultLocale, log }),
    discordAdapter({ ...discord, guildId: undefined, defaultLocale, log }),
  ];
  return { playground, adapters };
}

/** Why the playground's page could not be opened, and what to do. */
function playgroundProblem(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `the playground cannot listen on its port, which is in use (${error.message}): set PLAYGROUND_PORT to another`;
  return `the playground could not be opened: ${error instanceof Error ? error.message : error}`;
}

/** Starts each; one that is refused is logged and left out. */
async function startAll(adapters: readonly Adapter[], bot: Bot, log: Logger): Promise<Adapter[]> {
  const started = await Promise.allSettled(adapters.map((adapter) => adapter.start(bot)));
  return adapters.filter((adapter, index) => {
    const result = started[index];
    if (result?.status !== 'rejected') return true;
    log.error(`${adapter.name} could not be started: ${result.reason instanceof Error ? result.reason.message : result.reason}`);
    return false;
  });
}

/** Resolves at the first signal to stop; the second ends the process at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once('SIGINT', () => process.exit(failed));
        process.once('SIGTERM', () => process.exit(failed));
        resolve(signal);
      });
    }
  });
}

async function main(argv: readonly string[]): Promise<number> {
  const env = readEnv(environment());
  const offline = env.slack.state === 'off' && env.discord.state === 'off';
  const play = offline || argv.includes('--playground');
  if (env.general.state === 'problem') {
    const log = createLog('error', process.stdout);
    for (const problem of env.general.problems) log.error(formatEnvProblem(problem));
    return failed;
  }
  const settings = env.general.settings;
  const log = createLog(settings.logLevel ?? (offline ? 'warn' : 'info'), process.stdout);
  if (offline && settings.production) {
    log.fatal('no platform is set up: give the tokens of Slack or Discord, or leave NODE_ENV=production out to try the bot offline');
    return failed;
  }

  const state = await folderState(settings.knowledgeDir);
  const loaded = await loadKnowledge(settings.knowledgeDir);
  if (!loaded.ok) {
    for (const problem of loaded.problems) log.error(formatProblem(problem));
    return failed;
  }
  let asking = askingOf(loaded.knowledge);
  let playground: Playground | undefined;
  const { databaseUrl: address, keepDays, voteKey } = settings;
  const store = openStore({ address, keepDays, voteKey, log, onGap: () => void showGaps() });
  const gaps = async () => clusterGaps(await store.use(listGaps), asking);
  async function showGaps(): Promise<void> {
    if (!playground) return;
    const found = await gaps().catch(() => []);
    playground.gapsChanged(found.map(({ questions, times, nearest }) => ({ texts: textsOf(questions), times, nearest })));
  }
  const bot = createBot(commandsWith(asking), log, memoryOf(store, keepDays.votes > 0));
  const adapters = await startAll(platformAdapters(env, settings, store.claims, log), bot, log);
  if (play) {
    try {
      const opened = await openPlatforms({ asking: () => asking, gaps }, bot, settings, log);
      playground = opened.playground;
      adapters.push(...(await startAll(opened.adapters, bot, log)));
    } catch (error) {
      log.fatal(playgroundProblem(error));
      await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
      return failed;
    }
  }
  if (adapters.length === 0) {
    log.fatal('no platform could be started; mend what is reported above');
    return failed;
  }

  const corrections = openCorrections({ bot, adapters, use: store.use, log });
  corrections.check();
  const watch = watchKnowledge(settings.knowledgeDir, {
    from: state,
    onLoaded(knowledge) {
      asking = askingOf(knowledge);
      bot.replace(commandsWith(asking));
      corrections.check();
      playground?.knowledgeChanged([]);
      void showGaps();
      log.info({ entries: knowledge.entries.length, tables: knowledge.tables.length }, 'the knowledge was reloaded');
    },
    onProblems(problems) {
      playground?.knowledgeChanged(problems);
      for (const problem of problems) log.error(`${formatProblem(problem)}; the last good knowledge goes on serving`);
    },
  });
  const stopped = stopSignal();
  log.info({ platforms: adapters.map(({ name }) => name) }, 'the bot is ready');
  if (playground) process.stdout.write(welcome(playground.url));
  void showGaps();

  const reason = await stopped;
  log.info({ reason }, 'stopping');
  await Promise.allSettled([watch.close(), corrections.stop()]);
  await Promise.allSettled([...adapters.map((adapter) => adapter.stop())]);
  await playground?.close();
  await store.close();
  return 0;
}

function welcome(url: string): string {
  return `\n  The playground: ${url}\n  A Slack and a Discord of the bot's own, in your browser. Ctrl-C stops it.\n\n`;
}

process.exit(await main(process.argv.slice(2)));
