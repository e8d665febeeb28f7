/** Cuts a text into names and words that the lexicon knows, repairing what was mistyped: wrong keyboard layout, initial consonants, missing spaces, slips. Leaves alone what is known as it stands. */

import { korean } from '../language/ko/words.ts';
import { cuePattern, isAside, otherMeasures, stopWords } from '../language/reading-words.ts';
import { datesAndAmounts } from './dates-and-amounts.ts';
import { isEverydayWord } from './everyday.ts';
import { hasLoneJamo, isInitialConsonants, isSyllables, onKoreanLayout, onLatinLayout } from './hangul.ts';
import type { KnownName } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { lettersAndDigits, tidy } from './normalise.ts';
import { segment } from './segment.ts';
import { isEnding, stem } from './stem.ts';
import type { Token } from './token.ts';

const nounParticles: ReadonlySet<string> = new Set(korean.shortParticles);

type Repair = NonNullable<Token['repair']>;

// A mark of laughter or tears at the end of a word says nothing: 아님ㅋㅋ.
const trailingNoise = /(?<=[^ㅋㅎㅠㅜㄷㅇㄱ])(?:[ㅋㅎㅠㅜㄷㄱ]{2,}|[ㅠㅜ])$/;
const runs = /[가-힣ㄱ-ㅎㅏ-ㅣ]+|[A-Za-z]+(?:'[A-Za-z]+)?(?:-?\d+(?:\.\d+)?)?|\d+(?:사|개|곳|위|등)?|[\p{L}\p{M}]+/gu;

/** Of web addresses that people write for a company. */
const domainEndings: ReadonlySet<string> = new Set(['com', 'net', 'org', 'co', 'kr', 'io', 'ai', 'dev', 'app']);

const word = (text: string, known: boolean, repair?: Repair): Token => ({
  text,
  form: stem(text),
  kind: 'word',
  unknown: !known,
  ...(repair && { repair }),
});

/** A name as it stands in a text, and what is attached to it. */
interface NameFound {
  readonly known: KnownName;
  readonly particle?: string;
}

const name = (text: string, { known, particle }: NameFound, repair?: Repair): Token => ({
  text,
  form: `@${known.id}`,
  kind: known.outside ? 'outside' : 'name',
  unknown: false,
  ...(particle && { particle }),
  ...(repair && { repair }),
});

/** A name, with or without a particle behind it. */
function nameAtStart(text: string, lexicon: Lexicon): NameFound | undefined {
  const whole = lexicon.names.get(text);
  if (whole) return { known: whole };
  for (let size = text.length - 1; size > 1; size--) {
    const known = lexicon.names.get(text.slice(0, size));
    const particle = text.slice(size);
    if (known && isEnding(particle)) return { known, particle };
  }
  return undefined;
}

/** The same for letters of other scripts, where a plural or an owner's s may be attached. */
function latinName(text: string, lexicon: Lexicon): NameFound | undefined {
  const owner = text.replace(/'s$/, '');
  const known = lexicon.names.get(lettersAndDigits(owner));
  if (known) return { known, ...(owner !== text && { particle: "'s" }) };
  const plural = lexicon.names.get(text.replace(/(?<=\w{3})s$/, ''));
  return plural && { known: plural };
}

/** A word that asks something as it stands, with an ending or without: 합이. */
function isCueWord(text: string): boolean {
  if (!isSyllables(text)) return false;
  cuePattern.lastIndex = 0;
  const found = cuePattern.exec(text);
  return found !== null && found.index === 0 && (found[0].length === text.length || isEnding(text.slice(found[0].length)));
}

/** A known word with what makes it each of many: 회사당, 기업별로. */
function isEachOf(text: string, lexicon: Lexicon): boolean {
  const each = /^([가-힣]{2,})(?:당|별)(?:로|은|으로)?$/.exec(text)?.[1];
  return each !== undefined && lexicon.knows(each);
}

/** What the text is without any repair; undefined when nothing knows it. */
function asItStands(text: string, lexicon: Lexicon, repair?: Repair): Token | undefined {
  const stemmed = lexicon.names.get(stem(text));
  const found = isSyllables(text)
    ? (nameAtStart(text, lexicon) ?? (stemmed && { known: stemmed, particle: text.slice(stem(text).length) }))
    : latinName(text, lexicon);
  if (found) return name(text, found, repair);
  const known = lexicon.knows(text) || lexicon.knows(stem(text)) || isCueWord(text) || isEachOf(text, lexicon);
  return known ? word(text, true, repair) : undefined;
}

/** Two forms of one word, each with an ending of its own: 놓으면 is no slip of 놓은. */
function sameStem(a: string, b: string): boolean {
  if (!isSyllables(a) || !isSyllables(b) || a === b) return false;
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return Array.from({ length: shared }, (_, at) => at + 1).some((at) => isEnding(a.slice(at)) && isEnding(b.slice(at)));
}

/** 전에, 후로: one syllable with a particle is no slip of a longer word. */
const isShortNoun = (text: string) => isSyllables(text) && text.length === 2 && nounParticles.has(text.slice(1));

/** Up to so many syllables, nearly every word is one slip away from another. */
const mostAmbiguous = 2;

function bySpelling(text: string, lexicon: Lexicon): Token | undefined {
  if (isEverydayWord(text.replace(/'s$/, '')) || isAside(text) || isShortNoun(text) || isEnding(text)) return word(text, true);
  // A particle behind a mistyped name keeps it from being near: try without the last syllables too.
  const shortened = /[가-힣]/.test(text) ? [text, stem(text), text.slice(0, -1), text.slice(0, -2)] : [text, text.replace(/'?s$/, '')];
  for (const [index, attempt] of shortened.entries()) {
    if (attempt.length < 2 || (index > 1 && !isEnding(text.slice(attempt.length)))) continue;
    const meant = lexicon.spelling.nearest(attempt);
    if (meant === undefined) continue;
    if (sameStem(text, meant)) return word(text, true);
    const found = asItStands(meant, lexicon, 'spelling');
    // A two-syllable word has many neighbours one slip away, such as 확정 and 확장. Only names, cue words and other measures are worth that risk.
    const isTelling = found !== undefined && (isCueWord(found.text) || otherMeasures.has(found.text));
    return found?.kind === 'word' && !isTelling && isSyllables(attempt) && attempt.length <= mostAmbiguous ? undefined : found;
  }
  return undefined;
}

/** Korean in Latin letters, with or without a particle: gaebalbi, tujaneun. */
function byRomanisation(text: string, lexicon: Lexicon): Token | undefined {
  if (isEverydayWord(text)) return undefined;
  const meant = lexicon.byRomanisation(text);
  return meant === undefined ? undefined : asItStands(meant, lexicon, 'romanised');
}

function mendHangul(text: string, lexicon: Lexicon): Token[] {
  if (isInitialConsonants(text) && !isAside(text)) {
    const meant = lexicon.byInitials(text);
    const token = meant === undefined ? undefined : asItStands(meant, lexicon, 'initials');
    if (token) return [token];
  }
  const latin = asItStands(onLatinLayout(text), lexicon, 'keyboard');
  if (latin) return [latin];
  const spelt = bySpelling(text, lexicon);
  if (!isSyllables(text)) return [spelt ?? word(text, false)];
  const pieces = text.length > 3 ? segment(text, lexicon) : undefined;
  const known = pieces?.filter((piece) => piece.known).reduce((sum, piece) => sum + piece.text.length, 0) ?? 0;
  // Half of the word or more has to be explained by known pieces before it is cut.
  if (pieces && known * 2 >= text.length && (!spelt || known === text.length)) {
    const tokens: Token[] = [];
    for (const piece of pieces) {
      const last = tokens.at(-1);
      if (!isEnding(piece.text) || stopWords.has(piece.text))
        tokens.push(asItStands(piece.text, lexicon, 'spacing') ?? bySpelling(piece.text, lexicon) ?? word(piece.text, false));
      else if (last) tokens[tokens.length - 1] = { ...last, particle: (last.particle ?? '') + piece.text };
    }
    return tokens;
  }
  return [spelt ?? word(text, false)];
}

function mendLatin(text: string, lexicon: Lexicon, korean: boolean): Token[] {
  const typed = korean || !isEverydayWord(text.toLowerCase()) ? onKoreanLayout(text) : undefined;
  if (typed !== undefined) {
    const known = asItStands(typed, lexicon, 'keyboard');
    if (known) return [known];
    if (korean) return mendHangul(typed, lexicon).map((token): Token => ({ ...token, repair: 'keyboard' }));
  }
  const lower = text.toLowerCase();
  return [byRomanisation(lower, lexicon) ?? bySpelling(lower, lexicon) ?? word(lower, false)];
}

interface Run {
  /** Case is kept: on the Korean layout it makes another letter. */
  readonly text: string;
  readonly start: number;
}

/** Names of several words: "amazon web services", "마이크로 소프트". */
function nameAcross(list: readonly Run[], at: number, lexicon: Lexicon): { token: Token; count: number } | undefined {
  if (!lexicon.beginsName(lettersAndDigits(list[at]?.text.toLowerCase() ?? ''))) return undefined;
  for (let count = Math.min(lexicon.longestName, list.length - at); count > 1; count--) {
    const text = list
      .slice(at, at + count)
      .map((run) => run.text.toLowerCase())
      .join(' ');
    const key = lettersAndDigits(text);
    const found = isSyllables(key) ? nameAtStart(key, lexicon) : latinName(text, lexicon);
    // What stands behind a name as a word of its own is no particle of it: 아마존 한 곳.
    const last = lettersAndDigits(list[at + count - 1]?.text ?? '');
    if (found && (found.particle?.length ?? 0) < last.length) return { token: name(text, found), count };
  }
  return undefined;
}

/** Most unknown words of the text turn into known Korean on the other layout: then all of it was typed there. */
function typedOnLatinLayout(list: readonly Run[], lexicon: Lexicon): boolean {
  const unknown = list.filter(({ text }) => /^[A-Za-z]+$/.test(text) && !asItStands(text.toLowerCase(), lexicon));
  const korean = unknown.filter(({ text }) => {
    const typed = onKoreanLayout(text);
    return typed !== undefined && typed.length > 1 && asItStands(typed, lexicon) !== undefined;
  });
  return korean.length > 0 && korean.length * 3 >= unknown.length;
}

function readWords(text: string, lexicon: Lexicon): Token[] {
  const list = [...text.matchAll(runs)].map((match): Run => ({ text: match[0].replace(trailingNoise, ''), start: match.index }));
  const korean = typedOnLatinLayout(list, lexicon);
  const tokens: Token[] = [];
  for (let at = 0; at < list.length; at++) {
    const run = list[at];
    if (!run) break;
    const across = nameAcross(list, at, lexicon);
    if (across) {
      tokens.push(across.token);
      at += across.count - 1;
      continue;
    }
    const lower = run.text.toLowerCase();
    const previous = list[at - 1];
    const glued = previous !== undefined && previous.start + previous.text.length === run.start;
    // The rest of a web address of somebody known: meta.com은.
    const joined = previous !== undefined && text.slice(previous.start + previous.text.length, run.start) === '.';
    if (joined && domainEndings.has(lower) && ['name', 'outside'].includes(tokens.at(-1)?.kind ?? '')) continue;
    // A particle behind a Latin name or a number: NVDA는, AI로, 4사의. It belongs to the name, as it does where that is Korean.
    if (glued && isEnding(lower)) {
      const last = tokens.at(-1);
      if (last?.kind === 'name') tokens[tokens.length - 1] = { ...last, text: last.text + lower, particle: lower };
      continue;
    }
    const plain = hasLoneJamo(lower) ? undefined : asItStands(lower, lexicon);
    if (plain) tokens.push(plain);
    else if (/^\d/.test(lower)) tokens.push(word(lower, lexicon.knows(lower)));
    else if (/[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(lower)) tokens.push(...(stopWords.has(lower) ? [word(lower, true)] : mendHangul(lower, lexicon)));
    else tokens.push(...mendLatin(run.text, lexicon, korean));
  }
  return tokens;
}

/** The particle attached to a period or an amount that the text stands behind: 에 in 2025년에. */
function particleAt(text: string): string | undefined {
  const attached = /^[가-힣]+/.exec(text)?.[0];
  return attached !== undefined && isEnding(attached) ? attached : undefined;
}

/** Reads a text from left to right: periods and amounts first, then names and words. `today` is an ISO date, for periods that are counted from it. */
export function tokenise(text: string, lexicon: Lexicon, today: string): Token[] {
  const written = tidy(text);
  const lower = written.toLowerCase();
  // A letter whose lower case is longer would shift every place behind it.
  const source = lower.length === written.length ? written : lower;

  const tokens: Token[] = [];
  let done = 0;
  for (const { start, end, ...token } of datesAndAmounts(lower, lexicon, today)) {
    tokens.push(...readWords(source.slice(done, start), lexicon));
    const particle = particleAt(source.slice(end));
    tokens.push({ ...token, ...(particle !== undefined && { particle }) });
    done = end + (particle?.length ?? 0);
  }
  return [...tokens, ...readWords(source.slice(done), lexicon)];
}
