/** Gets what a new entry needs: from the options of the command line, and in a terminal by asking for the rest. Writes nothing. */
import { createInterface } from 'node:readline';
import type { Given } from '../authoring/new-entry.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Locale } from '../language/locale.ts';
import { Failure, wrongUse } from './failure.ts';
import type { Field } from './new-fields.ts';

/** What the options say, by their names. */
type Options = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** One text that is needed: a field, or one language of it. */
interface Blank {
  readonly field: Field;
  readonly option: string;
  readonly asks: string;
  readonly language?: Locale;
}

const nameOf = new Intl.DisplayNames('en', { type: 'language' });

function blanksOf(fields: readonly Field[], languages: readonly Locale[]): Blank[] {
  return fields.flatMap((field): Blank[] =>
    field.form === 'each language'
      ? languages.map((language) => ({
          field,
          option: `${field.name}-${language}`,
          asks: `${field.asks}, in ${nameOf.of(language)}`,
          language,
        }))
      : [{ field, option: field.name, asks: field.asks }],
  );
}

const least = ({ form, least, optional }: Field) => (form === 'list' ? (least ?? 0) : optional ? 0 : 1);

/** What was given for each blank; fails where an option cannot be used, or `ask` is undefined and one is missing. */
export async function fillIn(fields: readonly Field[], options: Options, knowledge: Knowledge, ask: Ask | undefined): Promise<Given> {
  const blanks = blanksOf(fields, knowledge.languages);
  const given = new Map(blanks.map((blank) => [blank, [options[blank.option] ?? []].flat().map(String)]));
  const told = blanks.flatMap((blank) =>
    (given.get(blank) ?? []).flatMap((text) => {
      const problem = text.trim() === '' ? 'is empty' : blank.field.problem?.(text, knowledge);
      return problem === undefined ? [] : [`--${blank.option}: ${problem}`];
    }),
  );
  const missing = blanks.filter((blank) => (given.get(blank) ?? []).length < least(blank.field));
  if (!ask) told.push(...missing.map((blank) => missingOption(blank, (given.get(blank) ?? []).length)));
  if (told.length > 0) throw wrongUse(told.join('\n'));
  if (ask) {
    for (const blank of blanks)
      if (given.get(blank)?.length === 0 || missing.includes(blank)) given.set(blank, await askFor(blank, knowledge, ask));
  }
  return Object.fromEntries(
    fields.map((field) => {
      const own = blanks.filter((blank) => blank.field === field).map((blank) => [blank.language, given.get(blank) ?? []] as const);
      if (field.form === 'list') return [field.name, own.flatMap(([, texts]) => texts)];
      if (field.form === 'text') return [field.name, own[0]?.[1][0]];
      const texts = own.flatMap(([language, [text]]) => (text === undefined ? [] : [[language, text]]));
      return [field.name, texts.length > 0 ? Object.fromEntries(texts) : undefined];
    }),
  );
}

function missingOption({ field, option, asks }: Blank, there: number): string {
  const more = least(field) - there;
  return `missing --${option}${more > 1 ? ` (${more} times)` : ''}: ${asks}`;
}

async function askFor({ field, asks: words }: Blank, knowledge: Knowledge, ask: Ask): Promise<string[]> {
  const asks = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  const needed = least(field);
  const texts: string[] = [];
  for (;;) {
    const hint = texts.length < needed ? '' : texts.length > 0 ? ' (Enter to go on)' : ' (Enter for none)';
    const text = field.long ? await askLong(asks, hint, ask) : (await ask(`${asks}${hint}: `)).trim();
    const problem = text === '' ? undefined : field.problem?.(text, knowledge);
    if (problem !== undefined) ask.tell(problem);
    else if (text !== '') texts.push(text);
    else if (texts.length < needed) ask.tell('This is needed; Ctrl-C writes nothing.');
    else return texts;
    if (texts.length > 0 && field.form !== 'list') return texts;
  }
}

/** A text of several lines; an empty one where the first line is. */
async function askLong(asks: string, hint: string, ask: Ask): Promise<string> {
  ask.tell(`${asks}${hint}; a line with a dot alone ends it`);
  const lines: string[] = [];
  for (let line = await ask('  '); line.trim() !== '.'; line = await ask('  ')) {
    lines.push(line);
    if (lines.length === 1 && line.trim() === '') break;
  }
  return lines.join('\n').trim();
}

/** Shows the words and waits for a line. */
export interface Ask {
  (words: string): Promise<string>;
  tell(line: string): void;
}

/** Asks on these streams while `use` runs; fails where the person ends the input. */
export async function asking<T>(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, use: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input, output });
  const lines = terminal[Symbol.asyncIterator]();
  const ask: Ask = Object.assign(
    async (words: string) => {
      terminal.setPrompt(words);
      terminal.prompt();
      const { done, value } = await lines.next();
      if (done) throw new Failure('\nNothing was written.');
      return String(value);
    },
    { tell: (line: string) => void output.write(`${line}\n`) },
  );
  try {
    return await use(ask);
  } finally {
    terminal.close();
  }
}
