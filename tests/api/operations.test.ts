/** What programs get: answers, checks and computations as data, with figures, sources, places and the version of the knowledge; and what they are told where there is nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/api/operations/answer-question.ts';
import { checkFigure } from '../../src/api/operations/check-figure.ts';
import { compute } from '../../src/api/operations/compute.ts';
import { fetchEntry } from '../../src/api/operations/fetch.ts';
import { listEntries } from '../../src/api/operations/list-entries.ts';
import { search } from '../../src/api/operations/search.ts';
import { tableCsv } from '../../src/api/operations/table-csv.ts';
import { commit, type ProgramApi, programApi } from '../support/api.ts';
import { folderWith } from '../support/knowledge-folder.ts';

let api: ProgramApi;
beforeAll(async () => {
  api = await programApi();
});

const amazon = { low: 100e9, high: 125e9, approx: true };

describe('answer_question', () => {
  it('answers with the text, the figures that it rests on and where they stand written', async () => {
    const answer = await api.call(answerQuestion, { question: '아마존 투자액은?' });
    expect(answer).toMatchObject({ status: 'answer', id: 'capex/amazon', query: 'capex[amazon 2025]', choices: [] });
    expect(answer.text).toContain('1,000억~1,250억 달러');
    expect(answer.parts[0]?.figures).toEqual([
      {
        id: 'capex/amazon',
        name: '아마존',
        measure: '자본 지출',
        period: '2025',
        kind: 'expected',
        amount: amazon,
        unit: 'USD',
        text: '약 1,000억~1,250억 달러',
        computed: false,
        sources: [{ label: '한국어 기사 2절' }],
        url: expect.stringMatching(new RegExp(`^https://git.example/${commit.hash}/facts/table/capex.yaml#L\\d+$`)),
      },
    ]);
    expect(answer.knowledge).toEqual({ version: api.served().version, commit: commit.hash, day: commit.day });
  });

  it('tells what was computed from what stands in the source, and who claims what', async () => {
    const total = await api.call(answerQuestion, { question: 'What do the four spend in total?', language: 'en' });
    expect(total.parts[0]?.figures.map(({ id, computed }) => [id, computed])).toEqual([
      ['capex/total', true],
      ...['amazon', 'microsoft', 'alphabet', 'meta'].map((row) => [`capex/${row}`, false]),
    ]);
    const claim = await api.call(answerQuestion, { question: '딥시크 개발비' });
    expect(claim.parts[0]?.figures.map(({ name, speaker }) => [name, speaker])).toEqual([
      ['cost', '딥시크'],
      ['multiple', undefined],
    ]);
  });

  it('says that it does not know, asks back, and judges what a question presumes', async () => {
    expect(await api.call(answerQuestion, { question: 'How is the weather?' })).toMatchObject({ status: 'none', id: null, parts: [] });
    expect(await api.call(answerQuestion, { question: 'hello' })).toMatchObject({ status: 'notice', confidence: null });
    expect(await api.call(answerQuestion, { question: 'Does Amazon spend $90 billion?' })).toMatchObject({
      verdict: 'no',
      parts: [{ checks: [{ verdict: 'no', reason: 'outside', known: { amount: amazon } }] }],
    });
  });

  it.each([
    [{}, 'question'],
    [{ question: ' ' }, 'is empty'],
    [{ question: 'x'.repeat(2_001) }, 'longer than 2000 characters'],
    [{ question: 'x', qustion: 'y' }, 'qustion'],
    [{ question: 'x', language: 'fr' }, 'language'],
    [null, 'object'],
  ])('refuses %j and says why', async (input, told) => {
    await expect(api.call(answerQuestion, input)).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining(told) });
  });
});

describe('check_figure', () => {
  it.each([
    ['Amazon will spend $90 billion in 2025', 'no', 'outside'],
    ['Amazon will spend $110 billion in 2025', 'partly', 'inside'],
    ['마이크로소프트는 2025년에 800억 달러를 쓴다', 'yes', 'same'],
    ['Amazon spends 60 to 72 billion dollars', 'no', 'wrongFigure'],
  ])('of “%s” is %s', async (statement, verdict, reason) => {
    const checked = await api.call(checkFigure, { statement });
    expect(checked).toMatchObject({ statement, verdict, reason, checks: [{ verdict, reason }] });
    expect(checked.known).toMatchObject({ unit: 'USD', period: '2025', kind: 'expected', sources: [{ label: expect.any(String) }] });
  });

  it('names the figure that was meant, and who claims one', async () => {
    expect(await api.call(checkFigure, { statement: 'Amazon spends 60 to 72 billion dollars' })).toMatchObject({
      really: { id: 'capex/meta', differs: 'row' },
    });
    expect(await api.call(checkFigure, { statement: '딥시크의 개발비는 81억 원이다' })).toMatchObject({
      verdict: 'yes',
      id: 'claim/development-cost',
      known: { speaker: '딥시크', amount: { low: 8.1e9 } },
      stated: { amount: { low: 8.1e9, high: 8.1e9 }, unit: 'KRW' },
    });
  });

  it('knows nothing of what is not in the knowledge', async () => {
    for (const statement of ['The moon weighs 5 billion dollars', 'Amazon is great'])
      expect(await api.call(checkFigure, { statement })).toMatchObject({ verdict: 'unknown', id: null, checks: [] });
  });

  it('takes the parts of a figure instead of a statement', async () => {
    expect(await api.call(checkFigure, { name: 'Meta', measure: 'capex', period: 2025, amount: 67e9, unit: 'USD' })).toMatchObject({
      verdict: 'partly',
      id: 'capex/meta',
    });
    expect(await api.call(checkFigure, { name: '메타', amount: '600~720억 달러' })).toMatchObject({ verdict: 'yes' });
  });

  it('takes up to fifty statements at once', async () => {
    const batch = await api.call(checkFigure, {
      statements: ['Microsoft spends 80 billion dollars', 'Meta spends $10 billion', 'It is 5 tons'],
    });
    expect(batch).toMatchObject({ verdict: 'partly', text: '3 statements: 1 yes, 1 no, 1 unknown.' });
    expect(batch.results?.map(({ verdict }) => verdict)).toEqual(['yes', 'no', 'unknown']);
    const many = (count: number) => ({ statements: Array.from({ length: count }, () => 'Meta spends $10 billion') });
    expect((await api.call(checkFigure, many(50))).results).toHaveLength(50);
    await expect(api.call(checkFigure, many(51))).rejects.toMatchObject({ message: expect.stringContaining('more than 50 statements') });
  });

  it('finds the figures of a draft and says where each stands', async () => {
    const text =
      '# 초안 2\r\n아마존은 2025년에 1,000억~1,250억 달러를 씁니다. 좋은 회사입니다.\n\nMicrosoft spends about $60 billion, Meta more.';
    const { results = [], verdict } = await api.call(checkFigure, { text });
    expect(verdict).toBe('partly');
    expect(results.map((each) => [each.verdict, each.place?.line])).toEqual([
      ['yes', 2],
      ['no', 4],
    ]);
    for (const { statement, place, figures = [] } of results) {
      expect(text.slice(place?.offset).startsWith(statement)).toBe(true);
      for (const figure of figures) {
        expect(text.slice(figure.offset, figure.offset + figure.text.length)).toBe(figure.text);
        expect(
          text
            .split(/\r?\n/)
            [figure.line - 1]?.slice(figure.column - 1)
            .startsWith(figure.text),
        ).toBe(true);
      }
    }
    expect(results.flatMap(({ figures = [] }) => figures.map((figure) => figure.text))).toEqual([
      expect.stringContaining('1,000억~1,250억'),
      expect.stringContaining('$60 billion'),
    ]);
    expect(await api.call(checkFigure, { text: 'No figure here.' })).toMatchObject({ verdict: 'unknown', results: [] });
  });

  it('asks for exactly one way of stating it', async () => {
    for (const input of [{}, { statement: 'a 5%', text: 'b 5%' }, { name: 'Amazon' }])
      await expect(api.call(checkFigure, input)).rejects.toMatchObject({
        kind: 'invalid',
        message: expect.stringContaining('give one of'),
      });
    await expect(api.call(checkFigure, { text: 'Meta spends $10 billion.\n'.repeat(51) })).rejects.toMatchObject({
      message: expect.stringContaining('Send it in parts.'),
    });
  });
});

describe('compute', () => {
  it('gives ranges and the working', async () => {
    const total = await api.call(compute, { query: 'sum capex[all 2025]', language: 'en' });
    expect(total).toMatchObject({
      query: 'sum capex[all 2025]',
      result: { gives: 'amount', of: { amount: { low: 315e9, high: 370e9 }, unit: 'USD' } },
      working: [expect.stringContaining('$100–125 billion + $80 billion')],
    });
    expect(await api.call(compute, { query: 'ranking capex' })).toMatchObject({
      query: 'ranking capex[all 2025]',
      result: { gives: 'order', rows: [{ row: 'amazon', first: 1, last: 1 }, { row: 'alphabet', first: 2, last: 3 }, {}, { row: 'meta' }] },
    });
  });

  it.each([
    'highest capex',
    'rank(capex[meta 2025])',
    'capex[where > 90e9 2025]',
    'comparison(capex[amazon 2025], capex[meta 2025])',
    'holds(capex[amazon 2025] > capex[meta 2025])',
    'share(capex[amazon 2025], of sum capex[all 2025])',
    'filter(capex[all 2025], is above, sum capex[meta 2025])',
  ])('computes or refuses %s, in the shape of its schema', async (query) => {
    const outcome = await api.call(compute, { query }).then(
      ({ result }) => result.gives,
      ({ kind }) => kind,
    );
    expect(['extreme', 'rank', 'amounts', 'comparison', 'truth', 'selection', 'amount', 'invalid', 'unanswerable']).toContain(outcome);
  });

  it('says what is wrong with a query, and where', async () => {
    await expect(api.call(compute, { query: 'sum capex[nobody' })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('It ends too early'),
    });
    await expect(api.call(compute, { query: 'frobnicate capex' })).rejects.toMatchObject({
      message: expect.stringContaining('At character 1 stands “frobnicate”'),
    });
    await expect(api.call(compute, { query: '5' })).rejects.toMatchObject({ message: expect.stringContaining('over no table') });
    await expect(api.call(compute, { query: 'capex[amazon 1999]' })).rejects.toMatchObject({
      kind: 'unanswerable',
      message: expect.stringContaining('2025'),
    });
  });
});

describe('search and fetch', () => {
  it('find ids, titles and addresses, and give the text of each', async () => {
    const { results } = await api.call(search, { query: 'nvidia' });
    expect(results[0]).toEqual({ id: 'faq/nvidia', title: expect.any(String), url: expect.stringContaining('/faq/nvidia.yaml#L') });
    const { entries } = await api.call(listEntries, {});
    for (const { id, title } of entries) {
      const fetched = await api.call(fetchEntry, { id });
      expect(fetched).toMatchObject({ id, metadata: { knowledge: { version: api.served().version } } });
      expect(fetched.text.length).toBeGreaterThan(title.length);
    }
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['faq', 'claim', 'table']));
  });

  it('find nothing where there is nothing, and say what may be meant by an id that is none', async () => {
    expect(await api.call(search, { query: 'How is the weather?' })).toEqual({ results: [] });
    await expect(api.call(fetchEntry, { id: 'nvidia' })).rejects.toMatchObject({
      kind: 'unknownId',
      message: expect.stringContaining('faq/nvidia'),
    });
    await expect(api.call(fetchEntry, { id: 'faq/nobody' })).rejects.toMatchObject({ kind: 'unknownId' });
    const two = await programApi(
      {},
      undefined,
      await folderWith({
        'claim/plan.yaml':
          'title: { ko: 계획, en: Plan }\nby: { ko: 아크메, en: Acme }\nstatus: disputed\nclaim: { ko: 싸다., en: It is cheap. }\nsource: report\n',
      }),
    );
    await expect(two.call(fetchEntry, { id: 'plan' })).rejects.toMatchObject({
      kind: 'ambiguous',
      message: expect.stringContaining('faq/plan or claim/plan'),
    });
  });

  it('give a table as CSV with every figure', async () => {
    expect(await api.call(tableCsv, { id: 'capex' })).toContain(
      'amazon,capex,2025,expected,,100000000000,125000000000,true,USD,article#2\r\n',
    );
    await expect(api.call(tableCsv, { id: 'nope' })).rejects.toMatchObject({
      kind: 'unknownId',
      message: expect.stringContaining('capex'),
    });
  });
});

describe('a key', () => {
  it('is told to wait where it asks more than its limit, as often as statements go into one batch', async () => {
    const slow = await programApi({ limits: { perUser: 0, perChannel: 0, perProgram: 2 } });
    await slow.call(checkFigure, { statements: Array.from({ length: 5 }, () => 'Meta spends $10 billion') });
    await slow.call(search, { query: 'nvidia' });
    await expect(slow.call(search, { query: 'nvidia' })).rejects.toMatchObject({
      kind: 'tooFast',
      message: expect.stringContaining('Wait a minute'),
    });
  });
});
