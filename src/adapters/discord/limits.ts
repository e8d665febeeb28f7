/** Discord's limits as its API reference states them (discord.com/developers/docs), and the few of our own beside them. Holds numbers only. */

/** Components in a message with Components V2, nested ones counted ("Component Reference"). */
export const componentsInMessage = 40;
/** Characters in all text displays of a message together ("Component Reference"). */
export const textInMessage = 4_000;
/** Characters of the words that stand for a picture in a media gallery ("Media Gallery Item"). */
export const pictureWords = 1_024;
export const buttonsInRow = 5;
export const buttonLabel = 80;
export const customId = 100;

/** Suggestions in one autocomplete answer, and characters of their names and values ("Application Command Option Choice"). */
export const suggestions = 25;
export const suggestionName = 100;
export const suggestionValue = 100;

export const optionsInCommand = 25;
export const commandDescription = 100;
export const choiceName = 100;

/** Ours: a text longer than this is split, so that what follows still finds room in the same message. */
export const textInChunk = 1_900;
/** Ours: an answer of more messages goes out as a text file, which is easier to read than a flooded channel. */
export const messagesInAnswer = 5;
/**
 * Ours: columns of a code block that a phone shows without wrapping. A 390-point screen leaves about 290 points inside a container, and
 * the app's monospaced font takes 8.4 a column; Hangul, which is narrower there than its two columns, makes up for the last ones.
 */
export const gridColumns = 36;
