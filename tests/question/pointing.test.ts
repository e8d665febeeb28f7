import { describe, expect, it } from 'vitest';
import { pointsElsewhere } from '../../src/question/pointing.ts';

describe('a text without a word of content', () => {
  it.each([
    'is this true?',
    'fact-check this pls',
    'can someone verify the claim above?',
    'hmm, are those numbers right?',
    'true or fake?',
    '팩트체크 해줘',
    '팩트체크부탁드려요',
    '위에 글 맞아?',
    '이거맞아??',
    '이 기사 진짜인가요?',
    '방금 그 말 사실이야?',
    '위 주장이 사실인지 확인해 주세요',
    'ㄹㅇ?',
  ])('“%s” asks whether something else is so', (text) => {
    expect(pointsElsewhere(text)).toEqual({ asksTruth: true });
  });

  it.each(['what is this?', 'answer this please', '이거 뭐야?', '답해줘'])('“%s” points at something else', (text) => {
    expect(pointsElsewhere(text)).toEqual({ asksTruth: false });
  });
});

describe('a text with a word of content', () => {
  it.each([
    'is Meta real?',
    '메타 이거 맞아?',
    'is the bubble real?',
    '거품 진짜야?',
    '수다 맞아?',
    'is 80 billion true?',
    '왜?',
    'hello',
    '',
  ])('“%s” asks by itself, or nothing', (text) => {
    expect(pointsElsewhere(text)).toBeUndefined();
  });
});
