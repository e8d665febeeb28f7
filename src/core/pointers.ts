/** What chat platforms write for people, roles, channels, commands, moments and emoji: none of it is a word of a question, and the ids would read as figures. */

/** Slack's `<@U1>`, `<#C1|name>`, `<!here>`, `<!date^…>`; Discord's `<@1>`, `<@&1>`, `<#1>`, `</capex:1>`, `<:name:1>`, `<a:name:1>`, `<t:1:R>`, `<id:guide>`, `<sound:0:1>`. */
const reference = /<(?:[@#!][^<>\n]+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>:\n]+:\d+|id:\w+|sound:\d+:\d+)>/g;
/** Between colons a name in small letters, or one of the few emoji that are named by a number. A time and a ratio have digits at their colons. */
const emojiCode = /(?<![A-Za-z0-9]):(?:[+-]1|100|1234|(?=[^:\s]*[\p{Ll}\p{Lo}])[\p{Ll}\p{Lo}\p{N}_+'-]+):(?!\d)/gu;
/** A digit in a box is typed as an emoji. */
const keycap = /[0-9#*]\ufe0f?\u20e3/g;

/** The text without `:tada:` and digits in boxes. */
export function withoutEmoji(text: string): string {
  return text.replace(emojiCode, ' ').replace(keycap, ' ');
}

/** Whether there is a picture in the text, as such or by its name. */
export function hasEmoji(text: string): boolean {
  return /\p{Extended_Pictographic}/u.test(text) || withoutEmoji(text) !== text;
}

/** The text with a space in place of each of them, whatever platform it was copied from. */
export function withoutPointers(text: string): string {
  return withoutEmoji(text.replace(reference, ' '));
}
