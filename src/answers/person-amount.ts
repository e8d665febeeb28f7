/** An amount as a person put it: as data, as a side of a query, and as it is written in the language of the answer. Judges nothing. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Locale, language } from '../language/locale.ts';
import type { FoundAmount } from '../question/amount.ts';
import type { Literal, OperationCall } from '../tables/query.ts';
import type { StatedAmount } from '../tables/stated-amount.ts';
import type { WrittenStatement } from './check-data.ts';
import { formatQuantity } from './format.ts';

/** As data: open ends are infinite. */
export function stated({ value, high = value, bound, unit, about = false, digits }: FoundAmount): StatedAmount {
  const rest = {
    approx: about,
    strict: bound === 'above' || bound === 'below',
    ...(unit !== undefined && { unit }),
    ...(digits !== undefined && { digits }),
  };
  if (bound === 'atLeast' || bound === 'above') return { low: value, high: Infinity, ...rest };
  if (bound === 'atMost' || bound === 'below') return { low: -Infinity, high: value, ...rest };
  return { low: value, high, ...rest };
}

/** An amount as the person put it, in the language of the answer. */
export function writeAmount(amount: FoundAmount, unit: string, knowledge: Knowledge, locale: Locale): string {
  const { low, high, approx, strict } = stated(amount);
  const write = (value: number, end = value) =>
    formatQuantity({ low: value, high: end, approx }, amount.unit ?? unit, locale, knowledge.units);
  const { bound } = language(locale).wording.tables;
  if (high === Infinity) return bound(strict ? 'above' : 'atLeast', write(low));
  return low === -Infinity ? bound(strict ? 'below' : 'atMost', write(high)) : write(low, high);
}

/** What was stated, as data and as it is written. */
export function writtenStatement(amount: FoundAmount, unit: string, knowledge: Knowledge, locale: Locale): WrittenStatement {
  return { amount: stated(amount), text: writeAmount(amount, unit, knowledge, locale).trim() };
}

/** As a side of a query. */
export function literalOf({ value, high = value, unit, about = false }: FoundAmount): Literal {
  return { node: 'literal', low: value, high, approx: about, ...(unit !== undefined && { unit }) };
}

/** As it was found in a text, of a side of a query. */
export function foundOf({ low, high, approx, unit }: Literal, is: OperationCall<'holds'>['options']['is']): FoundAmount {
  const bound = is === 'above' || is === 'atLeast' || is === 'below' || is === 'atMost' ? is : undefined;
  return {
    value: low,
    ...(high !== low && { high }),
    ...(unit !== undefined && { unit }),
    ...(bound && { bound }),
    ...(approx && { about: true }),
    start: 0,
    end: 0,
  };
}
