/** Answers to what programs ask again: the same call in the same language on the same day. Keeps no word of what was asked, only a digest, and no reply that repeats it: an answer or nothing. */
import { hash } from 'node:crypto';
import type { CommandLine } from './command.ts';
import { today } from './day.ts';
import { plain } from './plain.ts';
import type { Call, Reply } from './reply.ts';
import type { Request } from './request.ts';

export interface KeptAnswers {
  /** The answer that was given to the same, else what `make` gives. Counts nothing and tells nobody. */
  to(asked: Call | CommandLine, request: Request, make: () => Promise<Reply>): Promise<Reply>;
}

/** The memory that an answer takes beside its text, counted in characters. */
const perAnswer = 1_000;
/** Characters of all answers together: some hundreds of usual length. */
const mostCharacters = 1_000_000;

/** All that a reply without a conversation depends on, but for the commands: those are the owner's to change. */
function keyOf(asked: Call | CommandLine, { locale, answerIn }: Request): string {
  return hash('sha256', JSON.stringify([asked, locale, answerIn, today()]), 'base64');
}

/** One for each set of commands. The answer that was asked for least recently is forgotten first. */
export function keptAnswers(most = mostCharacters): KeptAnswers {
  const kept = new Map<string, { readonly reply: Reply; readonly size: number }>();
  let characters = 0;

  function keep(key: string, reply: Reply): void {
    const size = perAnswer + plain(reply).length;
    if (size > most / 2 || kept.has(key)) return;
    kept.set(key, { reply, size });
    characters += size;
    for (const [oldest, { size: freed }] of kept) {
      if (characters <= most) return;
      kept.delete(oldest);
      characters -= freed;
    }
  }

  return {
    async to(asked, request, make) {
      // What goes before decides what is meant.
      if (request.previous || request.conversation || request.pointedAt) return make();
      const key = keyOf(asked, request);
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.reply;
      }
      const reply = await make();
      if (reply.status === 'answer') keep(key, reply);
      return reply;
    },
  };
}
