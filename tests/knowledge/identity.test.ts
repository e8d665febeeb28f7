/** What a folder says of the bot is kept, and what no platform would take is told with its place. */
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { folderWith, validFolder } from '../support/knowledge-folder.ts';

const loadedWith = async (lines: string) =>
  loadKnowledge(await folderWith({ 'knowledge.yaml': `${validFolder['knowledge.yaml']}bot:\n${lines}` }));

it('takes name, handle, description, colour and welcome', async () => {
  const loaded = await loadedWith(
    '  name: { ko: 모루 봇, en: Anvil Bot }\n  handle: anvil-bot\n  colour: "#2f6fed"\n  welcome: { ko: 어서 오세요!, en: Welcome! }\n',
  );
  expect(loaded.ok && loaded.knowledge.bot).toEqual({
    name: { ko: '모루 봇', en: 'Anvil Bot' },
    handle: 'anvil-bot',
    colour: '#2f6fed',
    welcome: { ko: '어서 오세요!', en: 'Welcome!' },
  });
});

it.each([
  ['  colour: "blue"\n', /^knowledge\.yaml:6:11 bot\.colour: a colour is written as "#2f6fed"/],
  ['  colour: #2f6fed\n', /^knowledge\.yaml:6:11 the text ends before “#2f6fed”.*put the text in quotes/],
  ['  handle: Anvil Bot\n', /^knowledge\.yaml:6:11 bot\.handle: a handle has only small Latin letters.*no spaces/],
  [`  handle: ${'a'.repeat(33)}\n`, /^knowledge\.yaml:6:11 bot\.handle is too long — at most 32 characters/],
  [`  name: { ko: 모루, en: ${'A'.repeat(33)} }\n`, /^knowledge\.yaml:6:23 bot\.name\.en is too long — at most 32 characters/],
  [
    `  description: { ko: 모루, en: ${'A'.repeat(141)} }\n`,
    /^knowledge\.yaml:6:30 bot\.description\.en is too long — at most 140 characters/,
  ],
  ['  name: { ko: 모루 }\n', /^knowledge\.yaml:6:9 the text in "en" is missing/],
  ['  name: {}\n', /^knowledge\.yaml:6:9 bot\.name: no text in any language — write ko/],
  ['  color: "#2f6fed"\n', /^knowledge\.yaml:6:3 unknown key "color" in bot — did you mean "colour"\?/],
])('refuses %s', async (lines, told) => {
  const loaded = await loadedWith(lines);
  expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([expect.stringMatching(told)]);
});
