/** The index finds what comparing with every phrasing finds, and nothing that is left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasingIndex, postingsOf } from '../../src/search/phrasing-index.ts';
import { type Vector, vectorSpace } from '../../src/search/vectors.ts';
import { tokensOf } from '../support/small-knowledge.ts';

const vocabulary = ['chips', 'power', 'land', 'robots', 'cloud', 'models', '전력', '로봇', '투자'];
const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const corpus = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text }), { minLength: 1, maxLength: 20 });

function cosine(a: Vector, b: Vector): number {
  const weights = new Map([...b.features].map((feature, at) => [feature, b.weights[at] ?? 0]));
  return [...a.features].reduce((sum, feature, at) => sum + (a.weights[at] ?? 0) * (weights.get(feature) ?? 0), 0);
}

function built(phrasings: readonly { readonly id: string; readonly text: string }[]) {
  const space = vectorSpace(phrasings.map((phrasing) => tokensOf(phrasing.text)));
  return {
    space,
    index: phrasingIndex(
      postingsOf(
        space.vectors,
        space.features.numbers.size,
        phrasings.map(({ id }) => id),
      ),
    ),
  };
}

describe('the candidates', () => {
  it('are those of plain comparison with every phrasing', () => {
    fc.assert(
      fc.property(corpus, text, (phrasings, asked) => {
        const { space, index } = built(phrasings);
        const vector = space.vectorOf(tokensOf(asked));
        const best = new Map<string, number>();
        phrasings.forEach(({ id }, at) => {
          const found = cosine(vector, space.vectors[at] ?? vector);
          if (found > 0) best.set(id, Math.max(found, best.get(id) ?? 0));
        });
        const candidates = index.candidates(vector);
        expect(new Set(candidates.map(({ id }) => id))).toEqual(new Set(best.keys()));
        for (const candidate of candidates) expect(candidate.cosine).toBeCloseTo(best.get(candidate.id) ?? 0, 4);
        const cosines = candidates.map((candidate) => candidate.cosine);
        expect(cosines).toEqual([...cosines].sort((a, b) => b - a));
      }),
    );
  });

  it('are the same when the same is asked again', () => {
    fc.assert(
      fc.property(corpus, text, text, (phrasings, asked, between) => {
        const { space, index } = built(phrasings);
        const ask = (words: string) => index.candidates(space.vectorOf(tokensOf(words)));
        const first = ask(asked);
        ask(between);
        expect(ask(asked)).toEqual(first);
      }),
    );
  });

  it('do without what is left out', () => {
    fc.assert(
      fc.property(corpus, text, fc.nat(19), (phrasings, asked, left) => {
        const { space, index } = built(phrasings);
        const vector = space.vectorOf(tokensOf(asked));
        const others = phrasings.filter((_, at) => at !== left).map(({ id }) => id);
        for (const { id } of index.candidates(vector, (phrasing) => phrasing === left)) expect(others).toContain(id);
      }),
    );
  });

  it('vote with the mean of the three nearest', () => {
    const { space, index } = built([
      { id: 'a', text: 'chips' },
      { id: 'a', text: 'chips' },
      { id: 'a', text: 'chips' },
      { id: 'b', text: 'chips' },
    ]);
    const [a, b] = index.candidates(space.vectorOf(tokensOf('chips')));
    expect(a?.vote).toBeCloseTo(a?.cosine ?? 0, 5);
    expect(b?.vote).toBeCloseTo((b?.cosine ?? 0) / 3, 5);
  });
});
