/** The names and words of a knowledge, as plain data: collected once a load, in whichever process. Looks nothing up. */

import type { Knowledge } from '../knowledge/knowledge.ts';
import { korean } from '../language/ko/words.ts';
import { plainCues } from '../language/languages.ts';
import { everyText } from '../language/locale.ts';
import { stopWords } from '../language/reading-words.ts';
import { initials, isSyllables, romanised } from './hangul.ts';
import { compact, normalise } from './normalise.ts';
import { stem } from './stem.ts';

/** A name as the lexicon knows it. */
export interface KnownName {
  readonly id: string;
  /** The knowledge has nothing for it: a name of outside.yaml. */
  readonly outside: boolean;
}

export interface KnownWords {
  /** By compact form: every alias, and Korean ones romanised. */
  readonly names: ReadonlyMap<string, KnownName>;
  /** Longest alias, in words. */
  readonly longestName: number;
  /** Stems and surface forms of every word of the knowledge. */
  readonly words: ReadonlySet<string>;
  /** Names and words by their initial consonants, but for those that several share. */
  readonly byInitials: ReadonlyMap<string, string>;
}

const wordPattern = /[가-힣]+|[a-z]+(?:'[a-z]+)?(?:-?\d+)?/g;

/** The plain words of a normalised text, before anything is known of names. */
function wordsIn(text: string): string[] {
  return normalise(text).match(wordPattern) ?? [];
}

function* textsOf(knowledge: Knowledge): Generator<string> {
  for (const entry of knowledge.entries) {
    yield* everyText(entry.title);
    yield* entry.questions;
  }
  for (const table of knowledge.tables) {
    yield* [...everyText(table.title), ...table.questions];
    for (const measure of table.measures) yield* [...everyText(measure.name), ...measure.names];
    yield* [
      ...everyText(table.item?.one),
      ...everyText(table.item?.many),
      ...everyText(table.item?.names).flat(),
      ...everyText(table.group).flat(),
    ];
    for (const row of table.rows) yield* [...everyText(row.focus), ...everyText(row.note), ...row.questions];
    for (const operation of Object.values(table.operations)) yield* operation.questions;
  }
  for (const words of Object.values(knowledge.operations)) yield* everyText(words).flat();
  for (const topic of knowledge.outside.topics) yield* topic.words;
}

function readNames(knowledge: Knowledge): { names: ReadonlyMap<string, KnownName>; longestName: number } {
  const names = new Map<string, KnownName>();
  let longestName = 1;
  const add = (alias: string, known: KnownName) => {
    const key = compact(alias);
    // An id and its name are one key, but only the name has its words apart: red-fox, "Red Fox".
    longestName = Math.max(longestName, normalise(alias).split(' ').length);
    if (key === '' || names.has(key)) return;
    names.set(key, known);
  };
  const all = [
    ...knowledge.names.map((name) => ({
      known: { id: name.id, outside: false },
      aliases: [name.id, ...Object.values(name.name), ...name.aliases],
    })),
    ...knowledge.outside.names.map((name) => ({
      known: { id: name.id, outside: true },
      aliases: [name.id, ...Object.values(name.name), ...name.aliases],
    })),
  ];
  for (const { known, aliases } of all) for (const alias of aliases) if (alias !== undefined) add(alias, known);
  // Romanised forms give way to real aliases and to short words.
  for (const [key, known] of [...names]) if (isSyllables(key) && key.length > 1 && romanised(key).length > 4) add(romanised(key), known);
  return { names, longestName };
}

export function knownWords(knowledge: Knowledge): KnownWords {
  const { names, longestName } = readNames(knowledge);
  const words = new Set<string>();
  const byInitials = new Map<string, string>();
  const ambiguous = new Set<string>();
  const addInitials = (word: string, meaning: string) => {
    const key = initials(word);
    const taken = byInitials.get(key);
    if (taken !== undefined && names.get(taken)?.id !== names.get(meaning)?.id) ambiguous.add(key);
    if (taken === undefined) byInitials.set(key, meaning);
  };

  for (const [key, known] of names) if (isSyllables(key) && key.length > 1 && !known.outside) addInitials(key, key);
  const measured = knowledge.tables
    .flatMap(({ measures }) => measures.flatMap(({ names: words }) => words))
    .filter((word) => isSyllables(word) && word.length === 2);
  for (const word of [...korean.abbreviated, ...measured]) if (!byInitials.has(initials(word))) byInitials.set(initials(word), word);
  const named = new Set(byInitials.keys());
  for (const word of new Set([...textsOf(knowledge), ...plainCues].flatMap(wordsIn))) {
    words.add(word);
    const stemmed = stem(word);
    words.add(stemmed);
    if (isSyllables(stemmed) && stemmed.length > 2 && !named.has(initials(stemmed))) addInitials(stemmed, stemmed);
  }
  for (const key of ambiguous) byInitials.delete(key);
  return { names, longestName, words, byInitials };
}

/** Every Korean word of the knowledge and of the language. */
export function koreanWords({ words }: KnownWords): string[] {
  return [...words, ...stopWords].filter(isSyllables);
}
