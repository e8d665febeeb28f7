/** Every number that a table holds, looked up in no time however many there are: to know one again that is said. Reads no text. */
import type { Table } from '../../knowledge/knowledge.ts';
import type { Quantity } from '../../knowledge/quantity.ts';
import { isCurrency } from '../../question/currency.ts';

export interface Figures {
  /** So much smaller or larger than every figure of a row that it is of something else: a bet, the price of a book. */
  isFarFrom(value: number): boolean;
  /** Whether the table holds this number, in any unit where none is given. */
  has(value: number, unit?: string): boolean;
  /** Whether the number is of the size of this measure's figures. */
  isLike(value: number, measure: string): boolean;
  /** The smallest and the largest above zero that a row has; undefined where there are none. */
  readonly ofRows?: { readonly least: number; readonly most: number; readonly areMoney: boolean };
}

/** So many times smaller or larger, a number is of something else. */
const far = 1e5;
/** Within so many times the smallest and the largest, it is of their size. */
const near = 10;

const ends = ({ low, high }: Quantity) => [low, high].filter(Number.isFinite);

export function figuresOf({ rows, measures, totals }: Pick<Table, 'rows' | 'measures' | 'totals'>): Figures {
  const units = new Map(measures.map(({ id, unit }) => [id, unit]));
  const unitsOf = new Map<number, Set<string>>();
  const add = (quantity: Quantity, unit = '') => {
    for (const value of ends(quantity)) {
      const known = unitsOf.get(value);
      if (known) known.add(unit);
      else unitsOf.set(value, new Set([unit]));
    }
  };
  let [least, most] = [Infinity, 0];
  const sizes = new Map<string, { readonly least: number; readonly most: number }>();
  for (const { observations } of rows) {
    for (const { quantity, measure } of observations) {
      add(quantity, units.get(measure));
      for (const value of ends(quantity)) {
        if (value <= 0) continue;
        least = Math.min(least, value);
        most = Math.max(most, value);
        const size = sizes.get(measure) ?? { least: value, most: value };
        sizes.set(measure, { least: Math.min(size.least, value), most: Math.max(size.most, value) });
      }
    }
  }
  for (const { measure = measures[0]?.id ?? '', unit = units.get(measure), value, also, conflicts } of totals) {
    add(value, unit);
    for (const [other, quantity] of Object.entries(also)) add(quantity, other);
    for (const conflict of conflicts) add(conflict.value, conflict.unit ?? unit);
  }
  return {
    isFarFrom: (value) => most > 0 && value !== 0 && (Math.abs(value) < least / far || Math.abs(value) > most * far),
    isLike(value, measure) {
      const size = sizes.get(measure);
      return size !== undefined && value * near >= size.least && value <= size.most * near;
    },
    has(value, unit) {
      const known = unitsOf.get(value);
      return known !== undefined && (unit === undefined || known.has(unit));
    },
    ...(most > 0 && { ofRows: { least, most, areMoney: measures.every(({ unit }) => isCurrency(unit)) } }),
  };
}
