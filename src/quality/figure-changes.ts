/** Which figures differ between two states of a folder, entry by entry: what a reviewer of an edit looks at first. Asks nothing. */
import { formatQuantity } from '../answers/format.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Quantity } from '../knowledge/quantity.ts';
import { commonLocale } from '../language/locale.ts';

export interface FigureChange {
  /** The entry, or the row of a table: `faq/plan`, `spending/acme`, `spending`. */
  readonly id: string;
  /** Its name in the entry, or the measure and period. */
  readonly figure: string;
  /** Undefined where that state has no such figure. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Every figure as text, by its id and name with a tab between. */
function figuresOf({ entries, tables, units }: Knowledge): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  const keep = (id: string, name: string, quantity: Quantity, unit: string, when: readonly unknown[] = []) => {
    const dated = when.filter((part) => part !== undefined).join(' ');
    figures.set(`${id}\t${name}`, `${formatQuantity(quantity, unit, commonLocale, units)}${dated && ` (${dated})`}`);
  };
  for (const { id, figures: ofEntry } of entries) {
    for (const [name, { quantity, unit, period, kind }] of Object.entries(ofEntry)) keep(id, name, quantity, unit, [period, kind]);
  }
  for (const { id, rows, measures, measure: usual, totals } of tables) {
    const unitOf = (measure: string) => measures.find((each) => each.id === measure)?.unit ?? usual.unit;
    for (const row of rows)
      for (const { measure, period, kind, quantity } of row.observations)
        keep(`${id}/${row.id}`, measure === id ? period : `${measure} ${period}`, quantity, unitOf(measure), [kind]);
    for (const [at, { value, unit, also, period, kind, measure = id, conflicts }] of totals.entries()) {
      const name = `total ${measure === id ? '' : `${measure} `}${period}${totals.findIndex((total) => total.period === period) < at ? ` no. ${at + 1}` : ''}`;
      keep(id, name, value, unit ?? unitOf(measure), [kind]);
      for (const [other, quantity] of Object.entries(also)) keep(id, `${name} in ${other}`, quantity, other);
      for (const [index, conflict] of conflicts.entries())
        keep(id, `${name}, other figure ${index + 1}`, conflict.value, conflict.unit ?? unit ?? unitOf(measure));
    }
  }
  return figures;
}

/** In the order of the later state; what only the earlier one has comes last. */
export function figureChanges(before: Knowledge, after: Knowledge): FigureChange[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    if (old.get(key) === now.get(key)) return [];
    const [id = '', figure = ''] = key.split('\t');
    return [{ id, figure, before: old.get(key), after: now.get(key) }];
  });
}
