/** What `npm run new` asks for, kind by kind: the options and the questions in the terminal are both made from these lists. */
import { type NewKind, rowForm } from '../authoring/new-entry.ts';
import { findSource, type Knowledge } from '../knowledge/knowledge.ts';
import { claimFile } from '../knowledge/schema.ts';

export interface Field {
  /** Of the option, `--title-ko` where it is one text a language. */
  readonly name: string;
  readonly asks: string;
  readonly form: 'text' | 'each language' | 'list';
  /** Asked for in the terminal until an empty line. */
  readonly long?: true;
  /** How many of a list are needed; a text without it is. */
  readonly least?: number;
  readonly optional?: true;
  /** What is wrong with the text, with what to write. */
  problem?(text: string, knowledge: Knowledge): string | undefined;
}

const statuses = claimFile.shape.status.options;

const title: Field = { name: 'title', asks: 'the title, a short heading without figures', form: 'each language' };
const question: Field = { name: 'question', asks: 'a question as people type it', form: 'list', least: 2 };
const source: Field = {
  name: 'source',
  asks: 'where it comes from, id or id#section of sources.yaml',
  form: 'text',
  problem(text, knowledge) {
    const section = text.includes('#');
    const found = findSource(knowledge, text);
    if (found && (!section || found.section)) return undefined;
    const there = knowledge.sources.flatMap(({ id, sections }) => [id, ...sections.map((each) => `${id}#${each.id}`)]);
    return `there is no source “${text}”; ${there.length > 0 ? `use one of: ${there.join(', ')}` : 'add one first: npm run new -- source ID'}`;
  },
};

function nameProblem(text: string, { names }: Knowledge): string | undefined {
  return names.some(({ id }) => id === text) ? undefined : `unknown name “${text}”; add it first: npm run new -- name ${text}`;
}

export const newFields: Readonly<Record<NewKind, readonly Field[]>> = {
  faq: [
    title,
    { name: 'answer', asks: 'the answer in Markdown, the short answer first', form: 'each language', long: true },
    question,
    source,
  ],
  claim: [
    title,
    { name: 'by', asks: 'who claims it', form: 'each language' },
    {
      name: 'status',
      asks: `how it stands: ${statuses.join(', ')}`,
      form: 'text',
      problem: (text) =>
        statuses.some((status) => status === text) ? undefined : `“${text}” is not a status; use one of: ${statuses.join(', ')}`,
    },
    { name: 'claim', asks: 'what is claimed, told as a claim', form: 'each language', long: true },
    { name: 'against', asks: 'what the source says against it', form: 'each language', long: true, optional: true },
    question,
    source,
  ],
  table: [
    title,
    { name: 'measure', asks: 'the words for what is measured, with commas between them', form: 'each language' },
    { name: 'unit', asks: 'the unit: USD, KRW, percent, times or one of knowledge.yaml', form: 'text' },
    { name: 'period', asks: 'what the figures are for: 2025, 2025-Q3 …', form: 'text' },
    {
      name: 'row',
      asks: 'a row, NAME=41000 or NAME=36000..38000, with the id of a name',
      form: 'list',
      least: 1,
      problem(text, knowledge) {
        const { id } = rowForm.exec(text.replaceAll(' ', ''))?.groups ?? {};
        return id === undefined ? `“${text}” is not a row; write NAME=41000, or NAME=36000..38000` : nameProblem(id, knowledge);
      },
    },
    { ...question, least: 0 },
    source,
  ],
  name: [
    { name: 'name', asks: 'what it is called', form: 'each language' },
    { name: 'kind', asks: 'what it is: person, team, shop, product …', form: 'text' },
    { name: 'alias', asks: 'another way people write it', form: 'list', least: 0 },
    { name: 'of', asks: 'the id of the name it belongs to', form: 'text', optional: true, problem: nameProblem },
  ],
  source: [
    { name: 'name', asks: 'what it is called', form: 'each language' },
    { name: 'href', asks: 'its address, https://…', form: 'text', optional: true },
  ],
};
