/** What every operation for programs is: a name, what it takes and gives, and the one function that MCP and HTTP call. Knows neither of them. */
import type { z } from 'zod';
import type { Bot } from '../core/bot.ts';
import type { Reply } from '../core/reply.ts';
import type { Request } from '../core/request.ts';
import type { ServedKnowledge } from './served.ts';

/** The bot, the knowledge and the request that an operation runs with. */
export interface OperationContext {
  readonly bot: Pick<Bot, 'reply'>;
  /** As it is at the beginning of the request. */
  readonly served: ServedKnowledge;
  readonly request: Request;
}

export interface OperationResult<Result> {
  readonly result: Result;
  /** The same as people are shown it; absent where nobody would be. */
  readonly reply?: Reply;
}

export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** As an MCP tool, and as the OpenAPI document calls it. */
  readonly name: string;
  readonly title: string;
  /** Its purpose, so that a client can choose among the tools. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Rejects with an `ApiFailure` where the request is at fault. */
  run(input: z.output<Input>, asking: OperationContext): Promise<OperationResult<z.output<Output>>>;
}

export function defineOperation<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
): Operation<Input, Output> {
  return operation;
}
