/** A Slack and a Discord on this machine, the adapters that connect to them, and what the playground's page shows of the bot. */
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { openPlayground } from '#playground/playground.ts';
import { discordAdapter } from '../adapters/discord/adapter.ts';
import { slackAdapter } from '../adapters/slack/adapter.ts';
import { slackManifest } from '../adapters/slack/manifest.ts';
import { textsOf, writeGap } from '../authoring/gap-writing.ts';
import type { Adapter } from '../core/adapter.ts';
import type { Bot } from '../core/bot.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { catalogueOf } from '../quality/catalogue.ts';
import { clusterGaps, type GapCluster } from '../quality/gap-clusters.ts';
import type { QuestionEngine } from '../resolve/question-engine.ts';
import { type Gap, listGaps } from '../store/gaps.ts';
import type { Store } from '../store/store.ts';
import type { GeneralSettings } from './env.ts';

export interface LocalPlatformsOptions {
  readonly bot: Bot;
  readonly settings: GeneralSettings;
  /** What is served now. */
  engine(): QuestionEngine;
  readonly store: Pick<Store, 'use'>;
  readonly log: Logger;
}

export interface LocalPlatforms {
  /** The page's address. */
  readonly url: string;
  readonly adapters: readonly Adapter[];
  /** Shows what is wrong with the folder; none where it is served as it is. */
  knowledgeChanged(problems: readonly Problem[]): void;
  /** Shows the questions that got no answer as they are now; never rejects. */
  showGaps(): Promise<void>;
  close(): Promise<void>;
}

const builtPage = fileURLToPath(new URL('../../dist/playground/page', import.meta.url));

/** Writes a group of questions that got no answer into the knowledge folder; rejects with why it did not. */
async function draftGap(clusters: readonly GapCluster<Gap>[], text: string, newId: string | undefined, path: string): Promise<string> {
  const cluster = clusters.find(({ questions }) => questions.some((question) => question.text === text));
  const loaded = await loadKnowledge(path);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  if (!cluster) throw new Error('This question is answered by now.');
  const outcome = await writeGap(cluster, newId, { path, ...loaded });
  if ('failed' in outcome) throw new Error(outcome.failed);
  return outcome.said;
}

/** Rejects with what is to be done where the page cannot be opened. */
export async function openLocalPlatforms({ bot, settings, engine, store, log }: LocalPlatformsOptions): Promise<LocalPlatforms> {
  const { playgroundPort, defaultLocale, knowledgeDir } = settings;
  const gaps = async () => clusterGaps(await store.use(listGaps), engine());
  const playground = await openPlayground({
    port: playgroundPort,
    pageDir: builtPage,
    bot: () => bot.identity(),
    manifest: () => slackManifest(bot, { prefix: '', socketMode: true }),
    entries: () => [
      ...catalogueOf(engine().knowledge).map(({ id, kind, label }) => ({ id, kind, title: label })),
      ...engine().knowledge.drafts.map((draft) => ({ ...draft, draft: true as const })),
    ],
    draft: async (text, newId) => draftGap(await gaps(), text, newId, knowledgeDir),
  }).catch((error: unknown) => {
    throw new Error(explain(error), { cause: error });
  });
  const { url, slack, discord, knowledgeChanged, gapsChanged, close } = playground;
  const receive = { mode: 'socket', appToken: slack.appToken } as const;
  return {
    url,
    adapters: [
      slackAdapter({ botToken: slack.botToken, apiUrl: slack.apiUrl, receive, commandPrefix: '', defaultLocale, log }),
      discordAdapter({ ...discord, guildId: undefined, defaultLocale, log }),
    ],
    knowledgeChanged,
    async showGaps() {
      const found = await gaps().catch(() => []);
      gapsChanged(found.map(({ questions, times, nearest }) => ({ texts: textsOf(questions), times, nearest })));
    },
    close,
  };
}

/** Why the page could not be opened, and what to do. */
function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `the playground cannot listen on its port, which is in use (${error.message}): set PLAYGROUND_PORT to another`;
  return `the playground could not be opened: ${error instanceof Error ? error.message : error}`;
}
