/** When to stop: asked by a signal, by the process that started this one, or by that process's end; and until when. The second signal ends the process at once. */
import { setTimeout as pause } from 'node:timers/promises';
import { exitCode } from './exit-code.ts';

/** What asks a whole group of processes to stop. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies NodeJS.Signals[];

/** What a process that starts others sends to let them stop: a signal may have reached them already, and a second one would cut them off. */
export const stopMessage = 'stop';

/** Milliseconds after which a process that was asked to stop ends, whatever hangs: supervisors kill after ten seconds. */
const stopLimit = 9_000;

/** Milliseconds in which npm passes on a signal that reached the whole group, this process included. */
const passedOn = 1_000;

/** Resolves to why. */
export function stopSignal({ startedByNpm }: { readonly startedByNpm: boolean }): Promise<string> {
  return new Promise((resolve) => {
    let first: number | undefined;
    for (const signal of stopSignals) {
      process.on(signal, () => {
        const now = performance.now();
        if (first === undefined) resolve(signal);
        else if (!startedByNpm || now - first > passedOn) process.exit(exitCode.failed);
        first ??= now;
      });
    }
    process.on('message', (message) => message === stopMessage && resolve('asked by the process that started it'));
    process.once('disconnect', () => resolve('the process that started it has ended'));
  });
}

/** Resolves when a process that was asked to stop has had its time. */
export async function timeToStop(stopped: Promise<unknown>): Promise<void> {
  await stopped;
  await pause(stopLimit);
}
