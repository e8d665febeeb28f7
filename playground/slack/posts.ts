/** Messages coming into the workspace and leaving it, and the events that tell the bot of those it may hear. */
import type { Deliveries, Delivery } from './delivery.ts';
import type { Channel, Message, NewMessage, Workspace } from './workspace.ts';

export interface Posts {
  /** Adds the message; the delivery is that of the event, where the bot is told. */
  add(message: NewMessage): { readonly message: Message; readonly delivery: Delivery | undefined };
  /** Changes a message's text as its author does; the bot is told in direct messages, and of mentions. */
  edit(message: Message, text: string): Delivery | undefined;
}

export function posts(workspace: Workspace, deliveries: Deliveries): Posts {
  function tell(event: Readonly<Record<string, unknown>>): Delivery {
    const payload = {
      token: 'playground',
      team_id: workspace.id,
      api_app_id: workspace.appId,
      event,
      type: 'event_callback',
      event_id: workspace.newId('Ev'),
      event_time: Math.floor(workspace.now() / 1_000),
      authorizations: [
        { enterprise_id: null, team_id: workspace.id, user_id: workspace.bot.id, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
    };
    return deliveries.send({ id: workspace.newId('Env'), kind: 'events_api', payload }).delivery;
  }

  function announce(message: Message, channel: Channel): Delivery | undefined {
    if (message.onlyFor !== undefined || !channel.members.has(workspace.bot.id)) return undefined;
    if (channel.kind === 'direct') return tell({ ...written(message, workspace), type: 'message', channel_type: 'im' });
    const mentioned = message.author !== workspace.bot.id && message.text.includes(`<@${workspace.bot.id}>`);
    return mentioned ? tell({ ...written(message, workspace), type: 'app_mention' }) : undefined;
  }

  return {
    add(added) {
      const message = workspace.post(added);
      const channel = workspace.channels.get(message.channel);
      return { message, delivery: channel && announce(message, channel) };
    },
    edit(message, text) {
      const before = written(message, workspace);
      message.text = text;
      message.editedTs = `${Math.floor(workspace.now() / 1_000)}.000000`;
      const channel = workspace.channels.get(message.channel);
      // Of an edited mention Slack tells as of a new one, with the time of the edit.
      if (channel?.kind !== 'direct') return channel && announce(message, channel);
      return tell({
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel: message.channel,
        channel_type: 'im',
        ts: message.ts,
        event_ts: message.ts,
        message: { ...written(message, workspace), type: 'message' },
        previous_message: { ...before, type: 'message' },
      });
    },
  };
}

/** The fields of a message in events and payloads; the first message of a thread names the thread, too, once somebody answered there. */
export function written(message: Message, workspace: Workspace): Readonly<Record<string, unknown>> {
  const { messages = [] } = workspace.channels.get(message.channel) ?? {};
  const replies = messages.filter(({ threadTs, onlyFor }) => threadTs === message.ts && onlyFor === undefined);
  const last = replies.at(-1);
  const parent = message.threadTs === undefined ? undefined : workspace.find(message.channel, message.threadTs);
  return {
    user: message.author,
    ts: message.ts,
    event_ts: message.ts,
    client_msg_id: `client-${message.ts}`,
    text: message.text,
    team: workspace.id,
    channel: message.channel,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
    ...(message.editedTs === undefined ? {} : { edited: { user: message.author, ts: message.editedTs } }),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs, ...(parent ? { parent_user_id: parent.author } : {}) }),
    ...(last
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map(({ author }) => author))],
          latest_reply: last.ts,
        }
      : {}),
    ...(message.author === workspace.bot.id ? { bot_id: workspace.botId, app_id: workspace.appId } : {}),
  };
}
