/** `npm run eval:swapped`: scores the labelled questions about figures of the article's folder, and again with the table's words changed in folder and questions. What is understood should not depend on whom and what a table is about. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { defineCli } from '../src/cli/define-cli.ts';
import { Failure } from '../src/cli/failure.ts';
import { evaluate, type Question, type Result, readQuestions } from '../src/quality/evaluation.ts';
import { exitCode } from '../src/runtime/exit-code.ts';
import { table } from './figures.ts';
import { type Compared, compare } from './swapped/compare.ts';
import { swappedPairs } from './swapped/questions.ts';

const figures = 'tests/evaluation/figures';
const ownFiles = [...'abcdefghijklmnop'].map((set) => `${figures}/${set}.jsonl`);
/** By so many points in a hundred fewer may be right with other words. */
const mostPoints = 3;

async function questionsOf(file: string): Promise<Question[]> {
  const read = readQuestions(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.problems.join('; ')}`);
  return read.questions;
}

const percent = (results: readonly Result[]) => {
  const { right, of } = evaluate(results).overall;
  return (100 * right) / of;
};

function row(name: string, asked: number, compared: readonly Compared[]): string[] {
  const shares = [compared.map(({ own }) => own), compared.map(({ swapped }) => swapped)].map(percent);
  const falseAnswers = [compared.map(({ own }) => own), compared.map(({ swapped }) => swapped)].map(
    (results) => evaluate(results).marks['false answer'],
  );
  return [name, `${compared.length} of ${asked}`, ...shares.map((share) => `${share.toFixed(1)} %`), ...falseAnswers.map(String)];
}

function difference({ own, swapped }: Compared): string {
  const given = swapped.given.id ?? swapped.given.status;
  return `${own.mark} → ${swapped.mark}: ${own.question.q}\n  ${swapped.question.q}\n  ${[given, swapped.given.verdict, ...swapped.failingMust].filter(Boolean).join(', ')}`;
}

await defineCli({
  name: 'npm run eval:swapped',
  summary: `Scores questions about figures, and again with the table's words changed; exits with 1 where more than ${mostPoints} points are lost.`,
  positionals: [{ form: '[FILE…]', description: `JSON lines of labelled questions (those of ${figures})` }],
  environment: [],
  async run(_, files) {
    const sets = await Promise.all(
      (files.length > 0 ? files : ownFiles).map(async (file) => ({ file, questions: await questionsOf(file) })),
    );
    const pairs = sets.flatMap(({ file, questions }) => swappedPairs(questions).map((pair) => ({ ...pair, file })));
    const compared = (await compare(pairs)).map((each, at) => ({ ...each, file: pairs[at]?.file }));
    const lines = sets.map(({ file, questions }) =>
      row(
        basename(file),
        questions.length,
        compared.filter((each) => each.file === file),
      ),
    );
    const asked = sets.reduce((sum, { questions }) => sum + questions.length, 0);
    const head = ['set', 'questions', 'right, own words', 'right, other words', 'false, own words', 'false, other words'];
    console.log(table([head, ...lines, row('all', asked, compared)], (column) => column === 0));
    console.log(`\nMarked otherwise:\n`);
    console.log(
      compared
        .filter(({ own, swapped }) => own.mark !== swapped.mark)
        .map(difference)
        .join('\n'),
    );
    const lost = percent(compared.map(({ own }) => own)) - percent(compared.map(({ swapped }) => swapped));
    if (lost <= mostPoints) return exitCode.done;
    throw new Failure(`With other words ${lost.toFixed(1)} points fewer are right; at most ${mostPoints} may be.`);
  },
});
