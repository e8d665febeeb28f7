/** What tells a direct message from a channel. */

/** Direct messages are channels whose id starts with D; there is nobody to post an answer to. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
