/** Korean: the sentences that computed answers are made of. */
import type { TableWording } from '../table-wording.ts';
import { koreanCharts } from './chart-wording.ts';
import { koreanFormats } from './formats.ts';
import { koreanNumbers } from './numbers.ts';
import { withParticle } from './particle.ts';

export const koreanTables: TableWording = {
  kinds: { actual: '실적', expected: '예상', planned: '계획', claimed: '주장' },
  operations: {
    whole: '전체 표',
    total: '합계',
    average: '평균',
    highest: '가장 많은 곳',
    lowest: '가장 적은 곳',
    ranking: '순위',
    comparison: '비교',
    difference: '차이',
    ratio: '몇 배',
    share: '비중',
    growth: '증가율',
    filter: '조건에 맞는 곳',
  },
  item: '항목',
  focus: '주요 내용',
  note: '비고',
  rank: '순위',
  working: '계산',
  atLow: '낮게 잡으면',
  atHigh: '높게 잡으면',
  shareMethod: '낮은 쪽은 자기의 낮은 값과 나머지의 높은 값으로, 높은 쪽은 자기의 높은 값과 나머지의 낮은 값으로 나눈 것입니다.',
  period: (period, kind) => [period, kind].filter((part) => part !== undefined).join(' '),
  outdated: (until) => `${koreanFormats.day(until)}까지 유효하다고 확인된 내용입니다. 그 뒤로 달라졌을 수 있습니다.`,
  dated: (name, period) => `${period} ${name}`,
  measureIn: (measure, period, kind) => `${period} ${kind} ${measure}`,
  row: (source, name, measure, amount) =>
    `${source ? `${source}에 따르면 ` : ''}${name}의 ${withParticle(measure, '은/는')} ${amount}입니다.`,
  whole: (count, item, measure) => `${item} ${count}곳의 ${measure}입니다.`,
  total: (source, names, measure, amount) =>
    `${names}의 ${withParticle(measure, '을/를')} 더하면 ${amount}입니다.${source ? ` ${source}의 표에 있는 값을 더한 것입니다.` : ''}`,
  stated: (source, names, measure, amount) => `${source ? `${source}에 따르면 ` : ''}${names}의 ${measure} 합계는 ${amount}입니다.`,
  mean: (source, names, measure, amount) =>
    `${names}의 ${measure} 평균은 ${amount}입니다.${source ? ` ${source}의 표에 있는 값으로 계산했습니다.` : ''}`,
  ranks: (from, first, last) => `${from === 'bottom' ? '아래에서 ' : ''}${first === last ? `${first}위` : `${first}~${last}위`}`,
  someRows: '조건에 맞는 곳',
  figureOf: (name, measure) => `${name}의 ${measure}`,
  phrases: {
    sum: (rows) => `${rows} 합계`,
    mean: (rows) => `${rows} 평균`,
    difference: (a, b) => `${withParticle(a, '과/와')} ${b}의 차이`,
    ratio: (a, b) => `${b} 대비 ${a}`,
    share: (part, whole) => `${whole} 가운데 ${part}의 비중`,
    growth: (of) => `${of}의 증가율`,
    per: (of, part) => `${of}의 ${{ day: '하루', week: '한 주', month: '한 달', quarter: '한 분기' }[part]} 평균`,
    scaled: (of, by) => (by === 0.5 ? `${of}의 절반` : `${of}의 ${koreanNumbers.number(by)}배`),
  },
  is: (what, amount) => `${withParticle(what, '은/는')} ${amount}입니다.`,
  each: (what, entries) => `${withParticle(what, '은/는')} ${entries.join(', ')}입니다.`,
  shareOf: (part, whole, amount) => `${withParticle(part, '은/는')} ${whole}의 ${amount}입니다.`,
  grown: (of, measure, amount, way) => `${of}의 ${measure} ${{ up: '증가율은', down: '증감률은', open: '증감률은' }[way]} ${amount}입니다.`,
  counted: (count) => `모두 ${count}입니다.`,
  rankOf: (name, measure, first, last, of, from) =>
    `${withParticle(name, '은/는')} ${withParticle(measure, '이/가')} ${from === 'bottom' ? '적은' : '많은'} 순서로 ${of}곳 가운데 ${first === last ? `${first}위` : `${first}위에서 ${last}위 사이`}입니다.`,
  thanThat: (what, amount) => `${what}(${amount})`,
  ownRate: '말씀하신 환율로 계산했습니다. 자료에 있는 환율이 아닙니다.',
  among: (list) => `${list}만 놓고 보면 `,
  highest: (name, measure, amount) => `${withParticle(measure, '이/가')} 가장 많은 곳은 ${withParticle(name, '으로/로')}, ${amount}입니다.`,
  lowest: (name, measure, amount) => `${withParticle(measure, '이/가')} 가장 적은 곳은 ${withParticle(name, '으로/로')}, ${amount}입니다.`,
  rivals: (names) => `범위가 겹치는 ${withParticle(names, '과/와')}는 앞뒤가 확실하지 않습니다.`,
  ranking: (measure, names, from) => `${withParticle(measure, '이/가')} ${from === 'bottom' ? '적은' : '많은'} 순서는 ${names}입니다.`,
  open: (a, b) => `${withParticle(a, '과/와')} ${withParticle(b, '은/는')} 범위가 겹쳐서 어느 쪽이 앞인지 확실하지 않습니다.`,
  comparison: (measure, entries) => `${withParticle(measure, '을/를')} 나란히 놓으면 ${entries.join(', ')}입니다.`,
  above: (a, b, amount) => `${withParticle(a, '이/가')} ${b}보다 ${amount} 많습니다.`,
  openDifference: (a, b, up, down) =>
    [
      '범위가 겹쳐서 어느 쪽이 많은지 확실하지 않습니다.',
      `${withParticle(a, '이/가')} ${b}보다 ${up === undefined ? '얼마나 많을지는 알 수 없고' : `많다면 ${up}까지 많고`}, ${down === undefined ? '얼마나 적을지는 알 수 없습니다' : `적다면 ${down}까지 적습니다`}.`,
    ].join(' '),
  index: (a, b, base, amount) =>
    `${withParticle(b, '을/를')} ${withParticle(String(base), '으로/로')} 놓으면 ${withParticle(a, '은/는')} ${amount}입니다.`,
  ratio: (a, b, amount) => `${withParticle(a, '은/는')} ${b}의 ${amount}입니다.`,
  share: (name, amount) => `전체에서 ${name}의 비중은 ${amount}입니다.`,
  shares: (entries) => `전체에서 차지하는 비중은 ${entries.join(', ')}입니다.`,
  converted: (amount) => `환산하면 ${amount}입니다.`,
  convertedRows: (unit) => `${withParticle(unit, '으로/로')} 환산한 금액을 함께 적었습니다.`,
  rate: (one, other) => `${one} = ${other}`,
  conversion: '환산',
  rateCaveat: '자료에 환율은 없습니다. 자료가 같은 금액을 두 통화로 적은 데에서 거꾸로 셈한 값이므로 실제 환율과 다를 수 있습니다.',
  noRate: (unit) => `자료에 ${withParticle(unit, '으로/로')} 환산할 근거가 없습니다. 같은 금액을 두 통화로 적은 곳이 없기 때문입니다.`,
  bound: (is, amount) =>
    `${amount}${{ atLeast: ' 이상', above: ' 초과', atMost: ' 이하', below: ' 미만', equal: '', unequal: ' 아닌 값', within: ' 범위' }[is]}`,
  filter: (_item, limit, surely, maybe) =>
    [
      surely ? `${limit}에 확실히 드는 곳은 ${surely}입니다.` : `${limit}에 확실히 드는 곳은 없습니다.`,
      maybe && `범위 일부만 걸치는 곳은 ${maybe}입니다.`,
    ]
      .filter((sentence) => sentence !== undefined)
      .join(' '),
  filterThan: (_item, is, than, surely, maybe) => {
    const marked = {
      above: `${than}보다 많은`,
      atLeast: `${than}보다 적지 않은`,
      below: `${than}보다 적은`,
      atMost: `${than}보다 많지 않은`,
      equal: `${withParticle(than, '과/와')} 같은`,
      unequal: `${withParticle(than, '과/와')} 다른`,
      within: `${than} 안에 드는`,
    }[is];
    const certain = maybe === undefined ? marked : marked.replace(/ (?=\S+$)/, ' 확실히 ');
    const overlapping = maybe === undefined ? '' : ` 범위가 겹쳐서 확실하지 않은 곳은 ${maybe}입니다.`;
    return `${certain} 곳은 ${surely === undefined ? '없습니다' : `${surely}입니다`}.${overlapping}`;
  },
  growthInAmounts: (amount) => `차이는 ${amount}입니다.`,
  ofKnownEnds: (amount) => `자료에 나오는 끝값으로만 셈하면 ${amount}입니다.`,
  otherPeriod: (period, kind, amount) => `${period} ${kind}은 따로 ${withParticle(amount, '으로/로')} 나옵니다.`,
  conflict: (source, amount, scope) => `${source}에는 ${withParticle(amount, '으로/로')} 다르게 나옵니다${scope ? ` (${scope})` : ''}.`,
  chart: koreanCharts,
};
