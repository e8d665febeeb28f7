/** MCP with the official client, over HTTP and over standard input and output, in both eras of the protocol: the same tools, results, resources and errors. */

import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiServer } from '../../../src/api/http/server.ts';
import { openServer, type ProgramApi, programApi } from '../../support/api.ts';
import { folderWith, writeFiles } from '../../support/knowledge-folder.ts';

let api: ProgramApi;
let server: ApiServer;
beforeAll(async () => {
  api = await programApi();
  server = await openServer(api);
});
afterAll(() => server.close());

const eras = { older: '2025-11-25', newer: '2026-07-28' } as const;
type Era = keyof typeof eras;

function clientOf(era: Era, extensions: Record<string, object> = {}): Client {
  return new Client(
    { name: 'test', version: '1' },
    { capabilities: { extensions: extensions as never }, ...(era === 'newer' && { versionNegotiation: { mode: 'auto' as const } }) },
  );
}

const transports = {
  HTTP: () => new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)),
  stdio: () =>
    new StdioClientTransport({
      command: process.execPath,
      args: [join(import.meta.dirname, '../../../dist/cli/mcp.js')],
      env: { PATH: process.env.PATH ?? '', ASK_DATE: '2025-12-31', DEFAULT_LOCALE: 'en', DATABASE_URL: '/nowhere/bot.db' },
    }),
} as const;

async function connected<T>(era: Era, transport: keyof typeof transports, use: (client: Client) => Promise<T>): Promise<T> {
  const client = clientOf(era);
  await client.connect(transports[transport]());
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

const ways = (['older', 'newer'] as const).flatMap((era) => (['HTTP', 'stdio'] as const).map((transport) => [era, transport] as const));

describe.each(ways)('in the %s era over %s', (era, transport) => {
  it('a client finds the tools, asks, reads, completes and is told what is wrong', async () => {
    await connected(era, transport, async (client) => {
      expect(client.getNegotiatedProtocolVersion()).toBe(eras[era]);
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(['answer_question', 'check_figure', 'compute', 'search', 'fetch']);
      for (const { annotations, inputSchema, outputSchema } of tools) {
        expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, destructiveHint: false });
        expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
      }

      const asked = { question: 'How much does Amazon spend?' };
      const answer = await client.callTool({ name: 'answer_question', arguments: asked });
      expect(answer.structuredContent).toMatchObject({
        status: 'answer',
        id: 'capex/amazon',
        knowledge: { version: api.served().version },
      });
      expect(answer.content).toEqual([{ type: 'text', text: JSON.stringify(answer.structuredContent) }]);
      expect(answer._meta).toMatchObject({ knowledge: { version: api.served().version } });
      expect(answer._meta).not.toHaveProperty('slack');

      const checked = await client.callTool({ name: 'check_figure', arguments: { statement: 'Amazon spends $90 billion' } });
      expect(checked.structuredContent).toMatchObject({ verdict: 'no' });
      const { results } = (await client.callTool({ name: 'search', arguments: { query: 'nvidia' } })).structuredContent as {
        results: { id: string }[];
      };
      const fetched = await client.callTool({ name: 'fetch', arguments: { id: results[0]?.id } });
      expect(fetched.structuredContent).toMatchObject({ id: 'faq/nvidia', text: expect.any(String), url: expect.any(String) });

      for (const [name, input, told] of [
        ['fetch', { id: 'nope' }, 'There is nothing with the id “nope”'],
        ['compute', { query: 'x' }, 'The query cannot be read'],
        ['answer_question', { question: 'x'.repeat(3_000) }, 'longer than 2000 characters'],
        ['check_figure', {}, 'give one of statement, statements, text'],
      ] as const) {
        const refused = await client.callTool({ name, arguments: input });
        expect(refused).toMatchObject({ isError: true, content: [{ type: 'text', text: expect.stringContaining(told) }] });
      }

      const { resources } = await client.listResources();
      expect(resources.map(({ uri }) => uri)).toEqual(expect.arrayContaining(['knowledge://faq/nvidia', 'knowledge://table/capex']));
      const read = async (uri: string) => (await client.readResource({ uri })).contents[0];
      expect(await read('knowledge://faq/nvidia')).toMatchObject({ mimeType: 'text/plain', text: expect.any(String) });
      expect(await read('knowledge://table/capex')).toMatchObject({
        mimeType: 'text/csv',
        text: expect.stringContaining('amazon,capex,2025'),
      });
      await expect(read('knowledge://faq/nobody')).rejects.toMatchObject({
        code: -32602,
        message: expect.stringContaining('resources/list'),
      });
      const completed = await client.complete({
        ref: { type: 'ref/resource', uri: 'knowledge://faq/{name}' },
        argument: { name: 'name', value: 'nv' },
      });
      expect(completed.completion.values).toEqual(['nvidia']);

      expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual(['check_draft', 'answer_from_knowledge']);
      const prompt = await client.getPrompt({ name: 'check_draft', arguments: { text: 'Meta spends $10 billion.' } });
      expect(JSON.stringify(prompt.messages)).toContain('Meta spends $10 billion.');
    });
  });
});

describe('Slackbot', () => {
  it.each(['older', 'newer'] as const)('gets Block Kit with a result in the %s era, as it announces that it shows it', async (era) => {
    const client = clientOf(era, { 'io.slack/block-kit': { mimeTypes: ['application/vnd.slack.blocks+json'] } });
    await client.connect(transports.HTTP());
    const { tools } = await client.listTools();
    expect(tools[0]?._meta).toMatchObject({ slack: { supportsBlockKit: true } });
    const { _meta } = await client.callTool({ name: 'answer_question', arguments: { question: 'How much does Amazon spend?' } });
    expect(_meta).toMatchObject({ slack: { blocks: expect.arrayContaining([expect.objectContaining({ type: 'header' })]) } });
    await client.close();
  });
});

describe('a change of the knowledge', () => {
  it('is served at once, and told to clients that listen', async () => {
    const own = await programApi();
    const other = await openServer(own);
    const client = clientOf('newer');
    await client.connect(new StreamableHTTPClientTransport(new URL(`${other.url}/mcp`)));
    const told = new Promise<void>((resolve) => client.setNotificationHandler('notifications/resources/list_changed', () => resolve()));
    const subscription = await client.listen({ resourcesListChanged: true });
    await own.serve(await folderWith({}));
    other.knowledgeChanged();
    await told;
    expect((await client.listResources()).resources.map(({ uri }) => uri)).toContain('knowledge://faq/plan');
    await subscription.close();
    await client.close();
    await other.close();
  });

  it('is told over standard output, too, when a file of the folder changes', async () => {
    const folder = await folderWith({});
    const client = clientOf('older');
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [join(import.meta.dirname, '../../../dist/cli/mcp.js')],
      env: { PATH: process.env.PATH ?? '', KNOWLEDGE_DIR: folder, DATABASE_URL: '/nowhere/bot.db' },
    });
    await client.connect(transport);
    const told = new Promise<void>((resolve) => client.setNotificationHandler('notifications/resources/list_changed', () => resolve()));
    await writeFiles(folder, {
      'faq/more.yaml':
        'title: { ko: 더, en: More }\nanswer: { ko: 더 있습니다., en: There is more. }\nquestions: [더 있어?, Is there more?]\n',
    });
    await told;
    expect((await client.listResources()).resources.map(({ uri }) => uri)).toContain('knowledge://faq/more');
    await client.close();
  });
});
