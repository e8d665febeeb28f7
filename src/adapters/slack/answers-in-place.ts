/** Which answer stands under which message: Slack tells of an edited mention as of a new one, and its answer is changed, not given twice. Keeps no words, only what tells them apart. */
import { createHash } from 'node:crypto';

interface InPlace {
  readonly asked: string;
  /** The answer's messages. */
  readonly messages: readonly string[];
}

/**
 * Runs the work unless the same words were asked there before; one after the other for one message. The work is given the messages of the answer that
 * stands there, none where it failed, and returns those that do then. Undefined stands for an answer that this process knows nothing of.
 */
export type AnswerInPlace = (
  id: string,
  words: string,
  work: (before: readonly string[] | undefined) => Promise<readonly string[] | undefined>,
) => Promise<void>;

export function answersInPlace({ most = 5_000 } = {}): AnswerInPlace {
  const known = new Map<string, Promise<InPlace | undefined>>();
  return async (id, words, work) => {
    const asked = createHash('sha256').update(words).digest('base64');
    const earlier = known.get(id) ?? Promise.resolve(undefined);
    const answering = earlier.then(async (before) => {
      if (before?.asked === asked) return before;
      const messages = await work(before?.messages);
      return messages ? { asked, messages } : before;
    });
    known.delete(id);
    known.set(
      id,
      answering.catch(() => earlier),
    );
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    await answering;
  };
}
