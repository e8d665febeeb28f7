/** The terminal adapter on a pair of streams, read the way a person reads the screen. */
import { PassThrough } from 'node:stream';
import { prompt, terminalAdapter } from '../../../src/adapters/terminal/adapter.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { Locale } from '../../../src/language/locale.ts';
import type { Shown, Stage } from '../../contracts/stage.ts';

export interface TerminalStage extends Stage {
  /** Types lines without waiting for their answers. */
  type(...lines: readonly string[]): void;
  /** Ends the input, as Ctrl-D or the end of a pipe does. */
  endInput(): void;
  /** Everything shown so far. */
  screen(): string;
  readonly ended: Promise<void>;
}

export async function terminalStage(bot: Bot, locale: Locale = 'en'): Promise<TerminalStage> {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  let screen = '';
  output.on('data', (text: string) => {
    screen += text;
  });
  const adapter = terminalAdapter({ input, output, locale });
  await adapter.start(bot);
  await prompted(0);
  let buttons: readonly string[] = [];

  /** Waits until a prompt ends what was shown after `from`, or the chat is over. */
  async function prompted(from: number): Promise<void> {
    const seen = new Promise<void>((resolve) => {
      const look = () => {
        if (!screen.slice(from).endsWith(prompt)) return;
        output.off('data', look);
        resolve();
      };
      output.on('data', look);
      look();
    });
    await Promise.race([seen, adapter.ended]);
  }

  async function send(line: string): Promise<readonly Shown[]> {
    const from = screen.length;
    input.write(`${line}\n`);
    await prompted(from);
    const text = screen
      .slice(from)
      .replace(new RegExp(`${prompt}$`), '')
      .trim();
    const offers = /(?:^ {2}\d+\. .*\n)+(?=.*$)/m.exec(text)?.[0] ?? '';
    buttons = [...offers.matchAll(/^ {2}\d+\. (.*)$/gm)].map(([, label = '']) => label);
    return [{ text, private: false, buttons }];
  }

  return {
    dm: send,
    slash: send,
    press: (label) => send(String(buttons.indexOf(label) + 1)),
    stop: () => adapter.stop(),
    close: () => adapter.stop(),
    type: (...lines) => void input.write(lines.map((line) => `${line}\n`).join('')),
    endInput: () => void input.end(),
    screen: () => screen,
    ended: adapter.ended,
  };
}
