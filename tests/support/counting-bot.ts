/** The bot with the project's own knowledge, which tells how often each person asked it and what failed inside: what nobody sees from outside. */
import pino from 'pino';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { phrases } from '../../src/core/phrases.ts';
import type { Request } from '../../src/core/request.ts';
import { locales } from '../../src/language/locale.ts';
import { commandsOf, projectKnowledge } from './project.ts';

export interface CountingBot {
  readonly bot: Bot;
  /** How often this person asked or pressed anything. */
  askedBy(personId: string): number;
  /** What the bot logged as an error over what this person did. */
  failuresOf(personId: string): readonly string[];
  /** Counts from nothing again. */
  forget(): void;
}

export async function countingBot(): Promise<CountingBot> {
  /** By request. */
  const people = new Map<string, string>();
  const asked = new Map<string, number>();
  const failures: { readonly of: string | undefined; readonly line: string }[] = [];
  const log = pino(
    { level: 'error' },
    { write: (line: string) => void failures.push({ of: people.get(String(JSON.parse(line).request)), line }) },
  );
  const bot = createBot(commandsOf(await projectKnowledge()), log, { memory: { vote: () => {} } });
  const note = ({ id, user }: Request) => people.set(id, user.id);
  const count = (request: Request) => {
    note(request);
    asked.set(request.user.id, (asked.get(request.user.id) ?? 0) + 1);
  };
  return {
    askedBy: (personId) => asked.get(personId) ?? 0,
    failuresOf: (personId) => failures.flatMap(({ of, line }) => (of === personId ? [line] : [])),
    forget() {
      people.clear();
      asked.clear();
      failures.splice(0);
    },
    bot: {
      ...bot,
      run(question, request) {
        count(request);
        return bot.run(question, request);
      },
      press(action, request) {
        count(request);
        return bot.press(action, request);
      },
      complete(command, option, typed, request) {
        note(request);
        return bot.complete(command, option, typed, request);
      },
    },
  };
}

const apologies = locales.map((locale) => phrases(locale).apology('‹id›').split('‹id›')[0] ?? '');

/** Whether the text says that something failed. */
export function isApology(text: string): boolean {
  return apologies.some((apology) => text.startsWith(apology));
}
