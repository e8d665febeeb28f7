/** What a post would have to show after a change of the knowledge: other figures, another lead, or that it is withdrawn. Changes nothing. */
import type { Bot } from '../core/bot.ts';
import type { PostedPart } from '../core/post.ts';
import type { Answer, Snapshot } from '../core/reply.ts';
import type { Change, StoredPost } from '../store/posts.ts';

/** A change with the answers that the post is to show; none where it is withdrawn. */
export interface Planned {
  readonly change: Change;
  readonly answers: readonly Answer[];
}

export function saysTheSame(a: Snapshot, b: Snapshot): boolean {
  return a.lead === b.lead && a.figures.length === b.figures.length && a.figures.every((figure, index) => figure === b.figures[index]);
}

function sameParts(a: readonly PostedPart[], b: readonly PostedPart[]): boolean {
  return a.length === b.length && a.every(({ id, stated }, index) => id === b[index]?.id && saysTheSame(stated, b[index].stated));
}

export function sameChange(a: Change, b: Change): boolean {
  return a.withdrawn === b.withdrawn && sameParts(a.parts, b.parts);
}

/** Undefined where the post says what the knowledge says. `today` is such as 2026-11-24. Rejects where the bot fails to answer. */
export async function planFor(post: StoredPost, bot: Pick<Bot, 'answerNow'>, today: string): Promise<Planned | undefined> {
  const answers: Answer[] = [];
  const parts: PostedPart[] = [];
  for (const part of post.parts) {
    const answer = await bot.answerNow(part, post.locale);
    if (!answer?.stated) continue;
    answers.push(answer);
    parts.push({ id: part.id, call: part.call, title: answer.title, stated: answer.stated });
  }
  const withdrawn = answers.length === 0;
  const change: Change = { parts: withdrawn ? post.parts : parts, withdrawn, on: today };
  const shown: Change = { parts: post.parts, withdrawn: post.withdrawn, on: today };
  return sameChange(change, shown) ? undefined : { change, answers };
}
