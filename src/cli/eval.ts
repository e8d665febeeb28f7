/** `npm run eval`: asks every question of a file, each in a fresh conversation, and scores the answers. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { evaluate, type Result, readQuestions } from '../quality/evaluation.ts';
import { type Floor, formatEvaluation, underFloor } from '../quality/evaluation-report.ts';
import { withFirstPhrasings } from '../quality/labelled-folder.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { askAndMark } from './ask-and-mark.ts';
import { defineCli } from './define-cli.ts';
import { type OfflineBot, offlineBotEnvironment, openOfflineBot } from './offline-bot.ts';

const ownQuestions = fileURLToPath(new URL('../../tests/evaluation/dev.jsonl', import.meta.url));

/** Prints the evaluation of one file; false where it cannot be read or is under the floor. */
async function score(file: string, floor: Floor, offline: OfflineBot): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) {
    console.error(`The questions cannot be read: ${text.message}`);
    return false;
  }
  const read = readQuestions(text);
  if (!read.ok) {
    console.error(read.problems.map((problem) => `${file}, ${problem}`).join('\n'));
    return false;
  }
  const results: Result[] = [];
  for (const question of read.questions) results.push(await askAndMark(offline.bot, offline.defaultLocale, question));
  const evaluation = evaluate(results);
  console.log(formatEvaluation(evaluation));
  const under = underFloor(evaluation, floor);
  if (under.length > 0) console.error(`\nunder the floor:\n${under.map((line) => `  ${line}`).join('\n')}`);
  return under.length === 0;
}

const count = { type: 'string', value: 'N', accepts: (text: string) => /^\d+$/.test(text), expected: 'a count' } as const;

await defineCli({
  name: 'npm run eval',
  summary: 'Scores the answers to files of labelled questions; exits with 1 where a file is under a floor.',
  positionals: [{ form: '[FILE…]', description: 'JSON lines as tests/evaluation/README.md describes them (tests/evaluation/dev.jsonl)' }],
  options: {
    'min-right': { ...count, description: 'at least so many questions in scope must be answered right, in each file' },
    'max-false': { ...count, description: 'at most so many questions out of scope may be answered, in each file' },
    phrasings: { ...count, description: 'leave each entry only its first N phrasings' },
  },
  environment: offlineBotEnvironment,
  async run({ 'min-right': minRight, 'max-false': maxFalse, phrasings }, words) {
    const files = words.length > 0 ? words : [ownQuestions];
    const floor: Floor = {
      ...(minRight !== undefined && { inScope: Number(minRight) }),
      ...(maxFalse !== undefined && { falseAnswers: Number(maxFalse) }),
    };
    const offline = await openOfflineBot('asWritten', (knowledge) =>
      phrasings === undefined ? knowledge : withFirstPhrasings(knowledge, Number(phrasings)),
    );
    let under = false;
    for (const file of files) {
      if (files.length > 1) console.log(`${file}\n`);
      under = !(await score(file, floor, offline)) || under;
      if (files.length > 1) console.log('');
    }
    return under ? exitCode.failed : exitCode.done;
  },
});
