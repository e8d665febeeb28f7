/** What a person does in Slack's app: writes, mentions, uses commands and shortcuts, presses buttons, and sees what is meant for them. */

import { withMentions } from '../typed-mentions.ts';
import { elementsOf, type Pressable, pressablesOf } from './block.ts';
import type { Acknowledgement, Deliveries, Delivery } from './delivery.ts';
import { encodeTyped } from './mrkdwn.ts';
import { type Posts, written } from './posts.ts';
import { Refusal } from './refusal.ts';
import type { Origin, Responses } from './responses.ts';
import { labelOf, type ShownMessage, shown } from './shown.ts';
import type { Channel, Message, User, Workspace } from './workspace.ts';

/** Something that the bot is asked. */
export interface Asked {
  readonly delivery: Delivery;
  /** How the bot took it; what its acknowledgement says is in the workspace by then. */
  readonly acknowledged: Promise<Acknowledgement>;
}

export interface Said {
  readonly message: Message;
  /** The event that tells the bot of it, where it hears it. */
  readonly delivery: Delivery | undefined;
}

export interface Person {
  readonly user: User;
  /** Writes what was typed; in the thread of a message where one is given. */
  say(channel: Channel, typed: string, inThreadOf?: Message): Said;
  /** The same with a mention of the bot before it. */
  mention(channel: Channel, typed: string, inThreadOf?: Message): Said;
  dm(typed: string, inThreadOf?: Message): Said;
  /** Shares a message of another channel, with a comment or without. */
  forward(message: Message, channel: Channel, comment?: string): Said;
  edit(message: Message, typed: string): Delivery | undefined;
  /** Uses a slash command: the whole line as typed. The app does not let one do that in a thread. */
  slash(channel: Channel, line: string): Asked;
  /** Chooses a shortcut of the bot in a message's menu. */
  shortcut(message: Message, callbackId: string): Asked;
  /** Presses the button with that label; throws when there is none. */
  press(message: Message, label: string): Asked;
  /** Chooses a value in the select with that action id; throws when there is none. */
  select(message: Message, actionId: string, value: string): Asked;
  /** Sends a press of a button that the bot never showed, as only a forger can. */
  forge(message: Message, value: string): Asked;
  /** What the person sees in a channel, threads included, oldest first. */
  sees(channel: Channel): readonly ShownMessage[];
}

export interface PersonBackend {
  readonly workspace: Workspace;
  readonly posts: Posts;
  readonly deliveries: Deliveries;
  readonly responses: Responses;
}

export function person(user: User, { workspace, posts, deliveries, responses }: PersonBackend): Person {
  const who = { id: user.id, username: user.name, name: user.name, team_id: workspace.id };
  const team = { id: workspace.id, domain: workspace.name.toLowerCase() };

  function ask(kind: Delivery['kind'], origin: Origin, fields: Readonly<Record<string, unknown>>): Asked {
    const payload = {
      token: 'playground',
      api_app_id: workspace.appId,
      trigger_id: workspace.newId('Tr'),
      response_url: responses.open(origin),
      ...fields,
    };
    const { delivery, acknowledged } = deliveries.send({ id: workspace.newId('Env'), kind, payload });
    return { delivery, acknowledged: acknowledged.then((how) => take(how, origin, delivery)) };
  }

  /** Puts the answer of an acknowledgement into the workspace. Slack's own app says so when there was none, or one that it refuses. */
  function take(how: Acknowledgement, origin: Origin, { kind, payload }: Delivery): Acknowledgement {
    const failed = (reason: string) => {
      if (kind !== 'slash_commands') return;
      const text = `${String(payload.command)} failed with the error "${reason}"`;
      workspace.post({ channel: origin.channel, author: 'USLACKBOT', text, onlyFor: origin.user });
    };
    if (how.state === 'late') failed('operation_timeout');
    else if (how.state !== 'acknowledged') failed('dispatch_failed');
    else if (kind === 'slash_commands') {
      try {
        responses.acknowledged(origin, how.payload);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        failed(error.code);
      }
    }
    return how;
  }

  function typedText(typed: string): string {
    return withMentions(encodeTyped(typed), (name) => [...workspace.users.values()].find((one) => one.name === name)?.id);
  }

  function write(channel: Channel, text: string, inThreadOf?: Message): Said {
    if (!channel.members.has(user.id)) throw new Error(`${user.name} is not in #${channel.name}.`);
    const mayWrite = inThreadOf || user.admin || (channel.writers?.has(user.id) ?? true);
    if (!mayWrite) throw new Error(`${user.name} may only read #${channel.name}.`);
    const thread = inThreadOf && (inThreadOf.threadTs ?? inThreadOf.ts);
    return posts.add({ channel: channel.id, author: user.id, text, ...(thread === undefined ? {} : { threadTs: thread }) });
  }

  /** Acts on an element of a message; `action` is what the payload says of it. */
  function acted(message: Message, action: Readonly<Record<string, unknown>>): Asked {
    const container = {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.onlyFor !== undefined,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    };
    // Of a private message Slack sends the container only.
    const shownMessage = message.onlyFor === undefined ? { message: { ...written(message, workspace), type: 'message' } } : {};
    return ask(
      'interactive',
      { channel: message.channel, user: user.id, message },
      {
        type: 'block_actions',
        user: who,
        team,
        container,
        channel: { id: message.channel, name: workspace.channels.get(message.channel)?.name || 'directmessage' },
        ...shownMessage,
        actions: [{ block_id: 'unnamed', action_ts: message.ts, ...action }],
      },
    );
  }

  const pressed = (message: Message, { type, action_id = 'unnamed', text, value }: Pressable) =>
    acted(message, { type, action_id, text, ...(value === undefined ? {} : { value }) });

  return {
    user,
    say: (channel, typed, inThreadOf) => write(channel, typedText(typed), inThreadOf),
    mention: (channel, typed, inThreadOf) => write(channel, `<@${workspace.bot.id}> ${encodeTyped(typed)}`, inThreadOf),
    dm: (typed, inThreadOf) => write(workspace.direct(user.id), typedText(typed), inThreadOf),
    forward: ({ text, blocks, channel: from }, channel, comment = '') =>
      posts.add({
        channel: channel.id,
        author: user.id,
        text: typedText(comment),
        attachments: [
          {
            is_msg_unfurl: true,
            is_share: true,
            channel_id: from,
            text,
            ...(blocks.length > 0 ? { message_blocks: [{ message: { blocks } }] } : {}),
          },
        ],
      }),
    edit: (message, typed) => posts.edit(message, typedText(typed)),
    slash(channel, line) {
      const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(line) ?? [];
      if (command === '') throw new Error('A slash command begins with a slash.');
      return ask(
        'slash_commands',
        { channel: channel.id, user: user.id },
        {
          team_id: workspace.id,
          team_domain: team.domain,
          channel_id: channel.id,
          channel_name: channel.name || 'directmessage',
          user_id: user.id,
          user_name: user.name,
          command,
          text: encodeTyped(text.trim()),
          is_enterprise_install: 'false',
        },
      );
    },
    shortcut: (message, callbackId) =>
      ask(
        'interactive',
        { channel: message.channel, user: user.id, message },
        {
          type: 'message_action',
          callback_id: callbackId,
          action_ts: message.ts,
          message_ts: message.ts,
          user: who,
          team,
          channel: { id: message.channel, name: workspace.channels.get(message.channel)?.name || 'directmessage' },
          message: { ...written(message, workspace), type: 'message' },
        },
      ),
    press(message, label) {
      const button = pressablesOf(message).find(({ text }) => labelOf(text) === label);
      if (!button) throw new Error(`There is no button "${label}" under that message.`);
      return pressed(message, button);
    },
    select(message, actionId, value) {
      const select = elementsOf(message).find((element) => element.type === 'static_select' && element.action_id === actionId);
      const chosen = select?.type === 'static_select' ? select.options.find((option) => option.value === value) : undefined;
      if (!chosen) throw new Error('There is no such choice under that message.');
      return acted(message, { type: 'static_select', action_id: actionId, selected_option: chosen });
    },
    forge: (message, value) =>
      pressed(message, { type: 'button', text: { type: 'plain_text', text: 'forged' }, action_id: 'call_0', value }),
    sees: (channel) => workspace.visible(channel, user.id).map((message) => shown(message, workspace)),
  };
}
