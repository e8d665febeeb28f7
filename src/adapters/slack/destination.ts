/** Where Slack says that an answer may be sent: only Slack itself is believed to be there. Sends nothing. */

/** docs.slack.dev/interactivity/handling-user-interaction; the second is that of GovSlack. */
const hosts = ['slack.com', 'slack-gov.com'];

function isSlack(address: unknown, apiUrl: string | undefined): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  const isKnown = protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return isKnown || (apiUrl !== undefined && origin === new URL(apiUrl).origin);
}

/** Whether every address for answers that a payload names, if it names any, is Slack's, or that of `apiUrl`, which stands in for Slack. */
export function answersToSlack(payload: object, apiUrl: string | undefined): boolean {
  const address: unknown = Reflect.get(payload, 'response_url');
  const listed: unknown = Reflect.get(payload, 'response_urls');
  const further: readonly unknown[] = Array.isArray(listed) ? listed.map((one) => Object(one).response_url) : [];
  return [...(address === undefined || address === '' ? [] : [address]), ...further].every((one) => isSlack(one, apiUrl));
}
