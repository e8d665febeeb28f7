/** The registered commands, globally and in each guild, and which of them a person's app lists. */
import { commandType } from './command-check.ts';
import { type JsonObject, numberOf, objectOf } from './json.ts';
import type { World } from './world.ts';

/** The commands of a guild are those of the first where no other is named. */
export interface Commands {
  /** Replaces the whole list of a scope and returns it as Discord would. */
  put(scope: Scope, commands: readonly JsonObject[], guildId?: string): readonly JsonObject[];
  list(scope: Scope, guildId?: string): readonly JsonObject[];
  find(type: number, name: string, guildId?: string): JsonObject | undefined;
  /** How often a list was replaced. */
  readonly puts: Record<Scope, number>;
}

export type Scope = 'global' | 'guild';

export function commands(world: World): Commands {
  let global: readonly JsonObject[] = [];
  const inGuilds = new Map<string, readonly JsonObject[]>();
  const puts: Record<Scope, number> = { global: 0, guild: 0 };
  const list = (scope: Scope, guildId = world.guild.id) => (scope === 'global' ? global : (inGuilds.get(guildId) ?? []));
  return {
    puts,
    list,
    put(scope, given, guildId = world.guild.id) {
      puts[scope] += 1;
      const registered = given.map((command) => ({
        ...command,
        id: world.newId(),
        application_id: world.application.id,
        version: world.newId(),
        type: numberOf(command.type) ?? commandType.slash,
        ...(scope === 'guild' ? { guild_id: guildId } : {}),
      }));
      if (scope === 'global') global = registered;
      else inGuilds.set(guildId, registered);
      return registered;
    },
    find: (type, name, guildId) => [...list('guild', guildId), ...global].find((command) => command.type === type && command.name === name),
  };
}

/** A registered name or description as the app of a person with this locale shows it. */
export function localized(named: JsonObject, field: 'name' | 'description', locale: string): string {
  return String(objectOf(named[`${field}_localizations`])[locale] ?? named[field] ?? '');
}
