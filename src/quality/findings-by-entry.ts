/** Findings as a maintainer reads them: everything about an entry together, below its id and title. Finds nothing. */
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import { formatProblem, type Problem, sortProblems } from '../knowledge/problem.ts';
import { everyText } from '../language/locale.ts';

/** A table's figures may stand in a CSV file beside it. */
const withoutEnding = (file: string) => file.replace(/\.(?:yaml|csv)$/, '');

/** Lines: a heading for each entry or other file, and below it what was found there. */
export function byEntry(problems: readonly Problem[], { faq, claim, table }: Pick<LoadedFiles, 'faq' | 'claim' | 'table'>): string[] {
  const titles = new Map(
    [...faq, ...claim, ...table].map(({ value, source }) => [withoutEnding(source.file), `${value.id} · ${everyText(value.title)[0]}`]),
  );
  const grouped = new Map<string, string[]>();
  for (const problem of sortProblems(problems)) {
    const heading = titles.get(withoutEnding(problem.file)) ?? problem.file;
    grouped.set(heading, [...(grouped.get(heading) ?? []), formatProblem(problem)]);
  }
  return [...grouped].flatMap(([heading, lines]) => [heading, ...lines.map((line) => `  ${line}`)]);
}
