/** A program that answers programs, in a process of its own: started, asked over one kept connection each, weighed, ended. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Program {
  readonly label: string;
  /** The body of the answer; rejects where it is none. */
  ask(path: string, body: string, method?: string): Promise<string>;
  /** Bytes of the process in memory. */
  weigh(): Promise<number>;
  stop(): Promise<void>;
}

/** The path relative to this folder. */
export async function startProgram(
  label: string,
  script: string,
  env: Readonly<Record<string, string>>,
  nodeArgs: readonly string[] = [],
): Promise<Program> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...nodeArgs, fileURLToPath(new URL(script, import.meta.url))], {
    // Nothing that an .env of the working directory has set may decide.
    cwd: tmpdir(),
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  const agent = new Agent({ keepAlive: true });
  return {
    label,
    ask: (path, body, method) => post(`${url}${path}`, body, agent, method),
    async weigh() {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout) * 1024;
    },
    async stop() {
      agent.destroy();
      const ended = child.exitCode === null && child.signalCode === null && once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Where it says that it answers programs. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${child.spawnargs.join(' ')} ended before it listened`)));
    if (!child.stdout) return;
    // Read to the end: a program whose output nobody takes stands still.
    createInterface(child.stdout).on('line', (line) => {
      const { api } = JSON.parse(line);
      if (typeof api === 'string') resolve(api);
    });
  });
}

const json = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  'mcp-protocol-version': '2026-07-28',
};
const tool = { 'mcp-method': 'tools/call', 'mcp-name': 'answer_question' };

function post(url: string, body: string, agent: Agent, method?: string): Promise<string> {
  const headers = { ...json, ...(method === undefined ? tool : { 'mcp-method': method }), 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      if (response.statusCode === 200) resolve(text);
      else reject(new Error(`${url} answered ${response.statusCode}: ${text}`));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}
