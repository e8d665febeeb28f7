/** The file `.env`: what cannot be read of it stops the bot with a word, and never opens the playground in the place of a workspace. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatEnvProblem } from '../../src/runtime/env.ts';
import { readEnvFile } from '../../src/runtime/env-file.ts';
import { folderWith } from '../support/knowledge-folder.ts';
import { outcomeOf, startBuilt } from '../support/running-bot.ts';

const run = promisify(execFile);

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'env-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const tokens = 'SLACK_BOT_TOKEN=xoxb-1\nSLACK_APP_TOKEN=xapp-1\n';

/** The root user may read everything. */
const otherUser = process.getuid?.() === 0 ? { uid: 65_534 } : {};

describe('a .env that cannot be read ends the bot with 78', () => {
  it.each<[string, (path: string) => Promise<unknown>, string]>([
    [
      'in UTF-16 of Windows',
      (path) => writeFile(path, `\ufeff${tokens}`, 'utf16le'),
      'is not UTF-8 text, but UTF-16 or no text at all: save it with the encoding UTF-8',
    ],
    [
      'in UTF-16 without a mark',
      (path) => writeFile(path, tokens, 'utf16le'),
      'is not UTF-8 text, but UTF-16 or no text at all: save it with the encoding UTF-8',
    ],
    [
      'in UTF-16, big end first',
      (path) => writeFile(path, Buffer.from(`\ufeff${tokens}`, 'utf16le').swap16()),
      'is not UTF-8 text, but UTF-16 or no text at all: save it with the encoding UTF-8',
    ],
    ['a folder', (path) => mkdir(path), 'is a folder, not a file: put a text file there that the bot may read, or take it away'],
    ['a link that leads nowhere', (path) => symlink('elsewhere', path), 'is gone, or a link that leads nowhere: put a text file there'],
    ['a link to itself', (path) => symlink('.env', path), 'is a link that leads back to itself: put a text file there'],
    [
      'unreadable',
      async (path) => {
        await writeFile(path, tokens);
        await chmod(path, 0o000);
      },
      'may not be read by the bot: put a text file there',
    ],
    [
      'a socket',
      (path) => {
        const server = createServer();
        onTestFinished(() => void server.close());
        return new Promise<void>((listening) => server.listen(path, listening));
      },
      'put a text file there that the bot may read',
    ],
  ])('%s', async (_, put, said) => {
    const cwd = await emptyFolder();
    await put(join(cwd, '.env'));
    await chmod(cwd, 0o755);
    const { code, output } = await outcomeOf(startBuilt({ PLAYGROUND_PORT: '0' }, [], { cwd, ...otherUser }));
    expect(output).toContain(`.env ${said.startsWith('put') ? '' : said}`);
    expect(output).toContain(said);
    expect(output).not.toContain('127.0.0.1');
    expect(code).toBe(78);
  });
});

describe('a .env that can be read', () => {
  const startIn = async (content: string, env: Readonly<Record<string, string>> = {}) => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, '.env'), content);
    // A small folder is learned at once.
    return outcomeOf(startBuilt({ NODE_ENV: 'production', KNOWLEDGE_DIR: await folderWith({}), ...env }, [], { cwd }));
  };

  it('with the example of the README is named, with 78', async () => {
    const { code, output } = await startIn('SLACK_BOT_TOKEN=xoxb-…\nSLACK_APP_TOKEN=xapp-…\n');
    expect(output).toContain('SLACK_BOT_TOKEN still holds the example of a guide');
    expect(output).toContain('SLACK_APP_TOKEN still holds the example of a guide');
    expect(code).toBe(78);
  });

  it('with an invisible letter in a token is named, with 78', async () => {
    const { code, output } = await startIn('DISCORD_TOKEN=a.b.c\u200b\n');
    expect(output).toContain('DISCORD_TOKEN has an invisible letter (U+200B) in it');
    expect(code).toBe(78);
  });

  it('with a variable that looks like one of ours is told which is meant', async () => {
    const { code, output } = await startIn('DISCORD_BOT_TOKEN=a.b.c\n');
    expect(output).toContain('DISCORD_BOT_TOKEN is not read: if it is meant for the bot, call it DISCORD_TOKEN');
    expect(code).toBe(78);
  });

  it('and quotes in the environment that Docker kept are taken off with a word', async () => {
    const refusing = createHttpServer((_, response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{"code":0}'));
    refusing.listen(0, '127.0.0.1');
    onTestFinished(() => void refusing.close());
    await once(refusing, 'listening');
    const { port } = refusing.address() as AddressInfo; // An IP socket that listens has an address of this form.
    const { code, output } = await startIn('', { DISCORD_TOKEN: '"a.b.c"', DISCORD_API_URL: `"http://127.0.0.1:${port}/api"` });
    expect(output).toContain("DISCORD_TOKEN stood in quotes, which were taken off: write it without, as Docker's --env-file keeps them");
    expect(output).toContain('discord could not be started');
    expect(code).toBe(78);
  });
});

describe('the lines of .env', () => {
  const read = async (content: string | Uint8Array) => {
    const path = join(await emptyFolder(), '.env');
    await writeFile(path, content);
    const { variables, problems, notices } = readEnvFile(path);
    return { variables, said: [...problems, ...notices].map(formatEnvProblem) };
  };

  it.each([
    ['as they should be', `# a comment\n\nexport ${tokens}LOG_LEVEL="info" # comment\nPORT=8080   # comment\n`],
    ['with a byte order mark and line ends of Windows', `\ufeff${tokens.replaceAll('\n', '\r\n')}`],
    ['with a hash in quotes', 'VOTE_KEY="a#long#secret#of#mine"\nHOST=\'::1\' # x\n'],
    ['of others', 'POSTGRES_PASSWORD=a#b\nnot ours at all\nPOSTGRES_PASSWORD=c\n'],
    ['that are comments', '#SLACK_BOT_TOKEN xoxb\n  # DISCORD_TOKEN 1\n'],
  ])('%s say nothing', async (_, content) => {
    expect((await read(content)).said).toEqual([]);
  });

  it('in an old Korean encoding say nothing while only comments have it', async () => {
    const comment = Uint8Array.of(0x23, 0xc5, 0xe4, 0xc5, 0xab, 0x0a);
    expect(await read(Buffer.concat([comment, Buffer.from(tokens)]))).toEqual({
      variables: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
      said: [],
    });
    expect((await read(Buffer.concat([Buffer.from('KNOWLEDGE_DIR='), comment.subarray(1)]))).said).toEqual([
      'KNOWLEDGE_DIR is not UTF-8 text in line 1 of .env: save .env with the encoding UTF-8',
    ]);
  });

  it.each([
    'DISCORD_TOKEN a.b.c',
    'set DISCORD_TOKEN=a.b.c',
    '$env:DISCORD_TOKEN = "a.b.c"',
    'DISCORD_TOKEN＝a.b.c',
    '"DISCORD_TOKEN": "a.b.c"',
  ])('that set nothing are named: %s', async (line) => {
    expect((await read(`\n${line}\n`)).said).toEqual([
      'DISCORD_TOKEN is not set by line 2 of .env: write DISCORD_TOKEN=value, and nothing before it',
    ]);
  });

  it.each(['DATABASE_URL=postgres://u:p#ss@host/db', 'DATABASE_URL=#secret', 'DATABASE_URL=data/bot#1.db # the file'])(
    'that a # cuts short are named: %s',
    async (line) => {
      expect((await read(line)).said).toEqual(['DATABASE_URL is cut short at the # in line 1 of .env: put the value in "quotes"']);
    },
  );

  it('that stand twice are named', async () => {
    expect(await read(`${tokens}SLACK_BOT_TOKEN=xoxb-2\n`)).toEqual({
      variables: { SLACK_BOT_TOKEN: 'xoxb-2', SLACK_APP_TOKEN: 'xapp-1' },
      said: ['SLACK_BOT_TOKEN stands twice in .env: line 3 of .env counts'],
    });
  });
});

describe('where there is no .env', () => {
  it('nothing is said', async () => {
    expect(readEnvFile(join(await emptyFolder(), '.env'))).toEqual({ variables: {}, problems: [], notices: [] });
  });

  it('a .env.txt is pointed out', async () => {
    const path = join(await emptyFolder(), '.env');
    await writeFile(`${path}.txt`, tokens);
    expect(readEnvFile(path).notices.map(formatEnvProblem)).toEqual([`${path}.txt is not read: rename it to ${path}`]);
  });
});

describe('a pipe that a secret store mounts', () => {
  it('is read once it is written to', async () => {
    const path = join(await emptyFolder(), '.env');
    await run('mkfifo', [path]);
    spawn('sh', ['-c', 'echo DISCORD_TOKEN=a.b.c > "$0"', path]);
    expect(readEnvFile(path)).toEqual({ variables: { DISCORD_TOKEN: 'a.b.c' }, problems: [], notices: [] });
  });

  it('is given up where nothing writes to it', async () => {
    const path = join(await emptyFolder(), '.env');
    await run('mkfifo', [path]);
    expect(readEnvFile(path, 100).problems.map(formatEnvProblem)).toEqual([
      `${path} is a pipe that nothing writes to: put a text file there that the bot may read, or take it away`,
    ]);
  });
});
