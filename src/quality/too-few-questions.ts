/** Finds what people would ask for in vain: entries and rows with too few sample questions. Judges none of the questions. */

import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Place, Problem } from '../knowledge/problem.ts';
import { commonLocale, defaultLocale, type Locale, locales } from '../language/locale.ts';
import { languageOf } from '../language/script.ts';
import { normalise } from '../question/normalise.ts';

/** An entry and a row are found by people's own words only where there are enough of them: in all, in the bot's first language and in each other one. */
const enough = { all: 10, first: 6, other: 4 } as const;

interface Asked {
  readonly id: string;
  readonly questions: readonly string[];
  /** Where the questions belong. */
  readonly place: Place;
  readonly draft: boolean;
}

/** Operations and whole tables have none required. */
function allAsked({ faq, claim, table }: LoadedFiles): Asked[] {
  return [
    ...[...faq, ...claim].map(({ value, source }) => ({
      id: value.id,
      questions: value.questions,
      place: source.keyPlace(['questions']),
      draft: value.type === 'faq' && value.draft === true,
    })),
    // Nobody writes questions for the lines of a spreadsheet.
    ...table.flatMap(({ value, source, rowsInYaml }) =>
      value.rows.slice(0, rowsInYaml).map((row, index) => ({
        id: `${value.id}/${row.id}`,
        questions: row.questions,
        place: source.keyPlace(['rows', index, 'questions']),
        draft: false,
      })),
    ),
  ];
}

/** What the questions lack, such as "3 of 4 in en"; empty where there are enough. */
function lackingOf(questions: readonly string[], languages: readonly Locale[]): string {
  const lacking: string[] = [];
  if (questions.length < enough.all) lacking.push(`${questions.length} of ${enough.all}`);
  for (const language of languages.length > 1 ? languages : []) {
    const least = language === defaultLocale ? enough.first : enough.other;
    const count = questions.filter((question) => (languageOf(normalise(question)) ?? commonLocale) === language).length;
    if (count < least) lacking.push(`${count} of ${least} in ${language}`);
  }
  return lacking.join(', ');
}

/** Everything with too few of them, and in `drafts` a remark for each draft, with what it still lacks. */
export function tooFewQuestions(files: LoadedFiles): { readonly problems: Problem[]; readonly drafts: Problem[] } {
  const languages = files.folder?.value.languages ?? locales;
  const problems: Problem[] = [];
  const drafts: Problem[] = [];
  const more = 'add more, as people type them';
  for (const { id, questions, place, draft } of allAsked(files)) {
    const lacking = lackingOf(questions, languages);
    if (draft && lacking === '')
      drafts.push({ ...place, message: `${id} is a draft with enough sample questions`, hint: 'take out “draft: true”' });
    else if (draft) drafts.push({ ...place, message: `${id} is a draft with few sample questions yet: ${lacking}`, hint: more });
    else if (lacking !== '') problems.push({ ...place, message: `${id} has too few sample questions: ${lacking}`, hint: more });
  }
  return { problems, drafts };
}
