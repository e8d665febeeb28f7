/** Knowledge of nothing but entries and their questions, made without files: for tests of what finds them. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { questionReader } from '../../src/question/question.ts';
import type { Token } from '../../src/question/token.ts';

/** Entries by topic, each with its questions. */
export function knowledgeOfEntries(
  questionsByTopic: Readonly<Record<string, readonly string[]>>,
  outside: readonly string[] = [],
): Knowledge {
  return {
    languages: ['en'],
    name: { en: 'Small' },
    units: {},
    names: [],
    sources: [],
    tables: [],
    operations: {},
    drafts: [],
    outside: { names: [], topics: [], questions: [...outside] },
    entries: Object.entries(questionsByTopic).map(([topic, questions]) => ({
      id: `faq/${topic}`,
      type: 'faq',
      title: { en: topic },
      answer: { en: 'It is so.' },
      questions: [...questions],
      figures: {},
      related: [],
      tags: [],
      aliases: [],
    })),
  };
}

const read = questionReader(knowledgeOfEntries({}));

/** A text read without any knowledge. */
export function tokensOf(text: string): readonly Token[] {
  return read(text).tokens;
}

const verbs = ['find', 'buy', 'repair', 'clean', 'paint', 'lend', 'weigh', 'carry', 'store', 'sell'];

/** Questions that have their thing in common and little else. */
export function questionsAbout(thing: string): string[] {
  return verbs.map((verb) => `where can I ${verb} a ${thing}`);
}
