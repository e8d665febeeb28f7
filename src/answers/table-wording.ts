/** The sentences that computed answers are made of, in each language. What is in the table stands in the table's file, never here. */

import type { Table } from '../knowledge/knowledge.ts';
import type { OperationName } from '../knowledge/schema.ts';
import type { Bound } from '../language/amount-words.ts';
import { withParticle } from '../language/ko/particle.ts';
import type { Bilingual, Locale } from '../language/locale.ts';
import type { Direction } from '../question/comparing.ts';

const englishList = new Intl.ListFormat('en');

type Kind = Table['measure']['kind'];

export interface Wording {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly operations: Readonly<Record<OperationName | 'whole', string>>;
  readonly item: string;
  readonly focus: string;
  readonly note: string;
  readonly place: string;
  readonly working: string;
  /** Before the lines of a working: at the low end, at the high end, and where there is none, against the other figure's low end. */
  readonly atLow: string;
  readonly atHigh: string;
  readonly orMore: string;
  readonly shareMethod: string;
  period(period: string, kind: string): string;
  /** What is past the last day for which it was vouched for, `2026-12-31`. */
  outdated(validUntil: string): string;
  measureIn(measure: string, period: string, kind: string): string;
  list(items: readonly string[]): string;
  row(source: string | undefined, name: string, measure: string, amount: string): string;
  whole(count: number, item: string, measure: string): string;
  total(source: string | undefined, names: string, measure: string, amount: string): string;
  /** What a sum comes to for each of so many rows. */
  average(count: number, amount: string): string;
  /** Before a finding that is one of these rows only. */
  among(list: string): string;
  highest(name: string, measure: string, amount: string): string;
  lowest(name: string, measure: string, amount: string): string;
  rivals(names: string): string;
  ranking(measure: string, names: string): string;
  open(a: string, b: string): string;
  comparison(measure: string, entries: readonly string[]): string;
  above(a: string, b: string, amount: string): string;
  /** How far `a` may be above and below `b`; undefined where there is no end. */
  openDifference(a: string, b: string, up: string | undefined, down: string | undefined): string;
  ratio(a: string, b: string, amount: string): string;
  share(name: string, amount: string): string;
  shares(entries: readonly string[]): string;
  /** `measure` and what its rows add up to, then the later period and its figure. */
  growth(amount: string, measure: string, now: string, later: string, then: string): string;
  /** What the growth is where the earlier sum is at its low end. */
  growthFurther(now: string, amount: string): string;
  growthUnknown(measure: string, now: string, later: string, then: string): string;
  noGrowth(measure: string): string;
  /** The answer's amount in the other unit, and that it rests on the source's own pairs. */
  converted(amount: string): string;
  convertedRows(unit: string): string;
  /** One of a unit in the other, before the pairs that it comes from. */
  rate(one: string, other: string): string;
  readonly conversion: string;
  readonly rateCaveat: string;
  noRate(unit: string): string;
  /** A bound as a person puts it: "more than $100 billion". */
  bound(bound: Bound, amount: string): string;
  filter(limit: string, surely: string | undefined, maybe: string | undefined): string;
  /** `row` is what the others are measured by. */
  filterByRow(direction: Direction, row: string, amount: string, surely: string | undefined, maybe: string | undefined): string;
  otherPeriod(period: string, kind: string, amount: string): string;
  conflict(source: string, amount: string, scope: string | undefined): string;
}

/** "about 43% or more" → "at least about 43%", which reads better behind "is". */
const atLeast = (amount: string) => (amount.endsWith(' or more') ? `at least ${amount.slice(0, -' or more'.length)}` : amount);

const day = (date: string, locale: Locale) => new Date(date).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });

const wording: Bilingual<Wording> = {
  ko: {
    kinds: { actual: '실적', expected: '예상', planned: '계획', claimed: '주장' },
    operations: {
      whole: '전체 표',
      total: '합계',
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
    place: '순위',
    working: '계산',
    atLow: '낮게 잡으면',
    atHigh: '높게 잡으면',
    orMore: '적은 쪽과 견주면',
    shareMethod: '낮은 쪽은 자기의 낮은 값과 나머지의 높은 값으로, 높은 쪽은 자기의 높은 값과 나머지의 낮은 값으로 나눈 것입니다.',
    period: (period, kind) => `${/^\d+$/.test(period) ? `${period}년` : period} ${kind}`,
    outdated: (until) => `${day(until, 'ko')}까지 유효하다고 확인된 내용입니다. 그 뒤로 달라졌을 수 있습니다.`,
    measureIn: (measure, period, kind) => `${/^\d+$/.test(period) ? `${period}년` : period} ${kind} ${measure}`,
    list: (items) => items.join(', '),
    row: (source, name, measure, amount) =>
      `${source ? `${source}에 따르면 ` : ''}${name}의 ${withParticle(measure, '은/는')} ${amount}입니다.`,
    whole: (count, item, measure) => `${item} ${count}곳의 ${measure}입니다.`,
    total: (source, names, measure, amount) =>
      `${names}의 ${withParticle(measure, '을/를')} 더하면 ${amount}입니다.${source ? ` ${source}의 표에 있는 값을 더한 것입니다.` : ''}`,
    average: (count, amount) => `${count}곳 평균은 ${amount}입니다.`,
    among: (list) => `${list}만 놓고 보면 `,
    highest: (name, measure, amount) =>
      `${withParticle(measure, '이/가')} 가장 많은 곳은 ${withParticle(name, '으로/로')}, ${amount}입니다.`,
    lowest: (name, measure, amount) =>
      `${withParticle(measure, '이/가')} 가장 적은 곳은 ${withParticle(name, '으로/로')}, ${amount}입니다.`,
    rivals: (names) => `범위가 겹치는 ${withParticle(names, '과/와')}는 앞뒤가 확실하지 않습니다.`,
    ranking: (measure, names) => `${withParticle(measure, '이/가')} 많은 순서는 ${names}입니다.`,
    open: (a, b) => `${withParticle(a, '과/와')} ${withParticle(b, '은/는')} 범위가 겹쳐서 어느 쪽이 앞인지 확실하지 않습니다.`,
    comparison: (measure, entries) => `${withParticle(measure, '을/를')} 나란히 놓으면 ${entries.join(', ')}입니다.`,
    above: (a, b, amount) => `${withParticle(a, '이/가')} ${b}보다 ${amount} 많습니다.`,
    openDifference: (a, b, up, down) =>
      [
        '범위가 겹쳐서 어느 쪽이 많은지 확실하지 않습니다.',
        `${withParticle(a, '이/가')} ${b}보다 ${up === undefined ? '얼마나 많을지는 알 수 없고' : `많다면 ${up}까지 많고`}, ${down === undefined ? '얼마나 적을지는 알 수 없습니다' : `적다면 ${down}까지 적습니다`}.`,
      ].join(' '),
    ratio: (a, b, amount) => `${withParticle(a, '은/는')} ${b}의 ${amount}입니다.`,
    share: (name, amount) => `전체에서 ${name}의 비중은 ${amount}입니다.`,
    shares: (entries) => `전체에서 차지하는 비중은 ${entries.join(', ')}입니다.`,
    growth: (amount, measure, now, later, then) =>
      `증가율은 ${amount}입니다. ${measure} 합계는 ${now}이고, ${withParticle(later, '은/는')} ${then}입니다.`,
    growthFurther: (now, amount) => `합계가 범위의 낮은 끝인 ${withParticle(now, '이라/라')}면 ${withParticle(amount, '이/가')} 됩니다.`,
    growthUnknown: (measure, now, later, then) =>
      `증가율은 말할 수 없습니다. ${measure} 합계는 ${now}이고 ${withParticle(later, '은/는')} ${then}이라서, 양쪽 다 끝이 열려 있습니다.`,
    noGrowth: (measure) => `${withParticle(measure, '과/와')} 견줄 다른 기간의 합계가 자료에 없어서 증가율은 알 수 없습니다.`,
    converted: (amount) => `환산하면 ${amount}입니다.`,
    convertedRows: (unit) => `${withParticle(unit, '으로/로')} 환산한 금액을 함께 적었습니다.`,
    rate: (one, other) => `${one} = ${other}`,
    conversion: '환산',
    rateCaveat: '자료에 환율은 없습니다. 자료가 같은 금액을 두 통화로 적은 데에서 거꾸로 셈한 값이므로 실제 환율과 다를 수 있습니다.',
    noRate: (unit) => `자료에 ${withParticle(unit, '으로/로')} 환산할 근거가 없습니다. 같은 금액을 두 통화로 적은 곳이 없기 때문입니다.`,
    bound: (bound, amount) => `${amount} ${{ atLeast: '이상', above: '초과', atMost: '이하', below: '미만' }[bound]}`,
    filter: (limit, surely, maybe) =>
      [
        surely ? `${limit}에 확실히 드는 곳은 ${surely}입니다.` : `${limit}에 확실히 드는 곳은 없습니다.`,
        maybe && `범위 일부만 걸치는 곳은 ${maybe}입니다.`,
      ]
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    filterByRow: (direction, row, amount, surely, maybe) => {
      const than = `${row}(${amount})보다 ${maybe === undefined ? '' : '확실히 '}${{ more: '많은', less: '적은' }[direction]} 곳은`;
      const overlapping = maybe === undefined ? '' : ` 범위가 겹쳐서 확실하지 않은 곳은 ${maybe}입니다.`;
      return `${than} ${surely === undefined ? '없습니다' : `${surely}입니다`}.${overlapping}`;
    },
    otherPeriod: (period, kind, amount) =>
      `${/^\d+$/.test(period) ? `${period}년` : period} ${kind}은 따로 ${withParticle(amount, '으로/로')} 나옵니다.`,
    conflict: (source, amount, scope) => `${source}에는 ${withParticle(amount, '으로/로')} 다르게 나옵니다${scope ? ` (${scope})` : ''}.`,
  },
  en: {
    kinds: { actual: 'actual', expected: 'expected', planned: 'planned', claimed: 'claimed' },
    operations: {
      whole: 'Whole table',
      total: 'Total',
      highest: 'Highest',
      lowest: 'Lowest',
      ranking: 'Ranking',
      comparison: 'Comparison',
      difference: 'Difference',
      ratio: 'Ratio',
      share: 'Share',
      growth: 'Growth',
      filter: 'Matching rows',
    },
    item: 'Item',
    focus: 'Focus',
    note: 'Note',
    place: 'Rank',
    working: 'Working',
    atLow: 'at the low end',
    atHigh: 'at the high end',
    orMore: 'against the low end',
    shareMethod: 'each low end has the row’s low figure and the others’ high ones, each high end the other way round.',
    period: (period, kind) => `${period}, ${kind}`,
    outdated: (until) => `This was vouched for until ${day(until, 'en')}. It may have changed since.`,
    measureIn: (measure, period, kind) => `${kind} ${period} ${measure}`,
    list: (items) => englishList.format(items),
    row: (source, name, measure, amount) => `${name}’s ${measure} is ${amount}${source ? `, according to the source (${source})` : ''}.`,
    whole: (count, item, measure) => `Here is the ${measure} by ${item.charAt(0).toLowerCase()}${item.slice(1)}, ${count} in all.`,
    total: (source, names, measure, amount) =>
      `Added up, the ${measure} of ${names} is ${amount}.${source ? ` This is the sum of the figures in the source’s table (${source}).` : ''}`,
    average: (count, amount) => `The average of the ${count} is ${amount}.`,
    among: (list) => `Of ${list} only: `,
    highest: (name, measure, amount) => `${name} has the highest ${measure}: ${amount}.`,
    lowest: (name, measure, amount) => `${name} has the lowest ${measure}: ${amount}.`,
    rivals: (names) => `The range overlaps with that of ${names}, so the order between them is not certain.`,
    ranking: (measure, names) => `By ${measure}, from most to least: ${names}.`,
    open: (a, b) => `${a} and ${b} overlap, so which of the two is ahead is not certain.`,
    comparison: (measure, entries) => `${measure.charAt(0).toUpperCase()}${measure.slice(1)} side by side: ${entries.join('; ')}.`,
    above: (a, b, amount) => `${a} is ahead of ${b} by ${atLeast(amount)}.`,
    openDifference: (a, b, up, down) =>
      `The ranges overlap, so the order is not certain: ${a} may be ${up === undefined ? 'above' : `up to ${up} above`} ${b}, or ${down === undefined ? 'below' : `up to ${down} below`}.`,
    ratio: (a, b, amount) => `${a}’s figure is ${atLeast(amount)} ${b}’s.`,
    share: (name, amount) => `${name}’s share of the total is ${amount}.`,
    shares: (entries) => `Shares of the total: ${entries.join('; ')}.`,
    growth: (amount, measure, now, later, then) => `Growth is ${atLeast(amount)}: from ${now} (${measure}, total) to ${then} (${later}).`,
    growthFurther: (now, amount) => `If the earlier total is ${now}, the low end of its range, growth is ${atLeast(amount)}.`,
    growthUnknown: (measure, now, later, then) =>
      `The growth cannot be told: ${now} (${measure}, total) and ${then} (${later}) are both open-ended.`,
    noGrowth: (measure) => `There is no total of another period to set against the ${measure}, so the growth is not known.`,
    converted: (amount) => `Converted, that is ${amount}.`,
    convertedRows: (unit) => `The amounts are also given in ${unit}.`,
    rate: (one, other) => `${one} = ${other}`,
    conversion: 'Conversion',
    rateCaveat:
      'The source gives no exchange rate. This one is worked back from amounts that it gives in both currencies, and may differ from the market’s.',
    noRate: (unit) => `There is nothing to convert into ${unit} with: the source gives no amount in both currencies.`,
    bound: (bound, amount) => `${{ atLeast: 'at least', above: 'more than', atMost: 'at most', below: 'less than' }[bound]} ${amount}`,
    filter: (limit, surely, maybe) =>
      [surely ? `Certainly ${limit}: ${surely}.` : `None is certainly ${limit}.`, maybe && `With a part of its range only: ${maybe}.`]
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    filterByRow: (direction, row, amount, surely, maybe) => {
      const than = `${direction} than ${row} (${amount})`;
      if (maybe === undefined) return surely === undefined ? `None has ${than}.` : `These have ${than}: ${surely}.`;
      const lead = surely === undefined ? `None certainly has ${than}.` : `Certainly ${than}: ${surely}.`;
      return `${lead} Not certain, as the ranges overlap: ${maybe}.`;
    },
    otherPeriod: (period, kind, amount) => `For ${period} (${kind}) there is a separate figure: ${amount}.`,
    conflict: (source, amount, scope) =>
      `The source does not agree with itself: elsewhere (${source}) it gives ${amount}${scope ? `; ${scope}` : ''}.`,
  },
};

export function wordingIn(locale: Locale): Wording {
  return wording[locale];
}
