/** An answer that stands where others read it: remembered so that it can be corrected. Knows no platform and no database. */
import type { Locale } from '../language/locale.ts';
import type { Call, Reply, Snapshot } from './reply.ts';
import type { Place } from './request.ts';

export interface PostedPart {
  /** The id of the answer, and the call that asks for it again. */
  readonly id: string;
  readonly call: Call;
  readonly title: string;
  readonly stated: Snapshot;
}

export interface Post {
  readonly place: Place;
  /** The platform's ids of its messages, in order; none where the platform told none. */
  readonly messages: readonly string[];
  /** Who made it public; absent where the bot itself was asked in public. */
  readonly postedBy?: string;
  readonly locale: Locale;
  /** None where nothing of it must stay right. */
  readonly parts: readonly PostedPart[];
  /** Its messages showed something else before: the person who asked has changed the question. */
  readonly changed?: true;
}

/** What of a reply must stay right once it is posted; undefined where that cannot be asked for again. */
export function postedParts(reply: Reply): readonly PostedPart[] | undefined {
  if (reply.status !== 'answer') return undefined;
  const parts = reply.parts.flatMap(({ id, call, title, stated }) => (stated ? [{ id, call, title, stated }] : []));
  return parts.length === reply.parts.length ? parts : undefined;
}
