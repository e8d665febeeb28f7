/** Questions find what they ask for in other words, close seconds are asked back about, and everything else finds nothing. */
import { describe, expect, it } from 'vitest';
import { questionEngine } from '../../src/resolve/question-engine.ts';
import { learnMatching } from '../../src/search/learned-matching.ts';
import { readTexts } from '../../src/search/read-texts.ts';
import { enoughConfidence } from '../../src/search/search.ts';
import { projectKnowledge } from '../support/project.ts';
import { knowledgeOfEntries, questionsAbout, tokensOf } from '../support/small-knowledge.ts';

const outside = ['what is the weather like', 'tell me a joke', 'who won the match', 'when is lunch', 'sing something'];
const topics = { bicycle: questionsAbout('bicycle'), piano: questionsAbout('piano'), telescope: questionsAbout('telescope') };
const knowledge = knowledgeOfEntries(topics, outside);
const { read, search } = questionEngine(knowledge);
const find = (text: string) => search.find(read(text));

describe('a question', () => {
  it.each([
    ['does anybody repair pianos here', 'faq/piano'],
    ['my bicycle needs paint', 'faq/bicycle'],
    ['telescope for sale?', 'faq/telescope'],
    ['bicycel repair', 'faq/bicycle'],
  ])('“%s” finds %s', (text, id) => {
    expect(find(text)).toMatchObject({ kind: 'answer', id });
  });

  it('of the knowledge itself is sure', () => {
    expect(find('Where can I buy a PIANO?')).toMatchObject({ kind: 'answer', id: 'faq/piano', confidence: 1, verbatim: true });
  });

  it.each(['what is the capital of France', 'zorbex', 'good morning'])('“%s” finds nothing', (text) => {
    expect(find(text).kind).toBe('nothing');
  });

  it.each(outside)('“%s”, which must not be answered, finds nothing', (text) => {
    expect(find(text)).toMatchObject({ kind: 'nothing', confidence: 0, outside: true });
  });

  it('that two answer alike is asked back about', async () => {
    const own = await projectKnowledge();
    const { read: readOwn, search: searchOwn } = questionEngine(own);
    const blended = own.entries.flatMap(({ questions: [first = ''] }, at) =>
      own.entries.slice(at + 1).map(({ questions: [second = ''] }) => `${first} ${second}`),
    );
    const asked = blended.map((text) => searchOwn.find(readOwn(text))).filter((found) => found.kind === 'choices');
    expect(asked.length).toBeGreaterThan(0);
    for (const { confidence, ids } of asked) {
      expect(confidence).toBeLessThan(enoughConfidence.answer);
      expect(ids.length).toBeLessThanOrEqual(3);
    }
  });
});

describe('a word in a form that no rule leads back', () => {
  const { read: readShow, search: show } = questionEngine(
    knowledgeOfEntries({
      desk: ['the photographic exhibition opens on monday', 'when does the photographic exhibition open'],
      tea: ['which herbal infusions are served', 'what infusions do you have'],
    }),
  );
  const [found] = show.find(readShow('photogenic exhibits')).matches;

  // "photogen" is neither "photograph" nor a slip of it: it is only alike, which is for Fuse.js to say.
  it('explains the question all the same, if less than the word itself', () => {
    expect(found?.id).toBe('faq/desk');
    expect(found?.covered).toBeGreaterThan(0.5);
    expect(found?.covered).toBeLessThan(show.find(readShow('photographic exhibits')).matches[0]?.covered ?? 0);
  });
});

describe('without some texts', () => {
  it('a question is answered by the others, and not by itself', () => {
    const asked = 'where can I repair a piano';
    const without = search.without(new Set([asked]));
    expect(search.find(read(asked)).verbatim).toBe(true);
    expect(without.find(read(asked))).toMatchObject({ kind: 'answer', id: 'faq/piano', verbatim: false });
  });

  it('a word that only they have explains nothing any more', () => {
    const odd = knowledgeOfEntries({ ...topics, piano: [...topics.piano, 'gramophone needles'] });
    const { search: oddSearch } = questionEngine(odd);
    const words = tokensOf('gramophone');
    expect(oddSearch.unexplained(words, 'faq/piano')).toBeLessThan(0.5);
    expect(oddSearch.without(new Set(['gramophone needles'])).unexplained(words, 'faq/piano')).toBeGreaterThan(0.5);
  });
});

describe('matching', () => {
  const matching = learnMatching(readTexts(knowledge, (text) => read(text).tokens));

  it('orders by score and tells how near the outside is', () => {
    const { found, outside: near } = matching.match(tokensOf('what is the weather like'));
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(near.cosine).toBeCloseTo(1, 5);
  });

  it('does not find a phrasing that is left out by itself', () => {
    const number = matching.phrasings.findIndex(({ text }) => text === 'where can I store a telescope');
    const { tokens } = matching.phrasings[number] ?? { tokens: [] };
    const classifier = matching.learnWithout((phrasing) => phrasing === number);
    const { found } = matching.match(tokens, { classifier, leftOut: (phrasing) => phrasing === number });
    expect(found.find(({ id }) => id === 'faq/telescope')?.cosine).toBeLessThan(0.97);
  });
});

describe('a row of a table', () => {
  it('is not found by a question that names another row', async () => {
    const { read: readOwn, search: searchOwn } = questionEngine(await projectKnowledge());
    const { matches } = searchOwn.find(readOwn('구글 말고 메타 설비에 돈 얼마 꽂음?'));
    const rows = matches.map(({ id }) => id).filter((id) => id === 'capex/amazon' || id === 'capex/microsoft');
    expect(rows).toEqual([]);
  });
});
