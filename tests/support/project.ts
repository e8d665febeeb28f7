/** The bot with the article's knowledge, asked as a person asks it. */
import { pino } from 'pino';
import { commandsWith } from '../../src/commands/commands.ts';
import { createBot } from '../../src/core/bot.ts';
import type { Command } from '../../src/core/command.ts';
import { plain } from '../../src/core/plain.ts';
import { offersOf, type Reply } from '../../src/core/reply.ts';
import { type Conversation, type Request, requestId } from '../../src/core/request.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Locale } from '../../src/language/locale.ts';
import type { Clock } from '../../src/question/question.ts';
import { engineFrom, type QuestionEngine, questionEngine, sampleClock, type TrainedModel } from '../../src/resolve/question-engine.ts';
import { learnFolder } from '../../src/runtime/learn-folder.ts';
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

/** Learned from once, for every process and run that tests it. */
const models = new WeakMap<Knowledge, TrainedModel>();

export async function projectKnowledge(): Promise<Knowledge> {
  const learned = await learnFolder(articleFolder, process.env.CACHE_DIR);
  if (!learned.ok) throw new Error(`The article's knowledge does not load: ${JSON.stringify(learned.problems)}`);
  models.set(learned.knowledge, learned.model);
  return learned.knowledge;
}

export function engineOf(knowledge: Knowledge, clock?: Clock): QuestionEngine {
  const model = models.get(knowledge);
  return model ? engineFrom(knowledge, model, clock) : questionEngine(knowledge, clock);
}

export function commandsOf(knowledge: Knowledge, clock?: Clock): readonly Command[] {
  return commandsWith(engineOf(knowledge, clock));
}

/** Asks on the day on which the knowledge was written, unless a clock says otherwise. */
export function personWith(knowledge: Knowledge, clock: Clock = sampleClock(knowledge)): Person {
  const bot = createBot(commandsOf(knowledge, clock), pino({ level: 'silent' }));
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
