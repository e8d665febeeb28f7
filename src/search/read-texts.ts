/** Every text of the knowledge, read as a question would be: what the search learns from and compares with. Judges none of them. */

import type { Knowledge } from '../knowledge/knowledge.ts';
import { locales } from '../language/locale.ts';
import type { Token } from '../question/token.ts';
import { phrasingsOf, textsBehind } from './phrasings.ts';

/** A text with the id that it belongs to. */
export interface ReadText {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface ReadTexts {
  /** Every phrasing, and behind them the questions that must not be answered. */
  readonly phrasings: readonly ReadText[];
  /** Texts that belong to an id without leading to it. */
  readonly behind: readonly ReadText[];
  /** The titles of tables, with the tables' ids. */
  readonly titles: readonly ReadText[];
}

/** The id of questions that must not be answered. */
export const outsideId = '';

export function readTexts(knowledge: Knowledge, tokensOf: (text: string) => readonly Token[]): ReadTexts {
  const read = (id: string) => (text: string) => ({ id, text, tokens: tokensOf(text) });
  return {
    phrasings: [...phrasingsOf(knowledge).map(({ id, text }) => read(id)(text)), ...knowledge.outside.questions.map(read(outsideId))],
    behind: [...textsBehind(knowledge)].flatMap(([id, texts]) => texts.map(read(id))),
    titles: knowledge.tables.flatMap(({ id, title }) => locales.flatMap((locale) => title[locale] ?? []).map(read(id))),
  };
}
