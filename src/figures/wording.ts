/** The sentences that computed answers are made of, in each language. What is in the table stands in the table's file, never here. */
import type { Bilingual, Locale } from '../core/locale.ts';
import { withParticle } from '../core/particle.ts';
import type { Table } from '../knowledge/knowledge.ts';
import type { OperationName } from '../knowledge/schema.ts';

type Kind = Table['measure']['kind'];

export interface Wording {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly operations: Readonly<Record<OperationName | 'whole', string>>;
  readonly item: string;
  readonly focus: string;
  readonly note: string;
  readonly place: string;
  readonly working: string;
  period(period: string, kind: string): string;
  measureIn(measure: string, period: string, kind: string): string;
  list(items: readonly string[]): string;
  row(source: string | undefined, name: string, measure: string, amount: string): string;
  whole(count: number, item: string, measure: string): string;
  total(source: string | undefined, names: string, measure: string, amount: string): string;
  highest(name: string, measure: string, amount: string): string;
  lowest(name: string, measure: string, amount: string): string;
  rivals(names: string): string;
  ranking(measure: string, names: string): string;
  open(a: string, b: string): string;
  comparison(measure: string, entries: readonly string[]): string;
  above(a: string, b: string, amount: string): string;
  openDifference(a: string, b: string, up: string, down: string): string;
  ratio(a: string, b: string, amount: string): string;
  share(name: string, amount: string): string;
  shares(entries: readonly string[]): string;
  growth(from: string, to: string, amount: string): string;
  filter(limit: string, surely: string | undefined, maybe: string | undefined): string;
  otherPeriod(period: string, kind: string, amount: string): string;
  conflict(source: string, amount: string, scope: string | undefined): string;
}

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
    period: (period, kind) => `${/^\d+$/.test(period) ? `${period}년` : period} ${kind}`,
    measureIn: (measure, period, kind) => `${/^\d+$/.test(period) ? `${period}년` : period} ${kind} ${measure}`,
    list: (items) => items.join(', '),
    row: (source, name, measure, amount) =>
      `${source ? `${source}에 따르면 ` : ''}${name}의 ${withParticle(measure, '은/는')} ${amount}입니다.`,
    whole: (count, item, measure) => `${item} ${count}곳의 ${measure}입니다.`,
    total: (source, names, measure, amount) =>
      `${names}의 ${withParticle(measure, '을/를')} 더하면 ${amount}입니다.${source ? ` ${source}의 표에 있는 값을 더한 것입니다.` : ''}`,
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
      `범위가 겹칩니다. ${withParticle(a, '이/가')} ${b}보다 많으면 ${up}까지 많고, 적으면 ${down}까지 적습니다.`,
    ratio: (a, b, amount) => `${withParticle(a, '은/는')} ${b}의 ${amount}입니다.`,
    share: (name, amount) => `전체에서 ${name}의 비중은 ${amount}입니다.`,
    shares: (entries) => `전체에서 차지하는 비중은 ${entries.join(', ')}입니다.`,
    growth: (from, to, amount) => `${from}에서 ${withParticle(to, '으로/로')} ${amount} 늘어나는 셈입니다.`,
    filter: (limit, surely, maybe) =>
      [
        surely ? `${limit}에 확실히 드는 곳은 ${surely}입니다.` : `${limit}에 확실히 드는 곳은 없습니다.`,
        maybe && `범위 일부만 걸치는 곳은 ${maybe}입니다.`,
      ]
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    otherPeriod: (period, kind, amount) =>
      `${/^\d+$/.test(period) ? `${period}년` : period} ${kind}은 따로 ${withParticle(amount, '으로/로')} 나옵니다.`,
    conflict: (source, amount, scope) => `${source}에는 ${amount}로 다르게 나옵니다${scope ? ` (${scope})` : ''}.`,
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
    period: (period, kind) => `${period}, ${kind}`,
    measureIn: (measure, period, kind) => `${kind} ${period} ${measure}`,
    list: (items) => new Intl.ListFormat('en').format(items),
    row: (source, name, measure, amount) => `${name}’s ${measure} is ${amount}${source ? `, according to ${source}` : ''}.`,
    whole: (count, item, measure) => `The ${measure} of ${count} ${item}.`,
    total: (source, names, measure, amount) =>
      `Added up, the ${measure} of ${names} is ${amount}.${source ? ` This is the sum of the figures in ${source}’s table.` : ''}`,
    highest: (name, measure, amount) => `${name} has the highest ${measure}: ${amount}.`,
    lowest: (name, measure, amount) => `${name} has the lowest ${measure}: ${amount}.`,
    rivals: (names) => `The range overlaps with that of ${names}, so the order between them is not certain.`,
    ranking: (measure, names) => `By ${measure}, from most to least: ${names}.`,
    open: (a, b) => `${a} and ${b} overlap, so which of the two is ahead is not certain.`,
    comparison: (measure, entries) => `${measure.charAt(0).toUpperCase()}${measure.slice(1)} side by side: ${entries.join('; ')}.`,
    above: (a, b, amount) => `${a} is ahead of ${b} by ${amount}.`,
    openDifference: (a, b, up, down) => `The ranges overlap: ${a} may be up to ${up} above ${b}, or up to ${down} below.`,
    ratio: (a, b, amount) => `${a} is at ${amount} the figure of ${b}.`,
    share: (name, amount) => `${name}’s share of the total is ${amount}.`,
    shares: (entries) => `Shares of the total: ${entries.join('; ')}.`,
    growth: (from, to, amount) => `From ${from} to ${to} is growth of ${amount}.`,
    filter: (limit, surely, maybe) =>
      [surely ? `Certainly ${limit}: ${surely}.` : `None is certainly ${limit}.`, maybe && `With a part of its range only: ${maybe}.`]
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    otherPeriod: (period, kind, amount) => `For ${period} (${kind}) there is a separate figure: ${amount}.`,
    conflict: (source, amount, scope) =>
      `${source.charAt(0).toUpperCase()}${source.slice(1)} gives ${amount} instead${scope ? ` (${scope})` : ''}.`,
  },
};

export function wordingIn(locale: Locale): Wording {
  return wording[locale];
}
