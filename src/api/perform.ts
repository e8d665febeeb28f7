/** The way of a program's request, once for MCP and HTTP: counted against its key's limit, performed, told to log and metrics, and the one place where what fails is caught. */
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Bot } from '../core/bot.ts';
import { type Place, type Request, requestId } from '../core/request.ts';
import type { Locale } from '../language/locale.ts';
import { ApiFailure } from './failure.ts';
import type { Operation, OperationResult } from './operation.ts';
import type { ServedKnowledge } from './served.ts';

/** What requests are performed with. */
export interface Api {
  readonly bot: Pick<Bot, 'admits' | 'reply' | 'delivered' | 'identity'>;
  served(): ServedKnowledge;
  /** Where neither the request nor its text says which. */
  readonly defaultLocale: Locale;
  readonly log: Logger;
}

/** Who asks. */
export interface Caller {
  readonly platform: Extract<Place['platform'], 'mcp' | 'http'>;
  /** What stands for its key, whose limit it counts against; never the key. */
  readonly key: string;
}

/** A program's request; answered in this language where one is given. */
function requestOf({ platform, key }: Caller, defaultLocale: Locale, answerIn: Locale | undefined): Request {
  return {
    id: requestId(),
    receivedAt: performance.now(),
    locale: defaultLocale,
    ...(answerIn && { answerIn }),
    surface: 'program',
    user: { id: key },
    place: { platform },
  };
}

/** The input as the operation takes it, or an `ApiFailure` that names everything that is wrong with it. */
export function readInput<Input extends z.ZodType>(
  { name, input }: Pick<Operation<Input>, 'name' | 'input'>,
  given: unknown,
): z.output<Input> {
  const read = input.safeParse(given);
  if (read.success) return read.data;
  throw new ApiFailure('invalid', `The input of ${name} cannot be read: ${problemsOf(read.error)}.`, 'Send what its schema describes.');
}

const mostTold = 5;

function problemsOf({ issues }: z.ZodError): string {
  const told = issues.slice(0, mostTold).map(({ path, message }) => (path.length > 0 ? `${z.core.toDotPath(path)}: ${message}` : message));
  return told.join('; ');
}

/** Rejects with an `ApiFailure`, whatever goes wrong. `answerIn` is the language that the request asks for. */
export async function perform<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  input: z.output<Input>,
  caller: Caller,
  { bot, served, defaultLocale, log }: Api,
): Promise<OperationResult<z.output<Output>>> {
  const request = requestOf(caller, defaultLocale, (input as { readonly language?: Locale | undefined }).language);
  let performed = false;
  try {
    if (!(await bot.admits(request))) {
      throw new ApiFailure(
        'tooFast',
        'This key asks more than its limit a minute allows.',
        'Wait a minute, or send statements in one batch.',
      );
    }
    const done = await operation.run(input, { bot, served: served(), request });
    performed = true;
    return done;
  } catch (error) {
    if (error instanceof ApiFailure) throw error;
    log.error({ err: error, request: request.id, operation: operation.name }, 'a request of a program failed');
    throw new ApiFailure('failed', 'The bot failed over this request.', `Tell its operator the number ${request.id}.`);
  } finally {
    // Counted and logged when the answer is on its way.
    setImmediate(() => bot.delivered(request, performed));
  }
}
