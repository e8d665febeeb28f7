/** What a folder's tables come to as figures that can be looked up, on folders of several subjects and shapes. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { tableDataOf } from '../../src/tables/observations.ts';
import type { TableData } from '../../src/tables/table-data.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';
import { cloudFolder, damFolder, fifthRowFolder, pastTotalFolder } from '../support/table-folders.ts';

async function tablesOf(folder: string): Promise<ReadonlyMap<string, TableData>> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, undefined, 2));
  const { knowledge } = loaded;
  return new Map(knowledge.tables.map((table) => [table.id, tableDataOf(table, knowledge)]));
}

async function tableOf(folder: string, id: string): Promise<TableData> {
  const table = (await tablesOf(folder)).get(id);
  if (!table) throw new Error(`There is no table ${id}.`);
  return table;
}

const about = (value: number) => ({ low: value, high: value, approx: true });
const exactly = (value: number) => ({ low: value, high: value, approx: false });

describe('three dams in several years', () => {
  it('has their figures, the latest year that most have, and each figure’s own source', async () => {
    const dams = await tableOf(await damFolder(), 'output');
    expect(dams.rows).toEqual(['soyang', 'chungju', 'daecheong']);
    expect(dams.measures).toEqual([
      { id: 'output', name: { ko: '발전량', en: 'output' }, names: ['발전량', '생산량', 'output', 'generation'], unit: 'GWh' },
    ]);
    expect(dams.periods('output')).toEqual(['2023', '2024', '2025']);
    expect(dams.usualPeriod('output')).toBe('2024');
    expect(dams.asOf).toBe('2025-06-30');
    expect(dams.totals).toEqual([]);
    expect(dams.observation('soyang', 'output', '2024')).toEqual({
      row: 'soyang',
      measure: 'output',
      period: '2024',
      kind: 'actual',
      quantity: about(410),
      sources: ['yearbook#1'],
    });
    expect(dams.observation('chungju', 'output', '2025')).toMatchObject({ kind: 'expected', quantity: { low: 800, high: Infinity } });
    expect(dams.observation('daecheong', 'output', '2023')?.sources).toEqual(['yearbook']);
    expect(dams.observation('daecheong', 'output', '2024')).toMatchObject({ sources: ['yearbook#1'], note: { ko: '가뭄', en: 'drought' } });
    expect(dams.observation('soyang', 'output', '2025')).toBeUndefined();
    expect(dams.observation('soyang', 'capex', '2024')).toBeUndefined();
    expect(dams.periods('capex')).toEqual([]);
    expect(dams.usualPeriod('capex')).toBeUndefined();
  });

  it('is made once for each state of the knowledge', async () => {
    const loaded = await loadKnowledge(await damFolder());
    const [table] = loaded.ok ? loaded.knowledge.tables : [];
    if (!loaded.ok || !table) throw new Error('The folder does not load.');
    expect(tableDataOf(table, loaded.knowledge)).toBe(tableDataOf(table, loaded.knowledge));
  });
});

describe('a second table beside the first', () => {
  it.each(['cloud', 'a-cloud'])('keeps its own figures, as %s', async (id) => {
    const tables = await tablesOf(await cloudFolder(id));
    expect([...tables.keys()].sort()).toEqual([id, 'capex'].sort());
    expect(tables.get(id)?.observation('amazon', id, '2025')).toMatchObject({ kind: 'expected', quantity: about(125e9) });
    expect(tables.get('capex')?.observation('amazon', 'capex', '2025')?.quantity).toEqual({ low: 100e9, high: 125e9, approx: true });
    expect(tables.get(id)?.observation('meta', id, '2025')).toBeUndefined();
  });
});

const four = ['amazon', 'microsoft', 'alphabet', 'meta'];

describe('stated totals', () => {
  it('of a past year stand beside those of a later one, each for the rows it covers', async () => {
    const { totals, usualPeriod } = await tableOf(await pastTotalFolder(), 'capex');
    expect(totals).toEqual([
      {
        measure: 'capex',
        period: '2024',
        kind: 'actual',
        unit: 'USD',
        quantity: about(230e9),
        also: {},
        rows: four,
        sources: ['article#2'],
        conflicts: [],
      },
      {
        measure: 'capex',
        period: '2026',
        kind: 'planned',
        unit: 'USD',
        quantity: { low: 530e9, high: Infinity, approx: false },
        also: { KRW: about(685e12) },
        rows: four,
        sources: ['article#2'],
        conflicts: [
          { quantity: about(500e9), unit: 'USD', sources: ['article#0'], scope: expect.objectContaining({ ko: expect.any(String) }) },
        ],
        entry: 'faq/capex-2026',
      },
    ]);
    expect(usualPeriod('capex')).toBe('2025');
  });

  it('do not cover a row that is added, where they name theirs', async () => {
    const { rows, totals, observation } = await tableOf(await fifthRowFolder(), 'capex');
    expect(rows).toEqual([...four, 'nvidia']);
    expect(observation('nvidia', 'capex', '2025')?.quantity).toEqual(about(10e9));
    expect(totals.map((total) => total.rows)).toEqual([four]);
  });

  it('name their measure and unit, or have those of the first measure', async () => {
    const spending = validFolder['table/spending.yaml']
      .replace(
        /measure: .*\n/,
        'measures:\n  capex: { names: [지출, capex], unit: USD }\n  staff: { names: [직원, staff], unit: reactor }\n',
      )
      .replace(
        '    value: { low: 1e9, high: 2e9 }\n',
        '    values: [{ period: 2025, value: 1e9 }, { measure: staff, period: 2024, value: 7 }]\n',
      )
      .replace('totals:\n', 'totals:\n  - { measure: staff, period: 2024, kind: actual, value: { value: 9 }, source: report }\n');
    const { measures, totals, periods, observation } = await tableOf(await folderWith({ 'table/spending.yaml': spending }), 'spending');
    expect(measures.map(({ id, unit }) => [id, unit])).toEqual([
      ['capex', 'USD'],
      ['staff', 'reactor'],
    ]);
    expect(totals.map(({ measure, unit }) => [measure, unit])).toEqual([
      ['staff', 'reactor'],
      ['capex', 'USD'],
    ]);
    expect([periods('capex'), periods('staff')]).toEqual([['2025'], ['2024']]);
    expect(observation('acme', 'staff', '2024')).toMatchObject({ kind: 'actual', quantity: exactly(7) });
  });
});

describe('the usual period', () => {
  const seriesOf = (lines: readonly string[]) => ({
    'names.yaml': `${validFolder['names.yaml']}${['b', 'c', 'd'].map((id) => `- { id: row-${id}, name: { ko: ${id}, en: ${id} }, kind: company }\n`).join('')}`,
    'table/spending.yaml': validFolder['table/spending.yaml']
      .replace(', period: 2025, kind: expected', '')
      .replace(/rows:\n.*\n.*\n/, '')
      .replace(/totals:\n( .*\n)*/, ''),
    'table/spending.csv': `row,period,value\n${lines.join('\n')}\n`,
  });

  it.each([
    [
      'the latest that most rows have',
      ['acme,2024,1', 'row-b,2024,1', 'row-c,2024,1', 'acme,2025,1', 'row-b,2025,1', 'acme,2026,1'],
      '2025',
    ],
    ['where none has most, the latest of those with the most', ['acme,2023,1', 'row-b,2024,1', 'row-c,2025,1'], '2025'],
    ['a quarter where the rows have quarters', ['acme,2025Q1,1', 'row-b,Q1 2025,1', 'acme,2025Q2,1', 'row-b,2025Q2,1'], '2025-Q2'],
    ['the year rather than its last quarter', ['acme,2025,1', 'row-b,2025,1', 'acme,2025Q4,1', 'row-b,2025Q4,1'], '2025'],
    ['a season, whichever way the file goes', ['acme,2024/25,1', 'acme,2023/24,1', 'row-b,2024/25,1', 'row-b,2023/24,1'], '2024/25'],
  ])('is %s', async (_, lines, period) => {
    expect((await tableOf(await folderWith(seriesOf(lines)), 'spending')).usualPeriod('spending')).toBe(period);
  });

  it('and every figure are found in a table of forty thousand', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => `row-${index}`);
    const lines = rows.flatMap((row, index) => Array.from({ length: 40 }, (__, year) => `${row},${1980 + year},${index + year}`));
    const names = rows.map((id) => `- { id: ${id}, name: { ko: ${id}, en: ${id} }, kind: company }\n`).join('');
    const folder = await folderWith({
      ...seriesOf(lines),
      'names.yaml': validFolder['names.yaml'] + names,
      'faq/plan.yaml': validFolder['faq/plan.yaml'].replace(', spending/acme', ''),
    });
    const table = await tableOf(folder, 'spending');
    expect(table.rows).toHaveLength(1_000);
    expect(table.usualPeriod('spending')).toBe('2019');
    expect(rows.filter((row, index) => table.observation(row, 'spending', '2019')?.quantity.low !== index + 39)).toEqual([]);
  }, 60_000);
});
