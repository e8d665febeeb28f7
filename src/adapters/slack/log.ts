/** Slack's libraries write to the bot's log. Their debug lines hold tokens and people's words, so they are not passed on. */
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/** `most` is the level that the gravest of their lines have: for a part whose failures the bot tells of itself. */
export function slackLogger(log: Logger, most: 'error' | 'debug' = 'error'): SlackLogger {
  const text = (parts: readonly unknown[]) =>
    parts
      .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
      .join(' ')
      .trim();
  return {
    debug() {},
    info: (...parts) => log.debug({ from: 'slack' }, text(parts)),
    warn: (...parts) => log[most === 'error' ? 'warn' : most]({ from: 'slack' }, text(parts)),
    error: (...parts) => log[most]({ from: 'slack' }, text(parts)),
    getLevel: () => LogLevel.INFO,
    setLevel() {},
    setName() {},
  };
}
