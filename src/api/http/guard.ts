/** Who may ask over HTTP: requests to the bot's own names, from its own pages or those that are allowed, with a key where there are any. Reads no body and logs no key. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { HttpRefusal } from './problem.ts';

export interface GuardOptions {
  /** Names by which it may be called beside those of this machine and its IP addresses, without ports. */
  readonly hosts: readonly string[];
  /** Other origins whose pages may ask and read the answers: https://example.org. */
  readonly origins: readonly string[];
  /** One of them is needed; none are asked for where there are none. */
  readonly keys: readonly string[];
}

export interface Guard {
  /** Throws an `HttpRefusal` where the host or the origin is none of its own; gives the origin whose page may read the answer. */
  origin(headers: IncomingHttpHeaders): string | undefined;
  /** What stands for the request's key: "key 2". Throws an `HttpRefusal` without a right one. */
  key(headers: IncomingHttpHeaders): string;
}

const local = ['localhost', '127.0.0.1', '[::1]'];

/** The name in a host with a port; undefined for what is none. */
function hostnameOf(host: string): string | undefined {
  const address = `http://${host}`;
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname;
}

/** A name can be made to lead here by strangers, an address cannot. */
const isAddress = (hostname: string) => isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Which of the digests it has; compared with each in the same time, whichever is right. */
function numberOf(key: string, digests: readonly Buffer[]): number {
  const given = digest(key);
  return digests.reduce((found, each, index) => (timingSafeEqual(each, given) ? index : found), -1);
}

export function guarding({ hosts, origins, keys }: GuardOptions): Guard {
  const names = new Set([...local, ...hosts]);
  const digests = keys.map(digest);
  const isOwn = (hostname: string | undefined) => hostname !== undefined && (names.has(hostname) || isAddress(hostname));

  return {
    origin({ host = '', origin }) {
      if (!isOwn(hostnameOf(host))) {
        throw new HttpRefusal('forbidden', 'The Host of this request is none of the bot’s: its operator names it in API_URL.');
      }
      if (origin === undefined) return undefined;
      if (origins.includes(origin)) return origin;
      const own = URL.canParse(origin) ? new URL(origin).hostname : undefined;
      if (own !== undefined && names.has(own)) return undefined;
      throw new HttpRefusal('forbidden', 'Pages of this Origin may not ask: the bot’s operator names it in API_ORIGINS.');
    },

    key({ authorization = '' }) {
      if (digests.length === 0) return 'local';
      const [, given] = /^bearer +(\S{1,512})$/i.exec(authorization) ?? [];
      const number = numberOf(given ?? '', digests);
      if (given !== undefined && number >= 0) return `key ${number + 1}`;
      const detail = 'Send one of the bot’s keys as “Authorization: Bearer …”; its operator has them in API_KEYS.';
      throw new HttpRefusal('unauthorised', detail, { 'www-authenticate': 'Bearer' });
    },
  };
}
