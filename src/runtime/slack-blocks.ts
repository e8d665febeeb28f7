/** A reply as Slack shows it, for the Slackbot that asks by MCP. Sends nothing. */
import { render } from '../adapters/slack/render.ts';
import type { Reply } from '../core/reply.ts';

/** The first message: what passes it is in the text of the result. */
export const slackBlocks = (reply: Reply) => render({ reply })[0].blocks;
