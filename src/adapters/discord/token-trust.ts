/** One answer of 401 makes discord.js forget its token and send nothing more: it is believed only where Discord says it twice. */
import type { DefaultRestOptions } from 'discord.js';

type Send = typeof DefaultRestOptions.makeRequest;

export interface TokenTrustOptions {
  /** Told when Discord does not take a token any more that it took before. */
  onRefused(): void;
}

const unauthorized = 401;

/** Sends as `send` does. A token that never worked is not asked about: then the first refusal counts. */
export function trustingToken(send: Send, { onRefused }: TokenTrustOptions): Send {
  let worked = false;
  return async (url, init) => {
    const response = await send(url, init);
    const headers = new Headers(Object.entries(init.headers ?? {}));
    const authorization = headers.get('authorization');
    if (authorization === null) return response;
    if (response.status < 400) worked = true;
    if (response.status !== unauthorized || !worked) return response;

    const [api] = /^.*?\/v\d+(?=\/)/.exec(url) ?? [];
    const asked = await send(`${api}/users/@me`, { ...init, method: 'GET', body: null, headers: { authorization } });
    await asked.arrayBuffer();
    if (asked.status === unauthorized) {
      onRefused();
      return response;
    }
    await response.arrayBuffer();
    const again = await send(url, init);
    // Thrown, not returned: the library would forget the token over it.
    if (again.status === unauthorized) throw new Error('Discord answered 401 to a request with a token that it takes.');
    return again;
  };
}
