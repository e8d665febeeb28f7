/** A reply as Slack shows it, for the Slackbot that asks by MCP. Sends nothing. */
import { plainest } from '../adapters/slack/refusable.ts';
import { render } from '../adapters/slack/render.ts';
import type { Reply } from '../core/reply.ts';

/** The first message: what passes it is in the text of the result. Nobody here would hear of a block that Slack refuses. */
export const slackBlocks = (reply: Reply) => plainest(render({ reply })[0]).blocks;
