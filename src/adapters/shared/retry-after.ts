/** Sends once more what a platform asks to send later, as long as that is soon. Decides nothing about errors without a Retry-After. */
import { setTimeout as pause } from 'node:timers/promises';

/** What an HTTP response tells of it; any kind of fetch has that. */
interface HttpResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A person waits: a longer pause than so many seconds is not waited out. */
export const longestWait = 30;
const tries = 3;

/** Seconds; undefined where the response asks for nothing. */
function askedToWait({ status, headers }: HttpResponse): number | undefined {
  if (status !== 429 && status < 500) return undefined;
  const asked = headers.get('retry-after');
  const seconds = asked === null || asked.trim() === '' ? Number.NaN : Number(asked);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** Sends up to three times; resolves to the response that asks for no wait, or for too long a one, or is the last. Rejects as `send` does. */
export async function retryAfter<Response extends HttpResponse>(
  send: () => Promise<Response>,
  waitsFor: (response: Response) => boolean = () => true,
): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await send();
    const seconds = askedToWait(response);
    if (seconds === undefined || seconds > longestWait || attempt === tries || !waitsFor(response)) return response;
    // Its connection is free for others only once it is read.
    await response.arrayBuffer().catch(() => {});
    await pause(seconds * 1_000);
  }
}
