/** Slack's three control characters: escaped in the text objects that go out, read back in what comes in. Nothing from a person or a file becomes a mention or a link. */

/** docs.slack.dev/messaging/formatting-message-text: these three are all that Slack reads as control. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The characters behind the three entities. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
