/** What a process holds over time: memory and handles, and whether they stay flat. Looks at it from outside, as an operator and a debugger do. */
import { once } from 'node:events';
import WebSocket from 'ws';
import type { BotProcess } from '../support/whole-bot.ts';

export interface Weight {
  /** Bytes that are in use when everything that can go has gone. */
  readonly heap: number;
  /** Bytes of the whole process. */
  readonly resident: number;
  readonly handles: number;
}

/** What a bot is given so that it can be weighed. */
export const weighable = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/** chromedevtools.github.io/devtools-protocol/v8/HeapProfiler#method-collectGarbage */
async function collectGarbage(debuggerUrl: string): Promise<void> {
  const socket = new WebSocket(debuggerUrl);
  await once(socket, 'open');
  socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
  await once(socket, 'message');
  socket.close();
  await once(socket, 'close');
}

export async function weigh(bot: BotProcess): Promise<Weight> {
  await collectGarbage(await bot.printed(/ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/));
  const read = async (name: string) => (await bot.metric(name)) ?? Number.NaN;
  return {
    heap: await read('nodejs_heap_size_used_bytes'),
    resident: await read('process_resident_memory_bytes'),
    handles: await read('nodejs_active_handles_total'),
  };
}

/** Bytes by which the heap in use may be higher: ids, languages and conversations are kept for a while, and code is compiled when it is used. */
const moreHeap = 10e6;
/** Connections that are being opened or closed. */
const moreHandles = 5;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How the later half of the weights is above the earlier one; none where they are flat. */
export function growthIn(weights: readonly Weight[]): readonly string[] {
  const half = Math.floor(weights.length / 2);
  const change = (what: keyof Weight) => [weights.slice(0, half), weights.slice(half)].map((some) => mean(some.map((one) => one[what])));
  const [heapBefore = 0, heapAfter = 0] = change('heap');
  const [handlesBefore = 0, handlesAfter = 0] = change('handles');
  const problems: string[] = [];
  if (!(heapAfter <= heapBefore + moreHeap)) problems.push(`the heap grew from ${megabytes(heapBefore)} to ${megabytes(heapAfter)}`);
  if (!(handlesAfter <= handlesBefore + moreHandles)) problems.push(`the handles grew from ${handlesBefore} to ${handlesAfter}`);
  return problems;
}

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
