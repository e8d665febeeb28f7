/** The bot as it is started: offline without tokens, never so in production, and a clear word where it cannot start. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outcomeOf, runBot, startBuilt } from './support/running-bot.ts';

describe('without a token', () => {
  it('opens the playground, and ends cleanly', async () => {
    const bot = await runBot();
    expect((await fetch(bot.url)).status).toBe(200);
    expect(await bot.stop()).toBe(0);
    await expect(fetch(bot.url)).rejects.toThrow();
  });

  it('refuses to start in production', async () => {
    const { code, output } = await outcomeOf(startBuilt({ NODE_ENV: 'production', PLAYGROUND_PORT: '0' }));
    expect(code).toBe(78);
    expect(output).toContain('nothing is set up');
    expect(output).not.toContain('127.0.0.1');
  });

  it('says that the port is taken, and how to take another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // An IP socket that listens has an address of this form.
    const { code, output } = await outcomeOf(startBuilt({ PLAYGROUND_PORT: String(port) }));
    expect(code).toBe(1);
    expect(output).toContain(`127.0.0.1:${port}): set PLAYGROUND_PORT to another`);
  });
});

describe('with a token', () => {
  const refusing = async () => {
    const server = createServer((_, response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{"code":0}'));
    server.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    return { DISCORD_TOKEN: 'x.y.z', DISCORD_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` }; // as above
  };

  it('runs for real: without a platform that takes it there is nothing to run', async () => {
    const { code, output } = await outcomeOf(startBuilt({ ...(await refusing()), PLAYGROUND_PORT: '0' }));
    expect(code).toBe(78);
    expect(output).toContain('discord could not be started');
    expect(output).not.toContain('The playground');
  });

  it('opens the playground beside it when asked to', async () => {
    const child = startBuilt({ ...(await refusing()), PLAYGROUND_PORT: '0' }, ['--playground']);
    const ended = outcomeOf(child);
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (data: Buffer) => data.toString().includes('The playground: http://127.0.0.1:') && resolve());
    });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });
});
