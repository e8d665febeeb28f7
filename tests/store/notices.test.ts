/** Processes that share a PostgreSQL tell each other that the knowledge changed, also over a database that was away. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openNotices } from '../../src/store/notices.ts';
import { hasPostgres, openPostgres, type TestServer } from '../support/databases.ts';
import { memoryLog } from '../support/memory-log.ts';

describe.skipIf(!hasPostgres)('a change of the knowledge', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openPostgres();
  }, 60_000);
  afterAll(() => server?.close());

  function process(address: string) {
    const heard: string[] = [];
    const notices = openNotices({ address, log: memoryLog().log, onKnowledgeChanged: (version) => heard.push(version), retryAfter: 50 });
    onTestFinished(notices.close);
    return { heard, ...notices };
  }

  it('is heard by the others', async () => {
    const address = await server.fresh();
    const [one, other] = [process(address), process(address)];
    one.knowledgeChanged('a1');
    await expect.poll(() => one.heard).toContain('a1');
    // Whoever was connected before heard it; the others hear the next one.
    one.knowledgeChanged('a2');
    other.knowledgeChanged('b1');
    await expect.poll(() => one.heard).toContain('b1');
    one.knowledgeChanged('a3');
    await expect.poll(() => other.heard).toContain('a3');
  });

  it('is told when the database is back', async () => {
    const address = await server.fresh();
    const [one, other] = [process(address), process(address)];
    one.knowledgeChanged('before');
    await expect.poll(() => one.heard).toContain('before');
    await server.stop();
    one.knowledgeChanged('meanwhile');
    await server.start();
    await expect.poll(() => one.heard, { timeout: 15_000 }).toContain('meanwhile');
    other.knowledgeChanged('after');
    await expect.poll(() => one.heard, { timeout: 15_000 }).toContain('after');
  }, 40_000);
});

it('without a PostgreSQL there is nobody to tell', async () => {
  const notices = openNotices({ address: ':memory:', log: memoryLog().log, onKnowledgeChanged: () => expect.fail('nobody is there') });
  notices.knowledgeChanged('a1');
  await notices.close();
});
