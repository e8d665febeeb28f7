/** The buttons under a reply: its offers in order, and "Post to channel" last. */
import type { ActionsBlock, Button } from '@slack/types';
import { type Action, encodeAction } from '../../core/action.ts';
import { phrases } from '../../core/phrases.ts';
import { offersOf, type Reply } from '../../core/reply.ts';
import { escapeText } from './escape.ts';
import { buttonsInActions, buttonText, buttonValue } from './limits.ts';

/** The label as plain text; a longer one than Slack takes ends with an ellipsis. */
function labelText(label: string): string {
  const whole = escapeText(label);
  if (whole.length <= buttonText) return whole;
  let short = '';
  for (const character of label) {
    if (short.length + escapeText(character).length > buttonText - 1) break;
    short += escapeText(character);
  }
  return `${short}…`;
}

/** None where the call is too long to be carried: no button is better than one that does nothing. */
function button(label: string, action: Action, id: string): Button[] {
  const value = encodeAction(action);
  if (value.length > buttonValue || label.trim() === '') return [];
  return [{ type: 'button', action_id: id, text: { type: 'plain_text', text: labelText(label), emoji: false }, value }];
}

export function actionsBlocks(reply: Reply, post: Action | undefined): ActionsBlock[] {
  const offers = offersOf(reply).flatMap(({ label, call }, index) =>
    button(label, { kind: 'call', locale: reply.locale, call }, `call_${index}`),
  );
  const posting = post
    ? button(phrases(reply.locale).postToChannel, post, 'post').map((one) => ({ ...one, style: 'primary' as const }))
    : [];
  const elements = [...offers, ...posting];
  return Array.from({ length: Math.ceil(elements.length / buttonsInActions) }, (_, run) => ({
    type: 'actions',
    elements: elements.slice(run * buttonsInActions, (run + 1) * buttonsInActions),
  }));
}
