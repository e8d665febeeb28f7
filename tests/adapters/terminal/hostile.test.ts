/** The chat in a terminal outlives whatever is typed or piped into it: every line is answered, and nothing of it reaches the screen that could repaint it. */
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { prompt, terminalAdapter } from '../../../src/adapters/terminal/adapter.ts';
import { completeLine } from '../../../src/adapters/terminal/completion.ts';
import { terminalRequest } from '../../../src/adapters/terminal/request.ts';
import { countingBot, isApology } from '../../support/counting-bot.ts';
import { endure, enduring, watchProcess } from '../../support/endurance.ts';
import { hostileText } from '../../support/hostile-text.ts';

const watched = watchProcess();
afterAll(() => watched.end());

const counting = await countingBot();
const commands = counting.bot.commands().map(({ name }) => name);
/** What stands before a text: nothing, a slash, or a command. */
const beginnings = ['', '/', ...commands.map((name) => `/${name} `)];
/** Every line is a question of its own, and 50,000 of them prove no more than these. */
const linesOfText = 20;
const firstLines = (text: string) => text.split('\n', linesOfText).join('\n');
const text = fc.tuple(fc.constantFrom(...beginnings), hostileText.map(firstLines)).map((parts) => parts.join(''));
/** A command that there is none of: that it was typed, the answer says. */
const last = 'the-last-of-them';
/** Escape sequences begin with a control character, and direction marks reorder a line. */
const repaints = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A chat on a pair of streams. */
async function openChat() {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  let shown: string[] = [];
  let answered = () => {};
  output.on('data', (text: string) => {
    if (text !== prompt) shown.push(text);
    else if (shown.at(-1)?.includes(last)) answered();
  });
  const adapter = terminalAdapter({ input, output, locale: 'en' });
  await adapter.start(counting.bot);
  return {
    adapter,
    /** Types them at once; resolves to what is shown until the last of them is answered. */
    async type(texts: readonly string[]): Promise<readonly string[]> {
      shown = [];
      const all = new Promise<void>((resolve) => {
        answered = resolve;
      });
      input.write([...texts, `/${last}`, ''].join('\n'));
      await all;
      return shown;
    },
  };
}

it('10,000 hostile texts, a hundred at once', { timeout: enduring }, async () => {
  const chat = await openChat();
  await endure(text, async (texts) => {
    counting.forget();
    const shown = await chat.type(texts);
    expect(shown.flatMap((text) => text.split('\n')).filter((text) => repaints.test(text))).toEqual([]);
    expect(shown.filter((text) => isApology(text.trim()))).toEqual([]);
    expect(counting.failuresOf('terminal')).toEqual([]);
    for (const typed of texts) {
      const [, replaced] = completeLine(typed, counting.bot, terminalRequest('en'), ['quit']);
      expect(typed.endsWith(replaced)).toBe(true);
    }
    expect((await chat.type(['How much does Meta spend?'])).join('')).toContain('Meta');
    expect(watched.uncaught).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
  await chat.adapter.stop();
});
