/** Slack's libraries write to the bot's log. Their debug lines hold tokens and people's words, so they are not passed on. */
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

export function slackLogger(log: Logger): SlackLogger {
  const text = (parts: readonly unknown[]) =>
    parts
      .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : ''))
      .join(' ')
      .trim();
  return {
    debug() {},
    info: (...parts) => log.debug({ from: 'slack' }, text(parts)),
    warn: (...parts) => log.warn({ from: 'slack' }, text(parts)),
    error: (...parts) => log.error({ from: 'slack' }, text(parts)),
    getLevel: () => LogLevel.INFO,
    setLevel() {},
    setName() {},
  };
}
