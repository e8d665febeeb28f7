/** The API for programs with the project's own knowledge: its operations called directly, or the server on loopback. */

import pino from 'pino';
import type { z } from 'zod';
import { identityOf } from '../../src/answers/identity.ts';
import { type ApiServer, openApiServer } from '../../src/api/http/server.ts';
import type { Operation } from '../../src/api/operation.ts';
import { type Api, perform, readInput } from '../../src/api/perform.ts';
import type { ServedKnowledge } from '../../src/api/served.ts';
import { commandsWith } from '../../src/commands/commands.ts';
import { type BotOptions, createBot } from '../../src/core/bot.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { versionOf } from '../../src/knowledge/version.ts';
import { engineFrom, sampleClock } from '../../src/resolve/question-engine.ts';
import { learnFolder } from '../../src/runtime/learn-folder.ts';
import { slackBlocks } from '../../src/runtime/slack-blocks.ts';
import { articleFolder } from './article.ts';

export const knowledgeUrl = 'https://git.example/{commit}/facts';
export const commit = { hash: '0123456789abcdef0123456789abcdef01234567', day: '2026-11-24' };

export interface ProgramApi extends Api {
  /** Calls an operation as the ways in do, and makes sure that its result is what its schema says. */
  call<Input extends z.ZodType, Output extends z.ZodType>(operation: Operation<Input, Output>, input: unknown): Promise<z.output<Output>>;
  /** Serves this folder from now on. */
  serve(folder: string): Promise<void>;
}

async function servedFrom(folder: string): Promise<ServedKnowledge> {
  const learned = await learnFolder(folder, process.env.CACHE_DIR);
  if (!learned.ok) throw new Error(learned.problems.map(formatProblem).join('\n'));
  const { knowledge, model, places } = learned;
  const engine = engineFrom(knowledge, model, sampleClock(knowledge));
  return { engine, version: versionOf(knowledge), places, commit, knowledgeUrl };
}

export async function programApi(
  options: Omit<BotOptions, 'identity'> = {},
  log = pino({ level: 'silent' }),
  folder = articleFolder,
): Promise<ProgramApi> {
  let served = await servedFrom(folder);
  const bot = createBot(commandsWith(served.engine), log, { ...options, identity: identityOf(served.engine.knowledge) });
  const api: Api = { bot, served: () => served, defaultLocale: 'en', log };
  return {
    ...api,
    async call(operation, input) {
      const { result } = await perform(operation, readInput(operation, input), { platform: 'mcp', key: 'test' }, api);
      return operation.output.parse(result);
    },
    async serve(next) {
      served = await servedFrom(next);
      bot.replace(commandsWith(served.engine), identityOf(served.engine.knowledge));
    },
  };
}

/** The server on any free port of this machine. */
export function openServer(
  api: Api,
  options: { readonly keys?: readonly string[]; readonly origins?: readonly string[]; readonly publicUrl?: string } = {},
): Promise<ApiServer> {
  const { keys = [], origins = [], publicUrl } = options;
  return openApiServer({ host: '127.0.0.1', port: 0, keys, origins, publicUrl, api, slackBlocks });
}
