/** Charts on the playground's page: pictures with their words, Slack's own charts and its long tables. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../../playground/playground.ts';
import { chartMessage } from '../../../src/adapters/slack/chart-block.ts';
import { chartPng } from '../../../src/charts/png.ts';
import { hasBrowser, openBrowser, openPage } from '../../support/browser.ts';
import { chartOf, row } from '../../support/charts.ts';
import { openTestPlayground } from '../../support/test-playground.ts';

const towers = chartOf([row('Iron', 300, 330), row('<b>Stone</b>', 200, 250)]);

describe.skipIf(!hasBrowser)('the page', () => {
  let browser: Browser;
  let playground: Playground;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    playground = await openTestPlayground();
    opened = await openPage(browser, playground.url, { locale: 'en-US' });
    page = opened.page;
    await page.getByRole('main').waitFor();
  });

  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    await opened.close();
    await playground.close();
  });

  const slack = () => page.getByRole('region', { name: 'Slack' });
  const discord = () => page.getByRole('region', { name: 'Discord' });

  async function post(given: object): Promise<void> {
    const { apiUrl, botToken } = playground.slack;
    const response = await fetch(`${apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
      body: JSON.stringify({ channel: '#general', ...given }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
  }

  it('shows a picture that came with a message on Discord, with its words', async () => {
    const { apiUrl, token } = playground.discord;
    const place = await discord().getByRole('button', { name: '# general' }).getAttribute('data-place');
    const body = new FormData();
    const gallery = { type: 12, items: [{ media: { url: 'attachment://chart.png' }, description: 'Two towers' }] };
    body.set('payload_json', JSON.stringify({ flags: 1 << 15, components: [gallery] }));
    body.set('files[0]', new Blob([new Uint8Array(await chartPng(towers, 'en'))]), 'chart.png');
    const response = await fetch(`${apiUrl}/v10/channels/${place}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}` },
      body,
    });
    expect(response.status).toBe(200);
    const picture = discord().getByRole('img', { name: 'Two towers' });
    await picture.waitFor();
    expect(await picture.evaluate((element) => Reflect.get(element, 'naturalWidth'))).toBe(1280);
  });

  it('draws Slack’s chart as bars of their lengths, with every name and number as text', async () => {
    await post(chartMessage(towers, 'en'));
    const chart = slack().getByRole('figure');
    await chart.waitFor();
    expect(await chart.getByRole('rowheader').allTextContents()).toEqual(['Iron', '<b>Stone</b>']);
    expect(await chart.locator('.chart-value').allTextContents()).toEqual(['300', '330', '200', '250']);
    const widths = await chart.locator('rect').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
    expect(widths.map(Math.round)).toEqual([91, 100, 61, 76]);
  });

  it('sorts Slack’s long tables by their numbers, and leafs through them', async () => {
    const rows = [3, 12, 1, 20, 7, 5, 9].map((value) => [
      { type: 'raw_text', text: `Tower ${value}` },
      { type: 'raw_number', value, text: `${value} m` },
    ]);
    const head = ['Tower', 'Height'].map((text) => ({ type: 'raw_text', text }));
    await post({ text: 'towers', blocks: [{ type: 'data_table', caption: 'Towers', rows: [head, ...rows] }] });
    const table = slack().getByRole('table', { name: 'Towers' });
    await table.waitFor();
    expect(await table.getByRole('rowheader').allTextContents()).toEqual([3, 12, 1, 20, 7].map((value) => `Tower ${value}`));
    await table.getByRole('button', { name: 'Height' }).click();
    expect(await table.getByRole('cell').allTextContents()).toEqual([20, 12, 9, 7, 5].map((value) => `${value} m`));
    await slack().getByRole('button', { name: '2', exact: true }).click();
    expect(await table.getByRole('cell').allTextContents()).toEqual(['3 m', '1 m']);
  });
});
