/** What was last answered in each conversation, so that “and Amazon?” is understood. Bounded in number and in time; keeps calls, never what a person wrote. */
import type { Call } from './reply.ts';

export interface Conversations {
  /** The call behind the last answer, where it is not too long ago. */
  recall(key: string): Call | undefined;
  remember(key: string, call: Call): void;
}

interface Limits {
  /** So many conversations; the one silent for longest is forgotten first. */
  readonly most: number;
  /** Milliseconds after which a follow-up is a first question again. */
  readonly forgetAfter: number;
  /** Milliseconds of a clock that nobody sets, as those of the machine may be. */
  readonly now?: () => number;
}

export function conversations({ most, forgetAfter, now = () => performance.now() }: Limits): Conversations {
  const last = new Map<string, { readonly call: Call; readonly at: number }>();
  return {
    recall(key) {
      const found = last.get(key);
      if (!found) return undefined;
      if (now() - found.at <= forgetAfter) return found.call;
      last.delete(key);
      return undefined;
    },
    remember(key, call) {
      last.delete(key);
      last.set(key, { call, at: now() });
      const [oldest] = last.keys();
      if (last.size > most && oldest !== undefined) last.delete(oldest);
    },
  };
}
