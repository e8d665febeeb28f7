/** Pictures of an answer: blocks where Slack can load them, else links. Sends nothing. */
import type { ImageBlock, KnownBlock } from '@slack/types';
import { canBeLoaded, type Picture, pictureLink } from '../../core/picture.ts';
import { imageText, linkAddress } from './limits.ts';
import { paragraphBlocks } from './rich-text.ts';

/** The picture as a block of its own, or a link where Slack could not load it. */
export function pictureBlocks(picture: Picture): KnownBlock[] {
  const { href, alt } = picture;
  const isBlock = canBeLoaded(picture) && alt.trim() !== '' && alt.length <= imageText && href.length <= linkAddress;
  return isBlock ? [{ type: 'image', image_url: href, alt_text: alt }] : paragraphBlocks(pictureLink(picture));
}

type PictureBlock = ImageBlock & { readonly image_url: string };

export function isPicture(block: KnownBlock): block is PictureBlock {
  return block.type === 'image' && 'image_url' in block;
}

/** Shown in place of a picture that Slack cannot load. */
export function plainPicture({ image_url: href, alt_text: alt }: PictureBlock): KnownBlock[] {
  return paragraphBlocks(pictureLink({ href, alt }));
}
