/** Times programs in turns: what slows the machine for a while slows all of them. The same questions in the same order for each. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Kind, seats } from './kind.ts';
import type { Program } from './program.ts';

export interface Effort {
  /** Rounds of each kind; each program is timed once in each. */
  readonly rounds: number;
  /** Questions of a round, one after the other: fewer than the fifty that discord.js sends in a second. */
  readonly oneByOne: number;
  /** Questions of a round, as many at the same time as there are seats. */
  readonly atOnce: number;
}

/** How a kind went for one program. */
export interface Timed {
  /** Milliseconds of each question that was asked by itself. */
  readonly times: readonly number[];
  /** Questions a second while every seat waits for an answer. */
  readonly throughput: number;
}

export interface TimedKind extends Pick<Kind, 'platform' | 'label'> {
  /** In the order of the programs. */
  readonly programs: readonly Timed[];
}

/** The question with that number; each round goes on where the last one ended. */
const textOf = ({ texts }: Kind, number: number) => texts[number % texts.length] ?? '';

async function askOneByOne(kind: Kind, from: number, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = from; number < from + count; number++) {
    const start = performance.now();
    await kind.ask(0, textOf(kind, number));
    times.push(performance.now() - start);
  }
  return times;
}

/** Milliseconds until all of them were answered. */
async function askAtOnce(kind: Kind, from: number, count: number): Promise<number> {
  let number = from;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: seats }, async (_, seat) => {
      while (number < from + count) await kind.ask(seat, textOf(kind, number++));
    }),
  );
  return performance.now() - start;
}

async function timeKind(programs: readonly Program[], at: number, { rounds, oneByOne, atOnce }: Effort): Promise<readonly Timed[]> {
  const turns = programs.map((program) => ({ program, times: [] as number[], spent: 0 }));
  // What is held back to fifty a second need not be asked more.
  const many = programs[0]?.kinds[at]?.pause ? oneByOne : atOnce;
  for (let round = 0; round <= rounds; round++) {
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) {
      const kind = turn.program.kinds[at];
      if (!kind) continue;
      turn.program.tidy();
      if (kind.pause) await pause(kind.pause);
      const times = await askOneByOne(kind, round * oneByOne, oneByOne);
      const spent = await askAtOnce(kind, round * many, many);
      // Code is compiled by use: the first round only warms up.
      if (round === 0) continue;
      turn.times.push(...times);
      turn.spent += spent;
    }
  }
  return turns.map(({ times, spent }) => ({ times, throughput: (rounds * many * 1_000) / spent }));
}

/** Times every kind, one after the other; tells which it begins. */
export async function timePrograms(
  programs: readonly Program[],
  effort: Effort,
  tell: (kind: Pick<Kind, 'platform' | 'label'>) => void,
): Promise<readonly TimedKind[]> {
  const timed: TimedKind[] = [];
  for (const [at, { platform, label }] of (programs[0]?.kinds ?? []).entries()) {
    tell({ platform, label });
    timed.push({ platform, label, programs: await timeKind(programs, at, effort) });
  }
  return timed;
}

/** The smallest of the values that so large a part of them do not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
