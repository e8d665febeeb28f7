/** Korean: numbers and amounts, in myriads and with the unit behind: 약 600억~720억 달러. */
import type { ComputedUnit, Numbers, WrittenUnit } from '../numbers.ts';

const scales = [
  { size: 1e12, word: '조' },
  { size: 1e8, word: '억' },
  { size: 1e4, word: '만' },
] as const;

const smallestScale = 1e4;

const currencies: Readonly<Record<string, string>> = { USD: '달러', KRW: '원', EUR: '유로', JPY: '엔', CNY: '위안', GBP: '파운드' };

const computed: Readonly<Record<ComputedUnit, string>> = { percent: '%', points: '%p', times: '배', rank: '위', count: '곳', number: '' };

/** Enough digits for any stated figure; a computed one is rounded to three before. Made once: making one takes longer than an answer's figures. */
const decimals = new Intl.NumberFormat('ko', { maximumSignificantDigits: 6 });
const factors = new Intl.NumberFormat('ko', { maximumSignificantDigits: 4 });

/** 1.25e12 → 1조 2,500억. Numbers below a ten-thousand stay plain. */
function inMyriads(value: number): string {
  if (value < 0) return `-${inMyriads(-value)}`;
  const parts: string[] = [];
  let rest = value;
  for (const { size, word } of scales) {
    const count = Math.floor(rest / size + 1e-9);
    if (count > 0) parts.push(`${decimals.format(count)}${word}`);
    rest -= count * size;
    // Two units are as exact as anyone reads.
    if (parts.length === 2) return parts.join(' ');
  }
  if (parts.length === 0 || rest >= 1) parts.push(decimals.format(parts.length === 0 ? value : Math.round(rest)));
  return parts.join(' ');
}

const currency = (code: string): string => currencies[code] ?? code;

/** What stands behind a number of this unit. */
function suffix(unit: WrittenUnit): string {
  switch (unit.kind) {
    case 'computed':
      return computed[unit.unit];
    case 'currency':
      return ` ${currency(unit.code)}`;
    case 'named':
      return ` ${unit.name}`;
  }
}

/** A unit stands right behind a digit and apart from a word: 1,292원, 81억 원. */
function attached(number: string, after: string): string {
  return /\d$/.test(number) && /^ [가-힣]/.test(after) ? number + after.trimStart() : number + after;
}

function range(low: number, high: number, after: string): string {
  // 1~2만 would be read as 1만~2만.
  const [from, to] = [inMyriads(low), inMyriads(high)];
  const plain = /\d$/.test(from) && high >= smallestScale;
  return `${plain ? attached(from, after) : from}~${attached(to, after)}`;
}

export const koreanNumbers: Numbers = {
  scales: scales.map(({ size }) => size),
  number: (value) => factors.format(value),
  quantity({ low, high, approx }, unit) {
    const about = approx ? '약 ' : '';
    const after = suffix(unit);
    const single = (value: number) => attached(inMyriads(value), after);
    if (low === high) return about + single(low);
    if (low === -Infinity && high === Infinity) return '알 수 없음';
    if (high === Infinity) return `${about}${single(low)} 이상`;
    if (low === -Infinity) return `${about}${single(high)} 이하`;
    return about + range(low, high, after);
  },
  currency,
};
