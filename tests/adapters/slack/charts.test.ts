/** Charts and long tables on Slack are its own blocks, and the same without them where Slack refuses those. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../playground/slack/block.ts';
import { chartMessage } from '../../../src/adapters/slack/chart-block.ts';
import { render } from '../../../src/adapters/slack/render.ts';
import type { Table } from '../../../src/core/reply.ts';
import { language } from '../../../src/language/locale.ts';
import { chartOf, row } from '../../support/charts.ts';
import { answer, answers, scriptedBot } from '../../support/scripted-bot.ts';
import { type Chat, openChat } from './chat.ts';

let chat: Chat | undefined;
afterEach(async () => {
  await chat?.close();
  chat = undefined;
});

const towers = answer({
  id: 'towers',
  title: 'Towers',
  call: { command: 'capex', args: {} },
  chart: chartOf([row('Iron', 3e9, 4e9), row('Stone', 2e9, Infinity)], { period: '2025', source: 'The book' }),
});

const { button, refused } = language('en').wording.tables.chart;

async function pressed(prepare: (opened: Chat) => void = () => {}) {
  chat = await openChat(scriptedBot({ ask: () => answers(towers), capex: () => answers(towers) }), { locale: 'en-US' });
  const { general, person } = chat;
  const asked = await chat.shownFor(general, () => person.mention(general, 'towers?'));
  prepare(chat);
  const opened = chat;
  const shown = await chat.shownFor(general, () => person.press(opened.messageOf(general, asked[0]), button));
  return { shown, blocks: shown.map((message) => opened.messageOf(general, message).blocks) };
}

describe('a chart', () => {
  it('is Slack’s own block, for the person alone, with what bars cannot say below it', async () => {
    const { shown, blocks } = await pressed();
    expect(shown.map((message) => message.private)).toEqual([true]);
    expect(blocks[0]?.[0]).toEqual({
      type: 'data_visualization',
      title: 'Heights',
      chart: {
        type: 'bar',
        series: [
          {
            name: 'Low end',
            data: [
              { label: 'Iron', value: 3 },
              { label: 'Stone', value: 2 },
            ],
          },
          {
            name: 'High end',
            data: [
              { label: 'Iron', value: 4 },
              { label: 'Stone', value: 2 },
            ],
          },
        ],
        axis_config: { categories: ['Iron', 'Stone'], y_label: 'Unit: 1 billion metres' },
      },
    });
    const text = shown[0]?.text;
    for (const said of ['No end given: Stone 2000000000–Infinity', 'Period: 2025', 'Source: The book']) expect(text).toContain(said);
  });

  it('is the answer without it where Slack refuses the block', async () => {
    const { shown } = await pressed(({ slack }) => slack.refuse('response_url', 'invalid_blocks'));
    expect(shown.every((message) => message.private)).toBe(true);
    expect(shown.map(({ text }) => text).join('\n')).toContain(refused);
    expect(shown.at(-1)?.text).toContain('Towers');
  });

  it('fits whatever the names are: long ones, the same ones, none', async () => {
    const names = ['x'.repeat(60), 'x'.repeat(61), '', '같은 이름', '같은 이름', ...Array.from({ length: 15 }, (_, at) => `Tower ${at}`)];
    const chart = chartOf(
      names.map((name, at) => row(name, at, at + 1)),
      { title: 'A long title '.repeat(20), unit: { kind: 'named', name: 'a unit with a name that is much too long for Slack to take it' } },
    );
    const { text, blocks } = chartMessage(chart, 'ko');
    chat = await openChat(scriptedBot({}), { locale: 'ko-KR' });
    const { general, slack } = chat;
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-test' },
      body: JSON.stringify({ channel: general.id, text, blocks }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
  });

  it('of single figures has one bar a row', () => {
    const [block] = chartMessage(chartOf([row('a', 1, 1), row('b', 2, 2)]), 'en').blocks;
    expect(block).toMatchObject({ chart: { series: [{ data: [{ value: 1 }, { value: 2 }] }] } });
  });
});

const tableOf = (count: number): Table => ({
  columns: [
    { title: 'Tower', align: 'left' },
    { title: 'Height', align: 'left', values: Array.from({ length: count }, (_, at) => at * 1.5) },
  ],
  rows: Array.from({ length: count }, (_, at) => [`Tower ${at}`, `${at}–${at * 2} m`]),
});

const blocksWith = (table: Table) => render({ reply: answers({ ...towers, tables: [table] }) }).flatMap(({ blocks }) => blocks);

describe('a long table of figures', () => {
  it('is one that people sort by its numbers, under the answer’s title', () => {
    const table = blocksWith(tableOf(6)).find(({ type }) => type === 'data_table');
    expect(table).toMatchObject({
      caption: 'Towers',
      rows: [
        [
          { type: 'raw_text', text: 'Tower' },
          { type: 'raw_text', text: 'Height' },
        ],
        [
          { type: 'raw_text', text: 'Tower 0' },
          { type: 'raw_number', value: 0, text: '0–0 m' },
        ],
        ...Array.from({ length: 5 }, () => expect.anything()),
      ],
    });
  });

  it.each([
    ['a shorter one', tableOf(5)],
    ['one without figures', { ...tableOf(6), columns: tableOf(6).columns.map(({ title, align }) => ({ title, align })) }],
    ['one of more rows than Slack takes', tableOf(101)],
  ])('is an ordinary table for %s', (_, table) => {
    const types = blocksWith(table).map(({ type }) => type);
    expect(types).toContain('table');
    expect(types).not.toContain('data_table');
  });

  it.each(['chat.postMessage', 'response_url'])('is an ordinary one with every cell where %s refuses it', async (method) => {
    const reply = answers({ ...towers, tables: [tableOf(8)] });
    chat = await openChat(scriptedBot({ ask: () => reply, capex: () => reply }), { locale: 'en-US' });
    const { general, person, slack } = chat;
    slack.refuse(method, 'invalid_blocks');
    const shown = await chat.shownFor(general, () =>
      method === 'response_url' ? person.slash(general, '/capex towers') : person.mention(general, 'towers?'),
    );
    const blocks: readonly Block[] = chat.messageOf(general, shown[0]).blocks;
    expect(blocks.map(({ type }) => type)).toContain('table');
    for (const [name, height] of tableOf(8).rows) expect(shown[0]?.text).toContain(`${name} | ${height}`);
  });

  it('is there as it is where Slack takes it', async () => {
    const reply = answers({ ...towers, tables: [tableOf(8)] });
    chat = await openChat(scriptedBot({ capex: () => reply }), { locale: 'en-US' });
    const { general, person } = chat;
    const [shown] = await chat.shownFor(general, () => person.slash(general, '/capex towers'));
    expect(chat.messageOf(general, shown).blocks.map(({ type }) => type)).toContain('data_table');
    expect(shown?.text).toContain('Tower 7 | 7–14 m');
  });
});
