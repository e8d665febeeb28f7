/** Cuts a text that has to fit and may lose its end, such as a label. Never used for an answer: those are split. */

/** The text where it fits, else so much of its beginning as does, with an ellipsis behind; never half a character. `sizeOf` says how much of the limit a text takes, which must add up character by character; by default its UTF-16 units. */
export function shortened(text: string, limit: number, sizeOf = (part: string) => part.length): string {
  if (sizeOf(text) <= limit) return text;
  let short = '';
  let left = limit - sizeOf('…');
  for (const character of text) {
    left -= sizeOf(character);
    if (left < 0) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}
