/** Finds spaces that look like those of YAML and are not: from web pages, word processors and Korean keyboards. A person cannot see what is wrong with such a line. */
import { type Document, Scalar, visit } from 'yaml';
import type { PlaceAt, Problem } from './problem.ts';

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u200b': 'a zero-width space',
  '\u3000': 'a full-width space',
  '\ufeff': 'a byte order mark',
};

/** Every space that YAML takes for a letter, and letters without any width. */
const odd =
  '[\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\u3164\\ufeff\\uffa0\\v\\f\\u0085]';

/** In the indentation or right behind a dash; inside a key; right behind its colon. */
const oddPlaces = [`[ \\t]*-?(?=${odd})`, `(?:[ \\t]|- )*[\\w.-]*(?=${odd}[\\w.-]*:[ \\r\\n])`, `(?:[ \\t]|- )*[\\w.-]+:(?=${odd})`].map(
  (place) => new RegExp(`(?<=^|\\n)${place}`, 'g'),
);

/** Brackets, digits and signs of Korean, Chinese and Japanese keyboards, and the quotes of word processors. */
const fullWidth = /[\uff01-\uff5e]/;
const curlyQuote = /[\u2018-\u201f]/;
const anyOdd = new RegExp(`${odd}|${fullWidth.source}|${curlyQuote.source}`);

/** The first character of a text that looks like another one, or like none, and its code; undefined where there is none. */
export function describeOdd(text: string): string | undefined {
  const [character] = anyOdd.exec(text) ?? [];
  if (character === undefined) return undefined;
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (fullWidth.test(character)) return `a full-width “${character}” (${code})`;
  return curlyQuote.test(character) ? `a curly quote, ${character} (${code})` : `${names[character] ?? 'an unusual space'} (${code})`;
}

/** The offsets that hold a text of its own, in which any space may stand. */
function textRanges(document: Document.Parsed): (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && type !== Scalar.PLAIN) ranges.push([range[0], range[1]]);
    },
  });
  return ranges;
}

/** The first such space of the file; further ones mostly have the same cause and are counted. */
export function oddSpaceProblems(text: string, document: Document.Parsed, at: PlaceAt): Problem[] {
  const texts = textRanges(document);
  const offsets = oddPlaces
    .flatMap((places) => [...text.matchAll(places)].map((match) => match.index + match[0].length))
    .filter((offset, index, all) => all.indexOf(offset) === index && !texts.some(([start, end]) => offset > start && offset < end))
    .sort((a, b) => a - b);
  const [first] = offsets;
  if (first === undefined) return [];
  const more = offsets.length > 1 ? `, and ${offsets.length - 1} more below` : '';
  return [
    {
      ...at(first),
      message: `this is not YAML: ${describeOdd(text[first] ?? '')} stands where only ordinary spaces can${more}`,
      hint: 'delete it, and type ordinary spaces in its place',
    },
  ];
}
