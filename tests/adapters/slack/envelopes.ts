/** Envelopes of the sorts that no person in the local Slack sets off: other events, other elements, dialogs and what may come one day. Sends none. */
import type { Envelope } from '../../../playground/slack/delivery.ts';

export interface Named {
  readonly team: string;
  readonly user: string;
  readonly channel: string;
  /** The person's direct messages with the bot. */
  readonly direct: string;
}

export function otherEnvelopes({ team, user, channel, direct }: Named): readonly Omit<Envelope, 'id'>[] {
  const event = (fields: object): Omit<Envelope, 'id'> => ({
    kind: 'events_api',
    payload: { team_id: team, event_id: 'Ev', event: { user, ...fields } },
  });
  const interactive = (fields: object): Omit<Envelope, 'id'> => ({
    kind: 'interactive',
    payload: { team: { id: team, domain: 'playground' }, user: { id: user, team_id: team }, trigger_id: 'Tr', ...fields },
  });
  const act = (element: object) =>
    interactive({
      type: 'block_actions',
      channel: { id: channel },
      container: { type: 'message', message_ts: '1.1', channel_id: channel },
      actions: [{ action_id: 'a', block_id: 'b', ...element }],
    });
  const inDirect = { type: 'message', channel: direct, channel_type: 'im', ts: '1.1' };
  const view = { id: 'V1', callback_id: 'v', state: { values: {} } };
  return [
    event({ ...inDirect, subtype: 'file_share', files: [{ id: 'F1' }] }),
    event({ ...inDirect, subtype: 'message_deleted', previous_message: { text: 'x' } }),
    event({ ...inDirect, subtype: 'bot_message', bot_id: 'B1', text: 'x' }),
    event({ ...inDirect, blocks: [] }),
    event({ type: 'reaction_added', item: { type: 'message', channel, ts: '1.1' }, reaction: 'tada' }),
    event({ type: 'app_home_opened', channel: direct, tab: 'home', view }),
    event({ type: 'member_joined_channel', channel, channel_type: 'C', team }),
    event({ type: 'assistant_thread_started', assistant_thread: { user_id: user, channel_id: direct, thread_ts: '1.1', context: {} } }),
    event({ type: 'function_executed', function: { callback_id: 'f' }, inputs: {}, function_execution_id: 'Fx', bot_access_token: 'xwfp' }),
    event({ type: 'something_new', channel: { id: channel }, item: 'x' }),
    act({ type: 'static_select', selected_option: { text: { type: 'plain_text', text: 'x' }, value: '["c","ko",[["ask"]]]' } }),
    act({ type: 'overflow', selected_option: { value: 'x' } }),
    act({ type: 'datepicker', selected_date: '2026-01-01' }),
    act({ type: 'feedback_buttons', value: '["y","ko","capex/meta"]' }),
    interactive({ type: 'block_actions', view, container: { type: 'view', view_id: 'V1' }, actions: [{ type: 'button', value: 'x' }] }),
    interactive({ type: 'shortcut', callback_id: 'answer_this' }),
    interactive({ type: 'view_submission', view, response_urls: [] }),
    interactive({ type: 'view_closed', view }),
    interactive({ type: 'block_suggestion', action_id: 'a', block_id: 'b', value: 'x', channel: { id: channel } }),
    interactive({ type: 'interactive_message', callback_id: 'c', actions: [{ name: 'a', type: 'button' }], channel: { id: channel } }),
    interactive({ type: 'dialog_submission', callback_id: 'c', submission: {}, state: '', channel: { id: channel } }),
    interactive({ type: 'workflow_step_edit', callback_id: 'c', workflow_step: {} }),
    interactive({}),
  ];
}
