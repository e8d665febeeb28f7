/** `npm run -s ask`: one question, a chat, or questions in bulk as JSON lines; the chart of an answer as a file. Connects to nothing. */
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { chartIn } from '../adapters/shared/chart-buttons.ts';
import { terminalAdapter } from '../adapters/terminal/adapter.ts';
import { whenNobodyReads } from '../adapters/terminal/closed-pipe.ts';
import { renderReply } from '../adapters/terminal/render.ts';
import { readTyped, terminalRequest } from '../adapters/terminal/request.ts';
import { screenOf } from '../adapters/terminal/screen.ts';
import type { Reply } from '../core/reply.ts';
import { type Locale, locales } from '../language/locale.ts';
import { explain } from '../quality/explanation.ts';
import { exitCode } from '../runtime/exit-code.ts';
import { defineCli } from './define-cli.ts';
import { Failure, wrongUse } from './failure.ts';
import { jsonLine } from './json-line.ts';
import { type OfflineBot, offlineBotEnvironment, openOfflineBot } from './offline-bot.ts';

async function ask({ bot, defaultLocale }: OfflineBot, text: string, locale: Locale | undefined): Promise<Reply> {
  const { reply } = await bot.run(readTyped(text.trim()), terminalRequest(locale ?? defaultLocale, locale));
  return reply;
}

/** Writes the chart as a PNG, or as SVG where the file's name ends so. */
async function writeChart(reply: Reply, file: string): Promise<void> {
  const chart = chartIn(reply);
  if (!chart) throw new Failure('This answer has no chart: only those have one that set two to twenty rows of a table side by side.');
  if (file.toLowerCase().endsWith('.svg')) await writeFile(file, (await import('../charts/svg.ts')).chartSvg(chart, reply.locale));
  else await writeFile(file, await (await import('../charts/png.ts')).chartPng(chart, reply.locale));
}

/** Waits where the reader is slower than the answers. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

await defineCli({
  name: 'npm run -s ask',
  summary: 'Answers a question or a command.',
  positionals: [
    {
      form: '[QUESTION…]',
      description: 'a question, or a command such as /capex meta; without it a chat, or one answer per line of standard input',
    },
  ],
  options: {
    json: {
      type: 'boolean',
      description:
        'one JSON line per answer: { q, status, id, confidence, text, query?, verdict?, suggestions: [{ id, label }] }; status is answer, choices, none, or notice where nothing was asked of the knowledge',
    },
    explain: { type: 'boolean', description: 'why the question is answered this way: what was read, the candidates, what decided' },
    chart: {
      type: 'string',
      value: 'FILE',
      description: 'writes the chart of the answer to this file, such as capex.png or capex.svg',
      accepts: (text) => /\.(?:png|svg)$/i.test(text),
      expected: 'a file that ends with .png or .svg',
    },
    locale: {
      type: 'string',
      value: locales.join('|'),
      description: 'answer in this language, whatever the language of the question',
      accepts: (text) => locales.some((one) => one === text),
      expected: locales.join(' or '),
    },
  },
  environment: offlineBotEnvironment,
  async run({ json, explain: explained, chart, locale: localeName }, words) {
    const question = words.length > 0 ? words.join(' ') : undefined;
    if (explained && (question === undefined || question.startsWith('/'))) throw wrongUse('--explain takes a question, not a command');
    if (chart !== undefined && (question === undefined || explained))
      throw wrongUse('--chart takes one question or command, and no --explain');
    const locale = locales.find((one) => one === localeName);
    whenNobodyReads(process.stdout, () => process.exit(exitCode.done));
    const offline = await openOfflineBot();
    if (explained && question !== undefined) {
      await print(explain(question, offline.engine).join('\n'));
      return exitCode.done;
    }
    if (question === undefined && !json && process.stdin.isTTY) {
      const chat = terminalAdapter({ input: process.stdin, output: process.stdout, locale: locale ?? offline.defaultLocale });
      await chat.start(offline.bot);
      await chat.ended;
      return exitCode.done;
    }
    for await (const asked of question === undefined ? createInterface({ input: process.stdin, crlfDelay: Infinity }) : [question]) {
      const reply = await ask(offline, asked, locale);
      await print(json ? jsonLine(asked, reply) : `${renderReply(reply, screenOf(process.stdout), 'listed')}\n`);
      if (chart !== undefined) await writeChart(reply, chart);
    }
    return exitCode.done;
  },
});
