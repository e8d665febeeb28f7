/** What new and changed entries take away from others: questions that found their own answer before, asked as if they were not written down, and find another now or are asked back. Judges nothing. */
import { counted } from '../core/counted.ts';
import type { Problem } from '../knowledge/problem.ts';
import type { HeldOut } from './held-out.ts';

/** The questions of each id as one text: what an edit of an entry changes. */
function wordingOf(asked: readonly HeldOut[]): ReadonlyMap<string, string> {
  const wording = new Map<string, string>();
  for (const { question } of asked)
    if (question.id !== undefined) wording.set(question.id, `${wording.get(question.id) ?? ''}\n${question.text}`);
  return wording;
}

/** One line for each entry that takes and each that it takes from. */
export function takenQuestions(before: readonly HeldOut[], after: readonly HeldOut[]): Problem[] {
  const found = new Map(before.map((each) => [`${each.question.id} ${each.question.text}`, each.found]));
  const [old, now] = [wordingOf(before), wordingOf(after)];
  const places = new Map(after.toReversed().flatMap(({ question }) => (question.id === undefined ? [] : [[question.id, question.place]])));
  const isEdited = (id: string) => old.get(id) !== now.get(id);
  const taken = new Map<string, { by: string; from: string; texts: string[] }>();
  for (const { question, found: answered, choices = [] } of after) {
    const { id: from, text } = question;
    if (from === undefined || answered === from || found.get(`${from} ${text}`) !== from) continue;
    const by = [...(answered === undefined ? [] : [answered]), ...choices].find((id) => id !== from && isEdited(id));
    if (by === undefined) continue;
    const pair = taken.get(`${by} ${from}`) ?? { by, from, texts: [] };
    pair.texts.push(text);
    taken.set(`${by} ${from}`, pair);
  }
  return [...taken.values()].map(({ by, from, texts }) => ({
    ...(places.get(by) ?? { file: `${by}.yaml`, line: 1, column: 1 }),
    message: `since the last commit ${by} takes ${counted(texts.length, 'question')} from ${from}: in other words they would find it or be asked back about both, such as “${texts[0]}”`,
    hint: `leave words of ${from} out of the questions of ${by}, or add questions in such words to ${from}`,
  }));
}
