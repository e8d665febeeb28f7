/** What a person typed, made safe to work with: nothing invisible, nothing broken, nothing endless. Never changes a visible character. */

/** Longer questions are refused with a clear sentence: no question to this bot needs more. */
export const longestInput = 2_000;

/** No message whose question is short enough is longer, with all its links, marks and entities. */
const longestMessage = 16_000;

/** The beginning of a text that may be endless: whatever works on people's text works on no more. */
export function cutInput(text: string): string {
  return text.slice(0, longestMessage);
}

// Control characters but tab and line breaks, and all that Unicode says to show nothing for: direction marks, zero-width spaces and joiners, the
// Hangul fillers (which count as letters), variation selectors, soft hyphens, tags; and the anchors of annotations.
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Well-formed Unicode without anything invisible, trimmed; line breaks and tabs become spaces. */
export function cleanInput(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(invisible, '')
    .trim();
}
