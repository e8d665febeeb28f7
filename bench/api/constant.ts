/** What the API is measured beside: the same HTTP server and the same MCP library with handlers that answer a constant, namely what the bot answered once. Compiled before, so that no loader slows it. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createMcpHandler, fromJsonSchema, McpServer } from '@modelcontextprotocol/server';

interface RecordedAnswer {
  /** The body of `/v1/answer`. */
  readonly answer: string;
  /** The tool as the bot lists it, and a result of it. */
  readonly tool: { readonly name: string; readonly description: string; readonly inputSchema: object; readonly outputSchema: object };
  readonly result: object;
}

const { answer, tool, result }: RecordedAnswer = JSON.parse(readFileSync(process.env.CONSTANT_ANSWERS ?? '', 'utf8'));
const { name, description } = tool;
const inputSchema = fromJsonSchema(tool.inputSchema as never);
const outputSchema = fromJsonSchema(tool.outputSchema as never);

const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'constant', version: '1' });
  server.registerTool(name, { description, inputSchema, outputSchema }, async () => result as never);
  return server;
});

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const server = createServer(async (request, response) => {
  const body = await bodyOf(request);
  if (request.url !== '/mcp') {
    JSON.parse(body.toString());
    return void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(answer);
  }
  const headers = Object.entries(request.headers).map(([key, value]) => [key, String(value)] as [string, string]);
  const parsedBody = JSON.parse(body.toString());
  const given = new Request('http://localhost/mcp', { method: 'POST', headers, body: new Uint8Array(body) });
  const answered = await handler.fetch(given, { parsedBody });
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(Buffer.from(await answered.arrayBuffer()));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(JSON.stringify({ api: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }));
});
process.once('SIGTERM', () => process.exit());
