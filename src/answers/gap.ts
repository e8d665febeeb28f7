/** Tells a question that got no answer, or a chosen one, from the others, whatever was asked or pressed. Records nothing. */
import type { CommandLine } from '../core/command.ts';
import { cleanInput, longestInput } from '../core/input.ts';
import { withoutPointers } from '../core/pointers.ts';
import type { Args, Call, Offer, Reply } from '../core/reply.ts';
import { shortened } from '../core/shortened.ts';
import { normalise } from '../question/normalise.ts';
import { pointsElsewhere } from '../question/pointing.ts';
import { topicOption } from '../resolve/entry-call.ts';

/** The option of `/ask` by which a button says that nothing of what was offered was meant. Short: a button of Discord carries 100 characters. */
export const turnedDownOption = 'none';

/** So much of a question, written as JSON, goes with the rest of the call into the 100 characters. */
const briefQuestion = 52;

/** "None of these" under a question; a long one is told by its beginning where the button has no room for all. */
export function turnDown(label: string, question: string): Offer {
  const call = (text: string): Call => ({ command: 'ask', args: { question: text, [turnedDownOption]: '1' } });
  const sizeInJson = (text: string) => JSON.stringify(text).length - 2;
  return { label, call: call(question), brief: call(shortened(question, briefQuestion, sizeInJson)) };
}

/** The question, normalised, where it was left without an answer; undefined for everything else, and where it only points at another message. */
export function unansweredQuestion(asked: Call | CommandLine, { status }: Reply): string | undefined {
  if (asked.command !== 'ask') return undefined;
  const args: Args = 'line' in asked ? { question: asked.line } : asked.args;
  const { question = '', [turnedDownOption]: turnedDown } = args;
  if ((status !== 'none' && turnedDown === undefined) || question.length > longestInput) return undefined;
  const text = normalise(cleanInput(withoutPointers(question)));
  return text === '' || pointsElsewhere(text) ? undefined : text;
}

/** The option of a topic's command by which a button says which question it was offered for. */
export const askedOption = 'asked';

/** A choice that remembers the question, where a button has room for it. */
export function choiceFor(offer: Offer, question: string): Offer {
  const { command, args } = offer.call;
  // Only an entry takes further phrasings from people: a table is read by its words.
  if (offer.id !== `${command}/${args[topicOption]}`) return offer;
  return { ...offer, call: { command, args: { ...args, [askedOption]: question } }, brief: offer.call };
}

/** The question, normalised, with the id of the entry that was chosen for it; undefined for everything else. */
export function pickedChoice(asked: Call | CommandLine, reply: Reply): { readonly text: string; readonly entry: string } | undefined {
  if ('line' in asked || reply.status !== 'answer') return undefined;
  const text = normalise(cleanInput(withoutPointers(asked.args[askedOption] ?? '')));
  return text === '' ? undefined : { text, entry: reply.parts[0].id };
}
