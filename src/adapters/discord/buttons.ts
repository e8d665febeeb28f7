/** The buttons under a message: offers, follow-ups, charts, "Post to channel" and whether it helped. Leaves out, and logs, what Discord could not carry. */
import { type APIActionRowComponent, type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import type { Logger } from 'pino';
import { type Action, encodeAction } from '../../core/action.ts';
import type { Votes } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { offersOf, type Reply } from '../../core/reply.ts';
import { shortened } from '../../core/shortened.ts';
import { chartButtons } from '../shared/chart-buttons.ts';
import { buttonLabel, buttonsInRow, customId } from './limits.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

interface ButtonSpec {
  readonly label: string;
  readonly action: Action;
  /** What it does instead where that is too much for a button. */
  readonly brief?: Action;
  readonly startsRow?: boolean;
}

/** Rows of at most five buttons: the offers in their order, then charts and the posting, and the votes in a row of their own. */
export function buttonRows(
  reply: Reply,
  { post, votes }: { readonly post?: Action | undefined; readonly votes?: Votes | undefined },
  log: Logger,
): readonly ButtonRow[] {
  const { locale } = reply;
  const words = phrases(locale);
  const offers = offersOf(reply).map(
    ({ label, call, brief, startsRow = false }): ButtonSpec => ({
      label,
      startsRow,
      action: { kind: 'call', locale, call },
      ...(brief && { brief: { kind: 'call', locale, call: brief } }),
    }),
  );
  const posting: ButtonSpec[] = post ? [{ label: words.postToChannel, action: post }] : [];
  const voting: ButtonSpec[] = votes
    ? [
        { label: words.helpful, action: votes.helpful },
        { label: words.notHelpful, action: votes.notHelpful },
      ]
    : [];
  return [...rowsOf([...offers, ...chartButtons(reply), ...posting], log), ...rowsOf(voting, log)];
}

function rowsOf(wanted: readonly ButtonSpec[], log: Logger): readonly ButtonRow[] {
  const given = new Set<string>();
  const rows: ButtonRow[] = [];
  for (const { label, action, brief, startsRow } of wanted) {
    const whole = encodeAction(action);
    const custom_id = brief && whole.length > customId ? encodeAction(brief) : whole;
    if (custom_id.length > customId || label.trim() === '') {
      log.debug({ label, length: custom_id.length, limit: customId }, 'a button was left out: it does not fit into a Discord button');
      continue;
    }
    // Discord refuses a message in which an id stands twice; two parts may well offer the same.
    if (given.has(custom_id)) continue;
    given.add(custom_id);
    const style = action.kind === 'post' ? ButtonStyle.Primary : ButtonStyle.Secondary;
    const button: APIButtonComponentWithCustomId = { type: ComponentType.Button, style, label: shortened(label, buttonLabel), custom_id };
    const row = rows.at(-1);
    if (row && !startsRow && row.components.length < buttonsInRow) row.components.push(button);
    else rows.push({ type: ComponentType.ActionRow, components: [button] });
  }
  return rows;
}
