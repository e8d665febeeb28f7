/** The playground: a local Slack and a local Discord for the bot to connect to, and a page on which people use both. Runs on loopback only and keeps nothing. */
import { randomBytes } from 'node:crypto';
import { openDiscord } from './discord/server.ts';
import { discordWindow } from './discord-window.ts';
import { openPageServer } from './page-server.ts';
import type { Act, BotView, Done, Entry, FileProblem, GapGroup, PersonKey, View } from './protocol.ts';
import { openSlack } from './slack/server.ts';
import { slackWindow } from './slack-window.ts';

export interface PlaygroundOptions {
  /** Of the page; 0 takes any free port. Unset it is the usual one or, where that is taken, any other. */
  readonly port: number | undefined;
  /** The folder of the built page. */
  readonly pageDir: string;
  /** Who the bot is now. Its handle is read once: on the platforms it changes only where somebody changes it there. */
  bot(): BotView;
  /** The Slack app's manifest, as one would paste it into Slack now. */
  manifest(): unknown;
  /** What can be asked of the knowledge that is served now, and its drafts. */
  entries(): readonly Entry[];
  /** Writes the group with this question into the knowledge, to the nearest entry or as a new one; says what it did, rejects with why it did not. */
  draft(text: string, newId: string | undefined): Promise<string>;
}

export interface Playground {
  readonly url: string;
  /** What the bot's clients need to connect here instead of the real platforms. */
  readonly slack: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string };
  readonly discord: { readonly token: string; readonly apiUrl: string };
  /** The knowledge was loaded anew, or could not be. */
  knowledgeChanged(problems: readonly FileProblem[]): void;
  /** What was asked in vain so far. */
  gapsChanged(gaps: readonly GapGroup[]): void;
  close(): Promise<void>;
}

const names = { ko: '민지', en: 'Alex' } as const;
const slackLocales = { ko: 'ko-KR', en: 'en-US' } as const;
const discordLocales = { ko: 'ko', en: 'en-US' } as const;
const channelName = 'general';
const usualPort = 3000;

const secret = (prefix: string) => `${prefix}${randomBytes(16).toString('hex')}`;

export async function openPlayground({ port, pageDir, bot, manifest, entries, draft }: PlaygroundOptions): Promise<Playground> {
  const tokens = { botToken: secret('xoxb-'), appToken: secret('xapp-') };
  const token = secret('');
  const { handle: botName } = bot();
  const slack = await openSlack({ ...tokens, botName });
  const discord = await openDiscord({ token, botName });

  const slackPeople = { ko: slack.join(names.ko, slackLocales.ko), en: slack.join(names.en, slackLocales.en) };
  const discordPeople = { ko: discord.join(names.ko, discordLocales.ko), en: discord.join(names.en, discordLocales.en) };
  const { workspace } = slack;
  workspace.addChannel(channelName, { members: [...workspace.users.values()] });
  for (const { user } of Object.values(slackPeople)) workspace.direct(user.id);
  discord.world.addChannel(channelName);
  for (const { user } of Object.values(discordPeople)) discord.world.dm(user.id);

  const slackPage = slackWindow(slack, manifest);
  const discordPage = discordWindow(discord);
  let version = 0;
  let problems: readonly FileProblem[] = [];
  let gaps: readonly GapGroup[] = [];

  const view = (person: PersonKey): View => ({
    bot: { name: bot().name, colour: bot().colour },
    person,
    people: (['ko', 'en'] as const).map((key) => ({ key, name: names[key] })),
    slack: slackPage.view(slackPeople[person]),
    discord: discordPage.view(discordPeople[person]),
    knowledge: { version, entries: entries(), problems, gaps },
  });

  async function act(person: PersonKey, wanted: Act): Promise<Done> {
    switch (wanted.do) {
      case 'become':
        return {};
      case 'draft':
        return { said: await draft(wanted.text, wanted.newId) };
      case 'slash':
        await slackPage.act(slackPeople[person], wanted);
        return {};
      case 'command':
      case 'complete':
      case 'openThread':
        return { suggestions: await discordPage.act(discordPeople[person], wanted) };
      default:
        if (wanted.platform === 'discord') await discordPage.act(discordPeople[person], wanted);
        else await slackPage.act(slackPeople[person], wanted);
        return {};
    }
  }

  const openPage = (at: number) => openPageServer({ port: at, pageDir, view, act });
  const page = await openPage(port ?? usualPort)
    .catch((error: unknown) => {
      if (port === undefined && error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return openPage(0);
      throw error;
    })
    .catch(async (error: unknown) => {
      await Promise.all([slack.close(), discord.close()]);
      throw error;
    });
  const unwatch = [slack.watch(page.refresh), discord.watch(page.refresh)];

  return {
    url: page.url,
    slack: { ...tokens, apiUrl: slack.apiUrl },
    discord: { token, apiUrl: discord.apiUrl },
    knowledgeChanged(found) {
      problems = found;
      if (found.length === 0) version += 1;
      page.refresh();
    },
    gapsChanged(found) {
      gaps = found;
      page.refresh();
    },
    async close() {
      for (const stop of unwatch) stop();
      await page.close();
      await Promise.all([slack.close(), discord.close()]);
    },
  };
}
