/** The words of every language together, ready for look-up. Only data and its compiled form. */

import { korean } from './ko/words.ts';
import { cueWords, wordLists } from './languages.ts';
import { inEveryLanguage, type Multilingual } from './locale.ts';

/** Words that carry no subject of their own. */
export const stopWords: ReadonlySet<string> = new Set(wordLists.flatMap((words) => words.stopWords));

/** Words for measures that tables may have: where none of a table's own, they ask about something else. */
export const otherMeasures: ReadonlySet<string> = new Set(wordLists.flatMap(({ measures }) => measures));

/** Follows somebody who says something, with the particle or the ending of the name in front. */
export const sayingPattern = new RegExp(`^\\S{0,3}\\s(?:${wordLists.flatMap(({ saying }) => saying).join('|')})`, 'u');

/** Asks what something costs. */
export const pricePattern = compile(wordLists.flatMap(({ priceAsked }) => priceAsked));

/** Stand in front of what is counted: "many", 몇. */
export const countingWords: ReadonlySet<string> = new Set(wordLists.flatMap(({ counting }) => counting));

/** Stand in front of one of something: "a", 한. */
export const articles: ReadonlySet<string> = new Set(wordLists.flatMap((words) => words.articles));

/** Stand before what something is of: "of". */
export const ownerMarks: ReadonlySet<string> = new Set(cueWords.flatMap(({ marks }) => marks.before.of ?? []));

/** Words behind which it is told of what, for what or where: "on", "for". */
export const narrowingWords: ReadonlySet<string> = new Set(wordLists.flatMap(({ narrowing }) => narrowing));
/** Words behind which it is told what money goes to. */
export const receivingWords: ReadonlySet<string> = new Set(wordLists.flatMap(({ receiving }) => receiving));
/** Particles that tell the same of the word that they are attached to. */
export const narrowingParticles: ReadonlySet<string> = new Set(wordLists.flatMap(({ narrowingParticles: list }) => list));
/** What is attached to the name that something belongs to. */
export const ownerParticles: ReadonlySet<string> = new Set(wordLists.flatMap(({ owners }) => owners));

const wholeWord = (patterns: readonly string[]) => new RegExp(`^(?:${patterns.join('|')})$`, 'u');
const asidePattern = wholeWord(wordLists.flatMap(({ asides, speakers }) => [...asides, ...speakers]));
const speakerPattern = wholeWord(wordLists.flatMap(({ speakers }) => speakers));

/** Whether the word, in lower case, stands around a question without saying what is asked. */
export const isAside = (word: string): boolean => asidePattern.test(word);

/** Whether the word, in lower case, is somebody who asks or says something. */
export const isSpeaker = (word: string): boolean => speakerPattern.test(word);

/** One expression for patterns of every language; a space matches one space or none. */
export function compile(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.replaceAll(' ?', ' ').replaceAll(' ', ' ?')).join('|'), 'gu');
}

export const sourcePattern = compile(wordLists.flatMap(({ sourceWords }) => sourceWords));

/** What asks for an answer in each language. */
export const answerInPatterns: Multilingual<RegExp> = inEveryLanguage(({ reading }) => compile(reading.words.answerInThis));

/** Questions about the bot itself. */
export const aboutBotPattern = compile(wordLists.flatMap(({ aboutBot }) => aboutBot));

/** What follows a name and hardly anything else that nothing knows. */
export const nameParticles: ReadonlySet<string> = new Set(korean.nameParticles);

/** Finds any cue of a table's questions, but for those that hold a table's own words. */
export const cuePattern = compile(
  cueWords.flatMap(({ cues, counts }) => [
    ...Object.values(cues)
      .flat()
      .filter((pattern) => !/\{(?:item|unit)\}/.test(pattern)),
    ...Object.keys(counts).map((word) => `(?<![가-힣a-z])${word}`),
  ]),
);
