/** The words of every language together, ready for look-up. Only data and its compiled form. */

import { english } from './en/words.ts';
import { korean } from './ko/words.ts';
import { cueWords } from './languages.ts';
import type { Bilingual } from './locale.ts';
import { locales } from './locale.ts';

const languages = { ko: korean, en: english } satisfies Bilingual<unknown>;

const everyWord = (list: 'stopWords' | 'greetings') => new Set(locales.flatMap((locale): readonly string[] => languages[locale][list]));

/** Words that open or close a conversation. */
export const greetingWords: ReadonlySet<string> = everyWord('greetings');

/** Words that carry no subject of their own. */
export const stopWords: ReadonlySet<string> = new Set([...everyWord('stopWords'), ...greetingWords]);

/** Words for measures that tables may have: where none of a table's own, they ask about something else. */
export const otherMeasures: ReadonlySet<string> = new Set(locales.flatMap((locale): readonly string[] => languages[locale].measures));

const everyParticle = (list: 'narrowing' | 'narrowingParticles' | 'owners') =>
  new Set(locales.flatMap((locale): readonly string[] => languages[locale][list]));

/** Words behind which it is told of what, for what or where: "on", "for". */
export const narrowingWords: ReadonlySet<string> = everyParticle('narrowing');
/** Particles that tell the same of the word that they are attached to. */
export const narrowingParticles: ReadonlySet<string> = everyParticle('narrowingParticles');
/** What is attached to the name that something belongs to. */
export const ownerParticles: ReadonlySet<string> = everyParticle('owners');

const asidePattern = new RegExp(`^(?:${locales.flatMap((locale): readonly string[] => languages[locale].asides).join('|')})$`, 'u');

/** Whether the word, in lower case, stands around a question without saying what is asked. */
export const isAside = (word: string): boolean => asidePattern.test(word);

/** One expression for patterns of every language; a space matches one space or none. */
export function compile(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.replaceAll(' ?', ' ').replaceAll(' ', ' ?')).join('|'), 'gu');
}

export const sourcePattern = compile(locales.flatMap((locale): readonly string[] => languages[locale].sourceWords));

/** What asks for an answer in each language. */
export const answerInPatterns: Bilingual<RegExp> = { ko: compile(korean.answerInThis), en: compile(english.answerInThis) };

/** Questions about the bot itself. */
export const aboutBotPattern = compile(locales.flatMap((locale): readonly string[] => languages[locale].aboutBot));

/** What follows a name and hardly anything else that nothing knows. */
export const nameParticles: ReadonlySet<string> = new Set(korean.nameParticles);

/** Finds any cue of a table's questions, but for those that hold a table's own words. */
export const cuePattern = compile(
  cueWords.flatMap(({ cues, counts }) => [
    ...Object.values(cues)
      .flat()
      .filter((pattern) => !pattern.includes('{item}')),
    ...Object.keys(counts).map((word) => `(?<![가-힣a-z])${word}`),
  ]),
);
