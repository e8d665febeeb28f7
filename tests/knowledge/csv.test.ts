/** The figures of a long table in a CSV file beside it: read as YAML would be, and every slip told with its line and column. */
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith } from '../support/knowledge-folder.ts';

const names = `- { id: acme, name: { ko: 아크메, en: Acme }, kind: company }
- { id: globe, name: { ko: 글로브, en: Globe }, kind: company }
- { id: anvil, name: { ko: 앤빌, en: Anvil }, kind: product, of: acme }
`;
const yaml = `title: { ko: 실적, en: Results }
command: { name: results, description: { ko: 실적을 봅니다, en: Shows the results } }
measures:
  revenue: { names: [매출, revenue], unit: USD }
  staff: { names: [직원 수, headcount], unit: reactor, kind: actual }
source: report
`;
const folder = (csv: string | Uint8Array, changes = {}) =>
  folderWith({
    'faq/plan.yaml': undefined,
    'claim/cheap.yaml': undefined,
    'table/spending.yaml': undefined,
    'names.yaml': names,
    'outside.yaml': undefined,
    'table/results.yaml': yaml,
    'table/results.csv': csv,
    ...changes,
  });

async function problemsWith(csv: string | Uint8Array, changes = {}): Promise<string[]> {
  const loaded = await loadKnowledge(await folder(csv, changes));
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

async function tableWith(csv: string | Uint8Array, changes = {}): Promise<Table> {
  const loaded = await loadKnowledge(await folder(csv, changes));
  const [table] = loaded.ok ? loaded.knowledge.tables : [];
  if (!table) throw new Error(loaded.ok ? 'no table' : loaded.problems.map(formatProblem).join('\n'));
  return table;
}

const header = 'row,measure,period,kind,value,low,high,approx,source,note';
const good = `${header}
acme,revenue,2024,actual,60e9,,,,report#1,
acme,revenue,2025Q1,expected,,15000000000,18e9,true,,"A guess, ""at best"""
acme,staff,2024,,120,,,,,
globe,revenue,FY2024,actual,-5.5,,,,,
globe,staff,2024,,,90,,FALSE,,
`;
const of = (table: Table, row: string) => table.rows.find(({ id }) => id === row)?.observations;

describe('a CSV file beside a table', () => {
  test('gives its rows, measures, periods, ranges, sources and notes', async () => {
    const table = await tableWith(good);
    expect(table.rows.map(({ id }) => id)).toEqual(['acme', 'globe']);
    expect(of(table, 'acme')).toEqual([
      { measure: 'revenue', period: '2024', kind: 'actual', quantity: { low: 60e9, high: 60e9, approx: false }, sources: ['report#1'] },
      {
        measure: 'revenue',
        period: '2025-Q1',
        kind: 'expected',
        quantity: { low: 15e9, high: 18e9, approx: true },
        sources: ['report'],
        note: { ko: 'A guess, "at best"', en: 'A guess, "at best"' },
      },
      { measure: 'staff', period: '2024', kind: 'actual', quantity: { low: 120, high: 120, approx: false }, sources: ['report'] },
    ]);
    expect(of(table, 'globe')).toMatchObject([
      { measure: 'revenue', period: '2024', quantity: { low: -5.5, high: -5.5 } },
      { measure: 'staff', quantity: { low: 90, high: Infinity, approx: false } },
    ]);
  });

  test.each([
    ['a byte order mark and Windows line ends', `\ufeff${good.replaceAll('\n', '\r\n')}`],
    ['no line end behind the last line', good.trimEnd()],
    ['empty lines, and lines that a spreadsheet emptied', `${good.replace('\n', '\n\n,,,,,,,,,\n')}\n,,,,,,,,,\n`],
    ['columns in capitals with spaces about them', good.replace(header, 'Row, MEASURE ,period,Kind,value,low,high,approx,source,note')],
    ['lines that end early', good.replace('120,,,,,', '120').replace('-5.5,,,,,', '-5.5')],
  ])('%s do no harm', async (_, csv) => {
    expect((await tableWith(csv)).rows).toEqual((await tableWith(good)).rows);
  });

  test('columns may come in any order, and those that are not needed may be left out', async () => {
    const changes = {
      'table/results.yaml': yaml.replace(/measures:\n.*\n.*/, 'measure: { names: [매출, revenue], unit: USD, period: 2025, kind: actual }'),
    };
    const table = await tableWith('value,row\n5,acme\n6,globe\n', changes);
    expect(table.measures.map(({ id }) => id)).toEqual(['results']);
    expect(of(table, 'globe')).toMatchObject([{ measure: 'results', period: '2025', kind: 'actual', quantity: { low: 6 } }]);
  });

  test('rows of the YAML file keep their order, texts and source; those that only the CSV file names follow', async () => {
    const rows = `rows:
  - { id: globe, focus: { ko: 지도, en: Maps }, source: report#1 }
`;
    const table = await tableWith(good, { 'table/results.yaml': yaml + rows });
    expect(table.rows.map(({ id }) => id)).toEqual(['globe', 'acme']);
    expect(table.rows[0]).toMatchObject({ focus: { en: 'Maps' } });
    expect(of(table, 'globe')).toMatchObject([{ sources: ['report#1'] }, { sources: ['report#1'] }]);
  });
});

/** The good file with one line below the header. */
const line = (text: string) => `${header}\nglobe,revenue,2024,actual,5,,,,,\n${text}\n`;

describe('what is wrong is told with line and column', () => {
  test.each([
    ['acme,revenue,2024,actual,"1,234",,,,,', '3:26 "1,234" is not a plain number — write it without separators: 1234'],
    ['acme,revenue,2024,actual,1 234 567,,,,,', '3:26 "1 234 567" is not a plain number — write it without separators: 1234567'],
    ["acme,revenue,2024,actual,1'234,,,,,", '3:26 "1\'234" is not a plain number — write it without separators: 1234'],
    ['acme,revenue,2024,actual,"3,5",,,,,', '3:26 "3,5" is not a plain number — write a decimal point: 3.5'],
    [
      'acme,revenue,2024,actual,"1.234,5",,,,,',
      '3:26 "1.234,5" is not a plain number — write it without separators and with a decimal point: 1234.5',
    ],
    [
      'acme,revenue,2024,actual,$100,,,,,',
      '3:26 "$100" is not a plain number — write the number alone, in the unit of the measure: 60e9 or 60000000000 for 60 billion',
    ],
    ['acme,revenue,2024,actual,600억,,,,,', '3:26 "600억" is not a plain number — write the number alone'],
    ['acme,revenue,2024,actual,12%,,,,,', '3:26 "12%" is not a plain number — write the number alone'],
    [
      'acme,revenue,2024,actual,100-125,,,,,',
      '3:26 "100-125" is not a plain number — write the two ends of a range in the columns low and high',
    ],
    ['acme,revenue,2024,actual,약 100,,,,,', '3:26 "약 100" is not a plain number — write the number alone, and true in the column approx'],
    ['acme,revenue,2024,actual,530+,,,,,', '3:26 "530+" is not a plain number — write an open end alone'],
    ['acme,revenue,2024,actual,n/a,,,,,', '3:26 "n/a" is not a plain number — take the line out where there is no figure'],
    [
      'acme,revenue,2024,actual,1,234,,,,,',
      '3:36 the line has 11 cells, the first line 10 — write numbers without commas, and put a text with a comma in "quotes"',
    ],
    ['acme,revenue,2024,actual,,,,,,', '3:26 no amount — write value for one amount, or low and/or high for a range'],
    ['acme,revenue,2024,actual,5,4,,,,', '3:26 value stands beside low or high — write either value, or low and/or high'],
    ['acme,revenue,2024,actual,,5,4,,,', '3:27 low (5) is above high (4) — swap the two, or fix the wrong one'],
    ['acme,revenue,2024,guess,5,,,,,', '3:19 "guess" is not a kind — write one of: actual, expected, planned, claimed'],
    [
      'acme,revenue,2024,actual,5,,,roughly,,',
      '3:30 "roughly" is neither true nor false — write true where the source says "about", or nothing',
    ],
    [
      'acme,revenue,2024-13,actual,5,,,,,',
      '3:14 "2024-13" is not a period: a year has 12 months — write it as 2025, 2025-H1, 2025-Q3 or 2025-03',
    ],
    [
      'acme,revenue,2025E,,5,,,,,',
      '3:14 "2025E" says with a letter what sort of figure it is — write 2025 as the period and expected as the kind',
    ],
    [
      'acme,revenue,,actual,5,,,,,',
      '3:1 the figure of "acme" has no period — write its period, such as 2025 or 2025-Q3, or give the measure one',
    ],
    ['acme,profit,2024,actual,5,,,,,', '3:6 there is no measure "profit" — use one of: revenue, staff'],
    [
      'initech,revenue,2024,actual,5,,,,,',
      '3:1 row "initech" is not a name in names.yaml — add the name there with its aliases, or: npm run new -- name initech',
    ],
    [',revenue,2024,actual,5,,,,,', '3:1 the line names no row — write the id of a row into the column row'],
    ['total,revenue,2024,actual,5,,,,,', '3:1 "total" is reserved for what is computed — give the row another id'],
    [
      'globe,revenue,FY24,planned,5,,,,,',
      '3:1 "globe" has a figure of revenue for 2024 already, in line 2 of table/results.csv — keep one of the two',
    ],
    ['acme,revenue,2024,actual,5,,,,rumour,', '3:31 there is no source "rumour" — use one of sources.yaml: report'],
    ['acme,revenue,2024,actual,5,,,,report#9,', '3:31 source "report" has no section "9" — use one of: 1'],
    ['acme,revenue,2024,actual,5,,,,report#1 #,', '3:31 "#" is not a source — write id#section; several with a space between them'],
    ['acme,revenue,2024,actual,5,,,,,"never closed', '3:32 a quote is opened here and never closed — close it, or take it out'],
    ['acme,revenue,2024,actual,5,,,,,so "called"', '3:32 a quote stands in the middle of this cell — put the whole cell in quotes'],
    ['acme,revenue,2024,actual,5,,,,,"so" called', '3:32 something stands behind the closing quote of this cell — write two quotes ""'],
    ['<<<<<<< HEAD', '3:1 Git left a conflict in the file — keep one side'],
  ])('%s', async (text, said) => {
    expect(await problemsWith(line(text))).toEqual([expect.stringContaining(`table/results.csv:${said}`)]);
  });

  test('behind cells in quotes, over several lines and in Hangul', async () => {
    const csv = `${header}\nglobe,revenue,2024,actual,5,,,,,"두 줄로\n적은 메모"\nacme,"revenue",2024,"실적",5,,,,,\n`;
    expect(await problemsWith(csv)).toEqual([expect.stringMatching(/^table\/results\.csv:4:21 "실적" is not a kind/)]);
  });

  test('all at once', async () => {
    const csv = `${header}\nacme,profit,2024,guess,5,,,,,\nacme,staff,2024,,1o,,,,,\nacme,staff,2023,,5,,,,,\nacme,staff,2023,,6,,,,,\n`;
    const found = await problemsWith(csv);
    expect(found.map((problem) => problem.split(' ')[0])).toEqual([
      'table/results.csv:2:18',
      'table/results.csv:3:18',
      'table/results.csv:5:1',
    ]);
  });

  test('but not thousands of times', async () => {
    const lines = Array.from({ length: 500 }, (_, index) => `acme,staff,${1900 + (index % 300)},,x,,,,,`);
    const found = await problemsWith(`${header}\n${lines.join('\n')}\n`);
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toContain('there are 450 more problems like these in the file');
  });
});

describe('a file that is not such a CSV file', () => {
  const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  test.each([
    ['from Excel in UTF-16', utf16(good), '1:1 the file is not UTF-8 text — save it as "CSV UTF-8 (comma delimited)"'],
    ['UTF-16 without a mark', Uint8Array.from(Buffer.from(good, 'utf16le')), '1:1 the file is not UTF-8 text — save it as "CSV UTF-8'],
    [
      'in the encoding of Korean Windows',
      Uint8Array.from([...Buffer.from('row,value\n'), 0xb0, 0xe8]),
      '1:1 the file is not UTF-8 text — save it as "CSV UTF-8',
    ],
    ['with line ends of old Macs', good.replaceAll('\n', '\r'), '1:1 the lines end as on old Macs (CR)'],
    ['with semicolons', good.replaceAll(',', ';'), '1:1 the columns are set apart by semicolons — save it as "CSV UTF-8'],
    ['with tabs', good.replaceAll(',', '\t'), '1:1 the columns are set apart by tabs'],
    ['empty', '', '1:1 the file is empty — fill it in, or delete it'],
    [
      'a column that nobody knows',
      good.replace('approx', 'about'),
      '1:40 unknown column "about" — use one of: row, measure, period, kind, value, low, high, approx, source, note',
    ],
    ['a column without a name', good.replace('approx', ''), '1:40 a column has no name — use one of'],
    ['a column that stands twice', good.replace('note', 'row'), '1:54 the column row stands twice — keep one of the two'],
    ['no column of rows', 'value,period\n5,2024\n', '1:1 there is no column row — the first line names the columns, such as: row,measure,'],
    ['no column of amounts', 'row,period\nacme,2024\n', '1:1 there is no column value, low or high'],
  ])('%s', async (_, csv, said) => {
    expect(await problemsWith(csv)).toEqual([expect.stringContaining(`table/results.csv:${said}`)]);
  });

  test('a header alone holds no row', async () => {
    expect(await problemsWith(`${header}\n`)).toEqual([expect.stringContaining('table/results.csv:1:1 the file holds no figure')]);
  });

  test('figures in both files, and a row without any', async () => {
    const rows = 'rows:\n  - { id: acme, values: [{ period: 2023, value: 5 }] }\n  - { id: anvil }\n';
    expect(await problemsWith(good, { 'table/results.yaml': yaml + rows })).toEqual([
      expect.stringContaining(
        'table/results.yaml:8:25 table/results.csv holds the figures of this table — keep them in one of the two files',
      ),
      expect.stringContaining('table/results.yaml:9:11 row "anvil" has no figure — add a line to table/results.csv, or take the row out'),
    ]);
  });

  test('figures without a table, and other files in the folder of tables', async () => {
    expect(await problemsWith(good, { 'table/lost.csv': good, 'table/results.xlsx': 'PK' })).toEqual([
      'table/lost.csv:1:1 there is no lost.yaml for these figures — add one with title, command and measure',
      'table/results.xlsx:1:1 only .yaml and .csv files belong here — rename it, save it as CSV UTF-8 with commas, or move it out',
    ]);
  });

  test('what refers to a table whose figures cannot be read is not a second problem', async () => {
    const plan = 'title: { ko: 계획, en: Plan }\nanswer: { ko: 계획입니다., en: A plan. }\nrelated: [results/acme]\n';
    const claim = 'title: { ko: 싸다, en: Cheap }\nby: { ko: 아크메, en: Acme }\nstatus: disputed\nclaim: { ko: 쌉니다., en: Cheap. }\n';
    expect(await problemsWith('', { 'faq/plan.yaml': plan, 'claim/cheap.yaml': claim })).toHaveLength(1);
  });
});
