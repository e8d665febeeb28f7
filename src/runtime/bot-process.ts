/** One process of the bot: knowledge → bot → platforms, with what it remembers and what it tells of itself. The one place where the parts are plugged together. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { discordAdapter } from '../adapters/discord/adapter.ts';
import { slackAdapter } from '../adapters/slack/adapter.ts';
import { identityOf } from '../answers/identity.ts';
import type { ApiServer } from '../api/http/server.ts';
import { commandsWith } from '../commands/commands.ts';
import type { Adapter, PlatformName } from '../core/adapter.ts';
import { createBot } from '../core/bot.ts';
import { today } from '../core/day.ts';
import type { EventLocks } from '../core/event-locks.ts';
import { type Corrections, openCorrections } from '../corrections/corrections.ts';
import type { Places } from '../knowledge/places.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { versionOf } from '../knowledge/version.ts';
import { watchKnowledge } from '../knowledge/watch.ts';
import type { Clock } from '../question/question.ts';
import { engineFrom, type QuestionEngine } from '../resolve/question-engine.ts';
import { openNotices } from '../store/notices.ts';
import { openStore } from '../store/store.ts';
import { type Env, formatEnvProblem, type GeneralSettings } from './env.ts';
import { exitCode } from './exit-code.ts';
import { type FolderReading, loadAndLearn } from './learning.ts';
import type { LearnedKnowledge } from './learning-cache.ts';
import type { LocalPlatforms } from './local-platforms.ts';
import type { KnowledgeState } from './metrics.ts';
import { keepOnPlatforms, type Platforms } from './platforms.ts';
import { recordActivity } from './record-activity.ts';

export interface BotProcessOptions {
  readonly env: Env;
  readonly settings: GeneralSettings;
  /** The knowledge folder as it was found at the start. */
  readonly found: FolderReading;
  /** Whether the playground is opened. */
  readonly play: boolean;
  /** Resolves, to why, when the process is to stop. */
  readonly stopped: Promise<string>;
  readonly log: Logger;
}

/** The shards that this process serves; undefined where the bot is not divided. */
function shardsOf({ discord }: Env) {
  const shards = discord.state === 'ready' ? discord.settings.shards : undefined;
  return shards?.ids && shards;
}

interface PlatformPlan {
  readonly adapters: readonly Adapter[];
  readonly misconfigured: readonly PlatformName[];
}

/** What the environment asks for; what is wrong with a platform is logged and leaves the others alone. */
function platformsWanted(env: Env, { commandPrefix, defaultLocale }: GeneralSettings, eventLocks: EventLocks, log: Logger): PlatformPlan {
  const { slack, discord } = env;
  const shards = shardsOf(env);
  const adapters: Adapter[] = [];
  // Of the processes that shards are divided over, one serves Slack.
  const servesSlack = !shards || shards.ids.includes(0);
  if (slack.state === 'ready' && servesSlack)
    adapters.push(slackAdapter({ ...slack.settings, commandPrefix, defaultLocale, eventLocks, log }));
  if (discord.state === 'ready') adapters.push(discordAdapter({ ...discord.settings, shards, defaultLocale, eventLocks, log }));
  const misconfigured: PlatformName[] = [];
  for (const [name, platform] of [['slack', slack] as const, ['discord', discord] as const]) {
    if (platform.state !== 'problem') continue;
    misconfigured.push(name);
    for (const problem of platform.problems) log.error(formatEnvProblem(problem));
  }
  return { adapters, misconfigured };
}

/** What is served: the knowledge, what was made of it, its version, and where it stands written. */
interface Serving {
  readonly engine: QuestionEngine;
  readonly version: string;
  readonly places: Places;
}

function serving({ knowledge, model, places }: LearnedKnowledge, clock: Clock): Serving {
  return { engine: engineFrom(knowledge, model, clock), version: versionOf(knowledge), places };
}

/** Milliseconds for platforms that connect as usual to be named as connected where the bot says that it is ready; it serves without them. */
const usualConnecting = 2_000;

/** Serves until it is stopped; resolves to the exit code. */
export async function runBotProcess({ env, settings, found, play, stopped, log }: BotProcessOptions): Promise<number> {
  const { knowledgeDir, cacheDir, databaseUrl: address, keepDays, voteKey, limits, monitoring, askDate } = settings;
  const { state, learned } = found;
  if (!learned.ok) {
    for (const problem of learned.problems) log.error(formatProblem(problem));
    return exitCode.misconfigured;
  }
  const clock = askDate === undefined ? today : () => askDate;
  let served = serving(learned, clock);
  const identityNow = () => identityOf(served.engine.knowledge);
  let problems: readonly Problem[] = [];
  let stopping = false;
  let local: (LocalPlatforms & { readonly platforms: Platforms }) | undefined;

  const states = () => new Map([...(local?.platforms.states() ?? []), ...platforms.states()]);
  const knowledgeState = (): KnowledgeState => {
    const { entries, tables } = served.engine.knowledge;
    return { version: served.version, entries: entries.length, tables: tables.length, problems: problems.length };
  };
  const store = openStore({ address, keepDays, voteKey, log, onGap: () => void local?.showGaps() });
  // Here and below: what is not used is not loaded.
  const metrics =
    monitoring &&
    (await import('./metrics.ts')).openMetrics({
      platforms: states,
      inFlight: () => platforms.inFlight(),
      writes: store.writes,
      database: store.trouble,
      knowledge: knowledgeState,
      bot: () => identityNow().handle,
      commands: () => bot.commands().map(({ name }) => name),
    });
  const memory = recordActivity({ store, collectsVotes: keepDays.votes > 0, metrics });
  const bot = createBot(commandsWith(served.engine), log, { identity: identityNow(), memory, limits });
  const { adapters, misconfigured } = platformsWanted(env, settings, store.eventLocks, log);
  const platforms = keepOnPlatforms({ adapters, misconfigured, bot, log, onStarted: () => corrections?.check() });
  let corrections: Corrections | undefined;

  /** Services are ended first, then the resources that they use. */
  const services = [platforms.stop];
  const resources = [store.close];
  async function close(): Promise<void> {
    for (const parts of [services, resources]) {
      const ended = await Promise.allSettled(parts.map((end) => end()));
      for (const one of ended) if (one.status === 'rejected') log.error({ err: one.reason }, 'something did not end cleanly');
    }
  }

  if (monitoring && metrics) {
    const port = monitoring.port === 0 ? 0 : monitoring.port + (shardsOf(env)?.ids[0] ?? 0);
    try {
      const { registry } = metrics;
      const { openMonitoring } = await import('./monitoring.ts');
      const opened = await openMonitoring({
        ...monitoring,
        port,
        registry,
        platforms: states,
        knowledge: knowledgeState,
        database: store.trouble,
        stopping: () => stopping,
      });
      resources.push(opened.close);
      log.info({ monitoring: opened.url }, 'tells how it is');
    } catch (error) {
      log.fatal(`METRICS_PORT ${port} on ${monitoring.host} cannot be listened on: ${error instanceof Error ? error.message : error}`);
      await close();
      return exitCode.misconfigured;
    }
  }
  let programs: ApiServer | undefined;
  // Of the processes that shards are divided over, one serves programs.
  if (settings.api && (shardsOf(env)?.ids.includes(0) ?? true)) {
    const { api } = settings;
    try {
      const { openApi } = await import('./open-api.ts');
      programs = await openApi({ settings: { ...settings, api }, bot, served: () => served, log });
      services.push(programs.close);
      log.info({ api: programs.url, keys: api.keys.length }, 'answers programs');
    } catch (error) {
      log.fatal(`API_PORT ${api.port} on ${api.host} cannot be listened on: ${error instanceof Error ? error.message : error}`);
      await close();
      return exitCode.misconfigured;
    }
  }
  if (play) {
    try {
      const { openLocalPlatforms } = await import('./local-platforms.ts');
      const opened = await openLocalPlatforms({ bot, settings, engine: () => served.engine, store, log });
      local = {
        ...opened,
        platforms: keepOnPlatforms({ adapters: opened.adapters, misconfigured: [], bot, log, onStarted: () => corrections?.check() }),
      };
      services.push(local.platforms.stop);
      resources.push(opened.close);
    } catch (error) {
      log.fatal(error instanceof Error ? error.message : String(error));
      await close();
      return exitCode.failed;
    }
  }

  corrections = openCorrections({ bot, adapters: [...adapters, ...(local?.adapters ?? [])], use: store.use, log });
  corrections.check();
  const notices = openNotices({ address, log, onKnowledgeChanged: (version) => version !== served.version && watch.look() });
  const watch = watchKnowledge<LearnedKnowledge>(knowledgeDir, {
    load: (folder) => loadAndLearn(folder, cacheDir),
    from: state,
    onLoaded(learned) {
      problems = [];
      local?.knowledgeChanged([]);
      if (versionOf(learned.knowledge) === served.version) return;
      served = serving(learned, clock);
      bot.replace(commandsWith(served.engine), identityNow());
      corrections?.check();
      programs?.knowledgeChanged();
      notices.knowledgeChanged(served.version);
      void local?.showGaps();
      log.info({ bot: identityNow().handle, ...knowledgeState() }, 'the knowledge was reloaded');
    },
    onProblems(found) {
      problems = found;
      local?.knowledgeChanged(found);
      for (const problem of found) log.error(`${formatProblem(problem)}; the last good knowledge goes on serving`);
    },
  });
  services.push(notices.close, corrections.stop, watch.close);
  notices.knowledgeChanged(served.version);

  const tried = Promise.all([platforms.tried, local?.platforms.tried]);
  await Promise.race([tried, pause(usualConnecting, undefined, { ref: false }), stopped]);
  /** Nothing but programs is served: no platform is set up that could be lost. */
  const alone = programs !== undefined && adapters.length === 0 && misconfigured.length === 0;
  if (play || alone || !platforms.isOver())
    log.info({ bot: identityNow().handle, platforms: Object.fromEntries(states()), knowledge: served.version }, 'the bot is ready');
  if (local) process.stdout.write(welcome(local.url));
  void local?.showGaps();

  const over = play || alone ? new Promise<never>(() => {}) : platforms.over.then(() => undefined);
  const reason = await Promise.race([stopped, over]);
  stopping = true;
  if (reason === undefined) log.fatal('no platform is left to serve; fix what is reported above');
  else log.info({ reason }, 'stopping');
  await close();
  return reason === undefined ? exitCode.misconfigured : exitCode.done;
}

function welcome(url: string): string {
  return `\n  The playground: ${url}\n  A Slack and a Discord of the bot's own, in your browser. Ctrl-C stops it.\n\n`;
}
