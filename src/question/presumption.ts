/** Whether a question presumes the figures that it names, so that they can be right or wrong. What they are held against is not its work. */
import { amountWords } from '../language/languages.ts';
import { compile } from '../language/reading-words.ts';
import type { Question } from './question.ts';

const asking = compile(amountWords.flatMap((words) => words.asking));

/** An open question ("what are the 685 trillion?") asks about the figures in it. */
export const asksOpenly = ({ repaired }: Pick<Question, 'repaired'>): boolean => repaired.search(asking) >= 0;

/** An amount alone says nothing of anything, and an open question says nothing of its figures. */
export function presumesFigure(question: Question): boolean {
  const { amounts, tokens } = question;
  return amounts.length > 0 && tokens.some(({ kind }) => kind !== 'amount') && !asksOpenly(question);
}
