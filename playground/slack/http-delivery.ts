/** Slack's HTTP mode: events, commands and presses as signed requests to the bot's address. Reads no payload. */
import { createHmac } from 'node:crypto';
import type { Envelope, Retry, Transport } from './delivery.ts';

export interface HttpDeliveryOptions {
  /** Where the bot listens, such as `http://127.0.0.1:3000/slack/events`. */
  readonly requestUrl: string;
  readonly signingSecret: string;
  /** Milliseconds in which the bot must acknowledge. */
  readonly acknowledgement: number;
  /** Milliseconds now. */
  now(): number;
}

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The signature of a request body at a moment in seconds: docs.slack.dev/authentication/verifying-requests-from-slack. */
export function signature(signingSecret: string, seconds: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex')}`;
}

/** An envelope as Slack's HTTP request: events as JSON, commands and presses as forms. */
export function signedRequest(
  envelope: Envelope,
  { signingSecret, now }: Pick<HttpDeliveryOptions, 'signingSecret' | 'now'>,
  retry?: Retry,
): SignedRequest {
  const { type, body } = encoded(envelope);
  // Slack repeats a request after a while, which nobody here waits for: its signature is another one.
  const seconds = Math.floor(now() / 1_000) + (retry?.attempt ?? 0);
  return {
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': signature(signingSecret, seconds, body),
      ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
    },
  };
}

function encoded({ kind, payload }: Envelope): { readonly type: string; readonly body: string } {
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  // What a test sends in Slack's name may be anything, nothing included.
  const fields: [string, string][] =
    kind === 'slash_commands'
      ? Object.entries(payload ?? {}).map(([key, value]) => [key, String(value)])
      : [['payload', JSON.stringify(payload)]];
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

export function httpDelivery(options: HttpDeliveryOptions): Transport {
  let givenUp = new AbortController();
  return {
    giveUp() {
      givenUp.abort();
      givenUp = new AbortController();
    },
    async deliver(envelope, retry) {
      const { headers, body } = signedRequest(envelope, options, retry);
      try {
        const signal = AbortSignal.any([AbortSignal.timeout(options.acknowledgement), givenUp.signal]);
        const response = await fetch(options.requestUrl, { method: 'POST', headers, body, signal });
        const text = await response.text();
        return response.ok ? { state: 'acknowledged', payload: payloadOf(text) } : { state: 'refused', status: response.status };
      } catch (error) {
        return error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name) ? { state: 'late' } : { state: 'undelivered' };
      }
    },
  };
}

/** A JSON object, or else the text itself, which Slack shows as a private answer. */
function payloadOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
