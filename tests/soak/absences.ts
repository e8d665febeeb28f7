/** Remembers when Discord could not reach the bot: what it says then is repeated when the session is resumed, and lost with the session. */
import type { DiscordServer } from '../../playground/discord/server.ts';
import type { Absences } from './people.ts';

interface Absence {
  readonly from: number;
  to?: number;
}

export interface RecordedAbsences extends Absences {
  /** Called when the session is ended; it is another one from the next identification on. */
  sessionEnded(): void;
}

export function absencesOf(discord: DiscordServer): RecordedAbsences {
  const disconnected: Absence[] = [];
  let identifiedBefore: number | undefined;
  discord.watch(() => {
    const last = disconnected.at(-1);
    const away = last !== undefined && last.to === undefined;
    if (discord.gateway.connections() === 0 && !away) disconnected.push({ from: performance.now() });
    if (discord.gateway.connections() > 0 && away) last.to = performance.now();
  });
  return {
    disconnected: (from, to) => disconnected.some((absence) => absence.from <= to && (absence.to ?? Number.POSITIVE_INFINITY) >= from),
    withoutSession: () => identifiedBefore === discord.gateway.counts.identified,
    sessionEnded() {
      identifiedBefore = discord.gateway.counts.identified;
    },
  };
}
