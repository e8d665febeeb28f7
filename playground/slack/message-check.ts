/** What a bot wants to say, read from a request and checked as Slack checks it. Stores nothing. */
import { type Block, elementsOf, readBlocks } from './block.ts';
import { chartsInMessage, messageText, tablesInMessage, tableText, textInBlocks } from './limits.ts';
import { Refusal } from './refusal.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The arguments of a Web API method or a response, by name. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The text and blocks of a message; throws Slack's refusal of it. */
export function readContent(given: Arguments): Content {
  const { text = '' } = given;
  if (typeof text !== 'string') throw new Refusal('invalid_arguments', ['[ERROR] must be a string [json-pointer:/text]']);
  if (text.length > messageText) throw new Refusal('msg_too_long');
  const blocks = given.blocks === undefined ? [] : checkedBlocks(given.blocks);
  if (text.trim() === '' && blocks.length === 0) throw new Refusal('no_text');
  return { text, blocks };
}

function checkedBlocks(given: unknown): readonly Block[] {
  const value = typeof given === 'string' ? fromJson(given) : given;
  if (!Array.isArray(value)) throw new Refusal('invalid_blocks_format');
  const read = readBlocks(value);
  if ('problems' in read) throw new Refusal('invalid_blocks', read.problems);
  const problems = [
    ...repeated(read.blocks),
    ...tableProblems(read.blocks),
    ...chartProblems(read.blocks),
    ...pictureProblems(read.blocks),
  ];
  if (problems.length > 0) throw new Refusal('invalid_blocks', problems);
  if (textLength(read.blocks) > textInBlocks) throw new Refusal('msg_blocks_too_long');
  return read.blocks;
}

/** Forms carry blocks and the like as JSON. */
export function fromJson(text: string, refusal = 'invalid_blocks_format'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(refusal);
  }
}

/** Ids that must be single and are not: of blocks in the message, of buttons and selects in their block. */
function repeated(blocks: readonly Block[]): readonly string[] {
  const twice = (ids: readonly (string | undefined)[]) => ids.filter((id, at) => id !== undefined && ids.indexOf(id) !== at);
  const elements = blocks.flatMap((block) => twice(elementsOf({ blocks: [block] }).map(({ action_id }) => action_id)));
  return [
    ...twice(blocks.map((block) => block.block_id)).map((id) => `[ERROR] \`block_id\` "${id}" already exists`),
    ...elements.map((id) => `[ERROR] \`action_id\` "${id}" already exists`),
  ];
}

function chartProblems(blocks: readonly Block[]): readonly string[] {
  const charts = blocks.filter(({ type }) => type === 'data_visualization').length;
  return charts > chartsInMessage ? [`[ERROR] a message has at most ${chartsInMessage} charts`] : [];
}

/** Slack loads each picture first. This server is offline: it takes all but those of a host that can never be there (RFC 2606). */
function pictureProblems(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, at) =>
    block.type === 'image' && new URL(block.image_url).hostname.endsWith('.invalid')
      ? [`[ERROR] downloading image failed [json-pointer:/blocks/${at}/image_url]`]
      : [],
  );
}

function tableProblems(blocks: readonly Block[]): readonly string[] {
  const tables = blocks.filter((block) => block.type === 'table' || block.type === 'data_table');
  const tooMany = tables.length > tablesInMessage ? ['[ERROR] only_one_table_allowed'] : [];
  const tooLong = tables
    .filter((table) => textLength([table]) > tableText)
    .map(() => `[ERROR] a table has at most ${tableText} characters`);
  const uneven = tables.filter(({ rows }) => rows.some((row) => row.length !== rows[0]?.length)).map(() => '[ERROR] rows differ in length');
  return [...tooMany, ...tooLong, ...uneven];
}

/** Characters of every text in the blocks. */
function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}
