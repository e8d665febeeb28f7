/** Sends a request of discord.js again where Discord asks for that, or where the connection was cut. Rate limits the library waits out itself. */
import { DefaultRestOptions } from 'discord.js';
import { patiently } from '../../core/retry-after.ts';

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
  patiently(
    () => uncut(url, init),
    ({ status }) => status >= 500,
  );
