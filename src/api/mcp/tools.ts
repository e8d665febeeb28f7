/** The operations as MCP tools: the same input and output schemas, the result as structured content and as text, and Slack’s blocks where the client shows them. */
import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import { memo } from '../../core/memo.ts';
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

type Schema = z.ZodType['~standard'];
type JsonSchemaOf = Schema['jsonSchema']['input'];

/** A schema as the library takes it. A server is made for every request, so its JSON Schema is written once; the library always asks for the same dialect. */
function writtenOnce(schema: z.ZodType, validate: Schema['validate']): { readonly '~standard': Schema } {
  const { jsonSchema, vendor, version } = schema['~standard'];
  const once = (write: JsonSchemaOf): JsonSchemaOf => {
    let written: ReturnType<JsonSchemaOf> | undefined;
    return (options) => {
      written ??= write(options);
      return written;
    };
  };
  return {
    '~standard': { validate, vendor, version, jsonSchema: { input: once(jsonSchema.input), output: once(jsonSchema.output) } } as Schema,
  };
}

interface ToolSchemas {
  readonly inputSchema: { readonly '~standard': Schema };
  readonly outputSchema: { readonly '~standard': Schema };
}

const schemas = memo<Operation, ToolSchemas>();

/** What comes from outside is read by its schema. What goes out was made of one, which the compiler holds: it is not looked through again. */
function schemasOf({ input, output }: Pick<Operation, 'input' | 'output'>): ToolSchemas {
  return {
    inputSchema: writtenOnce(input, input['~standard'].validate),
    outputSchema: writtenOnce(output, (value) => ({ value })),
  };
}

function register<Input extends z.ZodType, Output extends z.ZodType>(
  server: McpServer,
  operation: Operation<Input, Output>,
  { api, caller, blocks }: ToolContext,
): void {
  const { name, title, description } = operation;
  const { inputSchema, outputSchema } = schemas(operation as unknown as Operation, '', () => schemasOf(operation));
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
