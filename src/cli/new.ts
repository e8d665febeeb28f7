/** `npm run new`: a new entry, table, name or source, asked for in the terminal or given as options; or a whole folder to begin with. Overwrites nothing. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { knowledgeAwaiting } from '../authoring/awaited.ts';
import { type FileChanges, tryChanges, writeChanges } from '../authoring/folder-changes.ts';
import { fileOf, type NewKind, newEntry, type ReadFile } from '../authoring/new-entry.ts';
import { starterFolder } from '../authoring/starter-folder.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { id as idShape } from '../knowledge/schema.ts';
import { locales } from '../language/locale.ts';
import { checkFolder } from '../quality/folder-check.ts';
import { questionEngine, sampleClock } from '../resolve/question-engine.ts';
import { exitCode } from '../runtime/exit-code.ts';
import type { CliOptions } from './cli-definition.ts';
import { defineCli } from './define-cli.ts';
import { readSettings } from './environment.ts';
import { Failure, wrongUse } from './failure.ts';
import { type Field, newFields } from './new-fields.ts';
import { type Ask, asking, fillIn } from './new-questions.ts';

const kinds = Object.keys(newFields) as NewKind[];

/** Every option of every kind, with the kinds that take it. */
function fieldOptions(): CliOptions {
  const options: Record<string, CliOptions[string]> = {};
  for (const field of kinds.flatMap((kind) => newFields[kind])) {
    const takers = kinds.filter((kind) => newFields[kind].some(({ name }) => name === field.name));
    const description = `${takers.join(', ')}: ${field.asks}`;
    const value = { type: 'string', value: field.name === 'row' ? 'NAME=VALUE' : 'TEXT', description } as const;
    if (field.form === 'list')
      options[field.name] = { ...value, description: `${description}; may be given several times`, multiple: true };
    else if (field.form === 'text') options[field.name] = value;
    else for (const locale of locales) options[`${field.name}-${locale}`] = value;
  }
  return options;
}

/** Fails where the id is none, or something has it already. */
function requireNewId(kind: NewKind, id: string, { entries, tables, names, sources, outside, drafts }: Knowledge): void {
  if (!idShape.safeParse(id).success || (kind === 'table' && !/^[a-z][a-z0-9_-]{0,31}$/.test(id)))
    throw wrongUse(
      kind === 'table'
        ? `“${id}” cannot name a table, which is a slash command too: write 1 to 32 small letters, digits, “-” and “_”`
        : `“${id}” is not an id: write letters, digits, “-” and “_”, at most 60, and begin with a letter or digit`,
    );
  const taken = {
    faq: entries.map((entry) => entry.id.replace(/^faq\//, '')),
    claim: entries.map((entry) => entry.id.replace(/^claim\//, '')),
    table: tables.map((table) => table.id),
    name: [...names, ...outside.names].map((name) => name.id),
    source: sources.map((source) => source.id),
  }[kind];
  const drafted = drafts.filter((draft) => draft.kind === kind).map((draft) => draft.id.replace(/^(?:faq|claim)\//, ''));
  if ([...taken, ...drafted].includes(id))
    throw new Failure(`There is a ${kind} “${id}” already in ${fileOf(kind, id)}: choose another id, or change the file.`);
}

function requireOwnOptions(kind: NewKind, options: Readonly<Record<string, unknown>>, { languages }: Knowledge): void {
  const own = newFields[kind].flatMap(({ form, name }) =>
    form === 'each language' ? languages.map((language) => `${name}-${language}`) : [name],
  );
  const foreign = Object.entries(options).filter(
    ([name, value]) => value !== undefined && [value].flat().length > 0 && !own.includes(name),
  );
  if (foreign.length > 0)
    throw wrongUse(
      `${foreign.map(([name]) => `--${name}`).join(', ')} is not for a new ${kind} of this folder; use ${own.map((name) => `--${name}`).join(', ')}`,
    );
}

/** Fails with every problem of the folder, unless it is that this name or source is not there yet. */
async function knowledgeToAddTo(kind: NewKind, id: string, folder: string, read: ReadFile): Promise<Knowledge> {
  const loaded = await loadKnowledge(folder);
  if (loaded.ok) return loaded.knowledge;
  const awaiting = await knowledgeAwaiting(kind, id, folder, read);
  if (!awaiting) throw new Failure(loaded.problems.map(formatProblem).join('\n'));
  return awaiting;
}

async function writeEntry(
  kind: NewKind,
  id: string,
  options: Readonly<Record<string, string | readonly string[] | boolean | undefined>>,
): Promise<number> {
  const { knowledgeDir } = readSettings();
  const read = (file: string) => readFile(join(knowledgeDir, file), 'utf8').catch(() => '');
  const knowledge = await knowledgeToAddTo(kind, id, knowledgeDir, read);
  requireNewId(kind, id, knowledge);
  requireOwnOptions(kind, options, knowledge);
  const fill = (ask?: Ask) => fillIn(newFields[kind], options, knowledge, ask);
  const given = process.stdin.isTTY && process.stdout.isTTY ? await asking(process.stdin, process.stdout, fill) : await fill();
  const changes = await newEntry(kind, id, given, read);
  return writeChecked(knowledgeDir, changes);
}

/** Writes what loads, and says what the check will say of it. */
async function writeChecked(folder: string, changes: FileChanges): Promise<number> {
  const loaded = await tryChanges(folder, changes);
  if (!loaded.ok)
    throw new Failure(`Nothing was written, as the folder would not load any more:\n${loaded.problems.map(formatProblem).join('\n')}`);
  await writeChanges(folder, changes);
  console.log([...changes.keys()].map((file) => `${join(folder, file)} is written.`).join('\n'));
  const { problems } = await checkFolder(loaded.files, questionEngine(loaded.knowledge, sampleClock(loaded.knowledge)));
  const own = problems.filter(({ file }) => changes.has(file));
  if (own.length === 0) return exitCode.done;
  console.log(['To be fixed before npm run check:knowledge passes:', ...own.map(formatProblem)].join('\n  '));
  return exitCode.failed;
}

async function writeFolder(path: string, language: string | undefined): Promise<number> {
  const there = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Failure(
      error.code === 'ENOTDIR' ? `${path} is a file: name a new or an empty folder.` : `${path} cannot be read: ${error.message}`,
    );
  });
  if (there.length > 0) throw new Failure(`${path} is not empty: name a new or an empty folder.`);
  await writeChanges(path, await starterFolder(locales.filter((locale) => language === undefined || locale === language)));
  console.log(
    [
      `${path} is written, with an example of each kind of file and a workflow for GitHub; its README.md says what is what.`,
      `Have it checked:  KNOWLEDGE_DIR=${resolve(path)} npm run check:knowledge`,
      `Ask it:           KNOWLEDGE_DIR=${resolve(path)} npm run -s ask`,
    ].join('\n'),
  );
  return exitCode.done;
}

const describe: Readonly<Record<NewKind, string>> = {
  faq: 'a question and its answer',
  claim: 'what somebody says and others doubt',
  table: 'a table of figures with its slash command',
  name: 'somebody or something that people ask about',
  source: 'where knowledge comes from',
};

const neededBy = (fields: readonly Field[]) => fields.filter(({ optional, least }) => !optional && least !== 0).map(({ name }) => name);

await defineCli({
  name: 'npm run new',
  summary:
    'Writes a new entry, table, name or source into the knowledge, or a whole folder to begin with. In a terminal it asks for what the options do not say.',
  positionals: [
    ...kinds.map((kind) => ({ form: `${kind} ID`, description: `${describe[kind]}; needs ${neededBy(newFields[kind]).join(', ')}` })),
    { form: 'knowledge FOLDER', description: 'a folder of your own: an example of each kind of file, a README, a workflow that checks it' },
  ],
  options: {
    ...fieldOptions(),
    language: {
      type: 'string',
      value: locales.join('|'),
      description: 'knowledge: the one language of the folder (all)',
      accepts: (text) => locales.some((one) => one === text),
      expected: locales.join(' or '),
    },
  },
  environment: ['KNOWLEDGE_DIR'],
  async run({ language, ...options }, [kind = '', id = '']) {
    const one = kinds.find((each) => each === kind);
    return one ? writeEntry(one, id, { ...options, ...(language !== undefined && { language }) }) : writeFolder(id, language);
  },
});
