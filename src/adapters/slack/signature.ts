/** Whether an HTTP request comes from Slack: docs.slack.dev/authentication/verifying-requests-from-slack. What its headers say is looked at before its body is there. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Seconds by which Slack's clock and this one may differ, and for which a request may be under way. */
const tolerance = 5 * 60;

/** What Slack says of a request in its headers. */
interface Stamp {
  readonly seconds: number;
  /** In hexadecimal. */
  readonly signature: string;
}

/** What the headers say; undefined where they cannot be Slack's, or not of now. `seconds` is the time now. */
export function stampIn(headers: IncomingHttpHeaders, seconds: number): Stamp | undefined {
  const [, signature] = /^v0=([0-9a-f]{64})$/.exec(String(headers['x-slack-signature'])) ?? [];
  const [sent] = /^[1-9]\d{8,10}$/.exec(String(headers['x-slack-request-timestamp'])) ?? [];
  if (signature === undefined || sent === undefined || Math.abs(Number(sent) - seconds) > tolerance) return undefined;
  return { seconds: Number(sent), signature };
}

function isSignedBy(secret: string, { seconds, signature }: Stamp, body: Buffer): boolean {
  const own = createHmac('sha256', secret).update(`v0:${seconds}:`).update(body).digest();
  return timingSafeEqual(own, Buffer.from(signature, 'hex'));
}

/** Accepts a request that Slack signed, and accepts it once: who overheard it cannot send it again. */
export function acceptOnce(secret: string): (stamp: Stamp, body: Buffer, seconds: number) => boolean {
  /** Signatures that were seen, with the second from which their age alone refuses them. Only Slack can make them more. */
  const seen = new Map<string, number>();
  return (stamp, body, seconds) => {
    if (!isSignedBy(secret, stamp, body) || seen.has(stamp.signature)) return false;
    for (const [signature, until] of seen) {
      if (until >= seconds) break;
      seen.delete(signature);
    }
    seen.set(stamp.signature, stamp.seconds + tolerance);
    return true;
  };
}
