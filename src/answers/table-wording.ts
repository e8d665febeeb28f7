/** The sentences that computed answers are made of, in each language. What is in the table stands in the table's file, never here. */

import type { Table } from '../knowledge/knowledge.ts';
import type { OperationName } from '../knowledge/schema.ts';
import { withParticle } from '../language/ko/particle.ts';
import type { Bilingual, Locale } from '../language/locale.ts';
import type { Comparison } from '../tables/comparison-option.ts';

const englishList = new Intl.ListFormat('en');

type Kind = Table['measure']['kind'];

export interface Wording {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly operations: Readonly<Record<OperationName | 'whole', string>>;
  readonly item: string;
  readonly focus: string;
  readonly note: string;
  readonly rank: string;
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
  /** What the source itself states for several rows. */
  stated(source: string | undefined, names: string, measure: string, amount: string): string;
  mean(source: string | undefined, names: string, measure: string, amount: string): string;
  number(value: number): string;
  /** Rows by their ranks from one end. */
  ranks(from: 'top' | 'bottom', first: number, last: number): string;
  readonly someRows: string;
  /** What a figure is of: whose, and which measure when. */
  figureOf(name: string, measure: string): string;
  /** What expressions are called in a sentence. */
  readonly phrases: {
    sum(rows: string): string;
    mean(rows: string): string;
    difference(a: string, b: string): string;
    ratio(a: string, b: string): string;
    share(part: string, whole: string): string;
    growth(of: string): string;
    scaled(of: string, by: number): string;
  };
  is(what: string, amount: string): string;
  each(what: string, entries: readonly string[]): string;
  shareOf(part: string, whole: string, amount: string): string;
  grown(of: string, measure: string, amount: string, way: 'up' | 'down' | 'open'): string;
  counted(count: string): string;
  rankOf(name: string, measure: string, first: number, last: number, of: number, from: 'top' | 'bottom'): string;
  /** What rows are set against, with its amount. */
  thanThat(what: string, amount: string): string;
  readonly ownRate: string;
  /** Before a finding that is one of these rows only. */
  among(list: string): string;
  highest(name: string, measure: string, amount: string): string;
  lowest(name: string, measure: string, amount: string): string;
  rivals(names: string): string;
  ranking(measure: string, names: string, from: 'top' | 'bottom'): string;
  open(a: string, b: string): string;
  comparison(measure: string, entries: readonly string[]): string;
  above(a: string, b: string, amount: string): string;
  /** How far `a` may be above and below `b`; undefined where there is no end. */
  openDifference(a: string, b: string, up: string | undefined, down: string | undefined): string;
  ratio(a: string, b: string, amount: string): string;
  share(name: string, amount: string): string;
  shares(entries: readonly string[]): string;
  /** The answer's amount in the other unit, and that it rests on the source's own pairs. */
  converted(amount: string): string;
  convertedRows(unit: string): string;
  /** One of a unit in the other, before the pairs that it comes from. */
  rate(one: string, other: string): string;
  readonly conversion: string;
  readonly rateCaveat: string;
  noRate(unit: string): string;
  /** A bound as a person puts it: "more than $100 billion". */
  bound(is: Comparison, amount: string): string;
  filter(limit: string, surely: string | undefined, maybe: string | undefined): string;
  /** `than` is what the rows are set against, with its amount. */
  filterThan(is: Comparison, than: string, surely: string | undefined, maybe: string | undefined): string;
  /** For an open amount: what it comes to with the ends that the source gives. */
  ofKnownEnds(amount: string): string;
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
    stated: (source, names, measure, amount) => `${source ? `${source}에 따르면 ` : ''}${names}의 ${measure} 합계는 ${amount}입니다.`,
    mean: (source, names, measure, amount) =>
      `${names}의 ${measure} 평균은 ${amount}입니다.${source ? ` ${source}의 표에 있는 값으로 계산했습니다.` : ''}`,
    number: (value) => value.toLocaleString('ko', { maximumSignificantDigits: 4 }),
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
      scaled: (of, by) => (by === 0.5 ? `${of}의 절반` : `${of}의 ${by.toLocaleString('ko', { maximumSignificantDigits: 4 })}배`),
    },
    is: (what, amount) => `${withParticle(what, '은/는')} ${amount}입니다.`,
    each: (what, entries) => `${withParticle(what, '은/는')} ${entries.join(', ')}입니다.`,
    shareOf: (part, whole, amount) => `${withParticle(part, '은/는')} ${whole}의 ${amount}입니다.`,
    grown: (of, measure, amount, way) =>
      `${of}의 ${measure} ${{ up: '증가율은', down: '증감률은', open: '증감률은' }[way]} ${amount}입니다.`,
    counted: (count) => `모두 ${count}입니다.`,
    rankOf: (name, measure, first, last, of, from) =>
      `${withParticle(name, '은/는')} ${withParticle(measure, '이/가')} ${from === 'bottom' ? '적은' : '많은'} 순서로 ${of}곳 가운데 ${first === last ? `${first}위` : `${first}위에서 ${last}위 사이`}입니다.`,
    thanThat: (what, amount) => `${what}(${amount})`,
    ownRate: '말씀하신 환율로 계산했습니다. 자료에 있는 환율이 아닙니다.',
    among: (list) => `${list}만 놓고 보면 `,
    highest: (name, measure, amount) =>
      `${withParticle(measure, '이/가')} 가장 많은 곳은 ${withParticle(name, '으로/로')}, ${amount}입니다.`,
    lowest: (name, measure, amount) =>
      `${withParticle(measure, '이/가')} 가장 적은 곳은 ${withParticle(name, '으로/로')}, ${amount}입니다.`,
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
    filter: (limit, surely, maybe) =>
      [
        surely ? `${limit}에 확실히 드는 곳은 ${surely}입니다.` : `${limit}에 확실히 드는 곳은 없습니다.`,
        maybe && `범위 일부만 걸치는 곳은 ${maybe}입니다.`,
      ]
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    filterThan: (is, than, surely, maybe) => {
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
    ofKnownEnds: (amount) => `자료에 나오는 끝값으로만 셈하면 ${amount}입니다.`,
    otherPeriod: (period, kind, amount) =>
      `${/^\d+$/.test(period) ? `${period}년` : period} ${kind}은 따로 ${withParticle(amount, '으로/로')} 나옵니다.`,
    conflict: (source, amount, scope) => `${source}에는 ${withParticle(amount, '으로/로')} 다르게 나옵니다${scope ? ` (${scope})` : ''}.`,
  },
  en: {
    kinds: { actual: 'actual', expected: 'expected', planned: 'planned', claimed: 'claimed' },
    operations: {
      whole: 'Whole table',
      total: 'Total',
      average: 'Average',
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
    rank: 'Rank',
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
    stated: (source, names, measure, amount) =>
      `The ${measure} of ${names} together is ${amount}${source ? `, according to the source (${source})` : ''}.`,
    mean: (source, names, measure, amount) =>
      `The average ${measure} of ${names} is ${amount}.${source ? ` It is worked out from the source’s table (${source}).` : ''}`,
    number: (value) => value.toLocaleString('en', { maximumSignificantDigits: 4 }),
    ranks: (from, first, last) =>
      first === last
        ? from === 'top'
          ? `number ${first}`
          : `number ${first} from the bottom`
        : `${from === 'top' ? 'numbers' : 'numbers from the bottom'} ${first}–${last}`,
    someRows: 'those that match',
    figureOf: (name, measure) => `${name}: ${measure}`,
    phrases: {
      sum: (rows) => `${rows} together`,
      mean: (rows) => `the average of ${rows}`,
      difference: (a, b) => `the gap between ${a} and ${b}`,
      ratio: (a, b) => `${a} measured by ${b}`,
      share: (part, whole) => `the share of ${part} in ${whole}`,
      growth: (of) => `the growth of ${of}`,
      scaled: (of, by) => (by === 0.5 ? `half of ${of}` : `${by.toLocaleString('en', { maximumSignificantDigits: 4 })} times ${of}`),
    },
    is: (what, amount) => `${what.charAt(0).toUpperCase()}${what.slice(1)} is ${amount}.`,
    each: (what, entries) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${entries.join('; ')}.`,
    shareOf: (part, whole, amount) => `${part} is ${amount} of ${whole}.`,
    grown: (of, measure, amount, way) => `The ${measure} of ${of} ${way === 'down' ? 'changes by' : 'grows by'} ${atLeast(amount)}.`,
    counted: (count) => `There are ${count}.`,
    rankOf: (name, measure, first, last, of, from) =>
      `By ${measure}, from ${from === 'bottom' ? 'least' : 'most'}, ${name} is ${first === last ? `number ${first}` : `between number ${first} and number ${last}`} of ${of}.`,
    thanThat: (what, amount) => `${what} (${amount})`,
    ownRate: 'This uses the exchange rate that you gave; the source gives none.',
    among: (list) => `Of ${list} only: `,
    highest: (name, measure, amount) => `${name} has the highest ${measure}: ${amount}.`,
    lowest: (name, measure, amount) => `${name} has the lowest ${measure}: ${amount}.`,
    rivals: (names) => `The range overlaps with that of ${names}, so the order between them is not certain.`,
    ranking: (measure, names, from) => `By ${measure}, from ${from === 'bottom' ? 'least to most' : 'most to least'}: ${names}.`,
    open: (a, b) => `${a} and ${b} overlap, so which of the two is ahead is not certain.`,
    comparison: (measure, entries) => `${measure.charAt(0).toUpperCase()}${measure.slice(1)} side by side: ${entries.join('; ')}.`,
    above: (a, b, amount) => `${a} is ahead of ${b} by ${atLeast(amount)}.`,
    openDifference: (a, b, up, down) =>
      `The ranges overlap, so the order is not certain: ${a} may be ${up === undefined ? 'above' : `up to ${up} above`} ${b}, or ${down === undefined ? 'below' : `up to ${down} below`}.`,
    ratio: (a, b, amount) => `${a}’s figure is ${atLeast(amount)} ${b}’s.`,
    share: (name, amount) => `${name}’s share of the total is ${amount}.`,
    shares: (entries) => `Shares of the total: ${entries.join('; ')}.`,
    converted: (amount) => `Converted, that is ${amount}.`,
    convertedRows: (unit) => `The amounts are also given in ${unit}.`,
    rate: (one, other) => `${one} = ${other}`,
    conversion: 'Conversion',
    rateCaveat:
      'The source gives no exchange rate. This one is worked back from amounts that it gives in both currencies, and may differ from the market’s.',
    noRate: (unit) => `There is nothing to convert into ${unit} with: the source gives no amount in both currencies.`,
    bound: (is, amount) =>
      `${{ atLeast: 'at least ', above: 'more than ', atMost: 'at most ', below: 'less than ', equal: '', unequal: 'other than ', within: 'within ' }[is]}${amount}`,
    filter: (limit, surely, maybe) =>
      [surely ? `Certainly ${limit}: ${surely}.` : `None is certainly ${limit}.`, maybe && `With a part of its range only: ${maybe}.`]
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    filterThan: (is, than, surely, maybe) => {
      const marked = {
        above: 'more than ',
        atLeast: 'no less than ',
        below: 'less than ',
        atMost: 'no more than ',
        equal: 'as much as ',
        unequal: 'not as much as ',
        within: 'an amount within ',
      }[is];
      const bound = `${marked}${than}`;
      if (maybe === undefined) return surely === undefined ? `None has ${bound}.` : `These have ${bound}: ${surely}.`;
      const lead = surely === undefined ? `None is certain to have ${bound}.` : `Certainly ${bound}: ${surely}.`;
      return `${lead} Not certain, as the ranges overlap: ${maybe}.`;
    },
    ofKnownEnds: (amount) => `With only the ends that the source gives, it is ${amount}.`,
    otherPeriod: (period, kind, amount) => `For ${period} (${kind}) there is a separate figure: ${amount}.`,
    conflict: (source, amount, scope) =>
      `The source does not agree with itself: elsewhere (${source}) it gives ${amount}${scope ? `; ${scope}` : ''}.`,
  },
};

export function wordingIn(locale: Locale): Wording {
  return wording[locale];
}
