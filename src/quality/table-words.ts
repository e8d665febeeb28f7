/** Finds what of a table questions cannot get at: words that are another table's measure as well, or are said to be of a matter without answers. */
import type { LoadedFiles, LoadedTable } from '../knowledge/loaded-files.ts';
import type { Problem } from '../knowledge/problem.ts';
import { measurePath } from '../knowledge/table.ts';
import { everyText } from '../language/locale.ts';
import { compact, normalise } from '../question/normalise.ts';

type Measure = LoadedTable['value']['measures'][number];

const wordsOf = ({ names }: Measure) => new Set(names.map(compact));

/** Whether the two have a figure of the same row in the same period. */
function meet(one: LoadedTable, measure: Measure, other: LoadedTable, rival: Measure): boolean {
  const figures = new Set(one.observations.filter((each) => each.measure === measure.id).map(({ row, period }) => `${row} ${period}`));
  return other.observations.some((each) => each.measure === rival.id && figures.has(`${each.row} ${each.period}`));
}

/** Measures all of whose words another table's measure has, for the same rows and periods: not even a word of its own tells it. Of two with the same words the later is told. */
function alike(tables: readonly LoadedTable[]): Problem[] {
  const all = tables.flatMap((table) => table.value.measures.map((measure) => ({ table, measure, words: wordsOf(measure) })));
  return all.flatMap(({ table, measure, words }, at) => {
    const rival = all.find(
      (other, index) =>
        other.table !== table &&
        [...words].every((word) => other.words.has(word)) &&
        (other.words.size > words.size || index < at) &&
        meet(table, measure, other.table, other.measure),
    );
    if (!rival) return [];
    const place = table.source.place([...measurePath(measure.id, table.source), 'names']);
    const message = `every word of this measure stands for ${rival.measure.id} in ${rival.table.source.file} as well, for the same rows and periods`;
    return [{ ...place, message, hint: 'give it a word of its own' }];
  });
}

/** A word of one script begins and ends where letters of that script do; particles follow Korean ones. */
function stands(word: string, text: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const isLatin = (character: string | undefined) => /[a-z0-9]/.test(character ?? '');
  const cut = (inside: string | undefined, outside: string | undefined) => isLatin(inside) && isLatin(outside);
  return !cut(word[0], text[at - 1]) && !cut(word.at(-1), text[at + word.length]);
}

/** A word of a table, and what the table does with it. */
interface TableWord {
  readonly word: string;
  /** Completes “but”. */
  readonly use: string;
}

/** Every word that asks a table: of its measures, its rows, and of what its rows are together and each. */
function tableWords({ table: tables, names }: LoadedFiles): TableWord[] {
  return tables.flatMap(({ value: table }) => {
    const measures = table.measures.flatMap((measure) =>
      measure.names.map((word) => ({ word, use: `the table ${table.id} has figures for “${word}”` })),
    );
    const rows = table.rows.flatMap(({ id }) => {
      const name = names?.value.find((each) => each.id === id);
      const words = name ? [...everyText(name.name), ...name.aliases] : [];
      return words.map((word) => ({ word, use: `“${word}” is the row ${id} of the table ${table.id}` }));
    });
    const { one, many, names: further } = table.item ?? {};
    const items = [...everyText(one), ...everyText(many), ...everyText(further).flat(), ...everyText(table.group).flat()];
    return [...measures, ...rows, ...items.map((word) => ({ word, use: `the table ${table.id} calls its rows “${word}”` }))];
  });
}

/** Topics of outside.yaml with a word of a table: the table answers, so the topic says something wrong. */
function contradicted(files: LoadedFiles): Problem[] {
  const { outside } = files;
  if (!outside) return [];
  const words = tableWords(files).map(({ word, use }) => ({ text: normalise(word), use }));
  return outside.value.topics.flatMap(({ id, words: ofTopic }, at) =>
    ofTopic.flatMap((word, index) => {
      const ofTable = words.find(({ text }) => stands(normalise(word), text));
      if (!ofTable) return [];
      const message = `“${word}” is a word of the topic ${id}, but ${ofTable.use}`;
      return [
        { ...outside.source.place(['topics', at, 'words', index]), message, hint: 'take the word out of the topic, or make it longer' },
      ];
    }),
  );
}

export function tableWordProblems(files: LoadedFiles): Problem[] {
  return [...alike(files.table), ...contradicted(files)];
}
