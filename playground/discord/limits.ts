/** What Discord refuses and for how long things are valid, as its API reference states it (discord.com/developers/docs). Holds values only. */

export const contentLength = 2_000;
/** People with Nitro may write longer messages than a bot. */
export const typedLength = 4_000;
export const componentsInMessage = 40;
export const textInMessage = 4_000;
export const rowsWithoutV2 = 5;
export const buttonsInRow = 5;
export const buttonLabel = 80;
export const selectOptions = 25;
export const optionText = 100;
export const customId = 100;
export const embedsInMessage = 10;
export const textInEmbeds = 6_000;
export const picturesInGallery = 10;
export const pictureWords = 1_024;
export const filesInMessage = 10;
export const requestBytes = 25 * 1024 * 1024;

export const slashCommands = 100;
export const menuCommands = 15;
export const nameLength = 32;
export const descriptionLength = 100;
export const optionsInCommand = 25;
export const choicesInOption = 25;
export const choiceLength = 100;
export const suggestions = 25;

/** Milliseconds in which an interaction must be answered first. */
export const firstAnswer = 3_000;
/** Milliseconds for which an interaction's token can be used. */
export const tokenLife = 15 * 60_000;

/** Milliseconds between heartbeats that the gateway asks for. */
export const heartbeat = 41_250;

/** Bits of a message's flags. */
export const flag = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

/** Bits of the gateway's intents; the privileged ones must be granted. */
export const intent = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;
export const privilegedIntents = (1 << 1) | (1 << 8) | intent.messageContent;

/** Bits of permissions. */
export const permission = {
  administrator: 1n << 3n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  useApplicationCommands: 1n << 31n,
  sendMessagesInThreads: 1n << 38n,
} as const;
