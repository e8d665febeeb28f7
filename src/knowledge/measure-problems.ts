/** Holds the measures of a table apart: a word that stands for two of them says nothing. */
import type { LoadedTable } from './loaded-files.ts';
import type { Problem } from './problem.ts';
import { measurePath } from './table.ts';
import { problemAt } from './yaml-file.ts';

const comparable = (word: string) => word.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/** Every word that a measure shares with one before it in the same table. */
export function measureProblems({ value: table, source }: LoadedTable): Problem[] {
  const owners = new Map<string, string>();
  return table.measures.flatMap(({ id, names }) =>
    names.flatMap((name, index) => {
      const key = comparable(name);
      const owner = owners.get(key) ?? id;
      owners.set(key, owner);
      if (owner === id) return [];
      const message = `"${name}" already stands for the measure "${owner}"`;
      return [
        problemAt(
          source,
          [...measurePath(id, source), 'names', index],
          message,
          'a word may stand for one measure only: take it from one of the two',
        ),
      ];
    }),
  );
}
