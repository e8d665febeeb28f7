/** Whom a message mentions and whom it notifies, from its text and its `allowed_mentions`. */
import { isObject, listOf } from './json.ts';
import type { Message, World } from './world.ts';

export type Mentions = Pick<Message, 'mentions' | 'pings' | 'mentionsEveryone'>;

/**
 * `allowed` is the body's `allowed_mentions`: absent, everything notifies. `replied` is the author of the message replied to.
 * A backslash does not count: it hides a mention from the reader, not from the server.
 */
export function mentionsIn(texts: readonly string[], allowed: unknown, world: World, replied?: string): Mentions {
  const text = texts.join('\n');
  const named = [...text.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => (id !== undefined && world.users.has(id) ? [id] : []));
  const everyone = /@(everyone|here)/.test(text);
  if (!isObject(allowed)) {
    const all = unique([...named, ...(replied === undefined ? [] : [replied])]);
    return { mentions: all, pings: [...all, ...(everyone ? ['everyone'] : [])], mentionsEveryone: everyone };
  }
  const parse = listOf(allowed.parse);
  const users = listOf(allowed.users);
  const notified = named.filter((id) => parse.includes('users') || users.includes(id));
  const told = unique([...notified, ...(replied !== undefined && allowed.replied_user === true ? [replied] : [])]);
  const all = everyone && parse.includes('everyone');
  return { mentions: told, pings: [...told, ...(all ? ['everyone'] : [])], mentionsEveryone: all };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
