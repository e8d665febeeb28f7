/** English verbs agree with what a table measures, however a maintainer calls it. */
import { expect, it } from 'vitest';
import { agreeing, isOrAre } from '../../src/language/en/agreement.ts';

it.each([
  ['investment', 'is'],
  ['spending', 'is'],
  ['gross', 'is'],
  ['status', 'is'],
  ['number of seats', 'is'],
  ['desks', 'are'],
  ['net sales', 'are'],
  ['People', 'are'],
  ['visitors per day', 'are'],
])('%s %s', (measure, verb) => {
  expect(isOrAre(measure)).toBe(verb);
  expect(agreeing(measure, 'grow')).toBe(verb === 'are' ? 'grow' : 'grows');
});
