/** The command line of the bot; all other settings come from the environment. */
import { parseArgs } from 'node:util';
import { projectVersion } from './version.ts';

const startHelp = `Usage: npm start
       npm run playground
       node dist/main.js [--playground]

Runs the bot: on Slack and Discord with their tokens, without any in the playground.

Options:
  --playground  open the playground beside the platforms that are set up
  -h, --help    print this text and do nothing else
  --version     print the version and do nothing else

Environment:
  .env.example lists every variable, docs/operations.md explains them.`;

/** Whether the playground is wanted; or what to print instead of starting, and whether it tells of a mistake. */
export function readStartArguments(
  argv: readonly string[],
): { readonly playground: boolean } | { readonly text: string; readonly mistaken: boolean } {
  const options = { playground: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;
  try {
    const { playground = false, help, version } = parseArgs({ args: [...argv], options }).values;
    if (help) return { text: startHelp, mistaken: false };
    return version ? { text: projectVersion(), mistaken: false } : { playground };
  } catch (error) {
    return { text: `${error instanceof Error ? error.message : error}\nFor help: npm start -- --help`, mistaken: true };
  }
}
