/** Whether a question presumes the figures that it names, so that they can be right or wrong. What they are held against is not its work. */
import { amountWords } from '../language/languages.ts';
import { compile } from '../language/reading-words.ts';
import type { Question } from './question.ts';

const asking = compile(amountWords.flatMap((words) => words.asking));

/** An amount alone says nothing of anything, and an open question ("what are the 685 trillion?") asks about its figure. */
export function presumesFigure({ amounts, tokens, repaired }: Question): boolean {
  return amounts.length > 0 && tokens.some(({ kind }) => kind !== 'amount') && repaired.search(asking) < 0;
}
