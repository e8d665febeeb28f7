/** Texts that ask nothing of the knowledge but keep a conversation friendly: greetings, thanks, goodbyes, laughter. Answers none of them. */
import { hasEmoji, withoutPointers } from '../core/pointers.ts';
import { wordLists } from '../language/languages.ts';
import { type SocialAct, type SocialWords, socialActs } from '../language/social-words.ts';
import { normalise } from './normalise.ts';

type Sort = keyof SocialWords;

/** A letter that stands once may be stretched; no piece ends or begins inside a word of Latin letters. */
function piecePattern(patterns: readonly string[]): RegExp {
  const stretched = patterns
    .join('|')
    .replace(/([a-zㄱ-ㅣ])\1?/g, (letters) => `(?:${letters.length > 1 ? letters : `${letters}${letters}?`})`);
  return new RegExp(`(?:${stretched.replaceAll(' ?', ' ').replaceAll(' ', ' ?')})(?:(?<![a-z])|(?![a-z])) ?`, 'yu');
}

const pieces: readonly (readonly [Sort, RegExp])[] = ([...socialActs, 'around'] as const)
  .map((sort) => [sort, wordLists.flatMap(({ social }) => social[sort])] as const)
  .filter(([, patterns]) => patterns.length > 0)
  .map(([sort, patterns]) => [sort, piecePattern(patterns)]);

/** The longest piece that begins there: "good night" is no "good". */
function pieceAt(text: string, start: number): { readonly sort: Sort; readonly end: number } | undefined {
  let longest: { readonly sort: Sort; readonly end: number } | undefined;
  for (const [sort, pattern] of pieces) {
    pattern.lastIndex = start;
    if (pattern.test(text) && pattern.lastIndex > (longest?.end ?? start)) longest = { sort, end: pattern.lastIndex };
  }
  return longest;
}

const smile = /\^_*\^|[:;=]-?\)/;
const words = /[가-힣]+|[ㄱ-ㅎㅏ-ㅣ]+|[\p{L}\p{M}\p{N}]+/gu;
/** Longer texts say something of their own. */
const longest = 120;

/** With a question mark they ask whether it is so: "sure?", 그래? */
const saidNotAsked: ReadonlySet<Sort> = new Set<Sort>(['okay', 'praise']);

/** The weightiest of what a text does, if it does nothing else; a smile alone is laughter. Undefined for a text with a word of content, and for an empty one. */
export function socialAct(typed: string): SocialAct | undefined {
  const marked = normalise(withoutPointers(typed));
  const text = [...marked.replaceAll("'", '').matchAll(words)].map(([word]) => word).join(' ');
  if (text === '') return hasEmoji(typed) || smile.test(typed) ? 'laughter' : undefined;
  if (text.length > longest) return undefined;
  const found = new Set<Sort>();
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at);
    if (!piece) return undefined;
    found.add(piece.sort);
    at = piece.end;
  }
  const act = socialActs.find((each) => found.has(each));
  return act && saidNotAsked.has(act) && /[?？]/.test(marked) ? undefined : act;
}

/** Ends what is said before or behind a question: a mark with a space behind it, a picture, laughter. */
const part = /(?<=[.!?…。？！,~ㅋㅎㅠㅜ]|\p{Extended_Pictographic})(?<![.!?…。？！,~ㅋㅎㅠㅜ]\s)\s/u;

/** The text without greetings, thanks and the like that stand apart before or behind what it asks; as it is where it says nothing else. */
export function withoutCourtesies(text: string): string {
  const parts = text.split(part);
  if (parts.length < 2) return text;
  const asks = parts.map((each) => each.trim() !== '' && socialAct(each) === undefined);
  return asks.includes(true) ? parts.slice(asks.indexOf(true), asks.lastIndexOf(true) + 1).join(' ') : text;
}
