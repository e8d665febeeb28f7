/** When to stop: asked by a signal, by the process that started this one, or by that process's end. The second signal ends the process at once. */
import { exitCode } from './exit-code.ts';

/** What asks a whole group of processes to stop. */
export const stopSignals = ['SIGINT', 'SIGTERM'] as const satisfies NodeJS.Signals[];

/** What a process that starts others sends to let them stop: a signal may have reached them already, and a second one would cut them off. */
export const stopMessage = 'stop';

/** Resolves to why. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of stopSignals) {
      process.once(signal, () => {
        for (const second of stopSignals) process.once(second, () => process.exit(exitCode.failed));
        resolve(signal);
      });
    }
    process.on('message', (message) => message === stopMessage && resolve('asked by the process that started it'));
    process.once('disconnect', () => resolve('the process that started it has ended'));
  });
}
