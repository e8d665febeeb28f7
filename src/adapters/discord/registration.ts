/** The commands as Discord's registration JSON, with names and descriptions in every language they have. Sends nothing. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  Locale as DiscordLocale,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../../core/bot.ts';
import { type Command, listedOptions, type Option } from '../../core/command.ts';
import { phrases } from '../../core/phrases.ts';
import { shortened } from '../../core/shortened.ts';
import { commonLocale, inEveryLanguage, inLocale, type Locale, type Localized, localeOf, locales, onlyIn } from '../../language/locale.ts';
import type { Phrases } from '../../language/phrases.ts';
import { messageShortcuts } from '../shared/shortcuts.ts';
import { choiceName, commandDescription, optionsInCommand } from './limits.ts';

/** The option that every command has: answer in public. */
export const shareOption = phrases(commonLocale).share.name;

/** Discord's names of a language: en-US and en-GB for English. */
const tagsOf = (locale: Locale) => Object.values(DiscordLocale).filter((tag) => localeOf(tag) === locale);

export interface RegistrationOptions {
  /** The language for people whose own has no localisation. */
  readonly defaultLocale: Locale;
  /** Contexts and installation types are for global commands only. */
  readonly scope: 'global' | 'guild';
}

/** The body of the one bulk PUT: every slash command, and what the context menu of a message offers. */
export function registrationOf(
  bot: Pick<Bot, 'commands' | 'identity'>,
  options: RegistrationOptions,
): RESTPutAPIApplicationCommandsJSONBody {
  const where =
    options.scope === 'global'
      ? {
          contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
          integration_types: [ApplicationIntegrationType.GuildInstall],
        }
      : {};
  const { languages } = bot.identity();
  const slash = bot.commands().map((command) => ({
    type: ApplicationCommandType.ChatInput as const,
    name: command.name,
    ...described(command.description, options.defaultLocale),
    options: optionsOf(command, languages, options.defaultLocale),
    ...where,
  }));
  // The name is what Discord sends back; it stands wherever Discord has no name in the person's language.
  const menu = messageShortcuts.map(({ label }) => ({
    type: ApplicationCommandType.Message as const,
    name: menuName(label, languages),
    name_localizations: localizations(onlyIn(languages, label)),
    ...where,
  }));
  return [...slash, ...menu];
}

/** What Discord calls an entry of the menu, and sends back: English where the folder has it. */
export function menuName(label: Localized, languages: readonly Locale[]): string {
  return inLocale(onlyIn(languages, label), commonLocale);
}

function optionsOf(command: Command, languages: readonly Locale[], defaultLocale: Locale): APIApplicationCommandBasicOption[] {
  // Discord wants the required ones first.
  const own = [...listedOptions(command)].sort((one, other) => Number(other.required ?? false) - Number(one.required ?? false));
  const options = own.map((option) => stringOption(option, defaultLocale));
  const taken = own.some((option) => option.name === shareOption) || own.length >= optionsInCommand;
  return taken ? options : [...options, share(languages, defaultLocale)];
}

function stringOption(option: Option, defaultLocale: Locale): APIApplicationCommandBasicOption {
  const named = {
    type: ApplicationCommandOptionType.String as const,
    name: option.name,
    ...(option.localName ? { name_localizations: localizations(option.localName) } : {}),
    ...described(option.description, defaultLocale),
    required: option.required ?? false,
  };
  if (!option.choices) return { ...named, autocomplete: option.completes ?? false };
  const choices = option.choices.map(({ value, label }) => ({
    value,
    name: shortened(inLocale(label, defaultLocale), choiceName),
    name_localizations: localizations(label, choiceName),
  }));
  return { ...named, choices };
}

function share(languages: readonly Locale[], defaultLocale: Locale): APIApplicationCommandBasicOption {
  const said = (of: (words: Phrases) => string) =>
    onlyIn(
      languages,
      inEveryLanguage(({ labels }) => of(labels.phrases)),
    );
  return {
    type: ApplicationCommandOptionType.Boolean,
    name: shareOption,
    name_localizations: localizations(said((words) => words.share.name)),
    ...described(
      said((words) => words.share.description),
      defaultLocale,
    ),
    required: false,
  };
}

function described(text: Localized, defaultLocale: Locale) {
  return {
    description: shortened(inLocale(text, defaultLocale), commandDescription),
    description_localizations: localizations(text, commandDescription),
  };
}

function localizations(text: Localized, limit = Number.POSITIVE_INFINITY): Partial<Record<DiscordLocale, string>> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const said = text[locale];
      return said === undefined ? [] : tagsOf(locale).map((tag) => [tag, shortened(said, limit)]);
    }),
  );
}
