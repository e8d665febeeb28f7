/** Measures labelled folders with fewer and with more phrasings an entry: the whole bot, beside MiniSearch and Fuse.js at the same number of false answers. Prints a table for tests/evaluation/README.md. */
import { readFile } from 'node:fs/promises';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import pino from 'pino';
import { readTyped, terminalRequest } from '../src/adapters/terminal/request.ts';
import { suggestionsOf } from '../src/api/reply-result.ts';
import { defineCli } from '../src/cli/define-cli.ts';
import { commandsWith } from '../src/commands/commands.ts';
import { createBot } from '../src/core/bot.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { defaultLocale, everyText } from '../src/language/locale.ts';
import { evaluate, mark, type Question, type Result, readQuestions } from '../src/quality/evaluation.ts';
import { withFirstPhrasings } from '../src/quality/labelled-folder.ts';
import { questionEngine, sampleClock } from '../src/resolve/question-engine.ts';
import { exitCode } from '../src/runtime/exit-code.ts';

const counts = [1, 3, 8];

/** The first hit of another engine, and how good it is: higher is better. */
type Find = (text: string) => { readonly id: string; readonly score: number } | undefined;

async function askBot(knowledge: Knowledge, questions: readonly Question[]): Promise<Result[]> {
  const bot = createBot(commandsWith(questionEngine(knowledge, sampleClock(knowledge))), pino({ level: 'silent' }));
  const results: Result[] = [];
  for (const question of questions) {
    const { reply } = await bot.run(readTyped(question.q.trim()), terminalRequest(defaultLocale));
    const id = reply.status === 'answer' ? reply.parts[0].id : null;
    const choices = reply.status === 'choices' ? suggestionsOf(reply).map((choice) => choice.id) : [];
    results.push(mark(question, { id, status: reply.status, text: '', choices }));
  }
  return results;
}

const documentsOf = (knowledge: Knowledge) =>
  knowledge.entries.map((entry) => ({
    id: entry.id,
    title: everyText(entry.title).join(' '),
    questions: entry.questions,
    asked: entry.questions.join(' '),
    answer: everyText(entry.type === 'faq' ? entry.answer : entry.claim).join(' '),
  }));

function miniSearch(knowledge: Knowledge): Find {
  const index = new MiniSearch<{ id: string }>({
    fields: ['title', 'asked', 'answer'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2, asked: 2 } },
  });
  index.addAll(documentsOf(knowledge));
  return (text) => index.search(text).map(({ id, score }) => ({ id: String(id), score }))[0];
}

function fuse(knowledge: Knowledge): Find {
  const index = new Fuse(documentsOf(knowledge), {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'questions', weight: 2 },
      { name: 'answer', weight: 1 },
    ],
    includeScore: true,
    useTokenSearch: true,
    ignoreLocation: true,
  });
  return (text) => index.search(text).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }))[0];
}

/** How many are right where the least score is such that no more out of scope are answered than this. */
function rightAt(find: Find, questions: readonly Question[], falseAnswers: number): number {
  const found = questions.map((question) => ({ question, hit: find(question.q) }));
  const outside = found.flatMap(({ question, hit }) => (question.expect.length === 0 && hit ? [hit.score] : [])).sort((a, b) => b - a);
  const least = outside[falseAnswers] ?? -Infinity;
  return found.filter(({ question, hit }) => hit && hit.score > least && question.expect.includes(hit.id)).length;
}

async function measure(folder: string): Promise<string[]> {
  const loaded = await loadKnowledge(folder);
  const read = readQuestions(await readFile(`${folder}.jsonl`, 'utf8'));
  if (!loaded.ok || !read.ok) throw new Error(`${folder} cannot be read`);
  const lines: string[] = [];
  for (const count of counts) {
    const knowledge = withFirstPhrasings(loaded.knowledge, count);
    const { inScope, marks, askedBack } = evaluate(await askBot(knowledge, read.questions));
    const falseAnswers = marks['false answer'];
    const others = [miniSearch(knowledge), fuse(knowledge)].map((find) => rightAt(find, read.questions, falseAnswers));
    const name = folder.split('/').at(-1);
    lines.push(
      `| ${[name, count, `${inScope.right} of ${inScope.of}`, marks.offered, marks.wrong, marks.missed, falseAnswers, askedBack, ...others].join(' | ')} |`,
    );
  }
  return lines;
}

await defineCli({
  name: 'npm run eval:folders',
  summary: 'Scores labelled folders with 1, 3 and 8 phrasings an entry, beside MiniSearch and Fuse.js, as a table in Markdown.',
  positionals: [{ form: 'FOLDER…', description: 'knowledge folders, each with its questions in FOLDER.jsonl beside it' }],
  environment: [],
  async run(_, folders) {
    console.log('| folder | phrasings | right | offered | wrong | missed | false | asked back | MiniSearch right | Fuse.js right |');
    console.log('|---|---|---|---|---|---|---|---|---|---|');
    for (const folder of folders) for (const line of await measure(folder)) console.log(line);
    return exitCode.done;
  },
});
