/** Keeps Discord's list of commands equal to the bot's: one bulk PUT when it is not. Decides when to send, not what. */
import { type REST, Routes } from 'discord.js';
import type { Command } from '../../core/command.ts';
import type { Locale } from '../../language/locale.ts';
import { registrationOf } from './registration.ts';

/** A bot in more guilds than this is past trying commands out in one of them, and is not searched for leftovers of that. */
const guildsToClear = 10;

export interface RegisterOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** Register there, where commands change at once; without it everywhere. */
  readonly guildId?: string | undefined;
  readonly defaultLocale: Locale;
}

export interface Register {
  /** Sends the commands unless Discord was sent exactly these last. Calls wait for one another. */
  send(commands: readonly Command[]): Promise<void>;
  /** Empties the other scope, where the commands of an earlier setting would stand beside these. */
  clearOther(guildIds: readonly string[]): Promise<void>;
}

export function register({ rest, applicationId, guildId, defaultLocale }: RegisterOptions): Register {
  const everywhere = Routes.applicationCommands(applicationId);
  const route = guildId ? Routes.applicationGuildCommands(applicationId, guildId) : everywhere;
  let sent: string | undefined;
  let turn: Promise<void> = Promise.resolve();

  async function put(commands: readonly Command[]): Promise<void> {
    const body = registrationOf(commands, { defaultLocale, scope: guildId ? 'guild' : 'global' });
    const text = JSON.stringify(body);
    if (text === sent) return;
    await rest.put(route, { body });
    sent = text;
  }

  return {
    send(commands) {
      const mine = turn.then(() => put(commands));
      turn = mine.catch(() => {});
      return mine;
    },

    async clearOther(guildIds) {
      const others = guildId
        ? [everywhere]
        : guildIds.slice(0, guildsToClear).map((id) => Routes.applicationGuildCommands(applicationId, id));
      for (const other of others) {
        const left = await rest.get(other);
        if (Array.isArray(left) && left.length > 0) await rest.put(other, { body: [] });
      }
    },
  };
}
