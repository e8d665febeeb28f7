/** Every sample question of a folder with the id that must answer it and the place it stands at. */
import type { LoadedFiles } from '../knowledge/loaded-files.ts';
import type { Place } from '../knowledge/problem.ts';

export interface SampleQuestion {
  /** The id that must answer it; undefined where nothing may. */
  readonly id: string | undefined;
  readonly text: string;
  readonly place: Place;
}

export function sampleQuestions({ faq, claim, table, outside }: LoadedFiles): SampleQuestion[] {
  const entries = [...faq, ...claim].flatMap(({ value, source }) =>
    value.questions.map((text, index) => ({ id: value.id, text, place: source.place(['questions', index]) })),
  );
  const tables = table.flatMap(({ value, source }) => [
    ...value.questions.map((text, index) => ({ id: value.id, text, place: source.place(['questions', index]) })),
    ...value.rows.flatMap((row, at) =>
      row.questions.map((text, index) => ({ id: `${value.id}/${row.id}`, text, place: source.place(['rows', at, 'questions', index]) })),
    ),
    ...Object.entries(value.operations).flatMap(([operation, { questions }]) =>
      questions.map((text, index) => ({
        id: `${value.id}/${operation}`,
        text,
        place: source.place(['operations', operation, 'questions', index]),
      })),
    ),
  ]);
  const abstain = (outside?.value.questions ?? []).flatMap((text, index) =>
    outside ? [{ id: undefined, text, place: outside.source.place(['questions', index]) }] : [],
  );
  return [...entries, ...tables, ...abstain];
}
