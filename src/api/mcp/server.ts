/** The MCP server of the bot: its tools, resources and prompts, for one client. How messages come and go is not its work. */
import { McpServer } from '@modelcontextprotocol/server';
import { commonLocale, inLocale, type Localized } from '../../language/locale.ts';
import type { Api, Caller } from '../perform.ts';
import { registerPrompts } from './prompts.ts';
import { registerResources } from './resources.ts';
import { registerTools, type SlackBlocks } from './tools.ts';

/** What Slack announces where it shows Block Kit: docs.slack.dev/ai/slackbot-mcp-client/returning-rich-responses. */
export const blockKit = 'io.slack/block-kit';

export interface McpServerContext {
  readonly api: Api;
  /** What stands for the client's key. */
  readonly key: string;
  readonly slackBlocks: SlackBlocks;
  /** The client announced before that it shows Block Kit. */
  readonly showsBlocks?: boolean;
  /** Whether it can be told of changes later. */
  readonly canBeTold: boolean;
}

export function mcpServer({ api, key, slackBlocks, showsBlocks = false, canBeTold }: McpServerContext): McpServer {
  const { name, handle, description, languages } = api.bot.identity();
  const said = (text: Localized) => inLocale(text, languages.includes(commonLocale) ? commonLocale : (languages[0] ?? commonLocale));
  const server = new McpServer(
    { name: handle, title: said(name), version: api.served().version },
    {
      capabilities: { resources: { subscribe: canBeTold, listChanged: canBeTold } },
      instructions: `${said(description)} Answers come from curated knowledge alone (languages: ${languages.join(', ')}); every figure has its period and source. Use check_figure for figures that somebody states, answer_question for questions, compute for arithmetic on tables, search and fetch for texts. What is not in the knowledge is unknown: say so.`,
    },
  );
  const caller: Caller = { platform: 'mcp', key };
  const announced = () => server.server.getClientCapabilities()?.extensions?.[blockKit] !== undefined;
  registerTools(server, { api, caller, blocks: () => (showsBlocks || announced() ? slackBlocks : undefined) });
  registerResources(server, api, caller);
  registerPrompts(server);
  return server;
}
