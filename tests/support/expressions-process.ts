/**
 * Prints every regular expression of the bot as JSON, for the test that times them: literals as they stand in the source, and those that are
 * built while modules load and knowledge is read. A line that builds one and built none here is named, so that none is missed in silence.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { articleFolder } from './article.ts';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** The file and line in which it stands or is built. */
  readonly site: string;
}

export interface Expressions {
  readonly found: readonly Expression[];
  /** Lines that build expressions and built none. */
  readonly missed: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** These read what developers write, never what people do. */
const developersOnly = /^src\/(?:quality|cli)\//;
/** Importing these starts the bot. */
const entryPoints = /(?:^|\/)(?:main|learning-process)\.ts$/;

const built: Expression[] = [];

/** The line of the project that called, by the stack of a new error. */
function caller(): string {
  const [, file = '', line = ''] = /\/(src\/[^\s:?]+\.ts)[^\s:]*:(\d+):\d+/.exec(new Error('where').stack ?? '') ?? [];
  return `${file}:${line}`;
}

function record(expression: RegExp): RegExp {
  const site = caller();
  if (site !== ':') built.push({ source: expression.source, flags: expression.flags, site });
  return expression;
}

async function filesOfPeoplesText(): Promise<string[]> {
  const files = (await readdir(`${root}src`, { recursive: true })).map((file) => `src/${file}`);
  // A pattern that matches nothing names files that were moved, and what it kept out would be imported.
  for (const excluded of [developersOnly, entryPoints])
    if (!files.some((file) => excluded.test(file))) throw new Error(`No file of src matches ${excluded}.`);
  return files.filter((file) => file.endsWith('.ts') && !developersOnly.test(file) && !entryPoints.test(file)).sort();
}

/** What stands in a file: its literals, and the lines that build expressions. */
function readSource(file: string, text: string): { readonly literals: readonly Expression[]; readonly building: readonly string[] } {
  const literals: Expression[] = [];
  const building: string[] = [];
  const siteOf = ({ start }: { readonly start: number }) => `${file}:${text.slice(0, start).split('\n').length}`;
  const builds = ({ start, callee }: { readonly start: number; readonly callee: { readonly type: string } }) => {
    if (callee.type === 'Identifier' && 'name' in callee && callee.name === 'RegExp') building.push(siteOf({ start }));
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) literals.push({ source: node.regex.pattern, flags: node.regex.flags, site: siteOf(node) });
    },
    NewExpression: builds,
    CallExpression: builds,
  }).visit(parseSync(file, text).program);
  return { literals, building };
}

const files = await filesOfPeoplesText();
const read = await Promise.all(files.map(async (file) => readSource(file, await readFile(`${root}${file}`, 'utf8'))));

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, given) => record(Reflect.construct(target, given)),
  apply: (target, self, given) => record(Reflect.apply(target, self, given)),
});
for (const file of files) await import(pathToFileURL(`${root}${file}`).href);
// What is built from the knowledge, such as its units and measures.
const { loadKnowledge } = await import('../../src/knowledge/load.ts');
const { questionEngine } = await import('../../src/resolve/question-engine.ts');
const loaded = await loadKnowledge(articleFolder);
if (!loaded.ok) throw new Error('The knowledge cannot be read.');
questionEngine(loaded.knowledge).read('How much is it?');

const sites = new Set(built.map(({ site }) => site));
const distinct = new Map([...read.flatMap(({ literals }) => literals), ...built].map((one) => [`/${one.source}/${one.flags}`, one]));
const expressions: Expressions = {
  found: [...distinct.values()],
  missed: read.flatMap(({ building }) => building).filter((site) => !sites.has(site)),
};
process.stdout.write(JSON.stringify(expressions));
