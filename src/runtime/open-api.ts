/** Plugs the API for programs into the bot's process: what is served now, its commit, and Slack's blocks. Loaded only where API_PORT is set. */
import type { Logger } from 'pino';
import { type ApiServer, openApiServer } from '../api/http/server.ts';
import type { ServedKnowledge } from '../api/served.ts';
import type { Bot } from '../core/bot.ts';
import type { GeneralSettings } from './env.ts';
import { followingCommit } from './following-commit.ts';
import { slackBlocks } from './slack-blocks.ts';

export interface OpenApiOptions {
  readonly settings: GeneralSettings & { readonly api: NonNullable<GeneralSettings['api']> };
  readonly bot: Bot;
  /** What is served now. */
  served(): Pick<ServedKnowledge, 'engine' | 'version' | 'places'>;
  readonly log: Logger;
}

/** Rejects where the port cannot be listened on. */
export async function openApi({ settings, bot, served, log }: OpenApiOptions): Promise<ApiServer> {
  const { api, knowledgeDir, knowledgeUrl, defaultLocale } = settings;
  const commit = followingCommit(knowledgeDir, () => served().version);
  await commit.look();
  const server = await openApiServer({
    ...api,
    api: { bot, served: () => ({ ...served(), commit: commit.now(), knowledgeUrl }), defaultLocale, log },
    slackBlocks,
  });
  return {
    ...server,
    knowledgeChanged() {
      void commit.look().then(server.knowledgeChanged);
    },
  };
}
