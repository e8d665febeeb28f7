/** Answers interactions: slash commands and their suggestions, the context menu of a message, and buttons. Anything else gets a clear word. */
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  RepliableInteraction,
} from 'discord.js';
import { type Action, decodeAction } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { notice, type Reply, rich } from '../../core/reply.ts';
import type { Request, Surface } from '../../core/request.ts';
import { messageShortcuts } from '../../core/shortcuts.ts';
import { suggest } from './autocomplete.ts';
import { answerInteraction } from './delivery.ts';
import { loggable } from './failure.ts';
import { mayWrite, post } from './posting.ts';
import { render } from './render.ts';
import { interactionRequest, slashCall } from './request.ts';
import { answering, type Serving } from './serving.ts';

export async function onInteraction(serving: Serving, interaction: Interaction): Promise<void> {
  if (!serving.seen.add(interaction.id)) return;
  if (interaction.isAutocomplete()) return suggesting(serving, interaction);
  if (!interaction.isRepliable()) return;

  const request = interactionRequest(interaction, surfaceOf(interaction), serving.defaultLocale);
  const refuse = (reply: Reply) => answerInteraction(interaction, render(reply, {}, serving.log), { private: inGuild(interaction) });
  await answering(serving, { event: interaction.id, request }, () => answer(serving, interaction, request), refuse);
}

async function answer(serving: Serving, interaction: RepliableInteraction, request: Request): Promise<void> {
  const words = phrases(request.locale);
  if (serving.stopping()) return say(serving, interaction, notice(request.locale, rich(words.stopping)));
  if (request.share && !mayWrite(interaction)) return say(serving, interaction, notice(request.locale, rich(words.cannotPostHere)));

  if (interaction.isChatInputCommand()) return show(serving, interaction, await serving.bot.run(slashCall(interaction), request));
  if (interaction.isMessageContextMenuCommand()) return answerMenu(serving, interaction, request);
  if (interaction.isButton()) return press(serving, interaction, request);
  // A menu or a dialog that the bot never made, or no longer makes.
  return show(serving, interaction, await serving.bot.press(undefined, request));
}

async function answerMenu(serving: Serving, interaction: MessageContextMenuCommandInteraction, request: Request): Promise<void> {
  const shortcut = messageShortcuts.find(({ label }) => label.en === interaction.commandName);
  if (!shortcut) return show(serving, interaction, await serving.bot.run({ command: interaction.commandName, args: {} }, request));
  const text = interaction.targetMessage.content.trim();
  if (text === '') return say(serving, interaction, notice(request.locale, rich(phrases(request.locale).nothingToAnswer)));
  return show(serving, interaction, await serving.bot.run({ command: shortcut.command, args: { [shortcut.option]: text } }, request));
}

async function press(serving: Serving, interaction: ButtonInteraction, request: Request): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action?.kind !== 'post') return show(serving, interaction, await serving.bot.press(action, request));
  if (!mayWrite(interaction)) return say(serving, interaction, notice(request.locale, rich(phrases(request.locale).cannotPostHere)));
  return postOnce(serving, interaction, action, request);
}

/** A second press before the private answer is gone posts nothing; after a failure one may try again. */
async function postOnce(serving: Serving, interaction: ButtonInteraction, action: Action, request: Request): Promise<void> {
  const id = `post ${interaction.message.id}`;
  if (!serving.seen.add(id)) return void (await interaction.deferUpdate());
  try {
    await post(serving.bot, interaction, action, request, serving.log);
  } catch (error) {
    serving.seen.forget(id);
    throw error;
  }
}

/** In a direct message there is nobody to hide from and no channel to post to. */
async function show(serving: Serving, interaction: RepliableInteraction, outcome: Outcome): Promise<void> {
  const messages = render(outcome.reply, { post: inGuild(interaction) ? outcome.post : undefined }, serving.log);
  await answerInteraction(interaction, messages, { private: outcome.audience === 'person' && inGuild(interaction) });
}

/** A word of the bot's own to the one person. */
async function say(serving: Serving, interaction: RepliableInteraction, reply: Reply): Promise<void> {
  await show(serving, interaction, { reply, audience: 'person' });
}

function inGuild(interaction: RepliableInteraction | ChatInputCommandInteraction): boolean {
  return interaction.guildId !== null;
}

function surfaceOf(interaction: RepliableInteraction): Surface {
  if (interaction.isChatInputCommand()) return 'slash';
  return interaction.isContextMenuCommand() ? 'shortcut' : 'button';
}

/** Suggestions that come too late are nobody's loss: the person typed on, and the next ones are on their way. */
async function suggesting(serving: Serving, interaction: AutocompleteInteraction): Promise<void> {
  try {
    if (serving.stopping()) return await interaction.respond([]);
    await suggest(serving.bot, interaction, serving.defaultLocale);
  } catch (error) {
    serving.log.debug({ event: interaction.id, ...loggable(error) }, 'suggestions could not be delivered');
  }
}
