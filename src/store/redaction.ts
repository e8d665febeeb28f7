/** Takes out of a text what could lead to a person: mentions, e-mail addresses, links, and numbers that are no figures. Figures stay. */

const patterns: readonly RegExp[] = [
  /<[@#!][^<>]*>/g,
  /\b[a-z][a-z0-9+.-]{0,30}:\/\/\S+/gi,
  /\bwww\.\S+/gi,
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  // A name that is mentioned, in a message or after it was read.
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]+/gu,
  // Telephone numbers: international, and domestic ones, which begin with 0 and are written in groups or in one.
  /\+\d[\d ().-]{6,}\d/g,
  /(?<![\d.,])\(?0\d{1,3}\)?[ .-]?\d{3,4}[ .-]?\d{4}(?!\d)/g,
  // Numbers of cards, accounts and persons: groups joined by hyphens.
  /(?<![\d.,])\d{2,6}(?:-\d{2,7}){2,}(?!\d)/g,
  /(?<![\d.,])\d{6}-[1-8]\d{6}(?!\d)/g,
];

/** The text without them, spaces in order; may be empty. */
export function redacted(text: string): string {
  return patterns
    .reduce((left, pattern) => left.replace(pattern, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}
