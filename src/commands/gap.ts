/** Tells a question that got no answer from the others, whatever was asked or pressed. Records nothing. */
import type { CommandLine } from '../core/command.ts';
import { cleanInput } from '../core/input.ts';
import type { Args, Call, Reply } from '../core/reply.ts';
import { normalise } from '../question/normalise.ts';

/** The option of `/ask` by which a button says that nothing of what was offered was meant. Short: a button of Discord carries 100 characters. */
export const turnedDownOption = 'none';

/** What "none of these" under a question calls. */
export function turnDown(question: string): Call {
  return { command: 'ask', args: { question, [turnedDownOption]: '1' } };
}

/** The question, normalised, where it was left without an answer; undefined for everything else. */
export function unansweredQuestion(asked: Call | CommandLine, { status }: Reply): string | undefined {
  if (asked.command !== 'ask') return undefined;
  const args: Args = 'line' in asked ? { question: asked.line } : asked.args;
  const { question = '', [turnedDownOption]: turnedDown } = args;
  const text = normalise(cleanInput(question));
  return text !== '' && (status === 'none' || turnedDown !== undefined) ? text : undefined;
}
