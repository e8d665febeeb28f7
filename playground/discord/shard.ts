/** Which session of a bot in several shards is told what: a guild belongs to one shard, and all that is in no guild to the first. */

/** The id of a shard, and how many there are. */
export type Shard = readonly [id: number, count: number];

/** A bot that names no shard is in one; undefined for what Discord refuses. */
export function readShard(value: unknown): Shard | undefined {
  if (value === undefined || value === null) return [0, 1];
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [id, count]: readonly unknown[] = value;
  if (!isCount(id) || !isCount(count) || id >= count) return undefined;
  return [id, count];
}

/** Discord's formula: the milliseconds in the guild's id decide (discord.com/developers/docs/events/gateway, "Sharding"). */
export function isOnShard([id, count]: Shard, guildId: string | undefined): boolean {
  const own = guildId === undefined ? 0n : (BigInt(guildId) >> 22n) % BigInt(count);
  return own === BigInt(id);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
