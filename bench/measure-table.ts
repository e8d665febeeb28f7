/** Measures questions about figures, of the article's table or of a large one, and tells the parent: from the text to the reply. A process of its own; leaves no file behind. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { terminalRequest } from '../src/adapters/terminal/request.ts';
import { commandsWith } from '../src/commands/commands.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { formatProblem } from '../src/knowledge/problem.ts';
import { questionEngine, sampleClock } from '../src/resolve/question-engine.ts';
import { articleFolder } from '../tests/support/article.ts';
import { largeTableFolder } from './large-table.ts';
import { type Times, timesOf } from './sampling.ts';
import { type QuestionKind, questionKinds, questionsOf, type TableName } from './table-questions.ts';

export interface MeasuredQuestions extends Times {
  readonly kind: QuestionKind;
  /** Share of the questions that were answered: nobody is to be fast by refusing. */
  readonly answered: number;
}

/** Enough that each question stands for another row, year or bound. */
const questionCount = 200;

async function measure(folder: string, table: TableName): Promise<MeasuredQuestions[]> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  const { knowledge } = loaded;
  const ask = commandsWith(questionEngine(knowledge, sampleClock(knowledge))).find(({ name }) => name === 'ask');
  const measured: MeasuredQuestions[] = [];
  for (const kind of questionKinds) {
    const questions = questionsOf(table, kind, questionCount);
    let [asked, answered] = [0, 0];
    const times = await timesOf(async () => {
      const reply = await ask?.run({ question: questions[asked++ % questions.length] ?? '' }, terminalRequest('ko'));
      if (reply?.status === 'answer') answered++;
    });
    measured.push({ kind, answered: answered / asked, ...times });
  }
  return measured;
}

async function inFolderOf(contents: Readonly<Record<string, string>>, use: (folder: string) => Promise<MeasuredQuestions[]>) {
  const folder = await mkdtemp(join(tmpdir(), 'capex-bot-bench-'));
  try {
    for (const [file, text] of Object.entries(contents)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const [table] = process.argv.slice(2);
if (table !== 'article' && table !== 'large') throw new Error('Usage: measure-table.ts article|large');
const measured =
  table === 'article' ? await measure(articleFolder, table) : await inFolderOf(largeTableFolder(), (folder) => measure(folder, table));
if (process.send) process.send(measured);
else console.log(measured);
