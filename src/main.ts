/** Starts the bot as its environment asks: one process, or one for each of Discord's shards. Serves nothing itself. */
import { fileURLToPath } from 'node:url';
import { formatEnvProblem, readProcessEnv } from './runtime/env.ts';
import { exitCode } from './runtime/exit-code.ts';
import { readFolder } from './runtime/learning.ts';
import { createLog } from './runtime/log.ts';
import { readStartArguments } from './runtime/start-arguments.ts';
import { stopSignal, timeToStop } from './runtime/stop-signal.ts';

async function main(argv: readonly string[]): Promise<number> {
  const asked = readStartArguments(argv);
  if ('text' in asked) {
    (asked.mistaken ? process.stderr : process.stdout).write(`${asked.text}\n`);
    return asked.mistaken ? exitCode.wrongUse : exitCode.done;
  }
  const { npm_lifecycle_event: script = '' } = process.env;
  const stopped = stopSignal({ startedByNpm: script === 'start' || script === 'playground' });
  const env = readProcessEnv();
  const offline = env.slack.state === 'off' && env.discord.state === 'off';
  if (env.general.state === 'problem') {
    const log = await createLog('warn', process.stdout);
    for (const notice of env.notices) log.warn(formatEnvProblem(notice));
    const problems = [env.general, env.slack, env.discord].flatMap((part) => (part.state === 'problem' ? part.problems : []));
    for (const problem of problems) log.error(formatEnvProblem(problem));
    return exitCode.misconfigured;
  }
  const { settings } = env.general;
  // Alone, programs may be served in earnest.
  const tryingOut = offline && !(settings.production && settings.api);
  const play = tryingOut || asked.playground;
  const log = await createLog(settings.logLevel ?? (tryingOut ? 'warn' : 'info'), process.stdout);
  for (const notice of env.notices) log.warn(formatEnvProblem(notice));
  if (offline && settings.production && !settings.api) {
    log.fatal(
      'nothing is set up: give the tokens of Slack or Discord, or API_PORT, or leave NODE_ENV=production out to try the bot offline',
    );
    return exitCode.misconfigured;
  }
  const { discord } = env;
  if (discord.state === 'ready' && discord.settings.shards && !discord.settings.shards.ids) {
    const { token, apiUrl, shards } = discord.settings;
    const [{ runShards }, { startFailure }] = await Promise.all([import('./runtime/shards.ts'), import('./adapters/discord/refusal.ts')]);
    const failureOf = (error: unknown) => startFailure(error, apiUrl);
    return runShards({ program: fileURLToPath(import.meta.url), token, apiUrl, count: shards.count, failureOf, stopped, log });
  }
  // The clients of the platforms take as long to load as the knowledge does.
  const ready = Promise.all([readFolder(settings.knowledgeDir, settings.cacheDir), import('./runtime/bot-process.ts')]);
  const begun = await Promise.race([ready, stopped]);
  if (typeof begun === 'string') {
    log.info({ reason: begun }, 'stopping');
    return exitCode.done;
  }
  const [found, { runBotProcess }] = begun;
  const overdue = timeToStop(stopped).then(() => {
    log.warn('something had not ended in time and was cut off');
    return exitCode.done;
  });
  return Promise.race([runBotProcess({ env, settings, found, play, stopped, log }), overdue]);
}

process.exit(await main(process.argv.slice(2)));
