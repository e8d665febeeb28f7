/** A generated corpus as the bot knows it: FAQ entries with as many phrasings each as asked for. Writes no file. */
import type { Faq, Knowledge } from '../src/knowledge/knowledge.ts';
import type { Phrases } from './corpus.ts';
import { names } from './vocabulary.ts';

const idStart = 'faq/e';

/** The place of an entry by its id. */
export function entryNumber(id: string): number {
  return Number(id.slice(idStart.length));
}

/** The first phrase of an entry is its title: a phrasing like the others. One language, so that no text is there twice. */
export function knowledgeOf({ phrases, outside }: Phrases, phrasingsEach: number): Knowledge {
  const entries = Array.from({ length: Math.ceil(phrases.length / phrasingsEach) }, (_, at): Faq => {
    const [title = '', ...questions] = phrases.slice(at * phrasingsEach, (at + 1) * phrasingsEach);
    return {
      type: 'faq',
      id: `${idStart}${at}`,
      title: { ko: title },
      answer: { ko: '예.' },
      questions,
      figures: {},
      related: [],
      tags: [],
      aliases: [],
    };
  });
  return {
    languages: ['ko'],
    name: { ko: '잰 것' },
    units: {},
    operations: {},
    drafts: [],
    entries,
    tables: [],
    names: names.map(([id, ko, en]) => ({ id, name: { ko }, kind: 'company', aliases: [en] })),
    sources: [],
    outside: { names: [], topics: [], questions: [...outside] },
  };
}
