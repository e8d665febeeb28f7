/** Texts that ask nothing of the knowledge but point at what somebody else said: "is this true?", 팩트체크 해줘. What they point at is not read here. */
import { pointingWords } from '../language/languages.ts';
import { stopWords } from '../language/reading-words.ts';
import { normalise } from './normalise.ts';
import { isEnding, stem } from './stem.ts';

export interface Pointing {
  /** Asks whether it is so; otherwise to be answered or looked at. */
  readonly asksTruth: boolean;
}

const truth: ReadonlySet<string> = new Set(pointingWords.flatMap((words) => words.truth));
const pointing: ReadonlySet<string> = new Set(pointingWords.flatMap((words) => words.pointing));

type Sort = 'truth' | 'pointing' | 'filler';

/** In the order of their weight: a word of two sorts is of the first. */
const sorts: readonly (readonly [Sort, ReadonlySet<string>])[] = [
  ['truth', truth],
  ['pointing', pointing],
  ['filler', stopWords],
];

/** What the word is where it has no content of its own. */
function sortOf(word: string): Sort | undefined {
  const forms = [word, stem(word)];
  return sorts.find(([, list]) => forms.some((form) => list.has(form)))?.[0];
}

/** Korean is written without spaces, too: 이거맞아, 팩트체크해줘. Of a longer word only pieces count that are words by themselves: 수다 is not 수 and 다. */
function sortsOf(word: string): readonly Sort[] | undefined {
  const whole = sortOf(word);
  if (whole) return [whole];
  if (!/^[가-힣]{3,12}$/.test(word)) return undefined;
  for (let size = word.length - 1; size > 0; size--) {
    const sort = sortOf(word.slice(0, size));
    const rest = word.slice(size);
    if (!sort || (size === 1 && sort !== 'pointing')) continue;
    if (isEnding(rest)) return [sort];
    const others = rest.length > 1 ? sortsOf(rest) : undefined;
    if (others) return [sort, ...others];
  }
  return undefined;
}

const runs = /[가-힣]+|[ㄱ-ㅎㅏ-ㅣ]+|[a-z]+(?:['-][a-z]+)*|[\p{L}\p{M}\p{N}]+/gu;
/** "Fact-check" is one word or two. */
const partsOf = (word: string): readonly string[] => (truth.has(word) ? [word] : word.split('-'));
/** Longer texts say something of their own. */
const longest = 200;

/** Undefined for a text with a word of content, and for one that neither points nor asks for the truth. */
export function pointsElsewhere(text: string): Pointing | undefined {
  if (text.length > longest) return undefined;
  const words = [...normalise(text).matchAll(runs)].flatMap(([word]) => partsOf(word));
  const found: Sort[] = [];
  for (const word of words) {
    const here = sortsOf(word);
    if (!here) return undefined;
    found.push(...here);
  }
  const asksTruth = found.includes('truth');
  return asksTruth || found.includes('pointing') ? { asksTruth } : undefined;
}
