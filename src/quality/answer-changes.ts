/** What a change of the knowledge does to answers: every sample question of either state is asked in both. Judges nothing. */

import type { Bot } from '../core/bot.ts';
import { postedParts } from '../core/post.ts';
import { defaultLocale } from '../language/locale.ts';

export interface AnswerChange {
  readonly question: string;
  /** Undefined where that state gives no answer. */
  readonly before: Said | undefined;
  readonly after: Said | undefined;
}

export interface Said {
  readonly ids: readonly string[];
  /** What of the answer must stay right once somebody has read it: leads and figures. */
  readonly stated: readonly string[];
}

export type Answering = Pick<Bot, 'run'>;

/** What the bot says to the question in a fresh conversation. */
async function saidTo(bot: Answering, question: string): Promise<Said | undefined> {
  const request = {
    id: 'changes',
    locale: defaultLocale,
    surface: 'terminal',
    user: { id: 'changes' },
    place: { platform: 'terminal' },
  } as const;
  const { reply } = await bot.run({ command: 'ask', args: { question } }, request);
  if (reply.status !== 'answer') return undefined;
  const stated = (postedParts(reply) ?? []).flatMap((part) => [part.stated.lead, ...part.stated.figures]);
  return { ids: reply.parts.map(({ id }) => id), stated };
}

/** The questions whose answers differ, in their own order. */
export async function answerChanges(questions: readonly string[], before: Answering, after: Answering): Promise<readonly AnswerChange[]> {
  const changes: AnswerChange[] = [];
  for (const question of new Set(questions)) {
    const change = { question, before: await saidTo(before, question), after: await saidTo(after, question) };
    if (JSON.stringify(change.before) !== JSON.stringify(change.after)) changes.push(change);
  }
  return changes;
}
