/** `npm run check:knowledge`: prints every problem of the knowledge folder, then what could be better; exits 1 for problems alone. */
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, type Problem, sortProblems } from '../knowledge/problem.ts';
import { drafts } from '../quality/drafts.ts';
import { checkFolder } from '../quality/folder-check.ts';
import { askHeldOut } from '../quality/held-out.ts';
import { reportHeldOut } from '../quality/held-out-report.ts';
import { outdated } from '../quality/outdated.ts';
import { sampleQuestions } from '../quality/sample-questions.ts';
import { untranslated } from '../quality/untranslated.ts';
import { questionEngine, sampleClock } from '../resolve/question-engine.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';

interface CheckResult {
  readonly problems: readonly Problem[];
  readonly remarks: readonly string[];
  readonly summary: string;
}

/** What imported entries have in common, in one line. */
function counted(what: string, found: readonly Problem[]): string[] {
  const [first] = found;
  const entries = new Set(found.map(({ file }) => file)).size;
  if (!first) return [];
  return [`${what}: ${found.length}, in ${entries} ${entries === 1 ? 'entry' : 'entries'}, such as ${formatProblem(first)}`];
}

async function check(folder: string, everyRemark: boolean): Promise<CheckResult> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) return { problems: loaded.problems, remarks: [], summary: 'the folder is not served until these are fixed' };
  const { knowledge, files, drafts: unfinished } = loaded;
  const engine = questionEngine(knowledge, sampleClock(knowledge));
  const { problems, figures, astray } = await checkFolder(files, engine);
  const report = reportHeldOut(askHeldOut(sampleQuestions(files), engine));
  return {
    problems,
    remarks: [
      ...sortProblems([...outdated(files), ...drafts(unfinished), ...astray]).map(formatProblem),
      ...(everyRemark ? sortProblems([...figures, ...report.remarks]).map(formatProblem) : []),
      ...counted('bare figures in imported entries', figures),
      ...counted('imported entries without a translation', untranslated(files)),
      ...report.competing.map(
        ({ ids, questions }) => `${ids.join(' and ')} compete for ${questions.length} questions, such as “${questions[0]}”`,
      ),
      ...report.hardToFind.map(
        ({ id, unfound, of }) =>
          `${unfound} of ${of} questions of ${id} find nothing when they are not written down: others in other words would help it most`,
      ),
      report.summary,
    ],
    summary: [
      `${knowledge.entries.length} entries, ${knowledge.tables.length} tables, ${knowledge.names.length} names`,
      ...(knowledge.drafts.length > 0
        ? [`not served: ${knowledge.drafts.length} ${knowledge.drafts.length === 1 ? 'draft' : 'drafts'}`]
        : []),
    ].join('; '),
  };
}

await defineCli({
  name: 'npm run check:knowledge',
  summary: 'Prints every problem of the knowledge folder (exits with 1 where there is one), then what could be better.',
  options: {
    remarks: {
      type: 'boolean',
      description:
        'list each sample question that is answered wrongly when it is not in the folder, and each bare figure of imported entries',
    },
  },
  environment: ['KNOWLEDGE_DIR'],
  async run({ remarks: everyRemark }) {
    const { problems, remarks, summary } = await check(readSettings().knowledgeDir, everyRemark);
    for (const problem of sortProblems(problems)) console.log(formatProblem(problem));
    if (remarks.length > 0) console.log(['Remarks:', ...remarks].join('\n  '));
    console.log(`${problems.length === 0 ? 'No problems' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`}: ${summary}.`);
    return problems.length === 0 ? exitCode.done : exitCode.failed;
  },
});
