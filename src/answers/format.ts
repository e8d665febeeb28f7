/** Writes amounts of the knowledge as a reader of each language expects, with the folder's own units. Rounds computed numbers, never stated ones. */

import type { Quantity } from '../knowledge/quantity.ts';
import { inLocale, type Locale, type Localized, language } from '../language/locale.ts';
import { computedUnits, type WrittenUnit } from '../language/numbers.ts';

/** How units of the knowledge's own are written after a number. */
export type UnitNames = Readonly<Record<string, Localized>>;

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Digits behind the point that a computed number of these units keeps: a percentage is told in whole points. */
const decimals: Readonly<Record<string, number>> = { percent: 0, times: 2 };

/** So many significant digits are still read at a glance. */
const longest = 6;

/** Digits that a rounded number keeps: three, and one more behind a leading 1, where the last of three would be too coarse. */
const digitsKept = (value: number) => (/^-?1/.test(value.toExponential()) ? 4 : 3);

const hasDigits = (value: number, digits: number) => Number(value.toPrecision(digits)) === Number(value.toPrecision(12));

/** A computed number as a person would give it: as it is where it is exact and short, else three significant digits or so, percentages of ten and more in whole points. What is rounded is about. */
export function rounded({ low, high, approx }: Quantity, unit: string): Quantity {
  // What is short as it stands is told as it is.
  const isShort = !approx && [low, high].every((value) => hasDigits(value, longest));
  const round = (value: number) => {
    if (!Number.isFinite(value)) return value;
    const places = Math.abs(value) < 10 && unit === 'percent' ? 1 : decimals[unit];
    if (places !== undefined && Math.abs(value) < 1_000) return Number(value.toFixed(places));
    return isShort || hasDigits(value, digitsKept(value)) ? value : Number(value.toPrecision(3));
  };
  const [from, to] = [round(low), round(high)];
  const isRounded = [from - low, to - high].some((change) => Math.abs(change) > Math.abs(low) * 1e-9);
  return { low: from, high: to, approx: approx || isRounded };
}

/** A unit by itself, as a sentence names it: 원, won. */
export function unitName(unit: string, locale: Locale, own: UnitNames = {}): string {
  const name = own[unit];
  if (name) return inLocale(name, locale);
  // A person may ask for amounts in anything.
  return currencies.has(unit) ? language(locale).writing.numbers.currency(unit) : unit;
}

export function writtenUnit(unit: string, locale: Locale, own: UnitNames): WrittenUnit {
  const computed = computedUnits.find((each) => each === unit);
  if (computed) return { kind: 'computed', unit: computed };
  if (currencies.has(unit)) return { kind: 'currency', code: unit };
  const name = own[unit];
  return { kind: 'named', name: name ? inLocale(name, locale) : unit };
}

/** The amount with its unit and with "about", "or more" or "at most" as the source has it. */
export function formatQuantity(quantity: Quantity, unit: string, locale: Locale, own: UnitNames = {}): string {
  return language(locale).writing.numbers.quantity(quantity, writtenUnit(unit, locale, own));
}
