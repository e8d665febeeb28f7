/** Answers interactions: slash commands and their suggestions, the context menu of a message, and buttons. Anything else gets a clear word. */
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  RepliableInteraction,
} from 'discord.js';
import { type Action, decodeAction } from '../../core/action.ts';
import type { Outcome } from '../../core/bot.ts';
import { phrases } from '../../core/phrases.ts';
import { readLater, wordsOf } from '../../core/reading.ts';
import { notice, type Reply, rich } from '../../core/reply.ts';
import type { Request, Surface } from '../../core/request.ts';
import { messageShortcuts } from '../../core/shortcuts.ts';
import { suggest } from './autocomplete.ts';
import { conversationOfInteraction } from './conversation-key.ts';
import { answerInteraction } from './delivery.ts';
import { loggable } from './failure.ts';
import { readMessage } from './message-reading.ts';
import { pointedAtFrom } from './messages-before.ts';
import { mayWrite, post } from './posting.ts';
import { render } from './render.ts';
import { interactionRequest, slashCall } from './request.ts';
import { answering, continueFrom, type Serving } from './serving.ts';

export async function onInteraction(serving: Serving, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return suggesting(serving, interaction);
  if (interaction.isRepliable()) await serving.once.run(`discord/${interaction.id}`, () => answer(serving, interaction));
}

async function answer(serving: Serving, interaction: RepliableInteraction): Promise<void> {
  const request = interactionRequest(interaction, surfaceOf(interaction), serving.defaultLocale);
  const work = async () => {
    const outcome = await outcomeOf(serving, interaction, request);
    if (outcome?.repeated && interaction.isButton()) {
      await interaction.deferUpdate();
      return false;
    }
    if (outcome) await show(serving, interaction, request, outcome);
    return true;
  };
  const tell = (apology: Reply) => show(serving, interaction, request, toThePerson(apology));
  await answering(serving, { event: interaction.id, request }, work, tell);
}

/** What to show; undefined where it has been posted already. */
async function outcomeOf(serving: Serving, interaction: RepliableInteraction, request: Request): Promise<Outcome | undefined> {
  const words = phrases(request.locale);
  if (serving.stopping()) return toThePerson(notice(request.locale, rich(words.stopping)));
  if (request.share && !mayWrite(interaction)) return toThePerson(notice(request.locale, rich(words.cannotPostHere)));

  if (interaction.isChatInputCommand()) return serving.bot.run(() => slashCall(interaction), request);
  if (interaction.isMessageContextMenuCommand()) return menu(serving, interaction, request);
  if (interaction.isButton()) return press(serving, interaction, request);
  // A menu or a dialog that the bot never made, or no longer makes.
  return serving.bot.press(undefined, request);
}

async function menu(serving: Serving, interaction: MessageContextMenuCommandInteraction, request: Request): Promise<Outcome> {
  const shortcut = messageShortcuts.find(({ label }) => label.en === interaction.commandName);
  if (!shortcut) return serving.bot.run({ command: interaction.commandName, args: {} }, request);
  const reading = readLater(() => readMessage(interaction.targetMessage));
  const pointedAt = () => pointedAtFrom(interaction.targetMessage, reading())();
  return serving.bot.run(() => ({ command: shortcut.command, args: { [shortcut.option]: wordsOf(reading()) } }), { ...request, pointedAt });
}

async function press(serving: Serving, interaction: ButtonInteraction, request: Request): Promise<Outcome | undefined> {
  const action = decodeAction(interaction.customId);
  if (action?.kind !== 'post') return serving.bot.press(action, { ...request, pressed: interaction.message.id });
  if (!mayWrite(interaction)) return toThePerson(notice(request.locale, rich(phrases(request.locale).cannotPostHere)));
  await postOnce(serving, interaction, action, { ...request, conversation: conversationOfInteraction(interaction) });
  return undefined;
}

/** A second press before the private answer is gone posts nothing; after a failure one may try again. */
async function postOnce(serving: Serving, interaction: ButtonInteraction, action: Action, request: Request): Promise<void> {
  const id = `discord/post/${interaction.message.id}`;
  try {
    const isNew = await serving.once.run(id, () => post(serving, interaction, action, request));
    if (!isNew) await interaction.deferUpdate();
  } catch (error) {
    serving.once.forget(id);
    throw error;
  }
}

/** In a direct message there is nobody to hide from and no channel to post to; thanks for a vote stay quiet even there. */
async function show(serving: Serving, interaction: RepliableInteraction, request: Request, outcome: Outcome): Promise<void> {
  const messages = render(outcome, { post: inGuild(interaction) ? outcome.post : undefined }, serving.log);
  const sent = await answerInteraction(interaction, messages, {
    private: outcome.audience === 'person' && (inGuild(interaction) || isVote(interaction)),
  });
  continueFrom(serving, request, sent);
  if (outcome.audience === 'place' && inGuild(interaction)) serving.bot.posted(outcome, request, { messages: sent });
}

/** A word of the bot's own. */
function toThePerson(reply: Reply): Outcome {
  return { reply, audience: 'person' };
}

function isVote(interaction: RepliableInteraction): boolean {
  return interaction.isButton() && decodeAction(interaction.customId)?.kind === 'vote';
}

function inGuild(interaction: RepliableInteraction): boolean {
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
