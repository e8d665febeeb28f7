/** The figures that an answer rests on, as plain values to compare a statement with. States nothing that the knowledge does not give or that does not follow from it by arithmetic. */
import type { Claim, Entry, Knowledge, Row, Table } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import { average, difference, growth, highest, lowest, ratio, share, total } from './operations.ts';
import type { TableRequest } from './table-request.ts';

/** One figure, in `unit`. */
export interface Figure {
  readonly quantity: Quantity;
  /** An ISO currency, `percent`, `times` or a unit of the folder. */
  readonly unit: string;
  /** Source references such as `article#2`. */
  readonly sources: readonly string[];
}

export interface Fact extends Figure {
  /** It is not written in the source but follows from its figures. */
  readonly computed: boolean;
  /** What the source gives for the same elsewhere, in the same unit. */
  readonly conflicts: readonly Figure[];
  /** Whose figure it is: that of the person who claims it, or of what is said against the claim. */
  readonly claim?: { readonly by: Claim['by']; readonly status: Claim['status']; readonly against: boolean };
}

type Total = Table['totals'][number];

function fact(quantity: Quantity, unit: string, sources: readonly string[] | undefined, computed: boolean): Fact {
  return { quantity, unit, sources: sources ?? [], computed, conflicts: [] };
}

/** A total that the source itself gives: in the table's unit with what contradicts it, and in the units that it gives beside. */
export function factsOfTotal(table: Table, given: Total): Fact[] {
  const unit = given.unit ?? table.measure.unit;
  const conflicts = given.conflicts.map((rival) => ({ quantity: rival.value, unit: rival.unit ?? unit, sources: rival.source }));
  return [
    { ...fact(given.value, unit, given.source, false), conflicts: conflicts.filter((rival) => rival.unit === unit) },
    ...Object.entries(given.also).map(([other, quantity]) => ({
      ...fact(quantity, other, given.source, false),
      conflicts: conflicts.filter((rival) => rival.unit === other),
    })),
  ];
}

/** The average of what a total adds up. */
export function averageOf({ table, rows }: TableRequest): Fact {
  return fact(average(rows.length > 0 ? rows : table.rows), table.measure.unit, table.source, true);
}

/** What a request is about, in numbers. A comparison gives one fact a row, in the order of the rows; what has no single figure (a ranking, a filter) gives none. */
export function factsOfRequest({ table, operation, rows }: TableRequest): Fact[] {
  const { unit } = table.measure;
  const stated = (row: Row | undefined) => (row ? [fact(row.value, unit, table.source, false)] : []);
  const computed = (quantity: Quantity, of = unit) => [fact(quantity, of, table.source, true)];
  const [a, b] = rows;
  switch (operation) {
    case 'row':
      return stated(a);
    case 'comparison':
      return rows.flatMap(stated);
    case 'total':
      return computed(total(rows.length > 0 ? rows : table.rows));
    case 'highest':
      return stated(highest(rows.length > 0 ? rows : table.rows)?.row);
    case 'lowest':
      return stated(lowest(rows.length > 0 ? rows : table.rows)?.row);
    case 'difference':
      return a && b ? computed(difference(a, b)) : [];
    case 'ratio':
      return a && b ? computed(ratio(a, b), 'times') : [];
    case 'share':
      return a ? computed(share(a, table.rows), 'percent') : [];
    case 'growth': {
      const given = table.totals.find((each) => each.unit === undefined || each.unit === unit);
      const now = total(table.rows);
      return given ? [...computed(growth(now, given.value), 'percent'), ...factsOfTotal(table, given), ...computed(now)] : [];
    }
    default:
      return [];
  }
}

const sameQuantity = (a: Quantity, b: Quantity) => a.low === b.low && a.high === b.high;

/** The claim's figures that its own text does not show are those of what is said against it. */
function claimOf(entry: Entry, name: string): Fact['claim'] {
  if (entry.type !== 'claim') return undefined;
  const shown = (texts: Claim['claim'] | undefined) => Object.values(texts ?? {}).some((text) => text?.includes(`{${name}}`));
  return { by: entry.by, status: entry.status, against: !shown(entry.claim) && shown(entry.against) };
}

/** The figures of an entry. Where it tells of a table's total, that total stands for them, as it knows which figures contradict each other. */
export function factsOfEntry(entry: Entry, knowledge: Knowledge): Fact[] {
  const totals = knowledge.tables.flatMap((table) =>
    table.totals.filter((given) => given.entry === entry.id).flatMap((given) => factsOfTotal(table, given)),
  );
  const covered = totals.flatMap((given) => [given, ...given.conflicts]);
  const figures = Object.entries(entry.figures).filter(
    ([, figure]) => !covered.some((given) => given.unit === figure.unit && sameQuantity(given.quantity, figure.quantity)),
  );
  return [
    ...totals,
    ...figures.map(([name, { quantity, unit }]) => {
      const claim = claimOf(entry, name);
      return { ...fact(quantity, unit, entry.source, false), ...(claim && { claim }) };
    }),
  ];
}
