/** Puts texts and buttons into as few messages as Discord's limits allow, in order. Knows the limits of a message and nothing of a reply. */
import {
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Picture } from '../../core/picture.ts';
import type { ButtonRow } from './buttons.ts';
import { componentsInMessage, textInMessage } from './limits.ts';

/** What stays together in one message. */
export type Piece =
  /** Markdown. */
  | {
      readonly text: string;
      /** Starts a paragraph: an empty line stands above it, unless it comes first. */
      readonly apart?: boolean;
    }
  | { readonly picture: Picture };

/** One run of text between two gaps; a message may end between its pieces. */
export interface Section {
  readonly pieces: readonly Piece[];
  /** A thin line stands above it, unless it comes first in its message. */
  readonly ruled?: boolean;
}

/** What belongs together: framed with a coloured edge, or bare. */
export interface Group {
  readonly accent?: number;
  readonly sections: readonly Section[];
}

export type Page = readonly APIMessageTopLevelComponent[];

function galleryOf({ href, alt }: Picture): APIMediaGalleryComponent {
  return { type: ComponentType.MediaGallery, items: [{ media: { url: href }, description: alt }] };
}

/** The messages with all groups, then the file, then the buttons. No piece may be longer than a message's text. */
export function pagesOf(groups: readonly Group[], rows: readonly ButtonRow[], file?: APIFileComponent): readonly Page[] {
  const pages: APIMessageTopLevelComponent[][] = [];
  let page: APIMessageTopLevelComponent[] = [];
  let room = { components: 0, text: 0 };
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    room = { components: componentsInMessage, text: textInMessage };
  };
  turn();

  for (const group of groups) {
    let frame: APIContainerComponent | undefined;
    /** Adds it to the message, inside the frame of the group where that has one. */
    const place = (component: APITextDisplayComponent | APIMediaGalleryComponent, section: Section) => {
      room.components -= 1;
      if (group.accent === undefined) {
        page.push(component);
        return;
      }
      if (!frame) {
        frame = { type: ComponentType.Container, accent_color: group.accent, components: [] };
        page.push(frame);
        room.components -= 1;
      } else if (section.ruled) {
        frame.components.push({ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small });
        room.components -= 1;
      }
      frame.components.push(component);
    };
    for (const section of group.sections) {
      let display: APITextDisplayComponent | undefined;
      for (const piece of section.pieces) {
        if ('picture' in piece) {
          // The most that one may need: a frame, a line and itself.
          if (room.components < 3) {
            turn();
            frame = undefined;
          }
          place(galleryOf(piece.picture), section);
          display = undefined;
          continue;
        }
        const joined = `${piece.apart ? '\n\n' : '\n'}${piece.text}`;
        if (display && room.text >= joined.length) {
          display.content += joined;
          room.text -= joined.length;
          continue;
        }
        // The most that a new text may need: a frame, a line and itself.
        if (room.text < piece.text.length || room.components < 3) {
          turn();
          frame = undefined;
        }
        display = { type: ComponentType.TextDisplay, content: piece.text };
        room.text -= piece.text.length;
        place(display, section);
      }
    }
  }

  if (file) {
    if (room.components < 1) turn();
    page.push(file);
    room.components -= 1;
  }
  for (const row of rows) {
    const needed = 1 + row.components.length;
    if (room.components < needed) turn();
    page.push(row);
    room.components -= needed;
  }
  turn();
  return pages;
}
