/** Makes entries of pairs: those with the same answer are one, those of one id in two languages too. Decides what they are called; writes nothing. */
import type { Problem } from '../knowledge/problem.ts';
import { type Locale, type Localized, locales } from '../language/locale.ts';
import { languageOf } from '../language/script.ts';
import { compact } from '../question/normalise.ts';
import { idFrom } from './import-id.ts';
import { knowledgeFile, withoutPlaceholders } from './knowledge-file.ts';
import { comparable, type Pair } from './pair.ts';

export interface ImportedEntry {
  /** `faq/refunds` without `faq/`. */
  readonly id: string;
  readonly title: Localized;
  readonly answer: Localized;
  readonly questions: readonly string[];
  readonly tags: readonly string[];
  readonly source: string | undefined;
  readonly related: readonly string[];
  /** Whether it lacks a language of the folder. */
  readonly file: string;
  readonly place: Pair['place'];
}

/** What pairs become in a folder. */
interface Folder {
  readonly languages: readonly Locale[];
  /** Questions of other entries, as `compact` writes them, with the file that each stands in. */
  readonly taken: ReadonlyMap<string, string>;
  /** The reference that a file's own words for a source stand for; undefined where they stand for none. */
  sourceOf(words: string | undefined): string | undefined;
}

interface Draft {
  readonly id: string;
  readonly pairs: [Pair, ...Pair[]];
}

const problem = (pair: Pair, message: string, hint: string): Problem => ({ ...pair.place(), message, hint });

/** Each pair with the language of its text: as the file says it, else that of most of its pairs. */
export function inLanguages(pairs: readonly Pair[], usual: Locale | undefined): (Pair & { readonly language: Locale })[] {
  const read = pairs.map(({ answer, questions }) => languageOf(`${questions.join(' ')} ${answer}`.toLowerCase()));
  const [most] = locales
    .map((locale) => ({ locale, count: read.filter((each) => each === locale).length }))
    .sort((a, b) => b.count - a.count);
  return pairs.map((pair) => ({ ...pair, language: usual ?? pair.language ?? most?.locale ?? locales[0] ?? 'en' }));
}

function draftsOf(pairs: readonly Pair[], told: Problem[]): Draft[] {
  const drafts: Draft[] = [];
  const byAnswer = new Map<string, Draft>();
  const byId = new Map<string, Draft>();
  for (const pair of pairs) {
    const answer = `${pair.language} ${pair.answer.replace(/\s+/g, ' ')}`;
    const wanted = pair.id === undefined ? undefined : idFrom(pair.id);
    const same = wanted ? byId.get(wanted) : byAnswer.get(answer);
    if (same && wanted && same.pairs.some((other) => other.language === pair.language && other.answer !== pair.answer)) {
      told.push(problem(pair, `the id “${wanted}” stands twice with two answers: the second was not carried`, 'give it another id'));
      continue;
    }
    if (same) {
      same.pairs.push(pair);
      continue;
    }
    const draft: Draft = { id: wanted || freeId(idFrom(pair.title ?? pair.questions[0] ?? '') || 'entry', byId), pairs: [pair] };
    drafts.push(draft);
    byId.set(draft.id, draft);
    byAnswer.set(answer, draft);
  }
  return drafts;
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(id)) return id;
  for (let count = 2; ; count++) if (!taken.has(`${id}-${count}`)) return `${id}-${count}`;
}

/** The pair with those questions and that title that no other entry has; `asked` tells which are whose, and learns. */
function freshPair(pair: Pair, file: string, asked: Map<string, string>, told: Problem[]): Pair {
  const isFree = (question: string) => (asked.get(compact(question)) ?? file) === file;
  const questions = pair.questions.filter((question) => {
    const key = compact(question);
    const there = asked.get(key);
    asked.set(key, there ?? file);
    if (!isFree(question))
      told.push(problem(pair, `“${question}” stands in ${there} already: it was not carried`, 'keep it where it belongs'));
    return there === undefined;
  });
  return { ...pair, title: pair.title !== undefined && isFree(pair.title) ? pair.title : undefined, questions };
}

/** The entries of one file, in its order, and what of it could not be carried. */
export function entriesOf(pairs: readonly Pair[], { languages, taken, sourceOf }: Folder): { entries: ImportedEntry[]; told: Problem[] } {
  const told: Problem[] = [];
  const drafts = draftsOf(pairs, told);
  const headings = new Map(
    drafts.flatMap(({ id, pairs: own }) =>
      own.flatMap(({ questions, title }) => [...questions, title ?? ''].map((words) => [comparable(words), id] as const)),
    ),
  );
  const asked = new Map(taken);
  const missing = new Map<Locale, Pair[]>();
  const entries = drafts.flatMap(({ id, pairs: own }): ImportedEntry[] => {
    const [first] = own;
    const spoken = languages.filter((language) => own.some((pair) => pair.language === language));
    const [fallback] = spoken;
    if (fallback === undefined) {
      told.push(
        problem(
          first,
          `“${first.questions[0]}” is in ${first.language}, and the folder in ${languages.join(' and ')}: it was not carried`,
          `import it with --language ${languages[0]} if that is wrong, or into a folder of its own`,
        ),
      );
      return [];
    }
    const fresh = own.map((pair) => freshPair(pair, `faq/${id}.yaml`, asked, told));
    // What stands in another entry leads there, as a title too.
    if (fresh.every(({ questions }) => questions.length === 0)) return [];
    for (const language of languages) if (!spoken.includes(language)) missing.set(language, [...(missing.get(language) ?? []), first]);
    const inEach = (of: (pair: Pair) => string): Localized =>
      Object.fromEntries(
        languages.map((language) => [
          language,
          of(fresh.find((pair) => pair.language === language) ?? fresh.find((pair) => pair.language === fallback) ?? first),
        ]),
      );
    const source = sourceOf(first.source);
    if (first.source !== undefined && source === undefined)
      told.push(
        problem(first, `“${first.source}” is not a source of sources.yaml: it was not carried`, 'add it there, and its id to the entry'),
      );
    const related = [...new Set(own.flatMap(({ pointsTo = [] }) => pointsTo.map((heading) => headings.get(heading))))].flatMap((other) =>
      other && other !== id ? [`faq/${other}`] : [],
    );
    return [
      {
        id,
        title: inEach(({ title, questions: [question] }) => withoutPlaceholders(title ?? question ?? first.questions[0] ?? '')),
        answer: inEach(({ answer }) => withoutPlaceholders(answer)),
        questions: fresh.flatMap(({ questions }) => questions),
        tags: [...new Set(own.flatMap(({ tags = [] }) => tags))],
        source,
        related,
        file: first.file,
        place: first.place,
      },
    ];
  });
  for (const [language, without] of missing) {
    const [first] = without;
    if (first)
      told.push(
        problem(
          first,
          `${without.length} ${without.length === 1 ? 'entry has' : 'entries have'} no text in ${language}: the other language stands in its place`,
          'translate title and answer: npm run check:knowledge counts those that say the same in every language',
        ),
      );
  }
  const there = new Set(entries.map(({ id }) => `faq/${id}`));
  return { entries: entries.map((entry) => ({ ...entry, related: entry.related.filter((other) => there.has(other)) })), told };
}

/** The file of the entry, unmarked. `source` is what it cites where the file says nothing. */
export function fileOfEntry({ title, answer, questions, tags, source, related }: ImportedEntry, usualSource: string): string {
  const lists = Object.entries({ questions, tags, related }).filter(([, list]) => list.length > 0);
  const { questions: asked, tags: labels, related: others } = Object.fromEntries(lists);
  return knowledgeFile('faq', { title, answer, questions: asked, tags: labels, source: source ?? usualSource, related: others });
}
