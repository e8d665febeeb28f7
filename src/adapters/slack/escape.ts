/** Slack's three control characters: escaped in the text objects that go out, read back in what comes in. Nothing from a person or a file becomes a mention or a link. */

/** docs.slack.dev/messaging/formatting-message-text: these three are all that Slack reads as control. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The characters behind the three entities: what a person typed after a slash command. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const reference = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g;

/** What a message's text says: links by their labels, entities as characters. People who are mentioned, the bot among them, are spoken to, not of. */
export function readText(text: string): string {
  const readable = text.replace(reference, (_whole, sign: string, target: string, label: string | undefined) => {
    if (sign === '@') return ' ';
    if (sign === '!') return label ?? `@${target.split('^')[0]}`;
    return sign === '' ? (label ?? target) : `${sign}${label ?? target}`;
  });
  return unescapeText(readable).replace(/\s+/g, ' ').trim();
}
