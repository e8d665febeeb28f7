/** Slack's limits for what the bot sends, from Slack's Block Kit and messaging reference. One place, so that a change of theirs is one line. */

/** docs.slack.dev/reference/block-kit/blocks: blocks of one message. */
export const blocksInMessage = 50;
/** Header block: characters of its text. */
export const headerText = 150;
/** Text objects: characters; rich text is kept to the same, Slack states none for it. */
export const textInBlock = 3_000;
/** Characters of a link's address. */
export const linkAddress = 3_000;
/** Image block: characters of the words that stand for it. */
export const imageText = 2_000;
/** Rich text list: levels below the first. */
export const listIndent = 8;
/** Context block: elements. */
export const elementsInContext = 10;
/** Actions block: elements. */
export const buttonsInActions = 25;
/** Button: characters of its label and of its value. */
export const buttonText = 75;
export const buttonValue = 2_000;
/** Table block: rows with the head, columns; one table a message. */
export const tableRows = 100;
export const tableColumns = 20;
/** Data table block: rows with the head (docs.slack.dev/reference/block-kit/blocks/data-table-block). */
export const dataTableRows = 101;
/** Ours: rows of a data table that are seen at once; Slack shows five where nobody says, and takes up to 100. */
export const rowsOnPage = 20;
/** Data visualization block: characters of its title, of a label on an axis and of the name of a row or a series (docs.slack.dev/reference/block-kit/blocks/data-visualization-block). */
export const chartTitle = 50;
export const chartName = 20;
/** chat.postMessage: Slack cuts the text of a message there. */
export const messageText = 40_000;
/** Characters of a message's blocks as JSON. Slack states none and refuses messages well above as msg_blocks_too_long. */
export const messageSize = 12_000;
/** The same of one block: small enough that a message holds a head, one of these and its buttons. */
export const blockSize = 9_000;
/** Milliseconds between changes of messages: chat.update is of tier 3, 50 calls a minute (docs.slack.dev/apis/web-api/rate-limits). */
export const betweenUpdates = 1_200;
/** docs.slack.dev/interactivity/handling-user-interaction: answers through one response URL. */
export const responsesThroughUrl = 5;
