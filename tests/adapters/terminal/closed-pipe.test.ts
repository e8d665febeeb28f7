/** An output whose reader leaves, as `| head` does, over real pipes: the program ends quietly. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { terminalAdapter } from '../../../src/adapters/terminal/adapter.ts';
import { recallingBot } from '../../support/scripted-bot.ts';

/** Reads a little, closes its end of the pipe, says so, and stays. */
const leaves = `
  const fs = require('node:fs');
  fs.readSync(0, Buffer.alloc(1));
  fs.closeSync(0);
  console.log('left');
  setInterval(() => {}, 60_000);
`;
let reader: ChildProcess | undefined;
afterEach(() => void reader?.kill());

describe('when nobody reads any more', () => {
  it('a chat is over', async () => {
    const leaving = spawn(process.execPath, ['-e', leaves], { stdio: ['pipe', 'pipe', 'inherit'] });
    reader = leaving;
    const left = once(leaving.stdout, 'data');
    const input = new PassThrough();
    const adapter = terminalAdapter({ input, output: leaving.stdin, locale: 'en' });
    await adapter.start(recallingBot());
    await left;
    input.write('Meta\nAmazon\n');
    await adapter.ended;
    await adapter.stop();
  });

  it('questions in bulk end with success and without an error', async () => {
    const asking = spawn(process.execPath, ['--import', 'tsx', 'src/cli/ask.ts', '--json'], { stdio: 'pipe' });
    const exited = once(asking, 'exit');
    const complaints = text(asking.stderr);
    asking.stdin.on('error', () => {}); // The questions that nobody waits for.
    asking.stdin.write('메타는 얼마나 써?\n');
    await once(asking.stdout, 'data');
    asking.stdout.destroy();
    asking.stdin.end('메타는 얼마나 써?\n'.repeat(100));
    expect(await exited).toEqual([0, null]);
    expect(await complaints).not.toMatch(/error|EPIPE/i);
  });
});
