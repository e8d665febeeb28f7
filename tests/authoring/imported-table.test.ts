/** A table of figures from somebody's spreadsheet: rows become names, headings measures with their periods and units, cells figures. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importedTable } from '../../src/authoring/imported-table.ts';
import { readCell, readHeading } from '../../src/authoring/table-headings.ts';
import { readCsv } from '../../src/knowledge/csv-file.ts';
import { formatProblem, sortProblems } from '../../src/knowledge/problem.ts';
import { writeFolder } from '../support/knowledge-folder.ts';

async function read(name: string, text: string, usual: { unit?: string; period?: string } = {}) {
  const csv = await readCsv(join(await writeFolder({ [name]: text }), name), name, [',', ';', '\t']);
  if (!('lines' in csv)) throw new Error('The CSV cannot be read.');
  const table = importedTable(
    csv,
    { unit: usual.unit, period: usual.period },
    { languages: ['ko'], knowledge: undefined, source: 'sheet' },
  );
  return { ...table, told: sortProblems(table.told).map(formatProblem) };
}

it.each([
  ['판매량 2025 (억원)', { words: '판매량', period: '2025', unit: { unit: 'KRW', scale: 1e8 } }],
  ['Revenue (USD million)', { words: 'Revenue', unit: { unit: 'USD', scale: 1e6 } }],
  ['Revenue ($m)', { words: 'Revenue', unit: { unit: 'USD', scale: 1e6 } }],
  ['2025 Q1', { words: '', period: '2025-Q1' }],
  ['2025년 상반기', { words: '', period: '2025-H1' }],
  ['손님 (2024)', { words: '손님', period: '2024' }],
  ['점유율 [%]', { words: '점유율', unit: { unit: 'percent', scale: 1 } }],
  ['판매량 (잔)', { words: '판매량', unit: { unit: '잔', scale: 1 } }],
])('the heading %s', (text, heading) => {
  expect(readHeading(text)).toEqual(heading);
});

it.each([
  ['41,000', { low: 41000, high: 41000, approx: false }],
  ['-5.5', { low: -5.5, high: -5.5, approx: false }],
  ['약 36,000~38,000', { low: 36000, high: 38000, approx: true }],
  ['$1.2m', { low: 1.2e6, high: 1.2e6, approx: false, unit: 'USD' }],
  ['12.5%', { low: 12.5, high: 12.5, approx: false, unit: 'percent' }],
  ['모름', undefined],
  ['41,000 (잠정)', undefined],
])('the cell %s', (text, cell) => {
  expect(readCell(text, 1)).toEqual(cell);
});

describe('a table', () => {
  it('with rows and columns', async () => {
    const { told, ...table } = await read(
      '매장별 실적.csv',
      '매장,판매량 2024 (잔),판매량 2025 (잔),매출 2025 (억원),담당\n항구점,"41,000","약 45,000",3.2,김\n시장점,36000~38000,-,모름,이\n합계,,86000,,\n',
    );
    if (!('yaml' in table)) throw new Error('There is no table.');
    expect(table.csv).toBe(
      'row,measure,period,value,low,high,approx\n항구점,판매량,2024,41000,,,\n시장점,판매량,2024,,36000,38000,\n항구점,판매량,2025,45000,,,true\n항구점,매출,2025,320000000,,,\n',
    );
    expect(parse(table.yaml)).toMatchObject({
      command: { name: 'maejangbyeol-siljeok' },
      item: { ko: '매장' },
      measures: { 판매량: { unit: '잔' }, 매출: { unit: 'KRW' } },
      totals: [{ period: '2025', measure: '판매량', value: { value: 86000 }, source: 'sheet' }],
    });
    expect(table.names.map(({ id, kind }) => [id, kind])).toEqual([
      ['항구점', '매장'],
      ['시장점', '매장'],
    ]);
    expect(table.units).toEqual({ 잔: { ko: '잔' } });
    expect(told).toEqual([
      '매장별 실적.csv:1:43 the column “담당” was not carried: it holds no figures — texts go into answers, or into notes of the rows',
      '매장별 실적.csv:3:19 “모름” is not a figure: it was not carried — write a number, or a range as 36000~38000',
    ]);
  });

  it('with a figure a line', async () => {
    const table = await read(
      'visits.csv',
      'row,measure,period,value,unit,note,who\nHarbour,guests,2025 Q1,9100,guests,"a, b",x\nHarbour,stay,2025-Q1,27,minutes,,x\n',
    );
    expect('csv' in table && table.csv).toBe(
      'row,measure,period,value,note\nharbour,guests,2025-Q1,9100,"a, b"\nharbour,stay,2025-Q1,27,\n',
    );
    expect(table.told).toEqual([
      'visits.csv:1:36 the column “who” was not carried — a figure has row, measure, period, kind, value, low, high, approx, unit and note',
    ]);
  });

  it('says what it lacks, and takes it from the options', async () => {
    const text = '매장,판매량\n항구점,41000\n';
    expect((await read('sales.csv', text)).told[0]).toContain('sales.csv:2:5 nothing says what “판매량” is counted in: it was not carried');
    expect((await read('sales.csv', text, { unit: '잔' })).told[0]).toContain('nothing says when “판매량” was');
    expect(await read('sales.csv', text, { unit: '만원', period: '2025' })).toMatchObject({
      csv: 'row,period,value\n항구점,2025,410000000\n',
      told: [],
    });
    expect(await read('sales 2025 (잔).csv', text)).toMatchObject({ csv: 'row,period,value\n항구점,2025,41000\n', id: 'sales' });
  });

  it('that has neither figures nor questions is told by its columns', async () => {
    expect((await read('list.csv', 'topic,body\none,two\n')).told).toEqual([
      'list.csv:1:1 no column is one of questions or answers; there are: topic, body — call them question (질문, q) and answer (답변, a)',
    ]);
  });
});
