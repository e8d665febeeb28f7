/** The real discord.js adapter connected to the project's own Discord server, with people to talk to it. */
import pino from 'pino';
import { expect } from 'vitest';
import type { Asked, Person } from '../../../playground/discord/person.ts';
import { type DiscordServer, type DiscordServerOptions, openDiscord } from '../../../playground/discord/server.ts';
import type { ShownMessage } from '../../../playground/discord/shown.ts';
import type { Channel, Message } from '../../../playground/discord/world.ts';
import { type DiscordOptions, discordAdapter } from '../../../src/adapters/discord/adapter.ts';
import type { Adapter, Connection } from '../../../src/core/adapter.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { Locale } from '../../../src/language/locale.ts';
import type { Shown } from '../../contracts/stage.ts';
import { violations } from './openapi.ts';

export const token = 'a.bot.token';

/** A line of a log. */
type Line = Readonly<Record<string, unknown>>;

export interface Chat {
  readonly discord: DiscordServer;
  readonly person: Person;
  readonly general: Channel;
  /** The adapter's own log lines so far. */
  readonly logged: readonly Line[];
  /** What the person sees in answer, once all of it is there. */
  answerTo(asked: Asked | Message): Promise<readonly ShownMessage[]>;
  /** The messages of the bot in answer, once all are there. */
  messagesFor(asked: Asked | Message): Promise<readonly Message[]>;
  /** Waits until the adapter has logged this of one of Discord's ids. */
  untilLogged(message: string, event?: string): Promise<void>;
  readonly adapter: Adapter;
  /** What the adapter told of its connection so far. */
  readonly told: readonly Connection[];
  /** Forgets all that was said and logged so far. */
  forget(): void;
  stop(): Promise<void>;
  /** Stops everything, and checks what was sent to Discord against Discord's own document, where that is there. */
  close(): Promise<void>;
}

export interface ChatOptions {
  readonly locale?: string;
  readonly defaultLocale?: Locale;
  /** Registers in the guild; everywhere without it. */
  readonly inGuild?: boolean;
  /** That guild, where it is not the one that the bot is in. */
  readonly guildId?: string;
  readonly server?: Partial<DiscordServerOptions>;
  /** Milliseconds for each attempt to connect, and before commands are sent again. */
  readonly times?: Pick<DiscordOptions, 'limit' | 'registerPauses'>;
  /** Prepares the server before the bot connects. */
  prepare?(discord: DiscordServer): void;
}

const settled = ['delivered', 'an answer could not be delivered', 'pressed again; posted already'];

export async function openChat(bot: Bot, options: ChatOptions = {}): Promise<Chat> {
  const discord = await openDiscord({ token, ...options.server });
  const general = discord.world.addChannel('general');
  const person = discord.join('mina', options.locale ?? 'ko');
  options.prepare?.(discord);

  const logged: Line[] = [];
  const looking = new Set<(line: Line) => void>();
  const log = pino(
    { level: 'trace' },
    {
      write(line: string) {
        const written: Line = JSON.parse(line);
        logged.push(written);
        for (const look of looking) look(written);
      },
    },
  );
  const whenLogged = (wanted: (line: Line) => boolean) =>
    new Promise<void>((resolve) => {
      if (logged.some(wanted)) return resolve();
      const look = (line: Line) => {
        if (!wanted(line)) return;
        looking.delete(look);
        resolve();
      };
      looking.add(look);
    });

  const adapter = discordAdapter({
    token,
    apiUrl: discord.apiUrl,
    defaultLocale: options.defaultLocale ?? 'ko',
    log,
    ...options.times,
    ...(options.inGuild ? { guildId: options.guildId ?? discord.world.guild.id } : {}),
  });
  const told: Connection[] = [];
  await adapter.start(bot, (connection) => told.push(connection));

  const messagesFor = async (asked: Asked | Message): Promise<readonly Message[]> => {
    await whenLogged((line) => line.event === asked.id && settled.includes(String(line.msg)));
    if ('answered' in asked) return asked.messages();
    const inChannel = discord.world.channel(asked.channelId).messages;
    return inChannel
      .slice(inChannel.indexOf(asked) + 1)
      .filter(({ authorId, interactionId }) => authorId === discord.world.bot.id && interactionId === undefined);
  };
  return {
    discord,
    person,
    general,
    logged,
    messagesFor,
    answerTo: async (asked) => (await messagesFor(asked)).map((message) => person.reads(message)),
    untilLogged: (message, event) => whenLogged((line) => line.msg === message && (event === undefined || line.event === event)),
    adapter,
    told,
    forget() {
      logged.splice(0);
      discord.forget();
    },
    stop: () => adapter.stop(),
    async close() {
      await adapter.stop();
      await discord.close();
      expect(violations(discord.requests)).toEqual([]);
    },
  };
}

/** The last message that has the button. */
export function withButton(messages: readonly Message[], person: Person, label: string): Message {
  const found = messages.filter((message) => person.reads(message).buttons.some((button) => button.label === label)).at(-1);
  if (!found)
    throw new Error(`No message has a button "${label}": ${JSON.stringify(messages.map((message) => person.reads(message).text))}`);
  return found;
}

/** The message as the suites for every adapter read it. */
export function asShown({ text, private: isPrivate, buttons, pings }: ShownMessage): Shown {
  return { text: pings.length > 0 ? `${text} ‹ping›` : text, private: isPrivate, buttons: buttons.map(({ label }) => label) };
}
