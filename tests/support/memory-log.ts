/** A real logger whose lines stay in memory, so that a test can read what an operator would. */
import pino, { type Level, type Logger } from 'pino';

export interface MemoryLog {
  readonly log: Logger;
  /** The lines logged so far at exactly this level, oldest first. */
  lines(level: Level): readonly Readonly<Record<string, unknown>>[];
}

export function memoryLog(): MemoryLog {
  const written: Readonly<Record<string, unknown>>[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void written.push(JSON.parse(line)) });
  return { log, lines: (level) => written.filter((line) => line.level === pino.levels.values[level]) };
}
