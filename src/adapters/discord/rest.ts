/** How Discord's REST API is reached: over connections of its own. Sends nothing itself. */
import type { RESTOptions } from 'discord.js';
import { Agent } from 'undici';

/**
 * The connections that discord.js shares with the whole process are those of whichever undici was loaded first. Slack's
 * client brings another major version, which cannot read the forms that files are sent in.
 */
const agent = new Agent();

/** `apiUrl` such as `http://127.0.0.1:4001/api`; Discord's own when absent. */
export function restOptions(apiUrl: string | undefined): Pick<RESTOptions, 'agent'> & Partial<Pick<RESTOptions, 'api'>> {
  return { agent, ...(apiUrl ? { api: apiUrl } : {}) };
}
