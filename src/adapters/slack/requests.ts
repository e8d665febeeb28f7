/** Slack's library leaves the error over a body that is no object to the process, which would end: such a request is refused before. Verifies no signature; the library does. */
import type { RequestListener } from 'node:http';
import { HTTPModuleFunctions, type HTTPReceiver } from '@slack/bolt';

type Buffered = Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>;

/** What cannot be parsed at all the library refuses itself. */
function isNoObject(request: Buffered): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body !== 'object' || body === null;
  } catch {
    return false;
  }
}

/** Stands between the server and the library's own listener at the endpoint. */
export function guardRequests(receiver: Pick<HTTPReceiver, 'requestListener'>, endpoint: string): void {
  const listen = receiver.requestListener;
  const guarded: RequestListener = async (request, response) => {
    const refuse = (status: number) => HTTPModuleFunctions.buildNoBodyResponse(response, status);
    try {
      const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, HTTPModuleFunctions.defaultBodyLimit);
      if (isNoObject(buffered)) refuse(400);
      else listen(request, response);
    } catch (error) {
      // Too large, or broken off half way.
      refuse(HTTPModuleFunctions.isRawBodyError(error) ? error.statusCode : 400);
    }
  };
  receiver.requestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    return request.method === 'POST' && pathname === endpoint ? guarded(request, response) : listen(request, response);
  };
}
