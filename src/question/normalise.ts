/** Makes texts comparable: one Unicode form, one width, one case. Never touches lone jamo, which compatibility forms would break for initial-consonant search. */

const fullWidth = /[\uff01-\uff5e]/g;

/** An address says nothing that a question is read for. */
const address = /\b(?:https?:\/\/\S+|www\.(?=\w))/gi;

/** NFC, half width, no web addresses, no quotation marks, plain apostrophes and spaces, signs between words and before numbers as words, no commas between digits, runs of one character squeezed to two. Keeps letter case. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(address, ' ')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/["\u201c\u201d\u00ab\u00bb\u300c-\u300f]/g, '')
    .replace(/\u2248|~=/g, ' about ')
    .replace(/[\u2013\u2014\u301c~]/g, '~')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<=[\p{L})] ?)=(?= ?\d)/gu, ' equals ')
    .replace(/( equals \d{1,4})\.0{1,4}(?![\d.])/g, '$1')
    .replace(/\+(?<=(?<![\d\p{L}])\p{L}+ ?\+)(?= ?\p{L})/gu, ' plus ')
    .replace(/(?<![\p{L}\d&])# ?(?=\d{1,2}(?!\d))/gu, 'no ')
    .replace(/(?<!\d ?)%/g, ' percent')
    .replace(/\bper cent\b/gi, 'percent')
    .replace(/(?<=[\p{L}\d] )>{1,9}(?= \p{L})/gu, 'exceeds')
    .replace(/(?<=\p{L})>(?=\p{L})/gu, ' exceeds ')
    .replace(/(?<=[\p{L}\d] )<{1,9}(?= \p{L})/gu, 'below')
    .replace(/(\D)\1{2,}/gu, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `tidy` in lower case: the form in which everything is looked up. */
export function normalise(text: string): string {
  return tidy(text).toLowerCase();
}

/** A normalised text without anything but its letters and digits. */
export function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The form in which names are compared: normalised, letters and digits only, no spaces. */
export function compact(text: string): string {
  return lettersAndDigits(normalise(text));
}
