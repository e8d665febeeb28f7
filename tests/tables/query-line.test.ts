/** A query's line: what is printed reads back as the same query, what is left out is filled in, and a wrong line says where and what was expected. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printQuery } from '../../src/tables/print-query.ts';
import { readQuery } from '../../src/tables/read-query.ts';
import { anyQuery } from '../support/random-queries.ts';
import { point, tableOf, tables } from '../support/table-data.ts';

const figures = { price: { 2025: { x: point(1) } }, 'a.b': { 2025: { x: point(1) } }, '2025': { 2025: { x: point(1) } } };
const awkward = new Map(['capex', 'a.b', '커피-농장', 'sum', '2025'].map((id) => [id, tableOf({ id, figures })]));

function lineOf(text: string): string {
  const reading = readQuery(text, tables);
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem));
  return printQuery(reading.query);
}

describe('a line', () => {
  it('reads back as the query that it was printed from', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(readQuery(printQuery(query), awkward)).toEqual({ query });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    'capex[meta 2025]',
    'capex[all 2025]',
    'capex[all except amazon, meta 2025]',
    'capex[top 2 2025]',
    'capex[bottom 2-2 of (amazon, meta) 2025]',
    'capex[where >= 80e9 USD 2025]',
    'capex[where growth(capex[all] from 2024 to 2025) > 20 percent 2025]',
    'capex[top 1 by growth(capex[all] from 2024 to 2025) 2025]',
    'capex[with chip 2025]',
    'menu.price[아메리카노, latte 2025-Q3]',
    'difference(capex[amazon 2025], sum capex[microsoft, alphabet, meta 2025])',
    'share(capex[amazon 2025], of sum capex[all 2025])',
    'growth(sum capex[amazon, meta] from 2024 to 2025)',
    'growth(capex[meta] from 2024 to 2025, as times)',
    'growth(capex[meta 2025], sum capex[all 2024])',
    'rank capex[meta 2025]',
    'rank(capex[meta 2025], among capex[amazon, meta 2025], from bottom)',
    'holds(capex[meta 2025] = ~66e9 USD)',
    'holds(sum capex[all 2025] in 315e9..370e9 USD)',
    'holds(stated capex[all 2026] >= 530e9 USD)',
    'converted(sum capex[all 2025], to KRW, at 1400)',
    'scaled(capex[meta 2025], by 0.5)',
    'comparison(capex[meta 2025], 60e9.. USD, ..72e9 USD)',
  ])('stands for itself: %s', (line) => {
    expect(lineOf(line)).toBe(line);
  });

  it.each([
    ['capex', 'capex[all 2025]'],
    ['capex[]', 'capex[all 2025]'],
    ['capex[meta]', 'capex[meta 2025]'],
    ['capex[2024]', 'capex[all 2024]'],
    ['menu[latte]', 'menu.price[latte 2025-Q4]'],
    ['menu.sold[latte]', 'menu.sold[latte 2025-Q3]'],
    [' sum( capex[ "meta" ,amazon ] ) ', 'sum capex[meta, amazon 2025]'],
    ['growth(capex from 2024 to 2025)', 'growth(capex[all] from 2024 to 2025)'],
    ['growth(capex[2024], capex)', 'growth(capex[all] from 2024 to 2025)'],
    ['capex[where capex[meta] < 80000000000 2024]', 'capex[where capex[meta 2024] < 80e9 2024]'],
    ['capex[where > 60e9.. 2024]', 'capex[where > 60e9.. 2024]'],
  ])('fills in what is left out: %s', (text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  it.each([
    ['', 0, '', 'expression'],
    ['capex[meta 2025', 15, '', ']'],
    ['capex[meta 2025]]', 16, ']', 'end'],
    ['capex[top many]', 10, 'many', 'rank'],
    ['capex[@spring]', 7, 'spring', 'period'],
    ['revenue[meta]', 0, 'revenue', 'capex'],
    ['menu.size[latte]', 0, 'menu.size', 'sold'],
    ['difference(capex[meta])', 22, ')', ','],
    ['share(capex[meta], capex)', 19, 'capex', 'of'],
    ['growth(capex from 2024 2025)', 23, '2025', 'to'],
    ['growth(capex from 2024 to 2025, as much)', 35, 'much', 'times'],
    ['holds(capex[meta] is 66e9)', 18, 'is', '>='],
    ['holds(capex[meta] > 72e9..60e9)', 20, '72e9', 'number'],
    ['scaled(capex[meta])', 18, ')', 'by'],
    ['converted(capex[meta], at 1400, to 5)', 35, '5', 'unit'],
    ['sum capex[meta] + capex[amazon]', 16, '+', 'end'],
    ['capex["meta]', 6, '"', 'row'],
  ])('that is wrong says where and what was expected: %s', (text, at, found, expected) => {
    const reading = readQuery(text, tables);
    if (!('problem' in reading)) throw new Error(printQuery(reading.query));
    expect(reading.problem).toMatchObject({ at, found });
    expect(reading.problem.expected.map((each) => ('text' in each ? each.text : each.sort))).toContain(expected);
  });

  it('of any characters is read or refused, never worse', () => {
    const pieces = fc.constantFrom(
      'capex',
      '[',
      ']',
      '(',
      ')',
      'sum ',
      'top ',
      '2',
      '2025',
      '..',
      '~',
      '-',
      ',',
      ' ',
      '@',
      '"',
      '한',
      'where ',
      '>',
      'of ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const reading = readQuery(text, tables);
          if ('problem' in reading) expect(reading.problem.at).toBeLessThanOrEqual(text.length);
          else expect(readQuery(printQuery(reading.query), tables)).toEqual(reading);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of too many levels is refused', () => {
    expect(readQuery(`${'sum '.repeat(10_000)}capex`, tables)).toMatchObject({ problem: { problem: 'deep' } });
  });
});
