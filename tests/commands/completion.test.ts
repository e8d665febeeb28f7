/** Completion takes the words of a title in any order, with slips in any of them, and by their initial consonants. */
import { expect, it } from 'vitest';
import { completer } from '../../src/commands/completion.ts';

const titles = [
  '예약을 취소하려면 어떻게 하나',
  '환불은 언제 되나',
  '주차장은 어디에 있나',
  'How do I cancel a booking?',
  'Where is the car park?',
];
const complete = completer(() =>
  titles.map((label, at) => ({ label, value: String(at), aliases: [], content: at === 4 ? ['garage for visitors'] : [] })),
);

it.each([
  ['취소 예약', 0],
  ['booking cancel', 3],
  ['bokking cancl', 3],
  ['취쇼 예약', 0],
  ['ㅈㅊㅈ', 2],
  ['ㅎㅂ', 1],
  ['ㅊㅅ ㅇㅇ', 0],
  ['예약 취쇼', 0],
  ['can I bokking', 3],
  ['visitors garage', 4],
  ['park car', 4],
])('“%s” is completed to number %i', (typed, at) => {
  expect(complete(typed, 'ko')[0]?.label).toBe(titles[at]);
});

it.each(['pizza', '점심 메뉴', 'booking pizza'])('“%s” is completed to nothing', (typed) => {
  expect(complete(typed, 'en')).toEqual([]);
});

it('takes another number for another word', () => {
  const rooms = completer(() => ['Room 301 price', 'Room 302 price'].map((label) => ({ label, value: label, aliases: [], content: [] })));
  expect(rooms('price 302', 'en').map(({ label }) => label)).toEqual(['Room 302 price']);
});
