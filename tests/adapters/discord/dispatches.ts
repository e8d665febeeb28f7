/** Events of the sorts that no person in the local Discord sets off: other interactions, channels, guilds, members and what may come one day. Sends none. */
import type { JsonObject } from '../../../playground/discord/json.ts';

export interface Dispatch {
  readonly type: string;
  readonly data: JsonObject;
}

export interface Named {
  readonly guild: string;
  readonly channel: string;
  readonly user: string;
  newId(): string;
}

export function otherDispatches({ guild, channel, user, newId }: Named): readonly Dispatch[] {
  const person = { id: user, username: 'person', discriminator: '0', global_name: null, avatar: null };
  const member = { user: person, roles: [], joined_at: '2024-01-01T00:00:00.000000+00:00', permissions: '2147551232', flags: 0 };
  const interaction = (fields: JsonObject): Dispatch => ({
    type: 'INTERACTION_CREATE',
    data: {
      id: newId(),
      application_id: newId(),
      token: 'token',
      version: 1,
      channel_id: channel,
      guild_id: guild,
      member,
      locale: 'ko',
      entitlements: [],
      authorizing_integration_owners: {},
      ...fields,
    },
  });
  const message = { id: newId(), channel_id: channel, guild_id: guild, author: person, content: 'x', timestamp: '2026-01-01T00:00:00Z' };
  const elsewhere = { id: newId(), guild_id: guild, type: 0, name: 'elsewhere', permission_overwrites: [] };
  return [
    interaction({ type: 1 }),
    interaction({ type: 2, data: { id: newId(), type: 2, name: 'Who', target_id: user, resolved: { users: { [user]: person } } } }),
    interaction({ type: 2, data: { id: newId(), type: 4, name: 'launch' } }),
    interaction({ type: 2, data: { id: newId(), type: 1, name: 'ask', options: [{ type: 1, name: 'sub', options: [] }] } }),
    interaction({ type: 2, data: { id: newId(), type: 1, name: 'ask', options: [{ type: 6, name: 'question', value: user }] } }),
    interaction({ type: 4, data: { id: newId(), type: 1, name: 'capex', options: [] } }),
    interaction({
      type: 5,
      data: { custom_id: 'dialog', components: [{ type: 1, components: [{ type: 4, custom_id: 'a', value: 'x' }] }] },
    }),
    interaction({ type: 6 }),
    { type: 'MESSAGE_CREATE', data: { ...message, type: 7, mentions: [] } },
    { type: 'MESSAGE_CREATE', data: { ...message, webhook_id: newId(), mentions: [], embeds: [], components: [], poll: {} } },
    { type: 'MESSAGE_UPDATE', data: message },
    { type: 'MESSAGE_DELETE', data: { id: newId(), channel_id: channel } },
    { type: 'MESSAGE_DELETE_BULK', data: { ids: [newId()], channel_id: channel } },
    { type: 'MESSAGE_REACTION_ADD', data: { user_id: user, channel_id: channel, message_id: newId(), emoji: { id: null, name: '👍' } } },
    { type: 'CHANNEL_CREATE', data: elsewhere },
    { type: 'CHANNEL_UPDATE', data: elsewhere },
    { type: 'CHANNEL_DELETE', data: elsewhere },
    { type: 'THREAD_CREATE', data: { ...elsewhere, type: 11, parent_id: channel, thread_metadata: {} } },
    { type: 'THREAD_DELETE', data: { ...elsewhere, type: 11, parent_id: channel } },
    { type: 'TYPING_START', data: { channel_id: channel, user_id: user, timestamp: 1 } },
    { type: 'GUILD_MEMBER_ADD', data: { guild_id: guild, ...member } },
    { type: 'GUILD_ROLE_CREATE', data: { guild_id: guild, role: { id: newId(), name: 'role', permissions: '0' } } },
    { type: 'USER_UPDATE', data: { ...person, id: newId() } },
    { type: 'APPLICATION_COMMAND_PERMISSIONS_UPDATE', data: { id: newId(), guild_id: guild, permissions: [] } },
    { type: 'SOMETHING_NEW', data: { id: newId() } },
  ];
}
