/** Slack loads the pictures of a message before it takes the message, and refuses it where it cannot: then the message goes out with links to them. */
import type { ImageBlock, KnownBlock } from '@slack/types';
import { canBeLoaded, type Picture, pictureLink } from '../../core/picture.ts';
import { refusalCode } from './failure.ts';
import { imageText, linkAddress } from './limits.ts';
import type { SlackMessage } from './render.ts';
import { paragraphBlocks } from './rich-text.ts';

/** The picture as a block of its own, or a link where Slack could not load it. */
export function pictureBlocks(picture: Picture): KnownBlock[] {
  const { href, alt } = picture;
  const isBlock = canBeLoaded(picture) && alt.trim() !== '' && alt.length <= imageText && href.length <= linkAddress;
  return isBlock ? [{ type: 'image', image_url: href, alt_text: alt }] : paragraphBlocks(pictureLink(picture));
}

const isPicture = (block: KnownBlock): block is ImageBlock & { readonly image_url: string } =>
  block.type === 'image' && 'image_url' in block;

/** Whether Slack has to load something before it takes the message. */
export function hasPictures({ blocks }: SlackMessage): boolean {
  return blocks.some(isPicture);
}

/** Slack took nothing: for what was said through a response URL only the status tells. */
function wasRefused(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return refusalCode(error)?.startsWith('invalid_blocks') === true || (typeof status === 'number' && status >= 400 && status !== 429);
}

/** Sends the message; where Slack refuses it with its pictures, with links to them. Throws what Slack refuses all the same. */
export async function withPictures<Sent>(message: SlackMessage, send: (message: SlackMessage) => Promise<Sent>): Promise<Sent> {
  try {
    return await send(message);
  } catch (error) {
    if (!hasPictures(message) || !wasRefused(error)) throw error;
    const blocks = message.blocks.flatMap((block) =>
      isPicture(block) ? paragraphBlocks(pictureLink({ href: block.image_url, alt: block.alt_text })) : [block],
    );
    return send({ ...message, blocks });
  }
}
