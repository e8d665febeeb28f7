/** The figures of an entry as facts that a statement can be held against. States nothing that the entry does not give. */
import type { Claim, Entry, Knowledge } from '../knowledge/knowledge.ts';
import type { Fact } from '../tables/judge.ts';

/** A figure of an entry; of a claim with whose it is: that of who claims it, or of what is said against the claim. */
export interface EntryFact extends Fact {
  readonly claim?: { readonly by: Claim['by']; readonly status: Claim['status']; readonly against: boolean };
}

/** The claim's figures that its own text does not show are those of what is said against it. */
export function claimOf(entry: Entry, name: string): EntryFact['claim'] {
  if (entry.type !== 'claim') return undefined;
  const shown = (texts: Claim['claim'] | undefined) => Object.values(texts ?? {}).some((text) => text?.includes(`{${name}}`));
  return { by: entry.by, status: entry.status, against: !shown(entry.claim) && shown(entry.against) };
}

const same = (a: Fact['quantity'], b: Fact['quantity']) => a.low === b.low && a.high === b.high;

/** Where the entry tells of a table's total, that total stands for its figures, as it knows which figures contradict each other. */
export function factsOfEntry(entry: Entry, knowledge: Knowledge): EntryFact[] {
  const totals = knowledge.tables.flatMap((table) =>
    table.totals
      .filter((total) => total.entry === entry.id)
      .flatMap((total): EntryFact[] => {
        const own = total.unit ?? table.measures.find(({ id }) => id === total.measure)?.unit ?? table.measure.unit;
        const conflicts = total.conflicts.map(({ value, unit = own, source }) => ({ quantity: value, unit, sources: source }));
        const inUnit = (unit: string, quantity: Fact['quantity']): EntryFact => ({
          quantity,
          unit,
          kind: total.kind,
          sources: total.source,
          computed: false,
          conflicts: conflicts.filter((rival) => rival.unit === unit),
        });
        return [inUnit(own, total.value), ...Object.entries(total.also).map(([unit, quantity]) => inUnit(unit, quantity))];
      }),
  );
  const covered = totals.flatMap((total) => [total, ...total.conflicts]);
  const figures = Object.entries(entry.figures).filter(
    ([, figure]) => !covered.some((given) => given.unit === figure.unit && same(given.quantity, figure.quantity)),
  );
  return [
    ...totals,
    ...figures.map(([name, { quantity, unit }]): EntryFact => {
      const claim = claimOf(entry, name);
      return { quantity, unit, sources: entry.source ?? [], computed: false, conflicts: [], ...(claim && { claim }) };
    }),
  ];
}
