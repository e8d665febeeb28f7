/** Slack's mrkdwn as its app reads it: entities, mentions, links, emphasis and emoji. Tells what a person sees and who is notified. */

export interface Read {
  readonly text: string;
  /** Whom it notifies: user ids, `channel`, `here`, `everyone`, user groups. */
  readonly pings: readonly string[];
}

/** Text as a person's app sends it: what was typed, with Slack's three control characters encoded. */
export function encodeTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Emoji are shown between these, so that nobody takes one for text. */
export function showEmoji(name: string): string {
  return `⟦${name}⟧`;
}

const emoji = /:([a-z0-9_+-]+):/g;
const reference = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g;
const code = /```([\s\S]+?)```|`([^`\n]+)`/g;
/** A pair of marks around text, at the edges of words. */
const emphasis = ['*', '_', '~'].map((mark) => {
  const escaped = mark === '*' ? '\\*' : mark;
  return new RegExp(`(^|[\\s\\p{P}])${escaped}([^\\s${escaped}](?:[^\\n${escaped}]*[^\\s${escaped}])?)${escaped}(?=$|[\\s\\p{P}])`, 'gu');
});

/** Plain text with `emoji`: only codes of emoji and entities are read. */
export function readPlainText(text: string, withEmoji: boolean): string {
  return decodeEntities(withEmoji ? text.replace(emoji, (_whole, name: string) => showEmoji(name)) : text);
}

export function readMrkdwn(text: string, nameOf: (userId: string) => string): Read {
  const pings: string[] = [];
  const references = (part: string) =>
    part.replace(reference, (_whole, sign: string, target: string, label: string | undefined) => {
      if (sign === '@') {
        pings.push(target);
        return `@${nameOf(target)}`;
      }
      if (sign === '!') {
        const [name = ''] = target.split('^');
        if (name !== 'date') pings.push(name);
        return label ?? `@${name}`;
      }
      return sign === '#' ? `#${label ?? target}` : (label ?? target);
    });
  const marks = (part: string) =>
    emphasis
      .reduce((so, pattern) => so.replace(pattern, '$1$2'), part)
      .replace(emoji, (_whole, name: string) => showEmoji(name))
      .replace(/^&gt; ?/gm, '');

  let shown = '';
  let from = 0;
  for (const match of text.matchAll(code)) {
    shown += marks(references(text.slice(from, match.index))) + (match[1] ?? match[2] ?? '');
    from = match.index + match[0].length;
  }
  shown += marks(references(text.slice(from)));
  return { text: decodeEntities(shown), pings };
}
