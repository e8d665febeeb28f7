/** Writes amounts as a reader of each language expects: 약 600억~720억 달러, about $60–72 billion. Rounds computed numbers, never stated ones. */

import type { Quantity } from '../knowledge/quantity.ts';
import { type Bilingual, inLocale, type Locale, type Localized } from '../language/locale.ts';

/** How units of the knowledge's own are written after a number. */
export type UnitNames = Readonly<Record<string, Localized>>;

const koreanScales = [
  { size: 1e12, word: '조' },
  { size: 1e8, word: '억' },
  { size: 1e4, word: '만' },
] as const;

const smallestKoreanScale = 1e4;

const englishScales = [
  { size: 1e12, word: 'trillion' },
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
] as const;

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };
const currencies = new Set(Intl.supportedValuesOf('currency'));
/** Enough for any stated figure; a computed one is rounded to three before. */
const shownDigits = 6;

/** Digits behind the point that a computed number of these units keeps: a percentage is told in whole points. */
const decimals: Readonly<Record<string, number>> = { percent: 0, times: 2 };

/** A computed number as a person would give it: three significant digits, percentages of ten and more in whole points. What is rounded is about. */
export function rounded({ low, high, approx }: Quantity, unit: string): Quantity {
  const round = (value: number) => {
    if (!Number.isFinite(value)) return value;
    const places = Math.abs(value) < 10 && unit === 'percent' ? 1 : decimals[unit];
    return places === undefined || Math.abs(value) >= 1_000 ? Number(value.toPrecision(3)) : Number(value.toFixed(places));
  };
  const [from, to] = [round(low), round(high)];
  const isRounded = [from - low, to - high].some((change) => Math.abs(change) > Math.abs(low) * 1e-9);
  return { low: from, high: to, approx: approx || isRounded };
}

/** Made once: making one takes many times longer than an answer's figures together. */
const decimalFormats: Readonly<Record<Locale, Intl.NumberFormat>> = { ko: decimalFormat('ko'), en: decimalFormat('en') };

function decimalFormat(locale: Locale): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: shownDigits });
}

function decimal(value: number, locale: Locale): string {
  return decimalFormats[locale].format(value);
}

/** 1.25e12 → 1조 2,500억. Numbers below a ten-thousand stay plain. */
function koreanNumber(value: number): string {
  if (value < 0) return `-${koreanNumber(-value)}`;
  const parts: string[] = [];
  let rest = value;
  for (const { size, word } of koreanScales) {
    const count = Math.floor(rest / size + 1e-9);
    if (count > 0) parts.push(`${decimal(count, 'ko')}${word}`);
    rest -= count * size;
    // Two units are as exact as anyone reads.
    if (parts.length === 2) return parts.join(' ');
  }
  if (parts.length === 0 || rest >= 1) parts.push(decimal(parts.length === 0 ? value : Math.round(rest), 'ko'));
  return parts.join(' ');
}

function englishScale(value: number): (typeof englishScales)[number] | undefined {
  return englishScales.find(({ size }) => Math.abs(value) >= size);
}

/** The currency's own Korean name: 달러, 원, 유로. */
function koreanCurrency(unit: string): string {
  const known: Readonly<Record<string, string>> = { USD: '달러', KRW: '원', EUR: '유로', JPY: '엔', CNY: '위안', GBP: '파운드' };
  return known[unit] ?? unit;
}

/** A unit by itself, as a sentence names it: 원, won. */
export function unitName(unit: string, locale: Locale, own: UnitNames = {}): string {
  const name = own[unit];
  if (name) return inLocale(name, locale);
  if (locale === 'ko') return koreanCurrency(unit);
  // A person may ask for amounts in anything.
  if (!currencies.has(unit)) return unit;
  return unit === 'KRW' ? 'won' : (new Intl.DisplayNames('en', { type: 'currency' }).of(unit) ?? unit);
}

/** How units that no folder declares are written: of quotients, of gaps between percentages, of ranks and of how many there are. */
const computedUnits: Readonly<Record<string, Bilingual>> = {
  percent: { ko: '%', en: '%' },
  points: { ko: '%p', en: ' points' },
  times: { ko: '배', en: ' times' },
  rank: { ko: '위', en: '' },
  count: { ko: '곳', en: '' },
  number: { ko: '', en: '' },
};

/** What stands before and behind a number of this unit. */
function affixes(unit: string, locale: Locale, own: UnitNames): { before: string; after: string } {
  const computed = computedUnits[unit];
  if (computed) return { before: '', after: computed[locale] };
  if (currencies.has(unit)) {
    if (locale === 'ko') return { before: '', after: ` ${koreanCurrency(unit)}` };
    if (unit === 'KRW') return { before: '', after: ' won' };
    const symbol = symbols[unit];
    return symbol ? { before: symbol, after: '' } : { before: '', after: ` ${unit}` };
  }
  const name = own[unit];
  return { before: '', after: ` ${name ? inLocale(name, locale) : unit}` };
}

/** A Korean unit stands right behind a digit and apart from a word: 1,292원, 81억 원. */
function attached(number: string, after: string): string {
  return /\d$/.test(number) && /^ [가-힣]/.test(after) ? number + after.trimStart() : number + after;
}

/** One number with its unit, such as 1,000억 달러 or $100 billion. */
function single(value: number, unit: string, locale: Locale, own: UnitNames): string {
  const { before, after } = affixes(unit, locale, own);
  if (locale === 'ko') return attached(koreanNumber(value), after);
  const scale = englishScale(value);
  const sign = value < 0 ? '-' : '';
  return `${sign}${before}${decimal(Math.abs(value) / (scale?.size ?? 1), 'en')}${scale ? ` ${scale.word}` : ''}${after}`;
}

function range(low: number, high: number, unit: string, locale: Locale, own: UnitNames): string {
  const { before, after } = affixes(unit, locale, own);
  if (locale === 'ko') {
    // 1~2만 would be read as 1만~2만.
    const [from, to] = [koreanNumber(low), koreanNumber(high)];
    const plain = /\d$/.test(from) && high >= smallestKoreanScale;
    return `${plain ? attached(from, after) : from}~${attached(to, after)}`;
  }
  const [a, b] = [englishScale(low), englishScale(high)];
  if (a !== b || low < 0) return `${single(low, unit, 'en', own)} to ${single(high, unit, 'en', own)}`;
  const size = b?.size ?? 1;
  return `${before}${decimal(low / size, 'en')}–${decimal(high / size, 'en')}${b ? ` ${b.word}` : ''}${after}`;
}

/** The amount with its unit and with "about", "or more" or "at most" as the source has it. */
export function formatQuantity(quantity: Quantity, unit: string, locale: Locale, own: UnitNames = {}): string {
  const { low, high, approx } = quantity;
  const about = approx ? (locale === 'ko' ? '약 ' : 'about ') : '';
  if (low === high) return about + single(low, unit, locale, own);
  if (low === -Infinity && high === Infinity) return locale === 'ko' ? '알 수 없음' : 'unknown';
  if (high === Infinity)
    return about + (locale === 'ko' ? `${single(low, unit, 'ko', own)} 이상` : `${single(low, unit, 'en', own)} or more`);
  if (low === -Infinity)
    return about + (locale === 'ko' ? `${single(high, unit, 'ko', own)} 이하` : `at most ${single(high, unit, 'en', own)}`);
  return about + range(low, high, unit, locale, own);
}
