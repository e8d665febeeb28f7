/** How Discord's REST API is reached: over connections of its own, and without waiting for longer than anybody would. Sends nothing itself. */
import type { RESTOptions } from 'discord.js';
import { Agent } from 'undici';
import { longestWait } from '../../core/retry-after.ts';

/**
 * The connections that discord.js shares with the whole process are those of whichever undici was loaded first. Slack's
 * client brings another major version, which cannot read the forms that files are sent in.
 */
const agent = new Agent();

/** `apiUrl` such as `http://127.0.0.1:4001/api`; Discord's own when absent. */
export function restOptions(
  apiUrl: string | undefined,
): Pick<RESTOptions, 'agent' | 'rejectOnRateLimit'> & Partial<Pick<RESTOptions, 'api'>> {
  return { agent, rejectOnRateLimit: ({ retryAfter }) => retryAfter > longestWait * 1_000, ...(apiUrl ? { api: apiUrl } : {}) };
}
