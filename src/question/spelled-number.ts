/** The numerals of every language, in digits and in words, as patterns and as values: 1 000, 칠백이십, 일점오, "two and a half". Knows neither scales nor units. */
import { amountWords } from '../language/languages.ts';

type Numbers = Readonly<Record<string, number>>;

const hangul = /[가-힣]/;
const numbersOf = (part: 'digits' | 'steps' | 'portions' | 'denominators'): Numbers =>
  Object.assign({}, ...amountWords.map((words) => words[part]));
const digits = numbersOf('digits');
const steps = numbersOf('steps');
const portions = numbersOf('portions');
const denominators = numbersOf('denominators');
const zeros = amountWords.flatMap(({ decimals }) => decimals.zeros);
const points = amountWords.map(({ decimals }) => decimals.point);

/** One of the words, the longest first; a space in them is one space or none. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s?'))
    .join('|');

/** The words of a record that are written in one script. */
export const keys = (record: Readonly<Record<string, unknown>>, script: 'hangul' | 'latin'): string[] =>
  Object.keys(record).filter((key) => hangul.test(key) === (script === 'hangul'));

const latin = (words: readonly string[]) => words.filter((word) => !hangul.test(word));
const korean = (words: readonly string[]) => words.filter((word) => hangul.test(word));

/** In digits; groups of three may stand apart: 1 000. */
export const plain = '(?:\\d{1,3}(?:\\s\\d{3})+(?![\\d.])|\\d+(?:\\.\\d+)?)';

const koreanDigit = anyOf(keys(digits, 'hangul'));
const koreanZero = anyOf(korean(zeros));
const koreanDecimal = `(?:${koreanDigit}|${koreanZero})\\s?(?:${anyOf(korean(points))})\\s?(?:${koreanDigit}|${koreanZero})+`;
const digit = `(?:${plain}|${koreanDecimal}|${koreanDigit})`;
export const step = `(?:${anyOf(keys(steps, 'hangul'))})`;
/** Below ten thousand: 5천3백, 칠백이십, 백, 1000. */
export const small = `(?:(?:${digit}?${step}\\s?){1,3}${digit}?|${digit})`;

/** One word for a number in Latin letters. */
export const word = `(?:${anyOf(keys(digits, 'latin'))})(?![a-z])`;
const latinStep = `(?:${anyOf(keys(steps, 'latin'))})(?![a-z])`;
const single = anyOf([...keys(digits, 'latin').filter((key) => (digits[key] ?? 0) < 10), ...latin(zeros)]);
const pointed = `\\s(?:${anyOf(latin(points))})(?:[\\s-](?:${single})(?![a-z]))+`;
const andHalf = '(?:\\sand\\sa\\shalf)';
/** In Latin letters, without an article by itself: "a hundred", "sixty-two", "two and a half", "zero point one". */
export const spelt = [
  `(?:(?:an?\\s${latinStep}|${word})(?:(?:(?<=${latinStep})\\sand)?[\\s-](?:${word}|${latinStep})){0,8}(?:${pointed}|${andHalf})?`,
  `|(?:${anyOf(latin(zeros))})${pointed})`,
].join('');
/** What may stand before a scale and nowhere else: "half a", "a". */
export const portion = `(?:${anyOf(keys(portions, 'latin'))})`;

const placeholders: Readonly<Record<string, string>> = {
  '{korean}': small,
  '{latin}': `(?:an?|${word}|\\d+)`,
  '{denominator}': `(?:${anyOf(keys(denominators, 'latin'))})`,
};

/** A part of something, with groups for what is above and below the line: 3분의 1, "two thirds of". */
export const fraction = amountWords
  .flatMap(({ fractions }) => fractions)
  .map((pattern, index) =>
    Object.entries(placeholders)
      .reduce((text, [name, source]) => text.replaceAll(name, source), pattern.replaceAll(' ', '\\s?'))
      .replace(/\(\?<(above|below)>/g, `(?<$1${index}>`),
  )
  .join('|');

/** The product without the error of binary fractions: 8.03 × 1e12 is 8030000000000. */
export function scaledBy(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

const readPlain = (text: string) => Number(text.replace(/\s/g, ''));
const digitOf = (text: string) => digits[text] ?? (zeros.includes(text) ? 0 : undefined);

const koreanParts = new RegExp(`${plain}|${koreanDecimal}|[가-힣]`, 'gu');
const pointIn = new RegExp(`\\s?(?:${anyOf(korean(points))})\\s?`, 'u');

function readKoreanDecimal(text: string): number | undefined {
  const [whole = '', part] = text.split(pointIn);
  return part === undefined ? undefined : Number(`${digitOf(whole)}.${[...part].map(digitOf).join('')}`);
}

/** 칠백이십 → 720, 5천3백 → 5300, 일점오 → 1.5. */
export function readSmall(text: string): number {
  let sum = 0;
  let pending: number | undefined;
  for (const [part] of text.matchAll(koreanParts)) {
    const factor = steps[part];
    if (factor === undefined) pending = digits[part] ?? readKoreanDecimal(part) ?? readPlain(part);
    else {
      sum += scaledBy(pending ?? 1, factor);
      pending = undefined;
    }
  }
  return sum + (pending ?? 0);
}

const spokenPoint = new RegExp(`\\s(?:${anyOf(latin(points))})\\s`, 'u');
const endingInHalf = new RegExp(`${andHalf}$`, 'u');

/** "half a" → 0.5, "a hundred and five" → 105, "ninety five" → 95, "two point four" → 2.4. */
export function readSpelt(text: string): number {
  const portioned = portions[text.replace(/\s/g, ' ')];
  if (portioned !== undefined) return portioned;
  const [whole = '', part] = text.split(spokenPoint);
  let sum = 0;
  let current = 0;
  for (const each of whole.replace(endingInHalf, '').split(/[\s-]/)) {
    const factor = steps[each];
    if (factor === undefined) current += digits[each] ?? 0;
    else {
      sum += (current || 1) * factor;
      // What a hundred multiplies a thousand may multiply again: six hundred thousand.
      current = factor < 1_000 ? sum : 0;
      if (factor < 1_000) sum -= current;
    }
  }
  const half = endingInHalf.test(whole) ? 0.5 : 0;
  const behindPoint = part?.split(/[\s-]/).map(digitOf).join('') ?? '';
  return behindPoint === '' ? sum + current + half : Number(`${sum + current}.${behindPoint}`);
}

/** A number in digits, "a" or a word. */
export function readCount(text: string): number {
  return /\d/.test(text) ? readPlain(text) : (digits[text] ?? 1);
}

export const denominatorOf = (text: string): number => denominators[text.replace(/s$/, '')] ?? denominators[text] ?? readSmall(text);
