/** The messages that a question may mean by "this", read as questions. Answers none of them. */
import { longestInput } from '../core/input.ts';
import type { Request } from '../core/request.ts';
import { pointsElsewhere } from '../question/pointing.ts';
import { socialAct } from '../question/social.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import type { Reading } from '../resolve/reading.ts';

/** The messages that may be meant, nearest first, without those that only point themselves. */
export async function messagesMeant({ pointedAt }: Request, { read }: QuestionEngine): Promise<readonly Reading[]> {
  const texts = (await pointedAt?.()) ?? [];
  return texts
    .filter((text) => socialAct(text) === undefined)
    .map((text) => read(text.slice(0, longestInput)))
    .filter(({ text, tokens }) => tokens.length > 0 && !pointsElsewhere(text));
}

export const statesFigure = ({ amounts }: Reading) => amounts.length > 0;

/** The nearest message that states a figure; undefined where there is none. */
export async function statementPointedAt(request: Request, engine: QuestionEngine): Promise<Reading | undefined> {
  return (await messagesMeant(request, engine)).find(statesFigure);
}
