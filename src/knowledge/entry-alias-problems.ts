/** Holds the ids of entries apart, those that they had before included: what was linked under one leads to one entry. Looks at drafts as well. */
import { type Entry, formerIds } from './knowledge.ts';
import type { Loaded, LoadedFiles } from './loaded-files.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './yaml-file.ts';

/** `/faq` makes no difference between upper and lower case. */
const comparable = (id: string) => id.toLowerCase();

/** A problem for each former id that is the id, or a former one, of another entry; `ids` are those that files stand for now. */
export function entryAliasProblems({ faq, claim }: Pick<LoadedFiles, 'faq' | 'claim'>, ids: ReadonlySet<string>): Problem[] {
  const owners = new Map([...ids].map((id) => [comparable(id), { id, now: true }]));
  return [...faq, ...claim].flatMap(({ value: entry, source }: Loaded<Entry>) =>
    formerIds(entry).flatMap((former, index): Problem[] => {
      const key = comparable(former);
      const owner = owners.get(key);
      if (!owner) owners.set(key, { id: entry.id, now: false });
      const report = (message: string, hint: string) => [problemAt(source, ['aliases', index], message, hint)];
      const alias = entry.aliases[index];
      if (owner?.now && owner.id === entry.id) return report(`"${alias}" is the id that the entry has now`, 'take it out');
      if (owner?.now) return report(`the alias "${alias}" is the id of ${owner.id}`, 'take it out, or give that file another name');
      if (owner && owner.id === entry.id) return report(`the alias "${alias}" stands twice`, 'take one of the two out');
      return owner
        ? report(`the alias "${alias}" already stands for ${owner.id}`, 'an old id may lead to one entry only: take it from one of the two')
        : [];
    }),
  );
}
