/** What one file says of another, checked: languages, ids, names, sources, units. Says where each reference that leads nowhere stands. */
import { type Locale, locales } from '../language/locale.ts';
import { entryAliasProblems } from './entry-alias-problems.ts';
import { figureProblems } from './figure-problems.ts';
import type { Loaded, LoadedFiles, LoadedTable } from './loaded-files.ts';
import { measureProblems } from './measure-problems.ts';
import { nameProblems } from './name-problems.ts';
import type { Problem } from './problem.ts';
import { operationNames } from './schema.ts';
import { type Path, problemAt, type YamlFile } from './yaml-file.ts';

/** Every id that a file of the folder stands for, broken ones included: what points to a broken file does not dangle. */
export interface KnownIds {
  readonly entries: ReadonlySet<string>;
  /** Those of `entries` that files stand for now, without the ones that entries had before. */
  readonly current: ReadonlySet<string>;
  /** Tables whose rows could not be read: any row of theirs may be meant. */
  readonly brokenTables: ReadonlySet<string>;
  /** Those that rows may have. Undefined where the file itself is broken: then nothing is said about references to it. */
  readonly names: ReadonlySet<string> | undefined;
  /** Names that are not served yet. */
  readonly draftNames: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

type Report = (problem: Problem) => void;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text per language, as it was written. */
function isLocalizedText(value: unknown): value is Partial<Record<Locale, string>> {
  if (!isRecord(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => locales.some((locale) => locale === key) && typeof value[key] === 'string');
}

function languageProblems(
  source: YamlFile,
  languages: readonly Locale[],
  report: Report,
  value: unknown = source.data,
  path: Path = [],
): void {
  if (isLocalizedText(value)) {
    for (const language of languages) {
      if (value[language] === undefined)
        report(
          problemAt(
            source,
            path,
            `the text in "${language}" is missing`,
            `add ${language}: …; the folder's languages are ${languages.join(', ')}`,
          ),
        );
    }
    for (const language of locales) {
      if (value[language] !== undefined && !languages.includes(language)) {
        report(
          problemAt(
            source,
            [...path, language],
            `the folder has no language "${language}"`,
            'take the text out, or add the language to knowledge.yaml',
          ),
        );
      }
    }
    return;
  }
  const inside = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  for (const [key, item] of inside) languageProblems(source, languages, report, item, [...path, key]);
}

/** What is wrong with a reference such as `article#2`; undefined where it leads to a section of a source. */
function sourceFault(reference: string, { sources }: KnownIds): Pick<Problem, 'message' | 'hint'> | undefined {
  if (!sources) return undefined;
  const [id = '', section] = reference.split('#');
  const sections = sources.get(id);
  if (!sections) {
    const there = [...sources.keys()].join(', ');
    return { message: `there is no source "${id}"`, hint: there ? `use one of sources.yaml: ${there}` : 'add it to sources.yaml' };
  }
  if (section === undefined || sections.has(section)) return undefined;
  const there = [...sections].join(', ');
  const hint = there ? `use one of: ${there}` : `write ${id} alone, or add the section to sources.yaml`;
  return { message: `source "${id}" has no section "${section}"`, hint };
}

function sourceProblems(source: YamlFile, references: readonly string[] | undefined, path: Path, known: KnownIds, report: Report): void {
  for (const [index, reference] of (references ?? []).entries()) {
    const fault = sourceFault(reference, known);
    // A reference that stands alone has no item of its own: the place is then that of the whole.
    if (fault) report({ ...source.place([...path, index]), ...fault });
  }
}

/** A long table repeats its sources: each that leads nowhere is told where it stands first. */
function observationProblems({ observations }: LoadedTable, known: KnownIds, report: Report): void {
  const seen = new Set<string>();
  for (const { source, place } of observations) {
    for (const reference of source ?? []) {
      const fault = seen.has(reference) ? undefined : sourceFault(reference, known);
      if (fault) report({ ...place('source'), ...fault });
      seen.add(reference);
    }
  }
}

function relatedProblems(source: YamlFile, related: readonly string[], path: Path, known: KnownIds, report: Report): void {
  related.forEach((id, index) => {
    if (known.entries.has(id) || known.brokenTables.has(id.split('/')[0] ?? '')) return;
    report(
      problemAt(source, [...path, index], `there is no entry "${id}"`, 'write an id such as faq/name, claim/name, a table or table/row'),
    );
  });
}

function tableProblems(loaded: LoadedTable, known: KnownIds, report: Report): void {
  const { value: table, source } = loaded;
  sourceProblems(source, table.source, ['source'], known, report);
  relatedProblems(source, table.related, ['related'], known, report);
  const seen = new Set<string>();
  table.rows.forEach((row, index) => {
    const complain = (message: string, hint: string) => report({ ...loaded.rowPlace(index), message, hint });
    if (reservedRows.has(row.id)) complain(`"${row.id}" is reserved for what is computed`, 'give the row another id');
    else if (known.names && !known.names.has(row.id) && known.draftNames.has(row.id))
      complain(`row "${row.id}" is a name that is still a draft`, 'finish it in names.yaml, or make the table a draft, too');
    else if (known.names && !known.names.has(row.id))
      complain(`row "${row.id}" is not a name in names.yaml`, `add the name there with its aliases, or: npm run new -- name ${row.id}`);
    if (seen.has(row.id)) complain(`row "${row.id}" stands twice`, 'keep one of the two');
    seen.add(row.id);
    sourceProblems(source, row.source, ['rows', index, 'source'], known, report);
    relatedProblems(source, row.related, ['rows', index, 'related'], known, report);
  });
  table.totals.forEach((total, index) => {
    sourceProblems(source, total.source, ['totals', index, 'source'], known, report);
    if (total.measure !== undefined && !table.measures.some(({ id }) => id === total.measure)) {
      const hint = `use one of: ${table.measures.map(({ id }) => id).join(', ')}`;
      report(problemAt(source, ['totals', index, 'measure'], `there is no measure "${total.measure}"`, hint));
    }
    total.rows?.forEach((row, at) => {
      const path: Path = ['totals', index, 'rows', at];
      if (!seen.has(row)) report(problemAt(source, path, `there is no row "${row}"`, `use one of: ${[...seen].join(', ')}`));
      else if (total.rows?.indexOf(row) !== at) report(problemAt(source, path, `row "${row}" stands twice`, 'keep one of the two'));
    });
    for (const [at, conflict] of total.conflicts.entries()) {
      sourceProblems(source, conflict.source, ['totals', index, 'conflicts', at, 'source'], known, report);
    }
    if (total.entry !== undefined) relatedProblems(source, [total.entry], ['totals', index, 'entry'], known, report);
  });
}

const reservedRows = new Set<string>(operationNames);
/** Commands that the bot has of itself. */
const ownCommands = new Set(['ask', 'check', 'claim', 'faq', 'help']);

function commandProblems(tables: LoadedFiles['table'], report: Report): void {
  const seen = new Map<string, string>();
  for (const { value, source } of tables) {
    const { name } = value.command;
    const taken = ownCommands.has(name) ? 'the bot itself' : seen.get(name);
    if (taken) report(problemAt(source, ['command', 'name'], `the command /${name} is taken by ${taken}`, 'give the command another name'));
    seen.set(name, source.file);
  }
}

/** Every reference of the folder that leads nowhere, every doubled id, every missing language. */
export function referenceProblems(files: LoadedFiles, known: KnownIds): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const entries = [...files.faq, ...files.claim];
  const all: readonly (Loaded<unknown> | undefined)[] = [
    files.folder,
    ...entries,
    ...files.table,
    files.names,
    files.sources,
    files.outside,
  ];
  const languages = files.folder?.value.languages;
  if (languages) for (const loaded of all) if (loaded) languageProblems(loaded.source, languages, report);

  for (const { value, source } of entries) {
    sourceProblems(source, value.source, ['source'], known, report);
    relatedProblems(source, value.related, ['related'], known, report);
  }
  for (const table of files.table) {
    tableProblems(table, known, report);
    observationProblems(table, known, report);
    problems.push(...measureProblems(table));
  }
  problems.push(...entryAliasProblems(files, known.current));
  commandProblems(files.table, report);
  return [...problems, ...figureProblems(files), ...nameProblems(files, known.draftNames)];
}
