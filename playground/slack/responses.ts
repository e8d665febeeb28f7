/** Answers to commands and presses: in the acknowledgement, and through response URLs with their five uses in thirty minutes. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { responseUrlLife, responseUrlUses } from './limits.ts';
import { type Arguments, readContent } from './message-check.ts';
import type { Posts } from './posts.ts';
import { Refusal } from './refusal.ts';
import type { Message, Workspace } from './workspace.ts';

/** Where the answer to a command or a press goes. */
export interface Origin {
  readonly channel: string;
  readonly user: string;
  /** The message that was pressed or chosen. */
  readonly message?: Message;
}

export interface Responses {
  /** The address through which the bot may answer. */
  open(origin: Origin): string;
  /** Answers through the address that ends with the token; throws Slack's refusal. */
  answer(token: string, given: Arguments): void;
  /** What an acknowledgement carries; nothing for an empty one. Throws Slack's refusal. */
  acknowledged(origin: Origin, payload: unknown): void;
  /** No address opened so far works any more. */
  forget(): void;
}

const instructions = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

export function responses(workspace: Workspace, posts: Posts, baseUrl: () => string): Responses {
  const opened = new Map<string, { readonly origin: Origin; readonly until: number; uses: number }>();

  function carryOut({ channel, user, message }: Origin, given: Arguments): void {
    const parsed = instructions.safeParse(given);
    if (!parsed.success) throw new Refusal('invalid_payload');
    const { response_type: type, replace_original: replace, delete_original: remove, thread_ts: threadTs } = parsed.data;
    if (remove) {
      if (!message) throw new Refusal('message_not_found');
      workspace.remove(message);
      if (given.text === undefined && given.blocks === undefined) return;
    }
    const content = readContent(given);
    if (replace && message) {
      Object.assign(message, content);
      return;
    }
    posts.add({
      channel,
      author: workspace.bot.id,
      ...content,
      ...(type === 'ephemeral' ? { onlyFor: user } : {}),
      ...(threadTs === undefined ? {} : { threadTs }),
    });
  }

  return {
    open(origin) {
      const token = randomUUID();
      opened.set(token, { origin, until: workspace.now() + responseUrlLife, uses: 0 });
      return `${baseUrl()}/response/${token}`;
    },
    answer(token, given) {
      const known = opened.get(token);
      if (!known || known.until < workspace.now()) throw new Refusal('expired_url');
      if (known.uses >= responseUrlUses) throw new Refusal('used_url');
      known.uses++;
      carryOut(known.origin, given);
    },
    acknowledged(origin, payload) {
      if (typeof payload === 'string') {
        if (payload.trim() !== '') carryOut(origin, { text: payload });
        return;
      }
      const given = z.record(z.string(), z.unknown()).safeParse(payload);
      if (given.success && Object.keys(given.data).length > 0) carryOut(origin, given.data);
    },
    forget: () => opened.clear(),
  };
}
