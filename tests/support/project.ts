/** The bot with the article's knowledge, asked as a person asks it. */
import { pino } from 'pino';
import { commandsFor } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import { plain } from '../../src/core/plain.ts';
import { offersOf, type Reply } from '../../src/core/reply.ts';
import { type Conversation, type Request, requestId } from '../../src/core/request.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Locale } from '../../src/language/locale.ts';
import type { Clock } from '../../src/question/question.ts';
import { sampleClock } from '../../src/resolve/question-engine.ts';
import { articleFolder } from './article.ts';

export interface Said {
  readonly reply: Reply;
  readonly status: Reply['status'];
  /** The first part's id, or null. */
  readonly id: string | null;
  readonly text: string;
  readonly offers: readonly string[];
}

export interface Person {
  /** A text that starts with / is a slash command. */
  says(text: string, locale?: Locale): Promise<Said>;
  /** The same person in a conversation of its own, where each question comes after the last answer. */
  inConversation(): Pick<Person, 'says'>;
}

export async function projectKnowledge(): Promise<Knowledge> {
  const loaded = await loadKnowledge(articleFolder);
  if (!loaded.ok) throw new Error(`The article's knowledge does not load: ${JSON.stringify(loaded.problems)}`);
  return loaded.knowledge;
}

/** Asks on the day on which the knowledge was written, unless a clock says otherwise. */
export function personWith(knowledge: Knowledge, clock: Clock = sampleClock(knowledge)): Person {
  const bot = createBot(commandsFor(knowledge, clock), pino({ level: 'silent' }));
  const speaking = (conversation?: Conversation): Pick<Person, 'says'> => ({
    async says(text, locale = 'ko') {
      const [, command, line] = /^\/(\S+)\s*(.*)$/.exec(text) ?? [];
      const asked = command === undefined ? { command: 'ask', args: { question: text } } : { command, line: line ?? '' };
      const request: Request = {
        id: requestId(),
        locale,
        surface: 'slash',
        user: { id: 'U1' },
        place: { platform: 'terminal' },
        ...(conversation && { conversation }),
      };
      const { reply } = await bot.run(asked, request);
      return {
        reply,
        status: reply.status,
        id: reply.status === 'answer' ? reply.parts[0].id : null,
        text: plain(reply),
        offers: offersOf(reply).map(({ label }) => label),
      };
    },
  });
  let conversations = 0;
  return {
    ...speaking(),
    inConversation() {
      const key = `conversation ${++conversations}`;
      return speaking({ resumeFrom: key, saveAs: key });
    },
  };
}
