/** Tables of other subjects and shapes than the project's own are asked as people ask: which query it is, what it is answered as, and what is said. */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { personWith } from '../support/project.ts';
import { linesOf } from '../support/reading.ts';
import { cloudFolder, damFolder, fifthRowFolder, pastTotalFolder } from '../support/table-folders.ts';

/** A question, the line of its query, what it is answered as (null where it is not answered), and parts of what is said. */
type Case = readonly [question: string, line: string | undefined, id: string | null, ...said: readonly string[]];

async function answers(folder: string, cases: readonly Case[]): Promise<readonly [unknown, unknown]> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const person = personWith(loaded.knowledge);
  const line = linesOf(loaded.knowledge);
  const found = [];
  for (const [question, wanted, , ...said] of cases) {
    const { id, text } = await person.says(question, /[가-힣]/.test(question) ? 'ko' : 'en');
    found.push([question, wanted && line(question), id, ...said.map((part) => (text.includes(part) ? part : text))]);
  }
  return [found, cases];
}

const dams: readonly Case[] = [
  ['어느 댐이 발전량 1위야?', 'highest output[all 2024]', 'output/highest', '충주댐'],
  [
    '충주댐이 소양강댐보다 얼마나 더 많아?',
    'difference(output[chungju 2024], output[soyang 2024])',
    'output/difference',
    '충주댐이 소양강댐보다',
  ],
  ['which dam makes the most?', 'highest output[all 2024]', 'output/highest', 'Chungju Dam', '790–810 GWh'],
  ['how much do the three make together?', 'sum output[all 2024]', 'output/total', 'GWh', '2024'],
  ['세 댐 합치면 얼마야?', 'sum output[all 2024]', 'output/total', '약 1,398~1,418 GWh'],
  ['댐 세 곳 발전량 합계는?', 'sum output[all 2024]', 'output/total', '약 1,398~1,418 GWh'],
  ['소양강댐 발전량 얼마야?', 'output[soyang 2024]', 'output/soyang', '약 410 GWh', '2024'],
  ['How much does Soyang Dam make?', 'output[soyang 2024]', 'output/soyang', 'about 410 GWh'],
  ['소양강댐 2023년 발전량은?', 'output[soyang 2023]', 'output/soyang', '353 GWh', '2023'],
  ['충주댐은 대청댐의 몇 배야?', 'ratio(output[chungju 2024], output[daecheong 2024])', 'output/ratio', '배'],
  [
    'the gap between the highest and the lowest output?',
    'difference(output[top 1 2024], output[bottom 1 2024])',
    'output/difference',
    'Chungju Dam is ahead of Daecheong Dam',
  ],
  ['소양강댐 발전량은 2023년에서 2024년에 얼마나 늘었어?', 'growth(output[soyang] from 2023 to 2024)', 'output/growth', '16%'],
  ['output ranking', 'ranking output[all 2024]', 'output/ranking', 'Chungju Dam'],
  ['발전량 순위', 'ranking output[all 2024]', 'output/ranking', '충주댐, 소양강댐, 대청댐'],
  ['대청댐 빼고 평균은?', 'mean output[all except daecheong 2024]', 'output/average', 'GWh'],
  ['300 GWh 넘는 댐은?', 'filter(output[all 2024] > 300 GWh)', 'output/filter', '충주댐', '소양강댐'],
  ['which dams make more than 300 GWh?', 'filter(output[all 2024] > 300 GWh)', 'output/filter', 'Chungju'],
  [
    '충주댐이 소양강댐과 대청댐을 합친 것보다 많아?',
    'holds(output[chungju 2024] > sum output[soyang, daecheong 2024])',
    'output/comparison',
    '네, 맞습니다',
  ],
  [
    'Is Chungju alone more than Soyang and Daecheong combined?',
    'holds(output[chungju 2024] > sum output[soyang, daecheong 2024])',
    'output/comparison',
    'Yes.',
  ],
  ['대청댐 발전량 비중은?', undefined, 'output/share', '%'],
  ['what share of the total is Soyang Dam?', 'share(output[soyang 2024], of sum output[all 2024])', 'output/share', '29%'],
  ['소양강댐 발전량이 410 GWh라며?', 'holds(output[soyang 2024] = 410 GWh)', 'output/soyang', '네, 맞습니다'],
  ['/check 소양강댐 발전량이 353 GWh라며', 'holds(output[soyang 2023] = 353 GWh)', 'output/soyang', '네, 맞습니다', '2023'],
  ['충주댐은 몇 위야?', 'rank output[chungju 2024]', 'output/ranking', '1위'],
  ['what rank is Daecheong Dam?', 'rank output[daecheong 2024]', 'output/ranking', 'number 3 of 3'],
  ['which company makes the most?', undefined, null],
  ['big tech total?', undefined, null],
  ['소양강댐 1983년 발전량', undefined, null],
  ['/output 2023', undefined, 'output', '353 GWh', '2023'],
  ['/output soyang 2023', undefined, 'output/soyang', '353 GWh'],
  ['/output soyang 2023 2024', undefined, 'output/comparison', '353 GWh', '410 GWh'],
];

const capexAndCloud = (id: string): readonly Case[] => [
  ['구글 자본지출은?', 'capex[alphabet 2025]', 'capex/alphabet', '약 750억~930억 달러'],
  ['AWS cloud revenue', `${id}[amazon 2025]`, `${id}/amazon`, 'about $125 billion'],
  ['아마존 클라우드 매출 얼마야?', undefined, `${id}/amazon`, '약 1,250억 달러'],
  ['Amazon capex', 'capex[amazon 2025]', 'capex/amazon', 'about $100–125 billion'],
  ['클라우드 매출 합계', undefined, `${id}/total`, '2,900억 달러'],
  ['capex 합계', 'sum capex[all 2025]', 'capex/total', '약 3,150억~3,700억 달러'],
  ['who has the highest cloud revenue?', undefined, `${id}/highest`, 'Amazon'],
  ['메타 클라우드 매출', undefined, null],
  ['메타 capex', 'capex[meta 2025]', 'capex/meta', '약 600억~720억 달러'],
  ['메타 주가랑 클라우드 매출', undefined, null],
  ['/cloud', undefined, id, '$125 billion'],
];

const pastTotal: readonly Case[] = [
  ['2024년에서 2025년으로 빅테크 투자는 얼마나 늘었어?', 'growth(sum capex[all] from 2024 to 2025)', 'capex/growth', '약 37~61%'],
  ['how much does big tech capex grow from 2024 to 2025?', 'growth(sum capex[all] from 2024 to 2025)', 'capex/growth', '37–61%'],
  [
    'how much does big tech capex grow from 2025 to 2026?',
    'growth(sum capex[all] from 2025 to 2026)',
    'capex/growth',
    'at least about 43%',
  ],
  ['빅테크 4사 2024년 투자 합계', 'sum capex[all 2024]', 'capex/total', '약 2,300억 달러'],
  ['빅테크 4사 2025년 투자 합계', 'sum capex[all 2025]', 'capex/total', '약 3,150억~3,700억 달러'],
  ['빅테크 4사 2026년 투자 계획 합계', undefined, 'faq/capex-2026', '5,300억 달러'],
  ['/check 빅테크 4사가 2024년에 2300억 달러 썼다', undefined, 'capex/total', '네, 맞습니다'],
  ['/capex 2024', undefined, 'capex/total', '$230 billion'],
];

const fifthRow: readonly Case[] = [
  ['/capex 엔비디아', 'capex[nvidia 2025]', 'capex/nvidia', '약 100억 달러'],
  ['다섯 회사 합계', 'sum capex[all 2025]', 'capex/total', '약 3,250억~3,800억 달러'],
  ['capex 합계', 'sum capex[all 2025]', 'capex/total', '약 3,250억~3,800억 달러'],
  ['who spends least?', 'lowest capex[all 2025]', 'capex/lowest', 'Nvidia'],
  ['빅테크 4사 2026년 투자 계획 합계', undefined, 'faq/capex-2026', '5,300억 달러'],
  ['how much does big tech capex grow from 2025 to 2026?', undefined, 'capex/growth', 'at least about 43%'],
];

describe('three dams', () => {
  it('are asked about by their own words', async () => {
    const [found, wanted] = await answers(await damFolder(), dams);
    expect(found).toEqual(wanted);
  });
});

describe('two tables with the same rows', () => {
  it.each(['cloud', 'a-cloud'])('are told apart by the measure that is named: %s', async (file) => {
    const [found, wanted] = await answers(await cloudFolder(file), capexAndCloud(file));
    expect(found).toEqual(wanted);
  });
});

describe('a stated total', () => {
  it('of a past year is where growth goes from', async () => {
    const [found, wanted] = await answers(await pastTotalFolder(), pastTotal);
    expect(found).toEqual(wanted);
  });

  it('covers the rows it names and no row that is added', async () => {
    const [found, wanted] = await answers(await fifthRowFolder(), fifthRow);
    expect(found).toEqual(wanted);
  });
});
