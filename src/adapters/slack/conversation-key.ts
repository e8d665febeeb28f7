/** Which conversation a question on Slack belongs to: a thread is one, and so is a direct message outside of threads. Keeps nothing itself. */
import type { Conversation, Place, Surface } from '../../core/request.ts';
import { isDirect } from './direct.ts';

/** The key of the thread that a place names, else of its channel. */
function keyOf({ workspace = '', channel = '', thread = '' }: Place): string {
  return `${workspace}/${channel}/${thread}`;
}

/**
 * The conversation of what a person did there; undefined for what is answered to one person in a channel, which others there know nothing of.
 * `message` is the timestamp of a mention, which begins a thread unless it stands in one.
 */
export function conversationOf(surface: Surface, place: Place, message?: string): Conversation | undefined {
  const key = keyOf(place);
  if (surface === 'mention') return place.thread === message ? { saveAs: key } : { resumeFrom: key, saveAs: key };
  if (!isDirect(place.channel ?? '')) return undefined;
  // A button or a shortcut brings its whole question along: it goes on from nothing, but can be gone on from.
  return surface === 'button' || surface === 'shortcut' ? { saveAs: key } : { resumeFrom: key, saveAs: key };
}

/** A post under a private message, told by its timestamp, belongs to the thread it stands in, or is a beginning. */
export function conversationOfPost(place: Place, message: string): Conversation {
  return { saveAs: keyOf(place.thread === undefined ? { ...place, thread: message } : place) };
}

/** The keys of the threads that people may open under messages of a place; none inside a thread. */
export function threadsUnder(place: Place, timestamps: readonly string[]): readonly string[] {
  return place.thread === undefined ? timestamps.map((thread) => keyOf({ ...place, thread })) : [];
}
