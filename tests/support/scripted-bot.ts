/** A real bot whose commands answer from a script, for tests of what stands around it: adapters and rendering. It knows no knowledge and reads no file. */
import pino from 'pino';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { type Command, defineCommand } from '../../src/core/command.ts';
import { type Answer, type Offer, type Reply, rich } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';

/** What a command answers to the text that its one option was given; an empty text when it was given none. */
export type Script = (text: string, request: Request) => Reply | Promise<Reply>;

/** A command with one optional free-text option whose replies are scripted. */
export function scriptedCommand(name: string, option: string, script: Script): Command {
  return defineCommand({
    name,
    description: { ko: `${name} 명령`, en: `The ${name} command` },
    options: [{ name: option, description: { ko: '무엇을', en: 'About what' } }],
    run: (args, request) => script(args[option] ?? '', request),
  });
}

/** A bot with `/ask question` and `/capex company`, both scripted; without a script a command echoes what it was given. */
export function scriptedBot(scripts: { readonly ask?: Script; readonly capex?: Script }, log = pino({ level: 'silent' })): Bot {
  const echo: Script = (text) => sayNothingFound(text);
  return createBot(
    [scriptedCommand('ask', 'question', scripts.ask ?? echo), scriptedCommand('capex', 'company', scripts.capex ?? echo)],
    log,
  );
}

/** What the bot of `recallingBot` does not know. */
export const unknown = 'something unknown';

/** A bot that says to everything but the unknown what it was asked after: “Amazon after Meta”, “Meta after nothing”. */
export function recallingBot(): Bot {
  const named =
    (command: string, option: string): Script =>
    (text, { previous }) => {
      const title = `${text} after ${previous ? Object.values(previous.args).join() : 'nothing'}`;
      if (text === unknown) return sayNothingFound(title);
      return answers(answer({ id: `faq/${text}`, title, followUps: [askOffer('Offered')], call: { command, args: { [option]: text } } }));
    };
  return scriptedBot({ ask: named('ask', 'question'), capex: named('capex', 'company') });
}

/** An answer with the fields that matter to a test; the others are empty. */
export function answer(fields: Partial<Answer> & Pick<Answer, 'id' | 'title'>): Answer {
  return {
    lead: rich('…'),
    body: [],
    tables: [],
    caveats: [],
    citations: [],
    followUps: [],
    call: { command: 'ask', args: { question: fields.id } },
    ...fields,
  };
}

export function answers(...parts: readonly [Answer, ...Answer[]]): Reply {
  return { status: 'answer', locale: 'en', parts, confidence: 1 };
}

export function choices(lead: string, ...offers: readonly Offer[]): Reply {
  return { status: 'choices', locale: 'en', lead: rich(lead), choices: offers, confidence: 0.5 };
}

/** A reply without an answer that repeats the text as it was typed. */
export function sayNothingFound(text: string, ...offers: readonly Offer[]): Reply {
  return { status: 'none', locale: 'en', lead: rich(`I know nothing about “${text}”.`), body: [], offers, confidence: 0 };
}

/** A button that asks the question which is also its label. */
export function askOffer(question: string): Offer {
  return { label: question, call: { command: 'ask', args: { question } } };
}
