/** What must not be answered although words of it are known: other names, other matters, other periods. Says why; never what to answer instead. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { aboutBotPattern, nameParticles, partOfYearPattern } from '../language/reading-words.ts';
import { normalise } from './normalise.ts';
import type { Question } from './question.ts';
import type { Token } from './tokens.ts';

export type Guard =
  /** The bot itself is asked about. */
  | { readonly kind: 'aboutBot' }
  /** A name that the knowledge has nothing for. */
  | { readonly kind: 'outsideName'; readonly id: string }
  /** A matter that it has nothing for, such as share prices. */
  | { readonly kind: 'outsideTopic'; readonly id: string }
  /** A period that it has nothing for. */
  | { readonly kind: 'otherPeriod'; readonly asked: string }
  /** A part of a year: a quarter, a half. */
  | { readonly kind: 'partOfYear'; readonly asked: string };

/** Every period that the knowledge has a figure for, earliest first. */
export function knownPeriods(knowledge: Knowledge): string[] {
  const periods = [
    ...knowledge.tables.flatMap((table) => [table.measure.period, ...table.totals.map(({ period }) => period)]),
    ...knowledge.entries.flatMap((entry) => [entry.period, ...Object.values(entry.figures).map(({ period }) => period)]),
  ];
  return [...new Set(periods.filter((period) => period !== undefined).map(String))].sort();
}

/** Few questions name a period: only those are worth a look at all that there are figures for. */
function otherPeriod({ periods }: Question, knowledge: Knowledge): string | undefined {
  if (periods.length === 0) return undefined;
  const known = knownPeriods(knowledge);
  return periods.find((period) => !known.includes(period));
}

/** The first reason not to answer; undefined when there is none. */
export function guard(question: Question, knowledge: Knowledge): Guard | undefined {
  if (question.repaired.search(aboutBotPattern) >= 0) return { kind: 'aboutBot' };
  const [outside] = question.outside;
  if (outside !== undefined) return { kind: 'outsideName', id: outside };
  const [topic] = question.topics;
  if (topic !== undefined) return { kind: 'outsideTopic', id: topic };
  const asked = otherPeriod(question, knowledge);
  if (asked !== undefined) return { kind: 'otherPeriod', asked };
  const [part] = normalise(question.text).match(partOfYearPattern) ?? [];
  return part === undefined ? undefined : { kind: 'partOfYear', asked: part };
}

/** A capital letter inside a sentence makes a name: "what does Zorbex spend"; so does a possessive. */
function isLatinName({ text }: Token, typed: string): boolean {
  if (!/^[a-z]/.test(text)) return false;
  const at = typed.toLowerCase().indexOf(text);
  const inside = /[^.!?\s]\s*$/.test(typed.slice(0, at));
  return text.endsWith("'s") || (inside && /^[A-Z]/.test(typed.slice(at)));
}

/** A word with a particle that only nouns have: 조르벡스는 얼마나 써? */
function isKoreanName({ text, form }: Token): boolean {
  return /^[가-힣]+$/.test(text) && form.length > 1 && nameParticles.has(text.slice(form.length));
}

/** A word that looks like a name and that nothing knows, as typed; undefined when there is none. */
export function strangeName(leftover: readonly Token[], text: string): string | undefined {
  const found = leftover.find((token) => token.unknown && (isLatinName(token, text) || isKoreanName(token)));
  if (!found) return undefined;
  const at = text.toLowerCase().indexOf(found.text);
  const typed = at < 0 ? found.text : text.slice(at, at + found.text.length);
  return isKoreanName(found) ? found.form : typed.replace(/'s$/, '');
}
