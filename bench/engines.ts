/** The engines that are compared, each as its users set it up. An engine is given phrases and answers with the number of the one it puts first. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import { questionEngine } from '../src/resolve/question-engine.ts';
import type { Phrases } from './corpus.ts';
import { entryNumber, knowledgeOf } from './knowledge.ts';

/** The phrase found first, by its number; undefined for none. */
export type Find = (text: string) => number | undefined;

export interface Engine {
  readonly label: string;
  build(corpus: Phrases): Find;
}

function fuse(corpus: Phrases, options: IFuseOptions<string>): Find {
  const built = new Fuse(corpus.phrases, options);
  return (text) => built.search(text)[0]?.refIndex;
}

export const engines = {
  bot: {
    label: 'this bot',
    build(corpus) {
      const knowledge = knowledgeOf(corpus, 1);
      const { read, search } = questionEngine(knowledge);
      return (text) => {
        const verdict = search.find(read(text));
        const id = verdict.kind === 'answer' ? verdict.id : verdict.ids[0];
        return id === undefined ? undefined : entryNumber(id);
      };
    },
  },
  minisearch: {
    label: 'MiniSearch',
    build(corpus) {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
      index.addAll(corpus.phrases.map((text, id) => ({ id, text })));
      return (text) => index.search(text)[0]?.id;
    },
  },
  fuseTokens: {
    label: 'Fuse.js token search',
    build: (corpus) => fuse(corpus, { useTokenSearch: true }),
  },
  fuse: {
    label: 'Fuse.js',
    build: (corpus) => fuse(corpus, { ignoreLocation: true, threshold: 0.6 }),
  },
} satisfies Record<string, Engine>;

export type EngineName = keyof typeof engines;
