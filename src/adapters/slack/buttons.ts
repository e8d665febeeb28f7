/** The buttons under a reply: its offers in order, charts and "Post to channel" after them, and whether it helped below. */
import type { ActionsBlock, Button, ContextActionsBlock } from '@slack/types';
import { type Action, encodeAction } from '../../core/action.ts';
import type { Votes } from '../../core/bot.ts';
import { memo } from '../../core/memo.ts';
import { phrases } from '../../core/phrases.ts';
import { type Offer, offersOf, type Reply } from '../../core/reply.ts';
import { shortened } from '../../core/shortened.ts';
import type { Locale } from '../../language/locale.ts';
import { chartButtons } from '../shared/chart-buttons.ts';
import { escapeText } from './escape.ts';
import { buttonsInActions, buttonText, buttonValue } from './limits.ts';

/** The label as plain text; a longer one than Slack takes ends with an ellipsis. */
function labelText(label: string): string {
  return escapeText(shortened(label, buttonText, (text) => escapeText(text).length));
}

/** None where the call is too long to be carried: no button is better than one that does nothing. */
function button(label: string, action: Action, id: string): Button[] {
  const value = encodeAction(action);
  if (value.length > buttonValue || label.trim() === '') return [];
  return [{ type: 'button', action_id: id, text: { type: 'plain_text', text: labelText(label), emoji: false }, value }];
}

/** An answer that is given again offers the same again. */
const drawn = memo<Offer, Button[]>();

export function actionsBlocks(reply: Reply, post: Action | undefined): ActionsBlock[] {
  const { locale } = reply;
  const blocks: { readonly type: 'actions'; readonly elements: Button[] }[] = [];
  const add = (element: Button, startsRow = false) => {
    const last = blocks.at(-1);
    if (last && !startsRow && last.elements.length < buttonsInActions) last.elements.push(element);
    else blocks.push({ type: 'actions', elements: [element] });
  };
  for (const [index, offer] of offersOf(reply).entries()) {
    const action: Action = { kind: 'call', locale, call: offer.call };
    const [drawnButton] = drawn(offer, `${locale} ${index}`, () => button(offer.label, action, `call_${index}`));
    if (drawnButton) add(drawnButton, offer.startsRow);
  }
  for (const [index, { label, action }] of chartButtons(reply).entries()) {
    for (const one of button(label, action, `chart_${index}`)) add(one);
  }
  const posting = post ? button(phrases(locale).postToChannel, post, 'post') : [];
  for (const one of posting) add({ ...one, style: 'primary' });
  return blocks;
}

/** Slack's own pair of thumbs; none where the ids of the answer are too long to be carried. */
export function votesBlocks(votes: Votes | undefined, locale: Locale): ContextActionsBlock[] {
  if (!votes) return [];
  const words = phrases(locale);
  const thumb = (label: string, vote: Action) => ({
    text: { type: 'plain_text' as const, text: label },
    accessibility_label: label,
    value: encodeAction(vote),
  });
  const positive = thumb(words.helpful, votes.helpful);
  const negative = thumb(words.notHelpful, votes.notHelpful);
  if (Math.max(positive.value.length, negative.value.length) > buttonValue) return [];
  const element = { type: 'feedback_buttons' as const, action_id: 'vote', positive_button: positive, negative_button: negative };
  return [{ type: 'context_actions', elements: [element] }];
}
