/** How a command line gives up: a message for the person at the terminal and the exit code for the program that called it. */
import { exitCode } from '../runtime/exit-code.ts';

export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, code: number = exitCode.failed) {
    super(message);
    this.exitCode = code;
  }
}

/** The arguments cannot be used as they are; how to get help is printed below the message. */
export function wrongUse(message: string): Failure {
  return new Failure(message, exitCode.wrongUse);
}

/** The message of an error and of each cause behind it; some connection errors have a code but no message. */
export function messagesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const message = error.message || ('code' in error ? String(error.code) : error.name);
  return [message, ...messagesOf(error.cause)];
}
