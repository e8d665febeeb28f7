/** `npm run eval`: asks every question of a file, each in a fresh conversation, and scores the answers; without a file, the folder's own tests. */
import { readFile } from 'node:fs/promises';
import { formatProblem } from '../knowledge/problem.ts';
import { evaluate, type Question, type Result, readQuestions } from '../quality/evaluation.ts';
import { type Floor, formatEvaluation, underFloor } from '../quality/evaluation-report.ts';
import { readFolderTests } from '../quality/folder-tests.ts';
import { withFirstPhrasings } from '../quality/labelled-folder.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { askAndMark } from './ask-and-mark.ts';
import { defineCli } from './define-cli.ts';
import { Failure, wrongUse } from './failure.ts';
import { type OfflineBot, offlineBotEnvironment, openOfflineBot } from './offline-bot.ts';

/** What is asked, and what must be reached. */
interface LabelledFile {
  readonly questions: readonly Question[];
  readonly floor: Floor;
}

/** The questions of a file, or what is wrong with it. */
async function labelledIn(file: string, floor: Floor): Promise<LabelledFile | string> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) return `The questions cannot be read: ${text.message}`;
  const read = readQuestions(text);
  return read.ok ? { questions: read.questions, floor } : read.problems.map((problem) => `${file}, ${problem}`).join('\n');
}

/** Those that the folder brings along, held to what it says itself unless the floor is given. */
async function ownTests({ folder, engine }: OfflineBot, given: Floor): Promise<LabelledFile> {
  const read = await readFolderTests(folder, engine.knowledge);
  if (!read.ok) throw new Failure(read.problems.map(formatProblem).join('\n'));
  if (!read.tests) throw wrongUse(`${folder} has no tests.yaml: write one (knowledge/README.md tells how), or name a file of questions`);
  const { tests, right, falseAnswers = 0 } = read.tests;
  const questions = tests.map(({ question }) => question);
  const inScope = right ?? questions.filter(({ expect }) => expect.length > 0).length;
  return { questions, floor: { inScope, falseAnswers, ...given } };
}

/** Prints the evaluation; false where it is under the floor. */
async function score({ questions, floor }: LabelledFile, { bot, defaultLocale }: OfflineBot): Promise<boolean> {
  const results: Result[] = [];
  for (const question of questions) results.push(await askAndMark(bot, defaultLocale, question));
  const evaluation = evaluate(results);
  console.log(formatEvaluation(evaluation));
  const under = underFloor(evaluation, floor);
  if (under.length > 0) console.error(`\nunder the floor:\n${under.map((line) => `  ${line}`).join('\n')}`);
  return under.length === 0;
}

const count = { type: 'string', value: 'N', accepts: (text: string) => /^\d+$/.test(text), expected: 'a count' } as const;

await defineCli({
  name: 'npm run eval',
  summary: 'Scores the answers to labelled questions; exits with 1 where a floor is not reached.',
  positionals: [
    {
      form: '[FILE…]',
      description:
        "JSON lines as tests/evaluation/README.md describes them (the folder's own tests.yaml or tests.jsonl, with the floors that it states)",
    },
  ],
  options: {
    knowledge: { type: 'string', value: 'FOLDER', description: 'the knowledge folder that is asked (KNOWLEDGE_DIR)' },
    'min-right': { ...count, description: 'at least so many questions in scope must be answered right, in each file' },
    'max-false': { ...count, description: 'at most so many questions out of scope may be answered, in each file' },
    phrasings: { ...count, description: 'leave each entry only its first N phrasings' },
  },
  environment: offlineBotEnvironment,
  async run({ knowledge: folder, 'min-right': minRight, 'max-false': maxFalse, phrasings }, files) {
    const floor: Floor = {
      ...(minRight !== undefined && { inScope: Number(minRight) }),
      ...(maxFalse !== undefined && { falseAnswers: Number(maxFalse) }),
    };
    const offline = await openOfflineBot({
      asked: 'asWritten',
      folder,
      ...(phrasings !== undefined && { change: (knowledge) => withFirstPhrasings(knowledge, Number(phrasings)) }),
    });
    if (files.length === 0) return (await score(await ownTests(offline, floor), offline)) ? exitCode.done : exitCode.failed;
    let allHold = true;
    for (const file of files) {
      if (files.length > 1) console.log(`${file}\n`);
      const labelled = await labelledIn(file, floor);
      if (typeof labelled === 'string') console.error(labelled);
      allHold = typeof labelled !== 'string' && (await score(labelled, offline)) && allHold;
      if (files.length > 1) console.log('');
    }
    return allHold ? exitCode.done : exitCode.failed;
  },
});
