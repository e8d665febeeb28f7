/** `npm run -s manifest`: prints the Slack app manifest for the knowledge's commands. Connects to nothing. */
import { slackManifest } from '../adapters/slack/manifest.ts';
import { identityOf } from '../answers/identity.ts';
import { commandsFor } from '../commands/commands.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { openKnowledge } from './open-knowledge.ts';

await defineCli({
  name: 'npm run -s manifest',
  summary: 'Prints the Slack app manifest (JSON) to paste at api.slack.com/apps.',
  options: {
    url: {
      type: 'string',
      value: 'https://your.host/slack/events',
      description: 'for HTTP mode; without it the manifest is for Socket Mode',
      accepts: (text) => URL.canParse(text) && text.startsWith('https://'),
      expected: 'an https:// address',
    },
    mcp: {
      type: 'string',
      value: 'https://your.host/mcp',
      description: 'declares the bot’s MCP server, which Slackbot then asks',
      accepts: (text) => URL.canParse(text) && text.startsWith('https://'),
      expected: 'an https:// address',
    },
  },
  environment: ['KNOWLEDGE_DIR', 'COMMAND_PREFIX'],
  async run({ url, mcp }) {
    const { knowledgeDir, commandPrefix } = readSettings();
    const { knowledge } = await openKnowledge(knowledgeDir);
    const bot = { commands: () => commandsFor(knowledge), identity: () => identityOf(knowledge) };
    const manifest = slackManifest(bot, {
      prefix: commandPrefix,
      socketMode: url === undefined,
      ...(url !== undefined && { requestUrl: url }),
      ...(mcp !== undefined && { mcpUrl: mcp }),
    });
    console.log(JSON.stringify(manifest, null, 2));
    return exitCode.done;
  },
});
