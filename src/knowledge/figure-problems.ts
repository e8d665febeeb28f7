/** Holds figures and the texts that show them together: no placeholder without its figure, no figure unseen, no unknown unit. */
import { locales } from '../language/locale.ts';
import type { Entry } from './knowledge.ts';
import type { Loaded, LoadedFiles } from './loaded-files.ts';
import { placeholdersIn } from './placeholders.ts';
import type { Place, Problem } from './problem.ts';
import { measurePath } from './table.ts';
import { type Path, problemAt } from './yaml-file.ts';

const builtInUnits = new Set(['percent', 'times', ...Intl.supportedValuesOf('currency')]);

/** The texts of an entry that may show figures, with their paths. Titles stand in lists and buttons and show none. */
function textsOf(entry: Entry): { path: Path; language: string; text: string }[] {
  const fields =
    entry.type === 'faq'
      ? { answer: entry.answer, caveat: entry.caveat }
      : { claim: entry.claim, against: entry.against, caveat: entry.caveat };
  return Object.entries(fields).flatMap(([field, value]) =>
    locales.flatMap((language) => {
      const text = value?.[language];
      return text === undefined ? [] : [{ path: [field, language], language, text }];
    }),
  );
}

/** A name that no figure can have is most likely meant to be shown as it is. */
function figureHint(name: string, figures: readonly string[]): string {
  if (/^[a-z]/.test(name)) return `add ${name} to figures, or use one of: ${figures.join(', ') || '(there are none)'}`;
  return `write \\{${name}}, or put it in \`code\`, to show it as it is; a figure is named under figures`;
}

function entryProblems({ value: entry, source }: Loaded<Entry>): Problem[] {
  const problems: Problem[] = [];
  const shownIn = new Map<string, Set<string>>();
  const texts = textsOf(entry);
  for (const { path, language, text } of texts) {
    for (const { name } of placeholdersIn(text)) {
      shownIn.set(name, (shownIn.get(name) ?? new Set()).add(language));
      if (!Object.hasOwn(entry.figures, name)) {
        problems.push(problemAt(source, path, `{${name}} has no figure`, figureHint(name, Object.keys(entry.figures))));
      }
    }
  }
  for (const language of locales) {
    const [shown] = placeholdersIn(entry.title[language] ?? '');
    if (shown)
      problems.push(problemAt(source, ['title', language], `a title cannot show {${shown.name}}`, 'show the figure in the text below it'));
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

/** Figures and texts that do not fit, and units that are no currency of ISO 4217, percent, times or unit of knowledge.yaml. */
export function figureProblems(files: LoadedFiles): Problem[] {
  const { folder } = files;
  const problems = [...files.faq, ...files.claim].flatMap(entryProblems);
  // Without knowledge.yaml nobody can say which units there are.
  if (!folder) return problems;
  const check = (unit: string | undefined, place: Place) => {
    if (unit === undefined || builtInUnits.has(unit) || Object.hasOwn(folder.value.units, unit)) return;
    const hint = 'use an ISO currency such as USD, percent, times, or name the unit under units in knowledge.yaml';
    problems.push({ ...place, message: `unknown unit "${unit}"`, hint });
  };
  for (const { value, source } of [...files.faq, ...files.claim]) {
    for (const [name, { unit }] of Object.entries(value.figures)) check(unit, source.place(['figures', name, 'unit']));
  }
  for (const { value, source } of files.table) {
    for (const { id, unit } of value.measures) check(unit, source.place([...measurePath(id, source), 'unit']));
    value.totals.forEach((total, index) => {
      const path: Path = ['totals', index];
      check(total.unit, source.place([...path, 'unit']));
      for (const unit of Object.keys(total.also)) check(unit, source.keyPlace([...path, 'also', unit]));
      total.conflicts.forEach(({ unit }, at) => {
        check(unit, source.place([...path, 'conflicts', at, 'unit']));
      });
    });
  }
  return problems;
}
