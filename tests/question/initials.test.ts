/** Initial consonants stand for names and for the words of a table; what could be several words stands for none. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/resolve/reading.ts';
import { projectKnowledge } from '../support/project.ts';
import { readingsOf } from '../support/reading.ts';

let read: (text: string) => Reading;

beforeAll(async () => {
  read = readingsOf(await projectKnowledge());
});

describe('initial consonants', () => {
  it.each([
    ['ㅁㅌ ㅌㅈ', '메타 투자'],
    ['ㅇㅁㅈ ㅋㅍㅅ', '아마존 캐펙스'],
    ['ㅁㅌ ㅇㅁ?', '메타 얼마'],
    ['ㅋㅍㅅ ㅅㅇ', '캐펙스 순위'],
    ['ㄷㅅㅋ ㄱㅂㅂ', '딥시크 개발비'],
  ])('“%s” are read as “%s”', (text, repaired) => {
    expect(read(text).repaired).toBe(repaired);
  });

  it.each(['ㅇㅁㅈ ㅈㄱ', 'ㅂㅇㅎㅅ', 'ㅁㅌ ㅈㅇ'])('“%s” that nothing is known to stand for stay unknown', (text) => {
    expect(read(text).leftover.some(({ unknown }) => unknown)).toBe(true);
  });
});
