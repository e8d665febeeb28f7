/** `npm run bench:bot`: how long people wait for the bot on Slack and Discord, beside the same clients answering a constant; both run at the same time and are asked in turns. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { articleFolder } from '../../tests/support/article.ts';
import { keepInReadme } from '../readme.ts';
import { askedTexts } from './asked.ts';
import { type Program, startProgram } from './program.ts';
import { botReport, type Weighed } from './report.ts';
import { type Effort, timePrograms } from './rounds.ts';

const usage = `Usage: npm run bench:bot -- [--quick] [--write] [--profile FOLDER]

  --quick            fewer questions
  --write            keeps the results in bench/README.md
  --profile FOLDER   writes a CPU profile of each program into the folder
  --help             this text`;

const efforts: Readonly<Record<'quick' | 'full', Effort>> = {
  quick: { rounds: 5, oneByOne: 40, atOnce: 80 },
  full: { rounds: 25, oneByOne: 40, atOnce: 160 },
};

/** The options of Node.js that the bot is started with in earnest. */
async function deliveredOptions(): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const [, options = ''] = /node (.*) dist\/main\.js/.exec(scripts.start) ?? [];
  return options.split(' ').filter((option) => option !== '');
}

async function measure(folder: string, effort: Effort, nodeArgs: readonly string[]): Promise<string> {
  const texts = await askedTexts(articleFolder);
  const env = {
    KNOWLEDGE_DIR: articleFolder,
    DATABASE_URL: join(folder, 'bot.db'),
    CACHE_DIR: join(folder, 'cache'),
    USER_QUESTIONS_PER_MINUTE: '0',
    CHANNEL_QUESTIONS_PER_MINUTE: '0',
  };
  const constantAnswers = join(folder, 'answers.json');
  const programs: (Program & { readonly label: string })[] = [];
  try {
    const ofBot = { script: '../../dist/main.js', env, nodeArgs: [...nodeArgs, ...(await deliveredOptions())], texts };
    // One after the other, so that no start slows the other's.
    const first = await startProgram(ofBot);
    await first.stop();
    const bot = await startProgram(ofBot);
    programs.push({ label: 'this bot', ...bot });
    await writeFile(constantAnswers, JSON.stringify(await bot.recordAnswers()));
    const constant = await startProgram({
      script: '../../dist/bench/constant.js',
      env: { CONSTANT_ANSWERS: constantAnswers },
      nodeArgs,
      texts,
    });
    programs.push({ label: 'constant', ...constant });
    const ready = await Promise.all(programs.map((program) => program.weigh()));
    const kinds = await timePrograms(programs, effort, ({ platform, label }) => console.error(`${platform}, ${label} …`));
    const afterLoad = await Promise.all(programs.map((program) => program.weigh()));
    const weighed = programs.map(
      ({ label, start }, at): Weighed => ({ label, start, ready: ready[at] ?? Number.NaN, afterLoad: afterLoad[at] ?? Number.NaN }),
    );
    return botReport(kinds, weighed, first.start);
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
}

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean' },
      write: { type: 'boolean' },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const nodeArgs = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(values.profile)}`];
  const folder = await mkdtemp(join(tmpdir(), 'capex-bot-bench-'));
  try {
    const text = await measure(folder, efforts[values.quick ? 'quick' : 'full'], nodeArgs);
    console.log(text);
    if (values.write) await keepInReadme('results of the bot', text);
  } finally {
    await rm(folder, { recursive: true });
  }
}

await main(process.argv.slice(2));
