/** Which column of somebody's table is which, by its name in any language: 질문, "Question (EN)", answer_ko. */
import type { ColumnRole } from '../language/column-words.ts';
import { type Locale, language, localeOf, locales } from '../language/locale.ts';

export interface Column {
  readonly role: ColumnRole;
  /** Of the texts in it, where its name says so. */
  readonly language?: Locale | undefined;
}

const columns = locales.map((locale) => ({ locale, ...language(locale).writing.columns }));

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.()[\]:-]/g, '');

const roleByWord: ReadonlyMap<string, ColumnRole> = new Map(
  columns.flatMap(({ roles }) =>
    Object.entries(roles).flatMap(([role, words]) => words.map((word) => [word, role as ColumnRole] as const)),
  ),
);

/** Undefined for a name that stands for nothing that is known. A number behind it counts columns of one sort: question 2. */
export function columnOf(name: string): Column | undefined {
  const word = bare(name).replace(/(?<=\D)\d{1,3}$/, '');
  const role = roleByWord.get(word);
  if (role) return { role };
  for (const { locale, language: names } of columns)
    for (const own of names) {
      const [before, after] = [word.endsWith(own) && word.slice(0, -own.length), word.startsWith(own) && word.slice(own.length)];
      const found = [before, after].map((rest) => (rest ? roleByWord.get(rest) : undefined)).find((each) => each !== undefined);
      if (found) return { role: found, language: locale };
    }
  return undefined;
}

/** The language that a cell names: ko-KR, English, 한국어. */
export function languageNamed(text: string): Locale | undefined {
  const word = bare(text);
  return columns.find(({ language: names }) => names.includes(word))?.locale ?? localeOf(text);
}

/** Whether a row or column holds what all others come to. */
export const isTotal = (name: string) => columns.some(({ totals }) => totals.includes(bare(name)));

/** Whether a cell says that there is no figure. */
export const isNothing = (cell: string) =>
  /^[-–—?.\s]*$/.test(cell) || columns.some(({ nothing }) => nothing.includes(cell.toLowerCase().replaceAll(' ', '')));

function opening(role: 'question' | 'answer'): RegExp {
  const words = columns.flatMap(({ roles }) => roles[role]).filter((word) => /^[\p{L}]+$/u.test(word));
  return new RegExp(`^(?:${words.join('|')})\\s?\\d{0,3}\\s?(?:[.)](?![a-z0-9])|:)\\s*`, 'iu');
}

/** What stands in front of a question or an answer in running text: "Q1.", "답변:". */
export const questionMark = opening('question');
export const answerMark = opening('answer');
