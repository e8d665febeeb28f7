/** `npm run bench:api`: how long programs wait for `answer_question`, over HTTP and over MCP, beside handlers that answer a constant on the same server; both run at the same time and are asked in turns. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFolder } from '../../tests/support/article.ts';
import { askedTexts } from '../bot/asked.ts';
import { quantile } from '../bot/rounds.ts';
import { megabytes, milliseconds, number, ratio, table } from '../figures.ts';
import { keepInReadme } from '../readme.ts';
import { type Program, startProgram } from './program.ts';

const usage = `Usage: npm run bench:api -- [--quick] [--write]

  --quick   fewer questions
  --write   keeps the results in bench/README.md
  --help    this text`;

/** Rounds of so many questions, one after the other. */
const efforts = { quick: { rounds: 5, questions: 60 }, full: { rounds: 25, questions: 60 } } as const;

const envelope = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};
const message = (method: string, params: object) =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: envelope } });

/** The ways in, with what is sent for a question. */
const ways = [
  { label: 'HTTP, `/v1/answer`', path: '/v1/answer', body: (question: string) => JSON.stringify({ question }) },
  {
    label: 'MCP, `answer_question`',
    path: '/mcp',
    body: (question: string) => message('tools/call', { name: 'answer_question', arguments: { question } }),
  },
] as const;

/** Whether each question is another one, or the same come again in every round: the bot gives an answer that it gave before again. */
const askedAs = ['fresh', 'again'] as const;

/** What the bot answers to its first question, for the constant to answer to all. */
async function recorded(bot: Program, question: string): Promise<string> {
  const [http, mcp] = ways;
  const { result } = JSON.parse(await bot.ask(mcp.path, mcp.body(question)));
  const listing = await listTools(bot);
  return JSON.stringify({
    answer: await bot.ask(http.path, http.body(question)),
    tool: listing,
    result: { content: result.content, structuredContent: result.structuredContent },
  });
}

async function listTools(bot: Program): Promise<object> {
  const { result } = JSON.parse(await bot.ask('/mcp', message('tools/list', {}), 'tools/list'));
  return result.tools.find(({ name }: { readonly name: string }) => name === 'answer_question');
}

async function timed(program: Program, way: (typeof ways)[number], questions: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const body = way.body(question);
    const start = performance.now();
    await program.ask(way.path, body);
    times.push(performance.now() - start);
  }
  return times;
}

async function measure(folder: string, { rounds, questions }: (typeof efforts)[keyof typeof efforts]): Promise<string> {
  const { questions: texts } = await askedTexts(articleFolder);
  const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const nodeArgs: readonly string[] = scripts.start.match(/--\S+(?= |$)/g) ?? [];
  const env = {
    NODE_ENV: 'production',
    KNOWLEDGE_DIR: articleFolder,
    API_PORT: '0',
    API_REQUESTS_PER_MINUTE: '0',
    DATABASE_URL: join(folder, 'bot.db'),
  };
  const programs: Program[] = [];
  try {
    const bot = await startProgram('this bot', '../../dist/main.js', env, nodeArgs);
    programs.push(bot);
    const answers = join(folder, 'answers.json');
    await writeFile(answers, await recorded(bot, texts[0] ?? ''));
    programs.push(await startProgram('constant', '../../dist/bench/api/constant.js', { CONSTANT_ANSWERS: answers }, nodeArgs));
    const head = ['asked', 'questions', 'program', 'p50', 'to the constant', 'p99 (of samples)', 'to the constant'];
    const rows: string[][] = [head];
    const series = ways.flatMap((way) => askedAs.map((as) => ({ way, as })));
    let asked = 0;
    const next = () => Array.from({ length: questions }, () => texts[asked++ % texts.length] ?? '');
    for (const { way, as } of series) {
      const times = programs.map(() => [] as number[]);
      let round = next();
      for (let turn = 0; turn <= rounds; turn++) {
        const turns = [...programs.entries()];
        for (const [at, program] of turn % 2 === 0 ? turns : turns.toReversed()) {
          const taken = await timed(program, way, round);
          // Code is compiled by use, and what comes again was there before: the first round only warms up.
          if (turn > 0) times[at]?.push(...taken);
        }
        if (as === 'fresh') round = next();
      }
      const constant = times.at(-1) ?? [];
      for (const [at, { label }] of programs.entries()) {
        const own = times[at] ?? [];
        const [p50, p99] = [quantile(own, 0.5), quantile(own, 0.99)];
        rows.push([
          way.label,
          as,
          label,
          milliseconds(p50),
          ratio(p50, quantile(constant, 0.5)),
          `${milliseconds(p99)} (of ${number(own.length)})`,
          ratio(p99, quantile(constant, 0.99)),
        ]);
      }
    }
    const weights = await Promise.all(programs.map(async (program) => `${program.label} ${megabytes(await program.weigh())}`));
    return [
      `Node.js ${process.versions.node}, ${cpus().length} cores.`,
      table(rows, (column) => column < 3),
      `In memory afterwards: ${weights.join(', ')}.`,
    ].join('\n\n');
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
}

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(usage);
  const folder = await mkdtemp(join(tmpdir(), 'capex-bot-bench-'));
  try {
    const text = await measure(folder, efforts[values.quick ? 'quick' : 'full']);
    console.log(text);
    if (values.write) await keepInReadme('results of the API', text);
  } finally {
    await rm(folder, { recursive: true });
  }
}

await main(process.argv.slice(2));
