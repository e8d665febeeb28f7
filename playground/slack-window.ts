/** The local Slack as one person sees it and uses it: what the page draws in its Slack window, and what each act there does. Draws nothing. */
import { z } from 'zod';
import { type Act, newest, type Refused, type SlackView } from './protocol.ts';
import type { Person } from './slack/person.ts';
import type { SlackServer } from './slack/server.ts';
import type { Channel, Message } from './slack/workspace.ts';

/** The parts of an app manifest that Slack's app shows. */
const manifestSchema = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') })).default([]),
    shortcuts: z.array(z.object({ name: z.string(), callback_id: z.string() })).default([]),
  }),
});

export type SlackAct = Extract<Act, { do: 'slash' }> | Extract<Act, { platform: string }>;

export interface SlackWindow {
  view(person: Person): SlackView;
  /** Resolves once the bot took it; throws an `Error` for what the app would not let one do. */
  act(person: Person, act: SlackAct): Promise<void>;
}

/** `manifest` gives the app's manifest as it is pasted into Slack. */
export function slackWindow(server: SlackServer, manifest: () => unknown): SlackWindow {
  const { workspace, requests, socketMode } = server;

  function channelOf(place: string): Channel {
    const channel = workspace.channels.get(place);
    if (!channel) throw new Error('There is no such channel.');
    return channel;
  }

  function messageOf(place: string, id: string): Message {
    const message = workspace.find(place, id);
    if (!message) throw new Error('That message is gone.');
    return message;
  }

  function refused(): Refused[] {
    const failed = requests.flatMap(({ method, result }, at): Refused[] =>
      result === 'ok' ? [] : [{ id: at, request: method, error: result }],
    );
    return failed.slice(-newest.refusals);
  }

  return {
    view({ user }) {
      const { slash_commands, shortcuts } = manifestSchema.parse(manifest()).features;
      const channels = [...workspace.channels.values()].filter(({ members }) => members.has(user.id));
      return {
        connected: socketMode.connections() > 0,
        bot: { id: workspace.bot.id, name: workspace.bot.name },
        places: channels.map(({ id, kind, name }) => ({ id, kind: kind === 'direct' ? 'direct' : 'channel', name })),
        users: Object.fromEntries([...[...workspace.users.values()].map(({ id, name }) => [id, name]), ['USLACKBOT', 'Slackbot']]),
        refused: refused(),
        commands: slash_commands.map(({ command, description, usage_hint }) => ({ command, description, usage: usage_hint })),
        shortcuts: shortcuts.map(({ name, callback_id }) => ({ id: callback_id, name })),
        messages: channels.flatMap((channel) =>
          workspace
            .visible(channel, user.id)
            .slice(-newest.messages)
            .map(({ ts, channel: place, author, text, blocks, threadTs, onlyFor }) => ({
              id: ts,
              place,
              author,
              text,
              blocks,
              ...(threadTs === undefined ? {} : { thread: threadTs }),
              private: onlyFor !== undefined,
            })),
        ),
      };
    },

    async act(person, act) {
      switch (act.do) {
        case 'say': {
          person.say(channelOf(act.place), act.text, act.thread === undefined ? undefined : messageOf(act.place, act.thread));
          return;
        }
        case 'slash':
          await person.slash(channelOf(act.place), act.line).acknowledged;
          return;
        case 'menu':
          await person.shortcut(messageOf(act.place, act.message), act.entry).acknowledged;
          return;
        case 'select':
          await person.select(messageOf(act.place, act.message), act.select, act.value).acknowledged;
          return;
        case 'press':
          await person.press(messageOf(act.place, act.message), act.button).acknowledged;
          return;
      }
    },
  };
}
