/** What must not be answered although words of it are known: other names, other matters, other periods. Says why; never what to answer instead. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { calendarPeriod } from '../knowledge/period.ts';
import { periodWords } from '../language/languages.ts';
import { aboutBotPattern, compile, isAside, nameParticles, sayingPattern } from '../language/reading-words.ts';
import { isSyllables, jamo } from './hangul.ts';
import { knownPeriods } from './known-periods.ts';
import { normalise } from './normalise.ts';
import { latestPeriod } from './period-atoms.ts';
import type { Question } from './question.ts';
import type { Token } from './token.ts';

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

const partsPattern = {
  half: compile(periodWords.flatMap(({ every }) => every.half)),
  quarter: compile(periodWords.flatMap(({ every }) => every.quarter)),
  month: compile(periodWords.flatMap(({ every }) => every.month)),
} as const;

/** What is asked for by period and is not there. One that is counted from today is left to what is found: there may be an answer that has no period. */
function missingPeriod({ tokens, text }: Question, knowledge: Knowledge): Guard | undefined {
  const known = knownPeriods(knowledge);
  if (known.length === 0) return undefined;
  const hasPartsOf = (length: string) => known.some((period) => calendarPeriod(period)?.length === length);
  for (const token of tokens) {
    const period = token.form.slice(1);
    if (token.kind !== 'period' || known.includes(period) || period === latestPeriod) continue;
    const length = calendarPeriod(period)?.length;
    const isPart = length !== undefined && length !== 'year';
    if (isPart && !hasPartsOf(length) && !(token.relative && length === 'month')) return { kind: 'partOfYear', asked: token.text };
    if (!token.relative) return { kind: 'otherPeriod', asked: period };
  }
  for (const [length, pattern] of Object.entries(partsPattern)) {
    const [found] = normalise(text).match(pattern) ?? [];
    if (found !== undefined && !hasPartsOf(length)) return { kind: 'partOfYear', asked: found };
  }
  return undefined;
}

/** The first reason not to answer; undefined when there is none. */
export function guard(question: Question, knowledge: Knowledge): Guard | undefined {
  if (question.repaired.search(aboutBotPattern) >= 0) return { kind: 'aboutBot' };
  const [outside] = question.outside;
  if (outside !== undefined) return { kind: 'outsideName', id: outside };
  const [topic] = question.topics;
  if (topic !== undefined) return { kind: 'outsideTopic', id: topic };
  return missingPeriod(question, knowledge);
}

/** A capital letter inside a sentence makes a name: "what does Zorbex spend"; so does a possessive. */
function isLatinName({ text, unknown }: Token, typed: string): boolean {
  if (!/^[a-z]/.test(text)) return false;
  if (!unknown) return isCapitalisedPair(text, typed);
  const at = typed.toLowerCase().indexOf(text);
  const inside = /[^.!?\s]\s*$/.test(typed.slice(0, at));
  return text.endsWith("'s") || (inside && /^[A-Z]/.test(typed.slice(at)));
}

/** Ordinary words make a name where two capitalised ones stand together inside a sentence: "the Golden Heron". */
function isCapitalisedPair(word: string, typed: string): boolean {
  const at = typed.toLowerCase().indexOf(` ${word} `);
  return at > 0 && !/[.!?]$/.test(typed.slice(0, at)) && /^[A-Z][a-z]{2,} [A-Z][a-z]{2,}/.test(typed.slice(at + 1));
}

/** 쓸수도, 넘을수는: the verb and the noun of what is possible, written in one. */
const isOfPossibility = (form: string) => form.endsWith('수') && jamo(form.slice(0, -1)).endsWith('ㄹ');

/** A word with a particle that only nouns have: 조르벡스는 얼마나 써? */
function isKoreanName({ text, form }: Token): boolean {
  return isSyllables(text) && form.length > 1 && !isOfPossibility(form) && nameParticles.has(text.slice(form.length));
}

/** A word that looks like a name and that nothing knows, as typed; undefined when there is none. */
export function strangeName(leftover: readonly Token[], text: string): string | undefined {
  const lower = text.toLowerCase();
  // The speaker of a statement is not its subject.
  const says = ({ text: word }: Token) => sayingPattern.test(lower.slice(lower.indexOf(word) + word.length));
  const found = leftover.find(
    (token) => !isAside(token.text) && !says(token) && (isLatinName(token, text) || (token.unknown && isKoreanName(token))),
  );
  if (!found) return undefined;
  const at = text.toLowerCase().indexOf(found.text);
  const typed = at < 0 ? found.text : text.slice(at, at + found.text.length);
  return isKoreanName(found) ? found.form : typed.replace(/'s$/, '');
}
