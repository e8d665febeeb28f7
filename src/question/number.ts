/** Reads single numbers with their scale and unit out of a text, in digits and in words: 5천3백억, 백억, 1조 500억, 0.1t, twice. What they mean together is not its work. */

import { amountWords } from '../language/languages.ts';
import {
  anyOf,
  denominatorOf,
  fraction,
  keys,
  plain,
  portion,
  readCount,
  readSmall,
  readSpelt,
  scaledBy,
  small,
  spelt,
  step,
} from './spelled-number.ts';
import { isEnding } from './stem.ts';

export interface FoundNumber {
  readonly value: number;
  /** How many significant digits are written out: 3 in 685조 and 70.0, 1 in 1,000억. */
  readonly digits: number;
  /** What a scale word multiplies by; 1 without one. */
  readonly scale: number;
  readonly scaled: boolean;
  /** A word for the unit stands behind it, so nothing that follows can scale it. */
  readonly closed: boolean;
  /** Said to be about so much in the middle of the number: 600여억, 60ish billion. */
  readonly about: boolean;
  readonly unit?: string;
  readonly start: number;
  readonly end: number;
}

const hangul = /[가-힣]/;
const numbersOf = (part: 'myriads' | 'counted' | 'scales'): Readonly<Record<string, number>> =>
  Object.assign({}, ...amountWords.map((words) => words[part]));
const unitsOf = (part: 'units' | 'unitsBefore'): Readonly<Record<string, string>> =>
  Object.assign({}, ...amountWords.map((words) => words[part]));
const myriads = numbersOf('myriads');
const counted = numbersOf('counted');
const scales = numbersOf('scales');
const noAmounts = new Set(amountWords.flatMap((words) => words.noAmounts));
const notWithWords = new Set(amountWords.flatMap(({ alsoVerbs }) => alsoVerbs));
const signs: Readonly<Record<string, string>> = { $: 'USD', '₩': 'KRW', '€': 'EUR', '¥': 'JPY', '£': 'GBP' };
const commonUnits: Readonly<Record<string, string>> = { ...unitsOf('units'), '%': 'percent', '%p': 'points', '×': 'times' };
const before: Readonly<Record<string, string>> = { ...unitsOf('unitsBefore'), ...signs };
const spaceless = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([word, value]) => [word.replace(/\s/g, ''), value]));
const unitBefore = spaceless(before);
/** Never the unit of a sum in myriads: 1만 2,345원 is one amount, 5300억 30% are two. */
const relative = new Set(['percent', 'points', 'times']);
/** Words that join two ends of a range. */
const joiner = `\\s?(?:[~-]|${amountWords.flatMap(({ ranges }) => ranges.map(({ between }) => between.replaceAll(' ', '\\s?'))).join('|')})\\s?`;
const joined = new RegExp(`^${joiner}`, 'u');
const inside = amountWords.flatMap(({ about }) => about.inside).join('|');
const someMore = `(?:${inside})?`;
const saysMore = new RegExp(`(?<=[\\d가-힣])(?:${inside})`, 'u');

/** Nothing, a particle or two of them, so that no word is cut in the middle: 천조는, not 천조국. */
function endsWord(rest: string): boolean {
  const attached = /^[가-힣]*/.exec(rest)?.[0] ?? '';
  if (attached === '' || isEnding(attached)) return true;
  return [...attached].some((_, cut) => cut > 0 && isEnding(attached.slice(0, cut)) && isEnding(attached.slice(cut)));
}

const dictatedNumber = new RegExp(`^${step}\\s|[가-힣]{2}\\s?[가-힣]{0,12}\\s억`, 'u');
const steppedNumber = new RegExp(`\\d\\s?${step}`, 'u');

/** Whether numerals without any digit are meant as an amount: 천억, 십조 원 and 두 배 are, 구조 and 백엔드 are not. */
function meant(number: string, unit: string, rest: string): boolean {
  if (/\d/.test(number)) return true;
  // 이 조 and 만 are words; 천 억 and 백 만 원 are dictated.
  const dictated = dictatedNumber.test(number) && (unit !== '' || /억$/.test(number));
  if (dictated) return endsWord(rest);
  if (/^[가-힣]\s/.test(number)) return false;
  if (/[가-힣]억/.test(number)) return true;
  const myriad = /[경조만]/.test(number);
  if (noAmounts.has(number) && unit === '') return false;
  // The first end of a range leaves out what the second one says: 육백에서 칠백이십억.
  if (unit === '' && number.length > 1 && joined.test(rest)) return true;
  if (unit === '') return number.endsWith('조') && number.length > 1 && endsWord(rest);
  // 이 프로젝트, 백 배경: the unit must end its word, and a single syllable before it is a number only in a percentage written in full.
  return endsWord(rest) && (myriad || number.length > 1 || unit === '퍼센트' || step.includes(number));
}

/** Those of the one number in digits that is written; of anything else those of the value, before its last zeros. */
function digitsOf(written: string, value: number): number {
  const [only, ...others] = written.match(/\d+(?:\.\d+)?/g) ?? [];
  const exact =
    only?.includes('.') && others.length === 0
      ? only.replace('.', '')
      : value
          .toPrecision(15)
          .replace(/e.*$/, '')
          .replace('.', '')
          .replace(/0{1,20}$/, '');
  return Math.max(1, exact.replace(/^0+/, '').length);
}

/** Prepares the function that finds every number in a normalised text. `own` are further unit words. */
export function numberReader(own: Readonly<Record<string, string>>): (text: string) => FoundNumber[] {
  const units: Readonly<Record<string, string>> = { ...commonUnits, ...own };
  const unitNamed = spaceless(units);
  const signed = Object.keys(signs);
  const ownHangul = keys(own, 'hangul');
  const absolute = Object.keys(units).filter((word) => !relative.has(units[word] ?? ''));
  // A sign before the next number is that one's: $60 $70.
  const unit = `(?:${anyOf(keys(units, 'hangul'))}|(?:${anyOf(keys(units, 'latin'))})(?![a-z])|[${signed.join('')}](?!\\s?\\d))`;
  const latinUnit = `(?:${anyOf(keys(units, 'latin').filter((word) => /^[a-z]/.test(word)))})(?![a-z])`;
  // 800 t: tonnes where the folder counts in them, not trillions.
  const latinScale = `(?:${anyOf(keys(scales, 'latin').filter((word) => !Object.hasOwn(own, word)))})(?![a-z])`;
  const spokenScale = `(?:${anyOf(keys(scales, 'latin').filter((word) => word.length > 1))})(?![a-z])`;
  const koreanScale = `(?:${anyOf(keys(scales, 'hangul'))})`;
  const remainder = `(?:\\s?(?<ones>${small})(?=\\s?(?:${anyOf(absolute.filter((word) => hangul.test(word) || Object.hasOwn(own, word)))})))?`;
  const groups = Object.keys(myriads)
    .map((word, index) => `(?:\\s?(?<m${index}>${small})\\s?${someMore}\\s?${word})?`)
    .join('');
  const natives = anyOf(keys(counted, 'hangul'));
  const expression = new RegExp(
    [
      // Digits may follow a Korean word at once (메타600억), but not in "article 3": 제3조.
      `(?:(?<![\\p{L}\\d.])|(?<=[가-힣])(?<!제)(?=[\\d${signed.join('')}]))(?<sign>${anyOf(Object.keys(before))})?\\s?`,
      '(?:',
      [
        `(?<part>${fraction})`,
        `(?<koreanScaled>${small})\\s?(?<koreanScale>${koreanScale})`,
        `(?<korean>(?=${small}\\s?${someMore}\\s?(?:${Object.keys(myriads).join('|')}))${groups}${remainder})`,
        `(?<latin>${plain})(?<latinHalf>\\sand\\sa\\shalf)?${someMore}[\\s-]?(?<scale>${latinScale})(?:\\s?(?<latin2>${plain})\\s?(?<scale2>${latinScale}))?`,
        `(?<spelt>${spelt}|${portion})[\\s-](?<scale3>${spokenScale})`,
        `(?<speltUnit>${spelt})(?=[\\s-]${latinUnit})`,
        `(?<speltEnd>${spelt})(?=${joiner})`,
        `(?<times>(?:${natives})(?=\\s?배)|(?:${anyOf(keys(counted, 'latin'))})(?![a-z]))`,
        ownHangul.length > 0 ? `(?<native>${natives})(?=\\s?(?:${anyOf(ownHangul)}))` : '',
        // 만 권, 만원: a myriad alone counts as one; 몇 만 명 asks how many there are.
        `(?<!(?:몇|수|여러)\\s?)(?<myriad>만)(?=\\s?(?:${anyOf(absolute.filter((word) => hangul.test(word)))}))`,
        `(?<small>${small})`,
      ]
        .filter((alternative) => alternative !== '')
        .join('|'),
      ')',
      `(?:(?:\\s?${someMore}\\s?|-(?=[a-z]))(?<unit>${unit}))?(?<half>\\s?반(?![가-힣])(?<=배\\s?반))?`,
    ].join(''),
    'giu',
  );

  function toNumber(match: RegExpExecArray, text: string): FoundNumber[] {
    const found = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const word = found.unit?.toLowerCase() ?? '';
    const rest = text.slice(end);
    // A folder's own unit may be the beginning of any word: 3기, but not 3기업.
    const cut = Object.hasOwn(own, word) && hangul.test(word) && !endsWord(rest);
    const named = word.replace(/\s/g, '');
    const said = unitBefore[found.sign?.replace(/\s/g, '') ?? ''] ?? (cut ? undefined : (unitNamed[named] ?? signs[named]));
    const about = saysMore.test(match[0].slice(0, match[0].length - word.length));
    const at = { start, end, closed: word !== '', about, ...(said !== undefined && { unit: said }) };
    const number = (
      value: number,
      more: { readonly scale?: number; readonly scaled?: boolean; readonly unit?: string } = {},
    ): FoundNumber => ({
      value,
      digits: digitsOf(match[0], value),
      scale: 1,
      scaled: false,
      ...at,
      ...more,
    });
    if (found.part !== undefined) {
      const groupOf = (name: string) =>
        Object.entries(found).find(([group, value]) => group.startsWith(name) && value !== undefined)?.[1] ?? '';
      const [above, below] = [groupOf('above'), groupOf('below')];
      const value = (hangul.test(found.part) ? readSmall(above) : readCount(above)) / denominatorOf(below);
      // Its digits may repeat without end; people say it of anything near.
      return Number.isFinite(value) ? [{ ...number(Number(value.toPrecision(3)), { unit: 'times' }), digits: 1 }] : [];
    }
    if (found.koreanScaled !== undefined) {
      const scale = scales[found.koreanScale ?? ''] ?? 1;
      return [number(scaledBy(readSmall(found.koreanScaled), scale), { scale, scaled: true })];
    }
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
      return [number(value, { scale: Number.isNaN(leading) ? (last?.factor ?? 1) : scaledBy(value, 1 / leading), scaled: true })];
    }
    if (found.latin !== undefined) {
      const scale = scales[found.scale ?? ''] ?? 1;
      const more = found.latin2 ? scaledBy(readSmall(found.latin2), scales[found.scale2 ?? ''] ?? 1) : 0;
      const value = readSmall(found.latin) + (found.latinHalf === undefined ? 0 : 0.5);
      return [number(scaledBy(value, scale) + more, { scale, scaled: true })];
    }
    if (found.spelt !== undefined) {
      const scale = scales[found.scale3 ?? ''] ?? 1;
      return [number(scaledBy(readSpelt(found.spelt), scale), { scale, scaled: true })];
    }
    if (found.speltUnit !== undefined) return notWithWords.has(word) ? [] : [number(readSpelt(found.speltUnit))];
    if (found.speltEnd !== undefined) return [number(readSpelt(found.speltEnd))];
    if (found.myriad !== undefined) return cut ? [] : [number(myriads[found.myriad] ?? 1, { scaled: true })];
    const half = found.half === undefined ? 0 : 0.5;
    if (found.times !== undefined) {
      const value = (counted[found.times] ?? 0) + half;
      if (hangul.test(found.times) && (!endsWord(rest) || value === 1)) return [];
      return [number(value, { unit: 'times' })];
    }
    if (found.native !== undefined) {
      const value = counted[found.native] ?? 0;
      return cut || value === 1 ? [] : [number(value)];
    }
    const written = (found.small ?? '').trim();
    if (!meant(written, word, rest)) return [];
    const stepped = steppedNumber.test(written);
    return [number(readSmall(written) + half, { scaled: stepped })];
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
