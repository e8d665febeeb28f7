/** What Slack refuses and for how long things are valid, as its reference states it (docs.slack.dev). Holds values only. */

/** Message payloads. */
export const blocksInMessage = 50;
/** Characters of the text beside blocks; longer ones are refused by the local server where Slack cuts them. */
export const messageText = 40_000;
/** Characters of all texts in blocks, as reported by developers; Slack names the refusal (msg_blocks_too_long) and not the number. */
export const textInBlocks = 13_200;

/** Block Kit. */
export const headerText = 150;
export const sectionText = 3_000;
export const sectionFields = 10;
export const fieldText = 2_000;
export const contextElements = 10;
export const actionsElements = 25;
export const contextActionsElements = 5;
export const buttonText = 75;
export const buttonValue = 2_000;
export const selectOptions = 100;
export const optionText = 75;
export const optionValue = 150;
export const placeholderText = 150;
export const identifier = 255;
/** Of an image: the words that stand for it, and its title. */
export const imageText = 2_000;
export const linkLength = 3_000;
export const markdownText = 12_000;
export const tableRows = 100;
export const tableColumns = 20;
/** Characters of all cells of a table. */
export const tableText = 10_000;
export const tablesInMessage = 1;
/** With the head. */
export const dataTableRows = 101;
/** A chart: its title and what stands at its axes; the names in it; its series, and the points of each. */
export const chartText = 50;
export const chartName = 20;
export const seriesInChart = 6;
export const chartPoints = 20;
export const chartsInMessage = 2;

/** Milliseconds in which an event, a command or a press must be acknowledged. */
export const acknowledgement = 3_000;
/** How often and for how many milliseconds a response URL can be used. */
export const responseUrlUses = 5;
export const responseUrlLife = 30 * 60_000;
/** Milliseconds between pings over a socket; clients expect one every 30 seconds. */
export const pingInterval = 10_000;
/** Bytes of a request that are read. */
export const requestBytes = 1024 * 1024;
