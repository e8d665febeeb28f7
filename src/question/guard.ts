/** What must not be answered although words of it are known: other names, other matters, other periods. Says why; never what to answer instead. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from './question.ts';

export type Guard =
  /** A name that the knowledge has nothing for. */
  | { readonly kind: 'outsideName'; readonly id: string }
  /** A matter that it has nothing for, such as share prices. */
  | { readonly kind: 'outsideTopic'; readonly id: string }
  /** A period that it has nothing for. */
  | { readonly kind: 'otherPeriod'; readonly asked: string };

/** Every period that the knowledge has a figure for, earliest first. */
export function knownPeriods(knowledge: Knowledge): string[] {
  const periods = [
    ...knowledge.tables.flatMap((table) => [table.measure.period, ...table.totals.map(({ period }) => period)]),
    ...knowledge.entries.flatMap((entry) => [entry.period, ...Object.values(entry.figures).map(({ period }) => period)]),
  ];
  return [...new Set(periods.filter((period) => period !== undefined).map(String))].sort();
}

/** The first reason not to answer; undefined when there is none. */
export function guard(question: Question, knowledge: Knowledge): Guard | undefined {
  const [outside] = question.outside;
  if (outside !== undefined) return { kind: 'outsideName', id: outside };
  const [topic] = question.topics;
  if (topic !== undefined) return { kind: 'outsideTopic', id: topic };
  const known = knownPeriods(knowledge);
  const asked = question.periods.find((period) => !known.includes(period));
  return asked === undefined ? undefined : { kind: 'otherPeriod', asked };
}
