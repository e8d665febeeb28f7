/** What the suite about corrections stands on: a platform with people, a folder that is served and edited, and the store that remembers what was posted. */
import { expect } from 'vitest';
import { commandsFor } from '../../src/commands/commands.ts';
import type { Adapter } from '../../src/core/adapter.ts';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { type Corrections, openCorrections } from '../../src/corrections/corrections.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { listPosts } from '../../src/store/posts.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type FolderContents, folderWith } from '../support/knowledge-folder.ts';
import { memoryLog } from '../support/memory-log.ts';
import type { Shown } from './stage.ts';

/** A channel with the bot in it, and a person whose app speaks Korean. */
export interface CorrectionStage {
  readonly adapter: Adapter;
  /** Asks the bot by name, for all to see. */
  mention(text: string): Promise<unknown>;
  /** Asks where nobody else reads. */
  dm(text: string): Promise<unknown>;
  /** Uses a slash command, which is answered in private. */
  slash(line: string): Promise<unknown>;
  /** Uses a slash command and posts its private answer. */
  post(line: string): Promise<unknown>;
  /** The bot's messages that everyone sees, oldest first. */
  open(): readonly Shown[];
  /** How many times the bot asked the platform to change one. */
  changes(): number;
  /** The next change is refused for a second: too many of them. */
  limitRate(): void;
  /** The next change is carried out, but the bot never hears of it. */
  loseAnswer(): void;
  /** The bot’s last message is deleted by somebody. */
  deleteLast(): void;
  close(): Promise<void>;
}

const keepDays = { gaps: 90, votes: 365, posts: 365 };

/** A folder that is served, posted from and edited, with what came of it. */
export interface Told {
  readonly stage: CorrectionStage;
  readonly store: Store;
  /** The post is remembered. */
  remembered(count?: number): Promise<void>;
  /** Serves the folder with these files, as after an edit. */
  edit(contents: FolderContents): Promise<void>;
  /** Another process with the same database and platform. */
  otherProcess(): Corrections;
  said(): string;
}

/** Opens all of it; `closing` gets what ends it, last first. */
export async function tell(open: (bot: Bot) => Promise<CorrectionStage>, closing: (() => Promise<void>)[]): Promise<Told> {
  const { log } = memoryLog();
  const address = `${await folderWith({})}.db`;
  const store = openStore({ address, keepDays, log });
  const served = async (contents: FolderContents) => {
    const loaded = await loadKnowledge(await folderWith(contents));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    return commandsFor(loaded.knowledge);
  };
  const bot = createBot(await served({}), log, { memory: { posted: (post) => store.recordPost(post) } });
  const stage = await open(bot);
  const process = (): Corrections => {
    const corrections = openCorrections({ bot, adapters: [stage.adapter], use: store.use, log, lease: 200 });
    closing.push(() => corrections.stop());
    return corrections;
  };
  closing.push(
    () => store.close(),
    () => stage.close(),
  );
  const corrections = process();
  return {
    stage,
    store,
    otherProcess: process,
    remembered: (count = 1) => expect.poll(async () => (await store.use(listPosts)).length).toBe(count),
    async edit(contents) {
      bot.replace(await served(contents));
      corrections.check();
    },
    said: () =>
      stage
        .open()
        .map(({ text }) => text)
        .join('\n'),
  };
}

/** No correction is under way any more. */
export const settled = ({ store }: Told) =>
  expect.poll(async () => (await store.use(listPosts)).every(({ begun }) => begun === undefined), { timeout: 5_000 }).toBe(true);
