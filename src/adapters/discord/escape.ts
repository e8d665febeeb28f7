/**
 * Text of people and files as Discord shows it literally, whatever marks it holds.
 * discord.js' escapeMarkdown leaves mentions, timestamps, emoji codes, bare addresses, quotes and list marks alive, so this does all of them.
 */
/** Emphasis, code, spoilers, links, and whatever stands in angle brackets: mentions, timestamps, custom emoji, commands. */
const inline = /[\\*_~|`<[\]]/g;
/** An emoji code, or the middle of an address that the app would make a link. At the end of a span the next one may complete it. */
const colon = /:(?!\s)/g;
/** What would end the label of a link that stands before: the app looks for the last bracket, not for the next. */
const address = /(?<=\]|^)\(/g;
const everyone = /@(?=everyone|here)/g;
/** What makes a heading, small print, a quote or a list at the start of a line. A text may be put at the start of one. The spaces before it end no line: `^` would match behind each that does. */
const lineStart = /^([^\S\r\n\u2028\u2029]*)([-+#>])/gm;
const numbered = /^([^\S\r\n\u2028\u2029]*\d*)\.(?=\s|$)/gm;

/** The text with every piece of Discord's markdown disarmed by a backslash, which the app does not show. */
export function escapeText(text: string): string {
  return text
    .replace(inline, '\\$&')
    .replace(address, '\\(')
    .replace(colon, '\\:')
    .replace(everyone, '\\@')
    .replace(lineStart, '$1\\$2')
    .replace(numbered, '$1\\.');
}
