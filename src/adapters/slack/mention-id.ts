/** What a mention is known by, so that it is answered once: its place and time, which stay the same when it is edited. */

export function mentionId(channel: string, message: string): string {
  return `slack/message/${channel}/${message}`;
}

/** The id of the mention that an event tells of for the first time; undefined for an edited one, which is told of again, and for any other event. */
export function mentionIn(body: object): string | undefined {
  const event: unknown = Reflect.get(body, 'event');
  if (typeof event !== 'object' || event === null || Reflect.has(event, 'edited')) return undefined;
  const [type, channel, ts]: readonly unknown[] = ['type', 'channel', 'ts'].map((key) => Reflect.get(event, key));
  return type === 'app_mention' && typeof channel === 'string' && typeof ts === 'string' ? mentionId(channel, ts) : undefined;
}
