/** The buttons under a message: offers, follow-ups and "Post to channel". Leaves out, and logs, what Discord could not carry. */
import { type APIActionRowComponent, type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Logger } from 'pino';
import { type Action, encodeAction } from '../../core/action.ts';
import { phrases } from '../../core/phrases.ts';
import { offersOf, type Reply } from '../../core/reply.ts';
import { buttonLabel, buttonsInRow, customId } from './limits.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** Rows of at most five buttons, the offers in their order and the posting last. */
export function buttonRows(reply: Reply, post: Action | undefined, log: Logger): readonly ButtonRow[] {
  const offers = offersOf(reply).map(({ label, call }) => ({ label, action: { kind: 'call', locale: reply.locale, call } as const }));
  const wanted = [...offers, ...(post ? [{ label: phrases(reply.locale).postToChannel, action: post }] : [])];

  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const { label, action } of wanted) {
    const custom_id = encodeAction(action);
    if (custom_id.length > customId || label.trim() === '') {
      log.debug({ label, length: custom_id.length, limit: customId }, 'a button was left out: it does not fit into a Discord button');
      continue;
    }
    // Discord refuses a message in which an id stands twice; two parts may well offer the same.
    if (buttons.has(custom_id)) continue;
    const style = action.kind === 'post' ? ButtonStyle.Primary : ButtonStyle.Secondary;
    buttons.set(custom_id, { type: ComponentType.Button, style, label: shortened(label, buttonLabel), custom_id });
  }

  const rows: ButtonRow[] = [];
  for (const button of buttons.values()) {
    const row = rows.at(-1);
    if (row && row.components.length < buttonsInRow) row.components.push(button);
    else rows.push({ type: ComponentType.ActionRow, components: [button] });
  }
  return rows;
}

/** The text within `limit` UTF-16 units, the last being an ellipsis if anything had to go; never half a character. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let short = '';
  for (const character of text) {
    if (short.length + character.length > limit - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}
