/** Corrects what was posted to a channel: the same messages show something else. Posts nothing new, so that nothing stands there twice. */
import {
  type APIMessage,
  DefaultRestOptions,
  DiscordAPIError,
  MessageFlags,
  RateLimitError,
  REST,
  RESTJSONErrorCodes,
  type RouteLike,
  Routes,
  userMention,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Correction, CorrectionResult } from '../../core/adapter.ts';
import { restOptions } from './http.ts';
import { type DiscordMessage, render } from './render.ts';
import { trustingToken } from './token-trust.ts';

export interface CorrectionOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  /** Told when Discord does not take the token any more. */
  onTokenRefused(): void;
  readonly log: Logger;
}

/** Carries one correction out after the other, in the colour of the bot; discord.js itself waits out Discord's rate limits where they are short. Rejects where Discord cannot be reached. */
export function correctionsOf({
  token,
  apiUrl,
  onTokenRefused,
  log,
}: CorrectionOptions): (correction: Correction, colour: string | undefined) => Promise<CorrectionResult> {
  // What may have arrived is not sent again before somebody looked.
  const makeRequest = trustingToken(DefaultRestOptions.makeRequest, { onRefused: onTokenRefused });
  const rest = new REST({ ...restOptions(apiUrl), makeRequest, retries: 0 }).setToken(token);

  /** False where somebody deleted the message. */
  async function change(route: RouteLike, page: DiscordMessage | undefined, unsure: boolean): Promise<boolean> {
    try {
      if (!page) await rest.delete(route);
      else if (!unsure || !(await shows(rest, route, page))) await rest.patch(route, bodyOf(page));
      return true;
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return false;
      throw error;
    }
  }

  async function carryOut(correction: Correction, colour: string | undefined): Promise<CorrectionResult> {
    const { place, messages, outcomes, postedBy, correctedOn, unsure } = correction;
    if (messages.length === 0) return { status: 'gone' };
    const extras = { colour, correctedOn, postedBy: postedBy === undefined ? undefined : userMention(postedBy) };
    const pages = outcomes.map((outcome) => render(outcome, extras, log)).find((rendered) => rendered.length <= messages.length);
    if (!pages) return { status: 'refused', problem: 'it would take more messages than there are' };
    for (const [index, id] of messages.entries()) {
      const page = pages[index];
      const there = await change(Routes.channelMessage(place.thread ?? place.channel ?? '', id), page, unsure);
      // What is left of the post is made right without it.
      if (!there && page) return carryOut({ ...correction, messages: messages.filter((other) => other !== id) }, colour);
    }
    return { status: 'shown', messages: messages.slice(0, pages.length) };
  }

  return (correction, colour) =>
    carryOut(correction, colour).catch((error: unknown): CorrectionResult => {
      if (error instanceof RateLimitError) return { status: 'later', seconds: Math.ceil(error.retryAfter / 1_000) };
      if (!(error instanceof DiscordAPIError)) throw error;
      return { status: 'refused', problem: `Discord refuses it (${error.code}: ${error.message})` };
    });
}

/** Everything of the message anew: a file that it had goes unless there is one again. */
function bodyOf({ components, file }: DiscordMessage) {
  return {
    body: {
      components,
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      attachments: file ? [{ id: 0, filename: file.name }] : [],
    },
    ...(file ? { files: [{ name: file.name, data: Buffer.from(file.text, 'utf8') }] } : {}),
  };
}

/** Whether the message shows that page already. False, too, where the bot may not read: showing the same again changes nothing. */
async function shows(rest: REST, route: RouteLike, page: DiscordMessage): Promise<boolean> {
  try {
    const { components = [] } = (await rest.get(route)) as APIMessage; // as Discord documents it
    return textsIn(components).join() === textsIn(page.components).join();
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code !== RESTJSONErrorCodes.UnknownMessage) return false;
    throw error;
  }
}

/** Every text that is shown, in order. */
function textsIn(components: readonly object[]): readonly string[] {
  return components.flatMap((component) => [
    ...('content' in component && typeof component.content === 'string' ? [component.content] : []),
    ...('components' in component && Array.isArray(component.components) ? textsIn(component.components) : []),
  ]);
}
