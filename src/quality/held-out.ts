/** Asks every sample question as if it had never been written down: what is found then is what people with other words find. */

import type { LearnedEngine } from '../resolve/question-engine.ts';
import { type Refusal, route } from '../resolve/route.ts';
import { idOfTarget } from '../resolve/target.ts';
import { mixedOrder } from '../search/mixed-order.ts';
import type { SampleQuestion } from './sample-questions.ts';

export interface HeldOut {
  readonly question: SampleQuestion;
  /** The id that answers it without its own phrasing; undefined where nothing does. */
  readonly found: string | undefined;
  /** Its own id is among what it could choose from. */
  readonly offered: boolean;
  /** What it could choose from, where it is asked back. */
  readonly choices?: readonly string[];
  /** Why it is refused, where it is. */
  readonly refused?: Refusal;
}

/** Learning anew for each question would take minutes: so many parts are left out in turn. */
const parts = 10;

/** Every question with what it finds while it and a tenth of the others are left out. */
export function askHeldOut(questions: readonly SampleQuestion[], engine: LearnedEngine): HeldOut[] {
  const order = mixedOrder(questions.map(({ text }) => text));
  const found = new Map<SampleQuestion, Omit<HeldOut, 'question'>>();
  for (let part = 0; part < parts; part++) {
    const asked = order.filter((_, at) => at % parts === part).flatMap((number) => questions[number] ?? []);
    if (asked.length === 0) continue;
    const search = engine.search.without(new Set(asked.map(({ text }) => text)));
    for (const question of asked) {
      const routed = route(engine.read(question.text), { ...engine, search });
      const offered = routed.kind === 'choices' && question.id !== undefined && routed.ids.includes(question.id);
      found.set(question, {
        found: routed.kind === 'answer' ? idOfTarget(routed.asked[0].target) : undefined,
        offered,
        ...(routed.kind === 'choices' && { choices: routed.ids }),
        ...(routed.kind === 'refused' && { refused: routed }),
      });
    }
  }
  return questions.map((question) => ({ question, found: undefined, offered: false, ...found.get(question) }));
}
