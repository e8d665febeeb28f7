/** The operations as MCP tools: the same input and output schemas, the result as structured content and as text, and Slack’s blocks where the client shows them. */
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import type { Reply } from '../../core/reply.ts';
import type { Operation } from '../operation.ts';
import { answerQuestion } from '../operations/answer-question.ts';
import { checkFigure } from '../operations/check-figure.ts';
import { compute } from '../operations/compute.ts';
import { fetchEntry } from '../operations/fetch.ts';
import { search } from '../operations/search.ts';
import { type Api, type Caller, perform } from '../perform.ts';
import { versionOfServed } from '../served.ts';

/** A reply as Block Kit; what passes one message is left out, as the text says all. */
export type SlackBlocks = (reply: Reply) => readonly object[];

/** Nothing is changed by asking, and asking again gives the same. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

export interface ToolContext {
  readonly api: Api;
  readonly caller: Caller;
  /** Undefined where the client shows none. */
  blocks(): SlackBlocks | undefined;
}

function register<Input extends z.ZodType, Output extends z.ZodType>(
  server: McpServer,
  operation: Operation<Input, Output>,
  { api, caller, blocks }: ToolContext,
): void {
  const { name, title, description, input: inputSchema, output: outputSchema } = operation;
  const run = async (input: z.output<Input>): Promise<CallToolResult> => {
    const { result, reply } = await perform(operation, input, caller, api);
    const draw = reply && blocks();
    return {
      content: [{ type: 'text', text: JSON.stringify(result) }],
      structuredContent: result as Record<string, unknown>, // every output schema of a tool is an object
      _meta: { knowledge: versionOfServed(api.served()), ...(draw && { slack: { blocks: draw(reply) } }) },
    };
  };
  const config = { title, description, inputSchema, outputSchema, annotations, _meta: { slack: { supportsBlockKit: true } } };
  server.registerTool(name, config, run as never); // the library's type of the callback cannot be told for a schema that is a parameter
}

export function registerTools(server: McpServer, context: ToolContext): void {
  register(server, answerQuestion, context);
  register(server, checkFigure, context);
  register(server, compute, context);
  register(server, search, context);
  register(server, fetchEntry, context);
}
