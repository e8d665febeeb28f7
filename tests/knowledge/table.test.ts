/** A table's figures in its YAML file: every way of writing them, what is left to defaults, and what is wrong with its place. */
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const head = `title: { ko: 지출, en: Spending }
command: { name: spending, description: { ko: 지출을 봅니다, en: Shows the spending } }
source: report#1
`;
const measures = `measures:
  capex: { name: { ko: 지출, en: capex }, names: [지출, capex], unit: USD, period: 2025, kind: expected }
  staff: { names: [직원, staff], unit: reactor }
`;
const names = `${validFolder['names.yaml']}- { id: globe, name: { ko: 글로브, en: Globe }, kind: company }\n`;
const changes = (table: string) => ({ 'names.yaml': names, 'table/spending.yaml': head + table });

async function problemsWith(table: string): Promise<string[]> {
  const loaded = await loadKnowledge(await folderWith(changes(table)));
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

async function tableWith(table: string): Promise<Table> {
  const loaded = await loadKnowledge(await folderWith(changes(table)));
  const [found] = loaded.ok ? loaded.knowledge.tables : [];
  if (!found) throw new Error(loaded.ok ? 'no table' : loaded.problems.map(formatProblem).join('\n'));
  return found;
}

describe('figures of a table', () => {
  test('in the short form, in a list, and in both', async () => {
    const { rows } = await tableWith(`${measures}rows:
  - id: acme
    value: { low: 1e9, high: 2e9 }
    values:
      - { period: 2024, kind: actual, value: 9e8, source: report, note: { ko: 확정, en: final } }
      - { measure: staff, period: 2024, low: 10, approx: true }
  - { id: globe, source: [report], value: { value: 5 } }
`);
    expect(rows[0]?.observations).toEqual([
      { measure: 'capex', period: '2025', kind: 'expected', quantity: { low: 1e9, high: 2e9, approx: false }, sources: ['report#1'] },
      {
        measure: 'capex',
        period: '2024',
        kind: 'actual',
        quantity: { low: 9e8, high: 9e8, approx: false },
        sources: ['report'],
        note: { ko: '확정', en: 'final' },
      },
      { measure: 'staff', period: '2024', kind: 'actual', quantity: { low: 10, high: Infinity, approx: true }, sources: ['report#1'] },
    ]);
    expect(rows[1]?.observations).toMatchObject([{ sources: ['report'] }]);
  });

  test('have one measure with the table’s own id where it measures one thing', async () => {
    const { measures: own, measure } = await tableWith(
      'measure: { names: [지출], unit: USD }\nrows: [{ id: acme, values: [{ period: 2024Q3, value: 5 }] }]\n',
    );
    expect(own).toEqual([{ id: 'spending', names: ['지출'], unit: 'USD' }]);
    expect(measure).toEqual({ names: ['지출'], unit: 'USD', period: '2024-Q3', kind: 'actual' });
  });

  test('a row without one in the usual period has none to show there', async () => {
    const { rows, measure } = await tableWith(`${measures}rows:
  - { id: acme, values: [{ period: 2025, value: 1 }, { period: 2024, value: 2 }] }
  - { id: globe, values: [{ measure: staff, period: 2024, value: 3 }] }
`);
    expect(measure.period).toBe('2025');
    expect(rows.map(({ value }) => value)).toEqual([
      { low: 1, high: 1, approx: false },
      { low: -Infinity, high: Infinity, approx: false },
    ]);
  });

  test('words for one row, for several and for all together, and the day they were written down', async () => {
    const rest = 'measure: { names: [지출], unit: USD, period: 2025, kind: actual }\nrows: [{ id: acme, value: { value: 1 } }]\n';
    const old = await tableWith(`item: { ko: 회사, en: Company }\n${rest}`);
    expect([old.item, old.group, old.asOf]).toEqual([
      { one: { ko: '회사', en: 'Company' }, many: { ko: '회사', en: 'Company' }, names: {} },
      {},
      undefined,
    ]);
    const table = await tableWith(
      `item: { one: { ko: 회사, en: company }, many: { ko: 회사들, en: companies }, names: { en: [firm] } }\ngroup: { ko: 빅3, en: [the big three, the trio] }\nasOf: 2025-11-30\n${rest}`,
    );
    expect([table.item, table.group, table.asOf]).toEqual([
      { one: { ko: '회사', en: 'company' }, many: { ko: '회사들', en: 'companies' }, names: { en: ['firm'] } },
      { ko: ['빅3'], en: ['the big three', 'the trio'] },
      '2025-11-30',
    ]);
  });
});

const acme = (values: string) => `${measures}rows:\n  - { id: acme, values: [${values}] }\n`;
const place = 'table/spending.yaml';

describe('what is wrong with them', () => {
  test.each([
    ['no period', acme('{ measure: staff, value: 1 }'), `${place}:8:26 the figure of "acme" has no period — write its period`],
    [
      'an unknown measure',
      acme('{ measure: profit, period: 2024, value: 1 }'),
      `${place}:8:37 there is no measure "profit" — use one of: capex, staff`,
    ],
    [
      'the same figure twice',
      acme('{ value: 1 }, { period: FY25, value: 2 }'),
      `${place}:8:40 "acme" has a figure of capex for 2025 already, in line 8 of ${place}`,
    ],
    [
      'a source that is not there',
      acme('{ value: 1, source: rumour }'),
      `${place}:8:46 there is no source "rumour" — use one of sources.yaml: report`,
    ],
    [
      'a quarter that no year has',
      acme('{ period: 2025Q5, value: 1 }'),
      `${place}:8:36 rows[1].values[1].period: "2025Q5" is not a period: a year has 4 quarters`,
    ],
    ['no amount', acme('{ period: 2025 }'), `${place}:8:26 rows[1].values[1]: no amount`],
    [
      'a row without a figure',
      `${measures}rows: [{ id: acme }]\n`,
      `${place}:7:14 row "acme" has no figure — write value for one figure, or values for several`,
    ],
    ['no rows', measures, `${place}:1:1 the table has no rows — write rows with their values, or put them into table/spending.csv`],
    [
      'no measure',
      'rows: [{ id: acme, value: { value: 1 } }]\n',
      `${place}:1:1 measure: there is none — write measure with names and unit`,
    ],
    [
      'measure beside measures',
      `${measures}measure: { names: [지출], unit: USD }\nrows: [{ id: acme, value: { value: 1 } }]\n`,
      `${place}:5:3 measures: stands beside measure`,
    ],
    [
      'a measure’s id that is a number',
      measures.replace('staff:', '1:'),
      `${place}:6:3 measures.1 is not a valid name — an id begins with a letter`,
    ],
    [
      'a word for two measures',
      `${measures.replace('[직원', '[직원, Cap EX')}rows: [{ id: acme, value: { value: 1 } }]\n`,
      `${place}:6:24 "Cap EX" already stands for the measure "capex"`,
    ],
    [
      'a unit that nobody knows',
      `${measures.replace('reactor', 'people')}rows: [{ id: acme, value: { value: 1 } }]\n`,
      `${place}:6:38 unknown unit "people"`,
    ],
    [
      'a row’s source',
      `${measures}rows: [{ id: acme, value: { value: 1 }, source: report#7 }]\n`,
      `${place}:7:49 source "report" has no section "7"`,
    ],
    ['a day that is none', `asOf: soon\n${acme('{ value: 1 }')}`, `${place}:4:7 asOf: a date is written as 2026-12-31`],
  ])('%s', async (_, table, said) => {
    expect(await problemsWith(table)).toEqual([expect.stringContaining(said)]);
  });

  test('a figure of what is not over says what sort it is', async () => {
    const staff = (figure: string) => `asOf: 2025-06-30\n${acme(`{ measure: staff, value: 1, ${figure} }`)}`;
    expect(await problemsWith(staff('period: 2025-Q2'))).toEqual([]);
    expect(await problemsWith(staff('period: 2025, kind: expected'))).toEqual([]);
    expect(await problemsWith(staff('period: 2025'))).toEqual([
      expect.stringContaining(`${place}:9:26 2025 was not over on 2025-06-30: the figure of "acme" needs a kind — write expected, planned`),
    ]);
  });

  test.each([
    ['rows: [acme, globex]', '10:24 there is no row "globex" — use one of: acme'],
    ['rows: [acme, acme]', '10:24 row "acme" stands twice — keep one of the two'],
    ['rows: []', '10:17 totals[1].rows is an empty list — it needs at least one item'],
    ['measure: profit', '10:20 there is no measure "profit" — use one of: capex, staff'],
  ])('a total with %s', async (covers, said) => {
    const total = `totals:\n  - period: 2025\n    ${covers}\n    kind: actual\n    value: { value: 1 }\n    source: report\n`;
    const found = await problemsWith(`${acme('{ value: 1 }')}${total}`);
    expect(found.map((problem) => problem.replace(/:\d+:\d+ /, ' '))).toEqual([expect.stringContaining(said.replace(/^\S+/, place))]);
  });
});
