/** Starts the bot: environment → knowledge → bot → adapters, and stops it without losing work. The one place where the parts are plugged together. */
import type { Logger } from 'pino';
import { discordAdapter } from './adapters/discord/discord.ts';
import { slackAdapter } from './adapters/slack/slack.ts';
import { terminalAdapter } from './adapters/terminal/terminal.ts';
import { commandsFor } from './commands/commands.ts';
import type { Adapter } from './core/adapter.ts';
import { type Bot, createBot } from './core/bot.ts';
import { type Env, environment, formatEnvProblem, type GeneralSettings, readEnv } from './env.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { formatProblem } from './knowledge/problem.ts';
import { folderState, watchKnowledge } from './knowledge/watch.ts';
import { createLog } from './log.ts';

/** Settings or knowledge are broken, or no platform could be started. */
const failed = 1;

/** The adapters that the environment asks for; what is wrong with a platform is logged and leaves the others alone. */
function platformAdapters(env: Env, { commandPrefix, defaultLocale }: GeneralSettings, log: Logger): Adapter[] {
  const adapters: Adapter[] = [];
  if (env.slack.state === 'ready') adapters.push(slackAdapter({ ...env.slack.settings, commandPrefix, defaultLocale, log }));
  if (env.discord.state === 'ready') adapters.push(discordAdapter({ ...env.discord.settings, defaultLocale, log }));
  for (const platform of [env.slack, env.discord]) {
    if (platform.state === 'problem') for (const problem of platform.problems) log.error(formatEnvProblem(problem));
  }
  return adapters;
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

async function main(): Promise<number> {
  const env = readEnv(environment());
  const offline = env.slack.state === 'off' && env.discord.state === 'off';
  // In the terminal chat standard output is the conversation.
  const output = offline ? process.stderr : process.stdout;
  if (env.general.state === 'problem') {
    const log = createLog('error', output);
    for (const problem of env.general.problems) log.error(formatEnvProblem(problem));
    return failed;
  }
  const settings = env.general.settings;
  const log = createLog(settings.logLevel ?? (offline ? 'warn' : 'info'), output);

  const state = await folderState(settings.knowledgeDir);
  const loaded = await loadKnowledge(settings.knowledgeDir);
  if (!loaded.ok) {
    for (const problem of loaded.problems) log.error(formatProblem(problem));
    return failed;
  }
  const bot = createBot(commandsFor(loaded.knowledge), log);
  const chat = offline ? terminalAdapter({ input: process.stdin, output: process.stdout, locale: settings.defaultLocale }) : undefined;
  const adapters = await startAll(chat ? [chat] : platformAdapters(env, settings, log), bot, log);
  if (adapters.length === 0) {
    log.fatal('no platform could be started; mend what is reported above');
    return failed;
  }

  const watch = watchKnowledge(settings.knowledgeDir, {
    from: state,
    onLoaded(knowledge) {
      bot.replace(commandsFor(knowledge));
      log.info({ entries: knowledge.entries.length, tables: knowledge.tables.length }, 'the knowledge was reloaded');
    },
    onProblems(problems) {
      for (const problem of problems) log.error(`${formatProblem(problem)}; the last good knowledge goes on serving`);
    },
  });
  log.info({ platforms: adapters.map(({ name }) => name) }, 'the bot is ready');

  const reason = await Promise.race([stopSignal(), ...(chat ? [chat.ended] : [])]);
  log.info({ reason: reason ?? 'the chat ended' }, 'stopping');
  await Promise.allSettled([watch.close(), ...adapters.map((adapter) => adapter.stop())]);
  return 0;
}

process.exit(await main());
