/** Holds figures and the texts that show them together: no placeholder without its figure, no figure unseen, no unknown unit. */
import { locales } from '../core/locale.ts';
import type { Entry } from './knowledge.ts';
import type { Loaded, LoadedFiles } from './loaded-files.ts';
import type { Problem } from './problem.ts';
import { type Path, problemAt, type YamlFile } from './yaml-file.ts';

const placeholder = /\{(\w+)\}/g;
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** The texts of an entry that may show figures, with their paths. */
function textsOf(entry: Entry): { path: Path; language: string; text: string }[] {
  const fields =
    entry.type === 'faq'
      ? { title: entry.title, answer: entry.answer, caveat: entry.caveat }
      : { title: entry.title, claim: entry.claim, against: entry.against, caveat: entry.caveat };
  return Object.entries(fields).flatMap(([field, value]) =>
    locales.flatMap((language) => {
      const text = value?.[language];
      return text === undefined ? [] : [{ path: [field, language], language, text }];
    }),
  );
}

function entryProblems({ value: entry, source }: Loaded<Entry>): Problem[] {
  const problems: Problem[] = [];
  const shownIn = new Map<string, Set<string>>();
  const texts = textsOf(entry);
  for (const { path, language, text } of texts) {
    for (const [, name = ''] of text.matchAll(placeholder)) {
      shownIn.set(name, (shownIn.get(name) ?? new Set()).add(language));
      if (!(name in entry.figures)) {
        problems.push(
          problemAt(
            source,
            path,
            `{${name}} has no figure`,
            `add ${name} to figures, or use one of: ${Object.keys(entry.figures).join(', ') || '(there are none)'}`,
          ),
        );
      }
    }
  }
  const languages = new Set(texts.map(({ language }) => language));
  for (const name of Object.keys(entry.figures)) {
    const shown = shownIn.get(name);
    const missing = [...languages].filter((language) => !shown?.has(language));
    if (!shown)
      problems.push({
        ...source.keyPlace(['figures', name]),
        message: `no text shows the figure ${name}`,
        hint: `write {${name}} where it belongs, or take it out`,
      });
    else if (missing.length > 0) {
      problems.push({
        ...source.keyPlace(['figures', name]),
        message: `{${name}} is not shown in ${missing.join(', ')}`,
        hint: 'show the same figures in every language',
      });
    }
  }
  return problems;
}

/** Currencies of ISO 4217, percent, times, and the units that knowledge.yaml names. */
function unitProblem(unit: string | undefined, source: YamlFile, path: Path, own: ReadonlySet<string>): Problem[] {
  if (unit === undefined || unit === 'percent' || unit === 'times' || currencies.has(unit) || own.has(unit)) return [];
  return [
    problemAt(
      source,
      path,
      `unknown unit "${unit}"`,
      'use an ISO currency such as USD, percent, times, or name the unit under units in knowledge.yaml',
    ),
  ];
}

export function figureProblems(files: LoadedFiles): Problem[] {
  const own = new Set(Object.keys(files.folder?.value.units ?? {}));
  const entries = [...files.faq, ...files.claim].flatMap((loaded) => [
    ...entryProblems(loaded),
    ...Object.entries(loaded.value.figures).flatMap(([name, { unit }]) => unitProblem(unit, loaded.source, ['figures', name, 'unit'], own)),
  ]);
  const tables = files.table.flatMap(({ value, source }) => [
    ...unitProblem(value.measure.unit, source, ['measure', 'unit'], own),
    ...value.totals.flatMap((total, index) => [
      ...unitProblem(total.unit, source, ['totals', index, 'unit'], own),
      ...Object.keys(total.also).flatMap((unit) => unitProblem(unit, source, ['totals', index, 'also', unit], own)),
      ...total.conflicts.flatMap((conflict, at) => unitProblem(conflict.unit, source, ['totals', index, 'conflicts', at, 'unit'], own)),
    ]),
  ]);
  return [...entries, ...tables];
}
