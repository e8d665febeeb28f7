/** How Discord's REST API is reached: over connections of its own, with patience for short pauses that Discord asks for, and once more where a connection was cut. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { Agent } from 'undici';
import { longestWait, retryAfter } from '../shared/retry-after.ts';

type Send = typeof DefaultRestOptions.makeRequest;

/** undici's error for a connection that the other side closed, as servers do with those that were idle. */
function wasCut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
}

/** Whether the request may have been carried out, and would be once more: messages carry a nonce and an interaction takes one first answer, but follow-ups have neither. */
function wouldDouble(url: string, method: string | undefined): boolean {
  return method === 'POST' && new URL(url).pathname.includes('/webhooks/');
}

const uncut: Send = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    if (!wasCut(error) || wouldDouble(url, init.method)) throw error;
    return DefaultRestOptions.makeRequest(url, init);
  }
};

/** A drop-in for the library's own `makeRequest`. */
export const patientRequest: Send = (url, init) =>
  retryAfter(
    () => uncut(url, init),
    ({ status }) => status >= 500,
  );

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
