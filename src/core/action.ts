/** What a button carries: a call to replay, in the language of its message. Reads only what the bot itself could have written. */
import { z } from 'zod';
import { type Locale, locales } from '../language/locale.ts';
import type { Call } from './reply.ts';

export type Action =
  /** Ask something: an offer or a follow-up. */
  | { readonly kind: 'call'; readonly locale: Locale; readonly call: Call }
  /** Show the chart of the answer to this call. */
  | { readonly kind: 'chart'; readonly locale: Locale; readonly call: Call }
  /** Post the answer of these calls to the channel. */
  | { readonly kind: 'post'; readonly locale: Locale; readonly calls: readonly Call[] }
  /** Say whether the answer with these parts helped. */
  | { readonly kind: 'vote'; readonly locale: Locale; readonly ids: readonly string[]; readonly helpful: boolean };

/** What an action with calls begins with; messages in channels keep them. */
const letters = { call: 'c', chart: 'g', post: 'p' } as const;

const calls = z
  .array(z.union([z.tuple([z.string().min(1).max(32)]), z.tuple([z.string().min(1).max(32), z.record(z.string().max(32), z.string())])]))
  .min(1)
  .max(5);
const asked = z.tuple([z.enum(['c', 'g', 'p']), z.enum(locales), calls]);
/** The ids of an answer's parts are one text, which is shorter. */
const voted = z.tuple([z.enum(['y', 'n']), z.enum(locales), z.string().min(1).max(1_000)]);
const payload = z.union([asked, voted]);

/** A short JSON text: Discord allows 100 characters, Slack 2,000. */
export function encodeAction(action: Action): string {
  if (action.kind === 'vote') return JSON.stringify([action.helpful ? 'y' : 'n', action.locale, action.ids.join(' ')]);
  const written = (action.kind === 'post' ? action.calls : [action.call]).map((call) =>
    Object.keys(call.args).length === 0 ? [call.command] : [call.command, call.args],
  );
  return JSON.stringify([letters[action.kind], action.locale, written]);
}

/** Undefined for anything that is not an action: forged, damaged or of an older version. */
export function decodeAction(text: string): Action | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = payload.safeParse(json);
  if (!parsed.success) return undefined;
  const [kind, locale, written] = parsed.data;
  if (typeof written === 'string') return { kind: 'vote', locale, ids: written.split(' '), helpful: kind === 'y' };
  const read = written.map(([command, args = {}]): Call => ({ command, args }));
  const [first] = read;
  if (kind === 'p') return { kind: 'post', locale, calls: read };
  return first && read.length === 1 ? { kind: kind === 'g' ? 'chart' : 'call', locale, call: first } : undefined;
}
