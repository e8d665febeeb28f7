/** `npm run soak`: the built bot between a Slack and a Discord that fail at random, with people who ask all the time. Fails where a question came to nothing or to two answers, or where memory or handles grow. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { askedTexts } from '../../bench/bot/asked.ts';
import { randomFrom } from '../../bench/random.ts';
import { articleFolder } from '../support/article.ts';
import { type BotProcess, type LocalPlatforms, openLocalPlatforms, spawnBot } from '../support/whole-bot.ts';
import { absencesOf } from './absences.ts';
import { type Fault, faultsFor } from './faults.ts';
import { askAndWait, type Kind, peopleOn } from './people.ts';
import { growthIn, megabytes, type Weight, weigh, weighable } from './weighing.ts';

const usage = `Usage: npm run soak -- [--minutes N] [--rate N] [--seed N]

  --minutes N   how long people ask; 1 by default
  --rate N      questions a second, both platforms together; 20 by default
  --seed N      what is asked and what fails; another one every time by default`;

interface Plan {
  readonly minutes: number;
  readonly rate: number;
  readonly seed: number;
}

/** Milliseconds. After each round all answers are waited for, and the local platforms forget what was said. */
const round = 10_000;
/** Milliseconds for a second answer to arrive, which there must not be. */
const aftermath = 500;
const faultsInRound = 3;

const options = {
  minutes: { type: 'string', default: '1' },
  rate: { type: 'string', default: '20' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Undefined for what cannot be run. */
function readPlan(argv: readonly string[]): Plan | 'help' | undefined {
  try {
    const { values } = parseArgs({ args: [...argv], options });
    if (values.help) return 'help';
    const plan = { minutes: Number(values.minutes), rate: Number(values.rate), seed: Number(values.seed) };
    return plan.minutes > 0 && plan.rate > 0 && plan.rate <= 500 && Number.isInteger(plan.seed) ? plan : undefined;
  } catch {
    return undefined;
  }
}

/** The faults in a new order again and again, so that even a short run sees each. */
function* inTurns(faults: readonly Fault[], below: (limit: number) => number): Generator<Fault, never> {
  for (;;) {
    const left = [...faults];
    while (left.length > 0) yield* left.splice(below(left.length), 1);
  }
}

async function soak({ minutes, rate, seed }: Plan, bot: BotProcess, local: LocalPlatforms, folder: string) {
  const random = randomFrom(seed);
  const absences = absencesOf(local.discord);
  const seats = Array.from({ length: Math.ceil(rate * 40) }, (_, seat) => seat);
  const kinds = peopleOn({ ...local, absences }, await askedTexts(articleFolder), { seats: seats.length, random });
  const faults = inTurns(
    faultsFor({ ...local, absences, knowledgeDir: join(folder, 'knowledge'), databaseFile: join(folder, 'bot.db') }),
    random.below,
  );
  const happened = new Map<string, number>();
  const weights: Weight[] = [];
  const underWay = new Set<Promise<void>>();
  const keep = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };

  const ask = async (kind: Kind, seat: number) => {
    const settle = await askAndWait(kind, seat);
    await pause(aftermath);
    settle();
    seats.push(seat);
  };
  const fail = async (wait: number) => {
    await pause(wait);
    const { label, happen } = faults.next().value;
    happened.set(label, (happened.get(label) ?? 0) + 1);
    await happen();
  };

  for (let left = minutes * 60_000; left > 0; left -= round) {
    const start = performance.now();
    const length = Math.min(round, left);
    for (let count = 0; count < faultsInRound; count++) keep(fail(random.below(length)));
    for (let asked = 0; asked < (length / 1_000) * rate; asked++) {
      await pause(Math.max(0, start + (asked * 1_000) / rate - performance.now()));
      const seat = seats.pop();
      const kind = kinds[random.below(kinds.length)];
      if (seat === undefined || !kind) throw new Error('Nobody is left to ask: too many wait for their answer.');
      keep(ask(kind, seat));
    }
    while (underWay.size > 0) await Promise.all(underWay);
    local.slack.forget();
    local.discord.forget();
    weights.push(await weigh(bot));
  }
  return { kinds, happened, weights };
}

function report({ kinds, happened, weights }: Awaited<ReturnType<typeof soak>>, bot: BotProcess): readonly string[] {
  const rows = kinds.map(({ label, tally: { asked, answered, apologised, lost, missing, twice } }) => ({
    asked: label,
    questions: asked,
    answered,
    apologised,
    'lost by the platform': lost,
    missing: missing.length,
    twice: twice.length,
  }));
  console.table(rows);
  console.log(`Faults: ${[...happened].map(([label, times]) => `${label} ${times}×`).join(', ')}.`);
  const errors = new Map<string, number>();
  for (const { level, msg, err } of bot.lines()) {
    if (Number(level) < 50) continue;
    const message = err === undefined ? String(msg) : `${msg} (${Object(err).message})`;
    errors.set(message, (errors.get(message) ?? 0) + 1);
  }
  if (errors.size > 0) console.log(`Errors in the log: ${[...errors].map(([message, times]) => `${message} ${times}×`).join('; ')}.`);
  const each = (what: keyof Weight, show: (value: number) => string = String) => weights.map((weight) => show(weight[what])).join(', ');
  console.log(`Heap ${each('heap', megabytes)}.`);
  console.log(`Memory ${each('resident', megabytes)}.`);
  console.log(`Handles ${each('handles')}.`);
  return [
    ...kinds.flatMap(({ label, tally }) => [
      ...tally.missing.map((text) => `${label}: nothing came of “${text}”`),
      ...tally.twice.map((text) => `${label}: “${text}” was answered twice`),
      ...(tally.answered === 0 ? [`${label}: nothing was answered`] : []),
    ]),
    ...growthIn(weights),
  ];
}

async function main(argv: readonly string[]): Promise<number> {
  const plan = readPlan(argv);
  if (plan === 'help') {
    console.log(usage);
    return 0;
  }
  if (!plan) {
    console.error(usage);
    return 2;
  }
  console.log(`${plan.minutes} minutes, ${plan.rate} questions a second, seed ${plan.seed}.`);
  const folder = await mkdtemp(join(tmpdir(), 'capex-bot-soak-'));
  await cp(articleFolder, join(folder, 'knowledge'), { recursive: true });
  const local = await openLocalPlatforms();
  const bot = spawnBot({
    ...local.env,
    KNOWLEDGE_DIR: join(folder, 'knowledge'),
    DATABASE_URL: join(folder, 'bot.db'),
    USER_QUESTIONS_PER_MINUTE: '0',
    CHANNEL_QUESTIONS_PER_MINUTE: '0',
    ...weighable,
  });
  try {
    await bot.untilSettled();
    const problems = [...report(await soak(plan, bot, local, folder), bot)];
    const code = await bot.stop();
    if (code !== 0) problems.push(`the bot ended with ${code}`);
    for (const problem of problems) console.error(problem);
    console.log(problems.length === 0 ? 'Every question is accounted for; memory and handles are flat.' : `${problems.length} problems.`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await bot.stop('SIGKILL');
    await local.close();
    await rm(folder, { recursive: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
