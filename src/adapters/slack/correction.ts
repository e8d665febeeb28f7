/** Corrects what was posted to a channel: the same messages show something else. Posts nothing new, so that nothing stands there twice. */
import { ErrorCode, LogLevel, WebClient } from '@slack/web-api';
import type { Correction, CorrectionResult } from '../../core/adapter.ts';
import { betweenUpdates } from './limits.ts';
import { orPlainer } from './refusable.ts';
import { render, type SlackMessage } from './render.ts';

export interface CorrectionOptions {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
}

/** Milliseconds after which a change that Slack does not answer is looked at again later: others wait behind it. */
const limit = 20_000;

/** Carries corrections out one after the other, no faster than Slack takes them. Rejects where Slack cannot be reached. */
export function correctionsOf({ botToken, apiUrl }: CorrectionOptions): (correction: Correction) => Promise<CorrectionResult> {
  // What may have arrived is not sent again before somebody looked.
  const client = new WebClient(botToken, {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    timeout: limit,
    logLevel: LogLevel.ERROR,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  });
  let nextAt = 0;

  async function inTime<T>(call: () => Promise<T>): Promise<T> {
    await new Promise((resolve) => setTimeout(resolve, nextAt - performance.now()));
    nextAt = performance.now() + betweenUpdates;
    return call();
  }

  /** False where somebody deleted the message. */
  async function change(channel: string, ts: string, page: SlackMessage | undefined): Promise<boolean> {
    try {
      await inTime(() =>
        page ? orPlainer(page, (shown) => client.chat.update({ channel, ts, ...shown })) : client.chat.delete({ channel, ts }),
      );
      return true;
    } catch (error) {
      if (refusalIn(error) === 'message_not_found') return false;
      throw error;
    }
  }

  async function carryOut(correction: Correction): Promise<CorrectionResult> {
    const { place, messages, outcomes, postedBy, correctedOn, unsure } = correction;
    if (messages.length === 0) return { status: 'gone' };
    const { channel = '' } = place;
    const around = { correctedOn, ...(postedBy !== undefined && { postedBy }) };
    const pages = outcomes.map((outcome) => render(outcome, around)).find((rendered) => rendered.length <= messages.length);
    if (!pages) return { status: 'refused', problem: 'it would take more messages than there are' };
    for (const [index, ts] of messages.entries()) {
      const page = pages[index];
      if (page && unsure && (await shows(client, channel, ts, page))) continue;
      // What is left of the post is made right without it.
      if (!(await change(channel, ts, page)) && page) return carryOut({ ...correction, messages: messages.filter((id) => id !== ts) });
    }
    return { status: 'shown', messages: messages.slice(0, pages.length) };
  }

  return (correction) => carryOut(correction).catch(resultOf);
}

/** The code with which Slack refused; undefined for any other error. */
function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== ErrorCode.PlatformError) return undefined;
  const { data } = error as Error & { readonly data?: { readonly error?: string } }; // what the code says it is
  return data?.error;
}

/** What an error says of the correction; rethrows one that says nothing of it, such as an outage. */
function resultOf(error: unknown): CorrectionResult {
  const refusal = refusalIn(error);
  if (refusal !== undefined) return { status: 'refused', problem: `Slack refuses it (${refusal})` };
  if (!(error instanceof Error) || !('code' in error) || error.code !== ErrorCode.RateLimitedError) throw error;
  return { status: 'later', seconds: 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : 1 };
}

/** Whether the message shows that page already. False, too, where the bot may not read: showing the same again changes nothing. */
async function shows(client: WebClient, channel: string, ts: string, page: SlackMessage): Promise<boolean> {
  try {
    const { messages = [] } = await client.conversations.replies({ channel, ts, latest: ts, oldest: ts, inclusive: true, limit: 1 });
    const shown = messages.find((message) => message.ts === ts);
    return textsIn(shown?.blocks).join() === textsIn(page.blocks).join();
  } catch {
    return false;
  }
}

/** Every text that is shown, in order. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'text' && typeof inner === 'string' ? [inner] : textsIn(inner)));
}
