/** What asking a folder's own tests came to: each question that was answered otherwise than its file says, and whether the floors are held. Asks nothing. */
import type { Place, Problem } from '../knowledge/problem.ts';
import type { Given, Result } from './evaluation.ts';
import type { FolderTests } from './folder-tests.ts';

export interface TestsReport {
  /** What keeps a change from being accepted: floors that are not held, and the questions that are why. */
  readonly problems: readonly Problem[];
  /** Questions answered otherwise that the floors allow. */
  readonly remarks: readonly Problem[];
  readonly summary: string;
}

function said({ id, status, choices }: Given): string {
  if (status === 'answer' && id !== null) return `${id} answers it`;
  if (choices) return `it is asked back which of ${choices.join(', ')} is meant`;
  return 'nothing answers it';
}

/** The beginning of an answer, for a line of a report. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

function findingOn({ question, given, mark, failingMust }: Result, place: Place): Problem {
  const { q, expect, verdict } = question;
  if (expect.length === 0) {
    const hint = `add its name or topic to outside.yaml; if the answer is right, write ${given.id} here`;
    return { ...place, message: `“${q}” must not be answered, but ${given.id} answers it`, hint };
  }
  const rightId = mark === 'wrong' && given.id !== null && expect.includes(given.id);
  if (rightId && verdict !== undefined && verdict !== given.verdict) {
    const message = `“${q}” must be found to be “${verdict}”, but ${given.id} says ${given.verdict ? `“${given.verdict}”` : 'neither yes nor no'}`;
    return { ...place, message, hint: `correct the figures of ${given.id}, or the verdict here` };
  }
  if (rightId) {
    const message = `“${q}” is answered by ${given.id} as it must be, but without “${failingMust.join('” and “')}”: ${beginning(given.text)}`;
    return { ...place, message, hint: `correct ${given.id}, or what the answer must say here` };
  }
  const message = `“${q}” must be answered by ${expect.join(' or ')}, but ${said(given)}`;
  return { ...place, message, hint: `add “${q}” to the questions of ${expect[0]}, or write here what should answer it` };
}

/** `results` are those of the tests in their order. */
export function reportFolderTests({ file, right, falseAnswers, tests }: FolderTests, results: readonly Result[]): TestsReport {
  const marked = results.map((result, at) => ({ result, place: tests[at]?.place ?? { file, line: 1, column: 1 } }));
  const inScope = marked.filter(({ result }) => result.question.expect.length > 0);
  const outOfScope = marked.filter(({ result }) => result.question.expect.length === 0);
  const isRight = ({ result }: (typeof marked)[number]) => result.mark === 'right';
  const rights = inScope.filter(isRight).length;
  const answered = outOfScope.filter((each) => !isRight(each)).length;
  const whole = { file, line: 1, column: 1 };

  const rightHolds = rights >= (right ?? inScope.length);
  const falseHolds = answered <= (falseAnswers ?? 0);
  const failures = (part: typeof marked) => part.filter((each) => !isRight(each)).map(({ result, place }) => findingOn(result, place));
  const floor = (message: string, hint: string): Problem => ({ ...whole, message, hint });
  return {
    problems: [
      ...(!rightHolds && right !== undefined
        ? [floor(`${rights} of ${inScope.length} questions are answered right; “right” asks for ${right}`, 'see the lines below')]
        : []),
      ...(!falseHolds && falseAnswers !== undefined
        ? [
            floor(
              `${answered} of ${outOfScope.length} questions are answered that must not be; “falseAnswers” allows ${falseAnswers}`,
              'see the lines below',
            ),
          ]
        : []),
      ...(rightHolds ? [] : failures(inScope)),
      ...(falseHolds ? [] : failures(outOfScope)),
    ],
    remarks: [...(rightHolds ? failures(inScope) : []), ...(falseHolds ? failures(outOfScope) : [])],
    summary: `${file}: ${rights} of ${inScope.length} questions are answered right, ${answered} of ${outOfScope.length} are answered that must not be`,
  };
}
