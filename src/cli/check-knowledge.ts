/** `npm run check:knowledge`: prints every problem of the knowledge folder by entry, then what could be better; exits 1 for problems alone. */

import pino from 'pino';
import { commandsWith } from '../commands/commands.ts';
import { createBot } from '../core/bot.ts';
import { counted } from '../core/counted.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { defaultLocale } from '../language/locale.ts';
import { withCommittedFolder } from '../quality/committed-folder.ts';
import { drafts } from '../quality/drafts.ts';
import type { Result } from '../quality/evaluation.ts';
import { byEntry } from '../quality/findings-by-entry.ts';
import { checkFolder } from '../quality/folder-check.ts';
import { readFolderTests } from '../quality/folder-tests.ts';
import { reportFolderTests } from '../quality/folder-tests-report.ts';
import { askHeldOut, type HeldOut } from '../quality/held-out.ts';
import { reportHeldOut } from '../quality/held-out-report.ts';
import { outdated } from '../quality/outdated.ts';
import { sampleQuestions } from '../quality/sample-questions.ts';
import { takenQuestions } from '../quality/taken-questions.ts';
import { untranslated } from '../quality/untranslated.ts';
import { type QuestionEngine, questionEngine, sampleClock } from '../resolve/question-engine.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { askAndMark } from './ask-and-mark.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';

interface CheckResult {
  readonly count: number;
  /** Below a heading for each entry. */
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
  readonly summary: string;
}

/** What imported entries have in common, in one line. */
function together(what: string, found: readonly Problem[]): string[] {
  const [first] = found;
  const entries = new Set(found.map(({ file }) => file)).size;
  if (!first) return [];
  return [`${what}: ${found.length}, in ${counted(entries, 'entry')}, such as ${formatProblem(first)}`];
}

const engineOf = (knowledge: Knowledge) => questionEngine(knowledge, sampleClock(knowledge));

/** The questions that the folder brings along, asked. */
async function askTests(folder: string, engine: QuestionEngine) {
  const read = await readFolderTests(folder, engine.knowledge);
  if (!read.ok) return { problems: read.problems, remarks: [], summary: [] };
  if (!read.tests) return { problems: [], remarks: [], summary: [] };
  const bot = createBot(commandsWith(engine), pino({ level: 'silent' }));
  const results: Result[] = [];
  for (const { question } of read.tests.tests) results.push(await askAndMark(bot, defaultLocale, question));
  const { problems, remarks, summary } = reportFolderTests(read.tests, results);
  return { problems, remarks, summary: [summary] };
}

/** What the folder's edits since the last commit take from other entries; nothing where Git does not know the folder. */
async function taken(folder: string, after: readonly HeldOut[]): Promise<readonly Problem[]> {
  const found = await withCommittedFolder(folder, async (committed) => {
    const loaded = await loadKnowledge(committed);
    return loaded.ok ? takenQuestions(askHeldOut(sampleQuestions(loaded.files), engineOf(loaded.knowledge)), after) : [];
  });
  return found ?? [];
}

async function check(folder: string, everyRemark: boolean): Promise<CheckResult> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) {
    const problems = byEntry(loaded.problems, { faq: [], claim: [], table: [] });
    return { count: loaded.problems.length, problems, remarks: [], summary: 'the folder is not served until these are fixed' };
  }
  const { knowledge, files, drafts: unfinished } = loaded;
  const engine = engineOf(knowledge);
  const found = await checkFolder(files, engine);
  const tests = await askTests(folder, engine);
  const heldOut = askHeldOut(sampleQuestions(files), engine);
  const report = reportHeldOut(heldOut, files);
  const problems = [...found.problems, ...tests.problems];
  const remarks = [
    ...outdated(files),
    ...drafts(unfinished),
    ...found.astray,
    ...tests.remarks,
    ...(await taken(folder, heldOut)),
    ...report.competing,
    ...report.obstacles,
    ...report.hardToFind,
    ...(everyRemark ? [...found.figures, ...report.astray] : []),
  ];
  return {
    count: problems.length,
    problems: byEntry(problems, files),
    remarks: [
      ...byEntry(remarks, files),
      'the whole folder',
      ...[
        ...together('bare figures in imported entries', found.figures),
        ...together('imported entries without a translation', untranslated(files)),
        ...tests.summary,
        report.summary,
      ].map((line) => `  ${line}`),
    ],
    summary: [
      [counted(knowledge.entries.length, 'entry'), counted(knowledge.tables.length, 'table'), counted(knowledge.names.length, 'name')].join(
        ', ',
      ),
      ...(knowledge.drafts.length > 0 ? [`not served: ${counted(knowledge.drafts.length, 'draft')}`] : []),
    ].join('; '),
  };
}

await defineCli({
  name: 'npm run check:knowledge',
  summary: 'Prints every problem of the knowledge folder by entry (exits with 1 where there is one), then what could be better.',
  options: {
    remarks: {
      type: 'boolean',
      description:
        'list each sample question that is answered wrongly when it is not in the folder, and each bare figure of imported entries',
    },
  },
  environment: ['KNOWLEDGE_DIR'],
  async run({ remarks: everyRemark }) {
    const { count, problems, remarks, summary } = await check(readSettings().knowledgeDir, everyRemark);
    for (const line of problems) console.log(line);
    if (remarks.length > 0) console.log(['Remarks:', ...remarks].join('\n  '));
    console.log(`${count === 0 ? 'No problems' : counted(count, 'problem')}: ${summary}.`);
    return count === 0 ? exitCode.done : exitCode.failed;
  },
});
