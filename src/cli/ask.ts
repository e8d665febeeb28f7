/** `npm run -s ask`: one question, a chat, or questions in bulk as JSON lines. Connects to nothing. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import { readTyped, terminalRequest } from '../adapters/terminal/request.ts';
import { screenOf } from '../adapters/terminal/screen.ts';
import { terminalAdapter } from '../adapters/terminal/terminal.ts';
import type { Reply } from '../core/reply.ts';
import { type Locale, locales } from '../language/locale.ts';
import { explain } from '../quality/explanation.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { jsonLine } from './json-line.ts';
import { type OfflineBot, openOfflineBot } from './offline-bot.ts';

const usage = `Usage: npm run -s ask -- [options] ["question"]

A question is answered; a text that starts with / is a slash command (/capex meta).
Without a question: a chat, or one answer a line when standard input is no terminal.

  --json            one JSON line an answer: { q, status, id, confidence, text, suggestions };
                    without a question, one question a line is read from standard input
  --explain         why it is answered so, or not: what was read, the candidates, what decided
  --locale ko|en    answer in this language, whatever the question's own
  --help            this text

ASK_DATE=2026-12-31 asks as on that day: what "this year" is.`;

interface Options {
  readonly json: boolean;
  readonly explain: boolean;
  readonly locale: Locale | undefined;
  /** Undefined when none was given; an empty one is answered, too. */
  readonly question: string | undefined;
}

function readOptions(argv: readonly string[]): Options | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const locale = locales.find((one) => one === values.locale);
    if (values.locale !== undefined && !locale) return { wrong: `--locale is ${locales.join(' or ')}, not “${values.locale}”.` };
    const question = positionals.length > 0 ? positionals.join(' ') : undefined;
    if (values.explain && (question === undefined || question.startsWith('/')))
      return { wrong: '--explain takes a question, not a command.' };
    return { json: values.json, explain: values.explain, locale, question };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  if ('wrong' in options) {
    console.error(`${options.wrong}\n\n${usage}`);
    return exitCode.wrongUse;
  }
  const offline = await openOfflineBot();
  if (!offline) return 1;
  const { json, locale, question } = options;
  if (options.explain && question !== undefined) {
    await print(explain(question, offline.asking).join('\n'));
    return 0;
  }

  if (question === undefined && !json && process.stdin.isTTY) {
    const chat = terminalAdapter({ input: process.stdin, output: process.stdout, locale: locale ?? offline.defaultLocale });
    await chat.start(offline.bot);
    await chat.ended;
    return 0;
  }
  for await (const asked of question === undefined ? createInterface({ input: process.stdin, crlfDelay: Infinity }) : [question]) {
    const reply = await ask(offline, asked, locale);
    await print(json ? jsonLine(asked, reply) : `${renderReply(reply, screenOf(process.stdout), 'listed')}\n`);
  }
  return 0;
}

async function ask({ bot, defaultLocale }: OfflineBot, text: string, locale: Locale | undefined): Promise<Reply> {
  const { reply } = await bot.run(readTyped(text.trim()), terminalRequest(locale ?? defaultLocale, locale));
  return reply;
}

/** Waits where the reader is slower than the answers. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

whenNobodyReads(process.stdout, () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));
