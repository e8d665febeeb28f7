/** How much of a question the words behind an id explain, slips and other endings included. Does not say whether that is enough. */
import { isSyllables, jamo } from '../question/hangul.ts';
import { isLightVerb } from '../question/stem.ts';
import type { Token } from '../question/token.ts';
import { isStopWord } from './features.ts';
import { fuzzyScore } from './fuzzy-score.ts';
import { meaningsOf } from './meanings.ts';

/** All the words behind one id. */
export interface Vocabulary {
  readonly forms: ReadonlySet<string>;
  /** What they mean. */
  readonly meanings: ReadonlySet<number>;
  /** The same as one text of jamo and letters with spaces around each, for fuzzy look-up. */
  readonly letters: string;
}

const lettersOf = (form: string) => (isSyllables(form) ? jamo(form) : form);

const isWord = (form: string) => !/^[@#:]/.test(form);

export function vocabularyOf(tokens: readonly Token[]): Vocabulary {
  const forms = new Set<string>();
  const meanings = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    forms.add(token.form);
    for (const meaning of meaningsOf(token, tokens[at + 1])) meanings.add(meaning);
  }
  return { forms, meanings, letters: ` ${[...forms].filter(isWord).map(lettersOf).join(' ')} ` };
}

/** The same vocabulary without some of its forms. */
export function withoutForms({ forms, meanings, letters }: Vocabulary, gone: ReadonlySet<string>): Vocabulary {
  if (gone.size === 0) return { forms, meanings, letters };
  const left = [...gone].filter(isWord).reduce((text, form) => text.replace(` ${lettersOf(form)} `, ' '), letters);
  return { forms: new Set([...forms].filter((form) => !gone.has(form))), meanings, letters: left };
}

/** A word that is only alike explains less than one that is there. */
const onlyAlike = 0.7;
/** So does one that only means nearly the same. */
const onlyMeant = 0.7;

/** A word of which less is explained is not. */
const fewest = 0.3;

/** How much of its rarity a word keeps: the verb of a question says less than its nouns. */
const importance = { stopWord: 0.05, lightVerb: 0.4 } as const;

/** A token of a question with what it counts there. */
export interface Weighed {
  readonly form: string;
  readonly weight: number;
  /** How much of it a vocabulary explains that has its form. */
  readonly certainty: number;
  /** In jamo and letters where it is a word that says something; undefined for a stop word, a name, a period, an amount. */
  readonly letters: string | undefined;
  readonly meanings: readonly number[];
}

/** `rarity` says how much a form tells: 0 for everyday words, 1 for one never seen. */
export function weighed(tokens: readonly Token[], rarity: (form: string) => number): Weighed[] {
  return tokens.map((token, at) => {
    const { form, kind, repair, text } = token;
    const stopWord = isStopWord(token);
    return {
      form,
      weight: stopWord ? importance.stopWord : rarity(form) * (isLightVerb(text) ? importance.lightVerb : 1),
      certainty: repair === 'spelling' ? 0.9 : 1,
      letters: kind === 'word' && !stopWord ? lettersOf(form) : undefined,
      meanings: stopWord ? [] : meaningsOf(token, tokens[at + 1]),
    };
  });
}

function explains({ forms, meanings, letters }: Vocabulary, token: Weighed, likeness: Likeness): number {
  if (forms.has(token.form)) return token.certainty;
  if (token.meanings.some((meaning) => meanings.has(meaning))) return onlyMeant;
  return likeness === 'exact' || token.letters === undefined ? 0 : onlyAlike * fuzzyScore(token.letters, letters);
}

/** Whether words that are only alike count; looking for them takes most of a question's time. */
export type Likeness = 'exact' | 'fuzzy';

export interface Coverage {
  /** Share of the question's weight that the words explain, 0 to 1. */
  readonly covered: number;
  /** The same of its words alone, without names, periods and amounts; 1 where there are none. */
  readonly coveredWords: number;
  /** Weight of what they do not explain: one rare word weighs about 1. */
  readonly unexplained: number;
  /** Weight of the whole question. */
  readonly total: number;
  /** How many of its words that say something they explain. */
  readonly words: number;
  /** How many of its names are not among them. */
  readonly namesMissing: number;
}

export function coverage(tokens: readonly Weighed[], vocabulary: Vocabulary, likeness: Likeness): Coverage {
  let total = 0;
  let explained = 0;
  let totalWords = 0;
  let explainedWords = 0;
  let words = 0;
  let namesMissing = 0;
  for (const token of tokens) {
    const { weight } = token;
    const share = explains(vocabulary, token, likeness);
    const weightExplained = weight * share;
    if (share < fewest && token.form.startsWith('@')) namesMissing++;
    total += weight;
    explained += weightExplained;
    if (token.letters === undefined) continue;
    if (share > fewest) words++;
    totalWords += weight;
    explainedWords += weightExplained;
  }
  return {
    covered: total === 0 ? 0 : explained / total,
    coveredWords: totalWords === 0 ? 1 : explainedWords / totalWords,
    unexplained: total - explained,
    total,
    words,
    namesMissing,
  };
}
