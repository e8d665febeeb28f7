/** English: numbers and amounts, with the symbol in front where a currency has one: about $60–72 billion. */
import type { ComputedUnit, Numbers, WrittenUnit } from '../numbers.ts';

const scales = [
  { size: 1e12, word: 'trillion' },
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
] as const;

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

const computed: Readonly<Record<ComputedUnit, string>> = {
  percent: '%',
  points: ' points',
  times: ' times',
  rank: '',
  count: '',
  number: '',
};

/** Enough digits for any stated figure; a computed one is rounded to three before. Made once: making one takes longer than an answer's figures. */
const decimals = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });
const factors = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

const scaleOf = (value: number) => scales.find(({ size }) => Math.abs(value) >= size);

interface Affixes {
  readonly before: string;
  readonly after: string;
}

/** What stands before and behind a number of this unit. */
function affixes(unit: WrittenUnit): Affixes {
  switch (unit.kind) {
    case 'computed':
      return { before: '', after: computed[unit.unit] };
    case 'currency': {
      if (unit.code === 'KRW') return { before: '', after: ' won' };
      const symbol = symbols[unit.code];
      return symbol ? { before: symbol, after: '' } : { before: '', after: ` ${unit.code}` };
    }
    case 'named':
      return { before: '', after: ` ${unit.name}` };
  }
}

/** One number with its unit, such as $100 billion. */
function single(value: number, { before, after }: Affixes): string {
  const scale = scaleOf(value);
  const sign = value < 0 ? '-' : '';
  return `${sign}${before}${decimals.format(Math.abs(value) / (scale?.size ?? 1))}${scale ? ` ${scale.word}` : ''}${after}`;
}

function range(low: number, high: number, unit: Affixes): string {
  const [a, b] = [scaleOf(low), scaleOf(high)];
  if (a !== b || low < 0) return `${single(low, unit)} to ${single(high, unit)}`;
  const size = b?.size ?? 1;
  return `${unit.before}${decimals.format(low / size)}–${decimals.format(high / size)}${b ? ` ${b.word}` : ''}${unit.after}`;
}

export const englishNumbers: Numbers = {
  scales: scales.map(({ size }) => size),
  number: (value) => factors.format(value),
  quantity({ low, high, approx }, unit) {
    const about = approx ? 'about ' : '';
    const around = affixes(unit);
    if (low === high) return about + single(low, around);
    if (low === -Infinity && high === Infinity) return 'unknown';
    if (high === Infinity) return `${about}${single(low, around)} or more`;
    if (low === -Infinity) return `${about}at most ${single(high, around)}`;
    return about + range(low, high, around);
  },
  currency: (code) => (code === 'KRW' ? 'won' : (currencyNames.of(code) ?? code)),
};
