/** Every name and word that the knowledge knows, ready for look-up: what a person's text is read against. Built once a load, never changed. */
import { type Locale, locales } from '../core/locale.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { amountReader, type FoundAmount } from './amount.ts';
import { hasHangul, initials, isSyllables, romanised } from './hangul.ts';
import { korean } from './language/ko.ts';
import { stopWords } from './language/language.ts';
import { compact, normalise } from './normalise.ts';
import { romanisation } from './romanisation.ts';
import { type Spelling, spelling } from './spelling.ts';
import { stem } from './stem.ts';

/** A name as the lexicon knows it. */
export interface KnownName {
  readonly id: string;
  /** The knowledge has nothing for it: a name of outside.yaml. */
  readonly outside: boolean;
}

export interface Lexicon {
  /** By compact form: every alias, and Korean ones romanised. */
  readonly names: ReadonlyMap<string, KnownName>;
  /** Longest alias, in words: how far a name may reach. */
  readonly longestName: number;
  /** Whether any name, in compact form, begins so. */
  beginsName(letters: string): boolean;
  /** Stems and surface forms of every word of the knowledge. */
  knows(word: string): boolean;
  readonly spelling: Spelling;
  /** Every amount in a normalised text, the folder's own units among them. */
  readonly findAmounts: (text: string) => FoundAmount[];
  /** The name or word that these initial consonants stand for. */
  byInitials(consonants: string): string | undefined;
  /** The Korean word that these Latin letters spell out, a particle behind it left off. */
  byRomanisation(letters: string): string | undefined;
}

const wordPattern = /[가-힣]+|[a-z]+(?:'[a-z]+)?(?:-?\d+)?/g;

/** The plain words of a normalised text, before anything is known of names. */
function wordsIn(text: string): string[] {
  return normalise(text).match(wordPattern) ?? [];
}

function* textsOf(knowledge: Knowledge): Generator<string> {
  const both = (value: { readonly [L in Locale]?: string | undefined } | undefined) => locales.flatMap((locale) => value?.[locale] ?? []);
  for (const entry of knowledge.entries) {
    yield* both(entry.title);
    yield* entry.questions;
  }
  for (const table of knowledge.tables) {
    yield* [...both(table.title), ...both(table.measure.name), ...table.measure.names, ...table.questions];
    for (const row of table.rows) yield* [...both(row.focus), ...both(row.note), ...row.questions];
    for (const operation of Object.values(table.operations)) yield* operation.questions;
  }
  for (const words of Object.values(knowledge.operations)) yield* [...(words.ko ?? []), ...(words.en ?? [])];
  for (const topic of knowledge.outside.topics) yield* topic.words;
}

function readNames(knowledge: Knowledge): { names: Map<string, KnownName>; longest: number } {
  const names = new Map<string, KnownName>();
  let longest = 1;
  const add = (alias: string, known: KnownName) => {
    const key = compact(alias);
    if (key === '' || names.has(key)) return;
    names.set(key, known);
    longest = Math.max(longest, normalise(alias).split(' ').length);
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
  return { names, longest };
}

/** The folder's own units by every word for them. */
function unitWords(knowledge: Knowledge): Record<string, string> {
  const words = Object.entries(knowledge.units).flatMap(([unit, name]) =>
    [unit, ...Object.values(name)].map((word) => [word, unit] as const),
  );
  return Object.fromEntries(words.flatMap(([word, unit]) => (word === undefined ? [] : [[normalise(word), unit] as const])));
}

export function buildLexicon(knowledge: Knowledge): Lexicon {
  const { names, longest } = readNames(knowledge);
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
  const measured = knowledge.tables.flatMap(({ measure }) => measure.names).filter((word) => isSyllables(word) && word.length === 2);
  for (const word of [...korean.abbreviated, ...measured]) if (!byInitials.has(initials(word))) byInitials.set(initials(word), word);
  const named = new Set(byInitials.keys());
  for (const text of textsOf(knowledge)) {
    for (const word of wordsIn(text)) {
      words.add(word);
      const stemmed = stem(word);
      words.add(stemmed);
      if (isSyllables(stemmed) && stemmed.length > 2 && !named.has(initials(stemmed))) addInitials(stemmed, stemmed);
    }
  }

  const read = amountReader(unitWords(knowledge));
  // A question's text is read for its tokens and again for its amounts.
  let last: { readonly text: string; readonly amounts: FoundAmount[] } | undefined;
  const findAmounts = (text: string) => {
    if (last?.text !== text) last = { text, amounts: read(text) };
    return last.amounts;
  };
  const koreanWords = () => [...words, ...stopWords].filter(isSyllables);

  const beginnings = new Set([...names.keys()].flatMap((key) => Array.from(key, (_, at) => key.slice(0, at + 1))));
  const speltWords = [...names.keys(), ...[...words].filter((word) => !stopWords.has(word))];
  return {
    names,
    longestName: longest,
    beginsName: (letters) => beginnings.has(letters),
    knows: (word) => words.has(word) || stopWords.has(word),
    spelling: spelling(speltWords),
    findAmounts,
    byRomanisation: romanisation(koreanWords),
    byInitials: (consonants) => (ambiguous.has(consonants) ? undefined : byInitials.get(consonants)),
  };
}

/** Whether most of the text's letters are Korean or Latin; undefined when there is neither. */
export function scriptOf(text: string): Locale | undefined {
  if (hasHangul(text)) return 'ko';
  return /[a-z]/i.test(text) ? 'en' : undefined;
}
