/** How Slack is reached over HTTP, its Web API and response URLs alike: with the platform's own fetch, and with patience for short pauses that Slack asks for. */
import { retryAfter } from '../shared/retry-after.ts';

/** A drop-in for `fetch`. */
export const patientFetch: typeof fetch = (input, init) => retryAfter(() => fetch(input, init));
