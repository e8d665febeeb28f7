import { describe, expect, it } from 'vitest';
import { conversations } from '../../src/core/conversations.ts';

const meta = { command: 'capex', args: { company: 'meta' } };
const total = { command: 'capex', args: { show: 'total' } };

describe('what is kept of conversations', () => {
  it('is the last answer of each', () => {
    const talks = conversations({ most: 10, forgetAfter: 1_000 });
    talks.remember('a', meta);
    talks.remember('b', meta);
    talks.remember('a', total);
    expect(talks.recall('a')).toEqual(total);
    expect(talks.recall('b')).toEqual(meta);
    expect(talks.recall('c')).toBeUndefined();
  });

  it('is forgotten after its time', () => {
    let now = 0;
    const talks = conversations({ most: 10, forgetAfter: 1_000, now: () => now });
    talks.remember('a', meta);
    now = 1_000;
    expect(talks.recall('a')).toEqual(meta);
    now = 1_001;
    expect(talks.recall('a')).toBeUndefined();
  });

  it('is bounded in number: the one silent for longest goes first', () => {
    const talks = conversations({ most: 2, forgetAfter: 1_000 });
    talks.remember('a', meta);
    talks.remember('b', meta);
    talks.remember('a', total);
    talks.remember('c', meta);
    expect(talks.recall('b')).toBeUndefined();
    expect(talks.recall('a')).toEqual(total);
    expect(talks.recall('c')).toEqual(meta);
  });
});
