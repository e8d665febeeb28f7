/** A rambling or double message is cut where its clauses end, and nowhere else; which of them ask is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/question/clauses.ts';

const cut = (text: string) => clausesOf(text).map((clause) => clause.text);
const asked = (text: string) =>
  clausesOf(text)
    .filter(({ asks }) => asks)
    .map((clause) => clause.text);

describe('a message', () => {
  it.each([
    ['메타는 얼마 써?', ['메타는 얼마 써']],
    ['누가 제일 많이 쓰고 합계는 얼마야?', ['누가 제일 많이 쓰고', '합계는 얼마야']],
    ['How much does Meta spend and is AI a bubble?', ['How much does Meta spend', 'is AI a bubble']],
    ['메타는 얼마 써? 그리고 거품이야?', ['메타는 얼마 써', '거품이야']],
    ['여친이 주식 하는데 메타 투자액이 궁금하대', ['여친이 주식 하는데', '메타 투자액이 궁금하대']],
  ])('“%s” is cut into %j', (text, clauses) => {
    expect(cut(text)).toEqual(clauses);
  });

  it.each([
    '1,000억 달러',
    'MS, Amazon and Meta',
    '메타, 아마존, 구글 비교',
    '빅테크가 왜 그렇게 많이 쓴다고 해',
    'research and development cost',
  ])('“%s” is one clause', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('tells the clauses that ask from those that only tell', () => {
    expect(asked('어제 형이랑 밥 먹다가 들었는데, 아마존이 제일 많이 쓴다며. 그게 얼마야?')).toContain('그게 얼마야');
    expect(asked('My boss reads the news. What does Microsoft spend? He likes tables.')).toEqual(['What does Microsoft spend']);
    expect(asked('점심 먹고 왔다. 날씨 좋더라.')).toEqual([]);
  });
});

describe('any text', () => {
  it('keeps its words and their order', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('메타는', '얼마', '쓰고', '왜', '그래?', 'Meta', 'spends', '5,', '1,000억.', '먹는데,'), {
          maxLength: 12,
        }),
        (list) => {
          const text = list.join(' ');
          const kept = words(cut(text).join(' '));
          const all = words(text);
          let at = 0;
          for (const word of all) if (kept[at] === word) at++;
          expect(at).toBe(kept.length);
        },
      ),
    );
  });
});
