/** Which ranks of an order a text names is read from both languages, whatever stands between them. */
import { expect, it } from 'vitest';
import { normalise } from '../../../src/question/normalise.ts';
import { ranksIn } from '../../../src/tables/parse/ranks.ts';

const top = (first: number, last = first) => ({ from: 'top', first, last });
const bottom = (first: number, last = first) => ({ from: 'bottom', first, last });

it.each([
  ['2위는 어디야', [top(2)]],
  ['1위와 3위 차이', [top(1), top(3)]],
  ['1, 2위 합치면', [top(1), top(2)]],
  ['1~3위 합계', [top(1, 3)]],
  ['1등부터 4등까지 줄 세워 줘', [top(1, 4)]],
  ['상위 두 곳을 더하면', [top(1, 2)]],
  ['상위 3사 비중', [top(1, 3)]],
  ['톱2 합계', [top(1, 2)]],
  ['가장 많이 쓰는 두 곳', [top(1, 2)]],
  ['하위 2곳', [bottom(1, 2)]],
  ['세 번째로 많이 쓰는 데', [top(3)]],
  ['두 번째로 적게 쓰는 곳', [bottom(2)]],
  ['뒤에서 두번째는', [bottom(2)]],
  ['1위랑 꼴찌', [bottom(1), top(1)]],
  ['top two combined', [top(1, 2)]],
  ['the three biggest spenders', [top(1, 3)]],
  ['bottom 2', [bottom(1, 2)]],
  ["who's number two", [top(2)]],
  ['second and third', [top(2), top(3)]],
  ['from 1st to 3rd', [top(1, 3)]],
  ['second lowest', [bottom(2)]],
  ['third from the bottom', [bottom(3)]],
  ['2위안이면 얼마야', []],
  ['3등급 한우', []],
  ['상위 0곳', []],
  ['누가 제일 많이 써', []],
  ['2026년 투자', []],
] as const)('%s → %j', (text, ranks) => {
  expect(ranksIn(normalise(text)).map(({ start: _, end: __, ...found }) => found)).toEqual(ranks);
});

it('stand where they are named', () => {
  const [rank] = ranksIn('아마존과 2위 차이');
  expect('아마존과 2위 차이'.slice(rank?.start, rank?.end)).toBe('2위');
});
