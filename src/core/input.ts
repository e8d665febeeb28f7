/** What a person typed, made safe to work with: nothing invisible, nothing broken, nothing endless. Never changes a visible character. */

/** Longer questions are refused with a clear sentence: no question to this bot needs more. */
export const longestInput = 2_000;

// Control characters but tab and line breaks; direction marks, embeddings, overrides and isolates (Unicode TR 9); zero-width and byte-order marks.
const invisible = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Well-formed Unicode without control and direction characters, trimmed; line breaks and tabs become spaces. */
export function cleanInput(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(invisible, '')
    .trim();
}
