/** Reads single numbers with their scale and unit out of a text, in digits and in words: 5천3백억, 백억, 1조 500억, 0.1t, twice. What they mean together is not its work. */

import { amountWords } from '../language/languages.ts';
import { isEnding } from './stem.ts';

export interface FoundNumber {
  readonly value: number;
  /** What a scale word multiplies by; 1 without one. */
  readonly scale: number;
  readonly scaled: boolean;
  /** A word for the unit stands behind it, so nothing that follows can scale it. */
  readonly closed: boolean;
  readonly unit?: string;
  readonly start: number;
  readonly end: number;
}

const signs: Readonly<Record<string, string>> = { $: 'USD', '₩': 'KRW', '€': 'EUR', '¥': 'JPY', '£': 'GBP' };
const numbersOf = (part: 'digits' | 'steps' | 'myriads' | 'counted' | 'scales'): Readonly<Record<string, number>> =>
  Object.assign({}, ...amountWords.map((words) => words[part]));
const hangul = /[가-힣]/;
const digits = numbersOf('digits');
const steps = numbersOf('steps');
const myriads = numbersOf('myriads');
const counted = numbersOf('counted');
const scales = numbersOf('scales');
const noAmounts = new Set(amountWords.flatMap((words) => words.noAmounts));
const commonUnits: Readonly<Record<string, string>> = Object.assign({ '%': 'percent' }, ...amountWords.map((words) => words.units));
/** Never the unit of a sum in myriads: 1만 2,345원 is one amount, 5300억 30% are two. */
const relative = new Set(['percent', 'times']);

const anyOf = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s?'))
    .join('|');
const keys = (record: Readonly<Record<string, unknown>>, script: 'hangul' | 'latin') =>
  Object.keys(record).filter((key) => hangul.test(key) === (script === 'hangul'));

const plain = '\\d+(?:\\.\\d+)?';
const digit = `(?:${plain}|${anyOf(keys(digits, 'hangul'))})`;
const step = `(?:${anyOf(keys(steps, 'hangul'))})`;
/** Below ten thousand: 5천3백, 칠백이십, 백, 1000. */
const small = `(?:(?:${digit}?${step}\\s?)+${digit}?|${digit})`;
const spelt = `(?:half an?|${anyOf(keys(digits, 'latin'))}|an?)(?:[\\s-](?:${anyOf(keys(digits, 'latin'))}))?(?:\\s(?:${anyOf(keys(steps, 'latin'))}))?`;

const digitOrSyllable = new RegExp(`${plain}|[가-힣]`, 'gu');
const digitWithStep = new RegExp(`\\d${step}`, 'u');

/** The product without the error of binary fractions: 8.03 × 1e12 is 8030000000000. */
export function scaledBy(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

/** 칠백이십 → 720. */
function readSmall(text: string): number {
  let sum = 0;
  let pending: number | undefined;
  for (const [part] of text.matchAll(digitOrSyllable)) {
    const factor = steps[part];
    if (factor === undefined) pending = digits[part] ?? Number(part);
    else {
      sum += scaledBy(pending ?? 1, factor);
      pending = undefined;
    }
  }
  return sum + (pending ?? 0);
}

/** "half a", "a hundred", "ninety five" → a number. */
function readSpelt(text: string): number {
  const parts = text.split(/[\s-]/);
  if (parts[0] === 'half') return 0.5;
  const factor = parts.map((part) => steps[part]).find((found) => found !== undefined) ?? 1;
  const sum = parts.reduce((total, part) => total + (digits[part] ?? 0), 0);
  return (sum || 1) * factor;
}

/** Nothing, a particle or two of them, so that no word is cut in the middle: 천조는, not 천조국. */
function endsWord(rest: string): boolean {
  const attached = /^[가-힣]*/.exec(rest)?.[0] ?? '';
  if (attached === '' || isEnding(attached)) return true;
  return [...attached].some((_, cut) => cut > 0 && isEnding(attached.slice(0, cut)) && isEnding(attached.slice(cut)));
}

/** Whether numerals without any digit are meant as an amount: 천억, 십조 원 and 두 배 are, 구조 and 백엔드 are not. */
function meant(number: string, unit: string, rest: string): boolean {
  if (/\d/.test(number)) return true;
  if (/^[가-힣]\s/.test(number)) return false;
  if (/[가-힣]억/.test(number)) return true;
  const myriad = /[조만]/.test(number);
  if (noAmounts.has(number) && unit === '') return false;
  if (unit === '') return number.endsWith('조') && number.length > 1 && endsWord(rest);
  // 이 프로젝트, 백 배경: the unit must end its word, and one syllable before it is no number but for a percentage in full.
  return endsWord(rest) && (myriad || number.length > 1 || unit === '퍼센트' || step.includes(number));
}

/** Prepares the function that finds every number in a normalised text. `own` are further unit words. */
export function numberReader(own: Readonly<Record<string, string>>): (text: string) => FoundNumber[] {
  const units = { ...commonUnits, ...own };
  const absolute = keys(units, 'hangul').filter((word) => !relative.has(units[word] ?? ''));
  const unit = `(?:${anyOf(keys(units, 'hangul'))}|(?:${anyOf(keys(units, 'latin'))})(?![a-z]))`;
  const latinScale = `(?:${anyOf(keys(scales, 'latin'))})(?![a-z])`;
  const remainder = `(?:\\s?(?<ones>${small})(?=\\s?(?:${anyOf(absolute)})))?`;
  const groups = Object.keys(myriads)
    .map((word, index) => `(?:\\s?(?<m${index}>${small})\\s?${word})?`)
    .join('');
  const expression = new RegExp(
    [
      `(?<![\\p{L}\\d.])(?:us\\s?)?(?<sign>[${Object.keys(signs).join('')}])?\\s?`,
      '(?:',
      [
        `(?<korean>(?=${small}\\s?(?:${Object.keys(myriads).join('|')}))${groups}${remainder})`,
        `(?<latin>${plain})\\s?(?<scale>${latinScale})(?:\\s?(?<latin2>${plain})\\s?(?<scale2>${latinScale}))?`,
        `(?<spelt>${spelt})\\s(?<scale3>${anyOf(keys(scales, 'latin').filter((word) => word.length > 4))})(?![a-z])`,
        `(?<speltRatio>${spelt})(?=\\s(?:percent|per cent|times|fold)(?![a-z]))`,
        `(?<times>(?:${anyOf(keys(counted, 'hangul'))})(?=\\s?배)|(?:${anyOf(keys(counted, 'latin'))})(?![a-z]))`,
        `(?<small>${small})`,
      ].join('|'),
      ')',
      `(?:\\s?(?<unit>${unit}))?`,
    ].join(''),
    'giu',
  );

  function toNumber(match: RegExpExecArray | RegExpMatchArray, text: string): FoundNumber[] {
    const found = match.groups ?? {};
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const word = found.unit?.toLowerCase() ?? '';
    const rest = text.slice(end);
    // A folder's own unit may be the beginning of any word: 3기, but not 3기업.
    const cut = Object.hasOwn(own, word) && hangul.test(word) && !endsWord(rest);
    const said = signs[found.sign ?? ''] ?? (cut ? undefined : (units[word] ?? units[word.replace(/\s/g, ' ')]));
    const at = { start, end, closed: word !== '', ...(said && { unit: said }) };
    if (found.korean !== undefined) {
      const parts = Object.values(myriads).map((factor, index) => ({ factor, small: found[`m${index}`] }));
      const written = found.korean.trim();
      if (!meant(written, word, rest)) return [];
      const value = parts.reduce(
        (sum, { factor, small: text }) => sum + (text ? scaledBy(readSmall(text), factor) : 0),
        found.ones ? readSmall(found.ones) : 0,
      );
      const last = parts.findLast(({ small: text }) => text !== undefined);
      // In 5~6천억 the digit alone is what the first number leaves out.
      const leading = Number(/^\d+(?:\.\d+)?/.exec(written)?.[0] ?? Number.NaN);
      return [{ value, scale: Number.isNaN(leading) ? (last?.factor ?? 1) : scaledBy(value, 1 / leading), scaled: true, ...at }];
    }
    if (found.latin !== undefined) {
      const scale = scales[found.scale ?? ''] ?? 1;
      const more = found.latin2 ? scaledBy(Number(found.latin2), scales[found.scale2 ?? ''] ?? 1) : 0;
      return [{ value: scaledBy(Number(found.latin), scale) + more, scale, scaled: true, ...at }];
    }
    if (found.spelt !== undefined) {
      const scale = scales[found.scale3 ?? ''] ?? 1;
      return [{ value: readSpelt(found.spelt) * scale, scale, scaled: true, ...at }];
    }
    if (found.speltRatio !== undefined) return [{ value: readSpelt(found.speltRatio), scale: 1, scaled: false, ...at }];
    if (found.times !== undefined) {
      if (hangul.test(found.times) && !endsWord(rest)) return [];
      return [{ value: counted[found.times] ?? 0, scale: 1, scaled: false, ...at, unit: 'times' }];
    }
    const written = (found.small ?? '').trim();
    if (!meant(written, word, rest)) return [];
    return [{ value: readSmall(written), scale: 1, scaled: digitWithStep.test(written), ...at }];
  }

  return (text) => {
    const numbers: FoundNumber[] = [];
    // matchAll would copy the expression for every text.
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      if (match[0] === '') expression.lastIndex++;
      else numbers.push(...toNumber(match, text));
    }
    return numbers;
  };
}
