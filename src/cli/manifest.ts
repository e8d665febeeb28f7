/** `npm run -s manifest`: prints the Slack app manifest for the knowledge's commands. Connects to nothing. */
import { parseArgs } from 'node:util';
import { slackManifest } from '../adapters/slack/manifest.ts';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { commandsFor } from '../commands/commands.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { formatEnvProblem, readProcessEnv } from '../runtime/env.ts';
import { exitCode } from '../runtime/exit-code.ts';

const usage = `Usage: npm run -s manifest -- [--url https://your.host/slack/events]

Prints the app manifest (JSON) to paste at api.slack.com/apps. With --url for HTTP
mode, without it for Socket Mode. COMMAND_PREFIX goes before every command's name.`;

function readUrl(argv: readonly string[]): { readonly url?: string } | { readonly wrong: string } {
  try {
    const { values } = parseArgs({ args: [...argv], options: { url: { type: 'string' } } });
    if (values.url === undefined) return {};
    return URL.canParse(values.url) && values.url.startsWith('https://')
      ? { url: values.url }
      : { wrong: `--url needs an https:// address, not “${values.url}”.` };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const options = readUrl(argv);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${usage}`);
    return exitCode.wrongUse;
  }
  const { general } = readProcessEnv();
  if (general.state === 'problem') {
    console.error(general.problems.map(formatEnvProblem).join('\n'));
    return 1;
  }
  const loaded = await loadKnowledge(general.settings.knowledgeDir);
  if (!loaded.ok) {
    console.error(loaded.problems.map(formatProblem).join('\n'));
    return 1;
  }
  const { url } = options;
  const manifest = slackManifest(commandsFor(loaded.knowledge), {
    prefix: general.settings.commandPrefix,
    socketMode: url === undefined,
    ...(url !== undefined && { requestUrl: url }),
  });
  console.log(JSON.stringify(manifest, null, 2));
  return 0;
}

// What is left unread changes nothing of the outcome.
whenNobodyReads(process.stdout, () => {});
process.exitCode = await main(process.argv.slice(2));
