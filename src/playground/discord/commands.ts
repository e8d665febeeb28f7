/** The registered commands, globally and in the guild, and which of them a person's app lists. */
import { commandType } from './command-check.ts';
import { type JsonObject, numberOf, objectOf } from './json.ts';
import type { World } from './world.ts';

export interface Commands {
  /** Replaces the whole list of a scope and returns it as Discord would. */
  put(scope: Scope, commands: readonly JsonObject[]): readonly JsonObject[];
  list(scope: Scope): readonly JsonObject[];
  find(type: number, name: string): JsonObject | undefined;
  /** How often a list was replaced. */
  readonly puts: Record<Scope, number>;
}

export type Scope = 'global' | 'guild';

export function commands(world: World): Commands {
  const lists: Record<Scope, readonly JsonObject[]> = { global: [], guild: [] };
  const puts: Record<Scope, number> = { global: 0, guild: 0 };
  return {
    puts,
    put(scope, given) {
      puts[scope] += 1;
      lists[scope] = given.map((command) => ({
        ...command,
        id: world.newId(),
        application_id: world.application.id,
        version: world.newId(),
        type: numberOf(command.type) ?? commandType.slash,
        ...(scope === 'guild' ? { guild_id: world.guild.id } : {}),
      }));
      return lists[scope];
    },
    list: (scope) => lists[scope],
    find: (type, name) => [...lists.guild, ...lists.global].find((command) => command.type === type && command.name === name),
  };
}

/** A registered name or description as the app of a person with this locale shows it. */
export function localized(named: JsonObject, field: 'name' | 'description', locale: string): string {
  return String(objectOf(named[`${field}_localizations`])[locale] ?? named[field] ?? '');
}
