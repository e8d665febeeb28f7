/** Says a text with the words of another table: names, measure, items and unit change, the sentence around them does not. Knows no file. */
import { onlyBehind, otherWords } from './words.ts';

const longestFirst = Object.keys(otherWords).sort((a, b) => b.length - a.length);
const escaped = (word: string) => word.replaceAll(' ', '\\s').replaceAll('-', '\\-');
const latin = longestFirst.filter((word) => /^[a-z]/.test(word));
const latinNames = new Set(['amazon', 'microsoft', 'google', 'meta', 'zuck', 'alphabet', 'facebook']);
const pattern = new RegExp(
  [
    // "amazons" and "zucks" are the names with an owner's s; \b of a regular expression is no letter before a word.
    ...latin.map((word) => `(?:(?<![a-z])|(?<=\\\\b))${escaped(word)}(?=${latinNames.has(word) ? 's?' : ''}(?![a-z]))`),
    ...longestFirst.filter((word) => !latin.includes(word)).map(escaped),
  ].join('|'),
  'gi',
);
const dollarSign =
  /(?:\\?\$|(?<![a-z])us(?:d|\s?\\?\$))\s?(\d[\d.,]*(?:\s?(?:[-–—~]|to)\s?\$?\d[\d.,]*)?\s?(?:bn|billion|bil|tn|trillion|mn|million|b|m|k)?\b)/gi;
const countedCompanies = /(?<=[\d네세두]\s?)사(?![가-힣])|(?<=[\d네세두]\s?)사(?=[가는의를와 ]|중|합|전|투|평|총|에)/g;

const capitals = (text: string) => text.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());

/** As the word was written: in capitals, each word with one, the first with one, or without. */
function inCaseOf(word: string, stated: string): string {
  if (!/[A-Z]/.test(word)) return stated;
  if (word === word.toUpperCase() && word.length > 1) return stated.toUpperCase();
  return /\s[a-z]/.test(word) ? stated.charAt(0).toUpperCase() + stated.slice(1) : capitals(stated);
}

/** The same text of the other table. */
export function withOtherWords(text: string): string {
  return text
    .replace(countedCompanies, '소')
    .replace(/\$\s?(bn|b|tn|mn)\b/gi, '$1 sacks')
    .replace(dollarSign, (_, amount: string) => `${amount.replaceAll('$', '')} sacks`)
    .replace(/\bUSD\b/g, 'sacks')
    .replace(pattern, (word: string, at: number, whole: string) => {
      const key = word.toLowerCase().replace(/\s/, ' ');
      const behind = onlyBehind[key];
      if (behind && !behind.test(whole.slice(Math.max(0, at - 3), at))) return word;
      return inCaseOf(word, otherWords[key] ?? word);
    });
}
