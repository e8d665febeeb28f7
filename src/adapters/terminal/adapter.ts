/** The interactive chat in a terminal: reads lines, runs them one after another, shows the replies. Holds no state but the last offers and readline's history. */
import { createInterface, type Interface } from 'node:readline';
import type { Adapter } from '../../core/adapter.ts';
import { offersOf, type Reply } from '../../core/reply.ts';
import { defaultLocale, type Locale, language } from '../../language/locale.ts';
import { inFlight } from '../shared/in-flight.ts';
import { whenNobodyReads } from './closed-pipe.ts';
import { completeLine } from './completion.ts';
import { inChat } from './conversation-key.ts';
import { renderReply } from './render.ts';
import { readTyped, terminalRequest } from './request.ts';
import { type Output, screenOf } from './screen.ts';
import { welcome } from './welcome.ts';

export interface TerminalSettings {
  readonly input: NodeJS.ReadableStream;
  readonly output: Output;
  /** The language of the chat's own words and of bare commands. */
  readonly locale?: Locale;
}

export interface TerminalAdapter extends Adapter {
  /** Resolves when the chat is over: the person left, the input ended, or the adapter was stopped. */
  readonly ended: Promise<void>;
}

export const prompt = '› ';

const leaveCommands = ['quit', 'exit'];

/** How long a stop waits for an answer that is being made, in milliseconds. */
const longestStop = 10_000;

export function terminalAdapter({ input, output, locale = defaultLocale }: TerminalSettings): TerminalAdapter {
  const work = inFlight();
  let chat: Interface | undefined;
  let leaving = false;
  let over = () => {};
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });

  return {
    name: 'terminal',
    ended,
    inFlight: () => work.count(),

    async start(bot) {
      let lastWithOffers: Reply | undefined;
      let turn = Promise.resolve();

      const lines = createInterface({
        input,
        output,
        prompt: screenOf(output).paint(['bold', 'green'], prompt),
        historySize: 200,
        removeHistoryDuplicates: true,
        completer: (line: string) => completeLine(line, bot, terminalRequest(locale), leaveCommands),
      });
      chat = lines;

      const say = (text: string): void => void output.write(`\n${text}\n\n`);

      async function answer(typed: string): Promise<void> {
        const offers = lastWithOffers ? offersOf(lastWithOffers) : [];
        const number = offers.length > 0 && /^\d{1,2}$/.test(typed) ? Number(typed) : undefined;
        const offer = number === undefined ? undefined : offers[number - 1];
        if (number !== undefined && !offer) return say(language(locale).labels.terminal.notOffered(number, offers.length));

        const request = terminalRequest(locale);
        const { reply } = await (offer && lastWithOffers
          ? bot.press({ kind: 'call', locale: lastWithOffers.locale, call: offer.call }, { ...request, conversation: inChat.chosen })
          : bot.run(readTyped(typed), { ...request, conversation: inChat.typed }));
        say(renderReply(reply, screenOf(output), 'numbered'));
        // Older offers stay on the screen and can still be picked until newer ones take their numbers.
        if (offersOf(reply).length > 0) lastWithOffers = reply;
      }

      async function takeTurn(line: string): Promise<void> {
        if (leaving) return;
        const typed = line.trim();
        if (leaveCommands.some((name) => typed === `/${name}`)) return leave();
        if (typed !== '') await work.track(() => answer(typed));
        if (!leaving) lines.prompt();
      }

      function leave(): void {
        if (leaving) return;
        leaving = true;
        say(language(locale).labels.terminal.farewell);
        lines.close();
      }

      lines.on('line', (line) => {
        turn = turn.then(() => takeTurn(line));
      });
      lines.on('SIGINT', leave);
      whenNobodyReads(output, () => {
        leaving = true;
        lines.close();
      });
      lines.on('close', () => {
        // The lines of a pipe come faster than their answers: those that came are answered before the chat is over.
        turn = turn.then(leave).then(over);
      });

      say(welcome(bot, locale, screenOf(output)));
      lines.prompt();
    },

    async stop() {
      leaving = true;
      chat?.close();
      await work.settled(longestStop);
    },
  };
}
