/** Messages as the playground's page draws them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../../playground/playground.ts';
import { hasBrowser, openBrowser, openPage } from '../../support/browser.ts';
import { openTestPlayground } from '../../support/test-playground.ts';

describe.skipIf(!hasBrowser)('a message', () => {
  let browser: Browser;
  let playground: Playground;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let page: Page;
  let asked: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    playground = await openTestPlayground({ entries: () => [{ id: 'faq/oat-milk', kind: 'faq', title: { en: 'Oat milk' }, draft: true }] });
    opened = await openPage(browser, playground.url, { locale: 'en-US' });
    page = opened.page;
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('main').waitFor();
  });

  afterEach(async () => {
    expect(opened.complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(playground.url) && !url.startsWith('ws:'))).toEqual([]);
    await opened.close();
    await playground.close();
  });

  const slack = () => page.getByRole('region', { name: 'Slack' });
  const discord = () => page.getByRole('region', { name: 'Discord' });

  async function post(given: object): Promise<{ readonly ok: boolean }> {
    const { apiUrl, botToken } = playground.slack;
    const response = await fetch(`${apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${botToken}` },
      body: JSON.stringify({ channel: '#general', ...given }),
    });
    return JSON.parse(await response.text());
  }

  async function send(given: object): Promise<number> {
    const { apiUrl, token } = playground.discord;
    const headers = { 'content-type': 'application/json', authorization: `Bot ${token}` };
    const place = await discord().getByRole('button', { name: '# general' }).getAttribute('data-place');
    const response = await fetch(`${apiUrl}/v10/channels/${place}/messages`, { method: 'POST', headers, body: JSON.stringify(given) });
    return response.status;
  }

  it('on Slack: every block, its markup, and a select', async () => {
    const plain = (text: string) => ({ type: 'plain_text', text });
    const { ok } = await post({
      text: 'all of it',
      blocks: [
        { type: 'header', text: plain('A <b>header</b> &amp; more') },
        { type: 'section', text: { type: 'mrkdwn', text: '*strong* _soft_ ~gone~ `code` <https://example.org|a link>\n&gt; quoted' } },
        { type: 'section', fields: [plain('left'), plain('right')] },
        { type: 'divider' },
        { type: 'markdown', text: '## Under\n\n1. **first**\n2. [second](https://example.org)' },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'ordered',
              offset: 2,
              elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'third' }] }],
            },
            { type: 'rich_text_preformatted', border: 1, elements: [{ type: 'text', text: 'npm ci' }] },
            {
              type: 'rich_text_list',
              style: 'bullet',
              indent: 1,
              elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'inner' }] }],
            },
          ],
        },
        { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'a chart' },
        {
          type: 'table',
          rows: [[{ type: 'raw_text', text: '회사' }], [{ type: 'raw_text', text: '메타' }]],
          column_settings: [{ align: 'right' }],
        },
        {
          type: 'actions',
          elements: [
            { type: 'static_select', action_id: 'pick', placeholder: plain('Pick one'), options: [{ text: plain('Only'), value: 'only' }] },
          ],
        },
      ],
    });
    expect(ok).toBe(true);
    const message = slack().getByRole('article');
    await message.getByRole('heading', { name: 'A <b>header</b> & more' }).waitFor();
    expect(await message.locator('strong', { hasText: 'strong' }).count()).toBe(1);
    expect(await message.locator('em', { hasText: 'soft' }).count()).toBe(1);
    expect(await message.getByRole('link', { name: 'a link' }).getAttribute('href')).toBe('https://example.org');
    expect(await message.locator('blockquote').textContent()).toBe('quoted');
    expect(await message.getByRole('link', { name: 'a chart' }).count()).toBe(1);
    expect(await message.locator('ol li').allTextContents()).toEqual(['first', 'second', 'third']);
    expect(await message.locator('ol', { hasText: 'third' }).getAttribute('start')).toBe('3');
    expect(await message.locator('pre.barred').textContent()).toBe('npm ci');
    expect(await message.locator('ul.indent-1 > li').textContent()).toBe('inner');
    expect(await message.locator('img').count()).toBe(0);
    expect(await message.getByRole('cell', { name: '메타' }).getAttribute('class')).toBe('align-right');
    expect(await message.getByRole('combobox', { name: 'Pick one' }).locator('option').allTextContents()).toEqual(['Pick one', 'Only']);
  });

  it('on Discord: components, markup and a file', async () => {
    const status = await send({
      flags: 1 << 15,
      components: [
        {
          type: 17,
          accent_color: 0x2f6fed,
          components: [
            {
              type: 10,
              content: '### A title\n**strong** *soft* ~~gone~~ `code` <https://example.org>\n- one\n  1. two\n     more\n-# small print',
            },
            { type: 14 },
            { type: 12, items: [{ media: { url: 'https://example.org/x.png' }, description: 'a chart' }] },
            { type: 10, content: '```\n회사  값\n메타  60\n```' },
          ],
        },
        { type: 1, components: [{ type: 3, custom_id: 'pick', placeholder: 'Pick one', options: [{ label: 'Only', value: 'only' }] }] },
        { type: 1, components: [{ type: 2, style: 5, label: 'Docs', url: 'https://example.org' }] },
      ],
    });
    expect(status).toBe(200);
    const message = discord().getByRole('article');
    await message.getByText('A title').waitFor();
    expect(await message.locator('strong', { hasText: 'strong' }).count()).toBe(1);
    expect(await message.locator('small').textContent()).toContain('small print');
    expect(await message.getByRole('link', { name: 'a chart' }).getAttribute('href')).toBe('https://example.org/x.png');
    expect(await message.locator('img').count()).toBe(0);
    expect(await message.locator('.item.depth-1').textContent()).toBe('1.two\nmore');
    expect(await message.locator('pre').textContent()).toBe('회사  값\n메타  60');
    expect(await message.getByRole('link', { name: 'Docs' }).getAttribute('href')).toBe('https://example.org');
    expect(await message.getByRole('combobox', { name: 'Pick one' }).count()).toBe(1);
  });

  it('is never script', async () => {
    const script = '<img src=x onerror=alert(1)><script>document.title="taken"</script>';
    await post({ text: script.replaceAll('<', '&lt;').replaceAll('>', '&gt;') });
    await send({ content: `${script} [x](javascript:alert(1))` });
    await slack().getByText('onerror=alert(1)').waitFor();
    await discord().getByText('onerror=alert(1)').waitFor();
    expect(await page.locator('article img, article script, a[href^="javascript"]').count()).toBe(0);
    expect(await page.title()).toContain('Playground');
  });

  it('with a part that the page does not know says so', async () => {
    const section = {
      type: 9,
      components: [{ type: 10, content: 'x' }],
      accessory: { type: 11, media: { url: 'https://example.org/x.png' } },
    };
    expect(await send({ flags: 1 << 15, components: [section] })).toBe(200);
    await discord().getByText('A part that this page cannot draw: 11').waitFor();
  });

  it('that is refused is told with the platform’s error', async () => {
    await post({ blocks: [{ type: 'banner' }] });
    await slack().getByText('invalid_blocks').waitFor();
    expect(await send({ content: '' })).toBe(400);
    await discord().getByText('Cannot send an empty message', { exact: false }).waitFor();
    await discord().getByRole('button', { name: 'Dismiss' }).click();
    expect(await discord().getByText('Cannot send an empty message', { exact: false }).count()).toBe(0);
  });

  it('is told from there being no bot', async () => {
    for (const window of [slack(), discord()]) await window.getByText('Bot not connected').waitFor();
  });

  it('stands beside the drafts of the knowledge, which nobody can ask', async () => {
    const knowledge = page.getByRole('region', { name: 'Knowledge', exact: true });
    await knowledge.getByText('Oat milk').waitFor();
    expect(await knowledge.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Drafts, not served yet']);
    expect(await knowledge.getByRole('button').count()).toBe(0);
  });

  it('stands on a page that bears the name and the colour of the bot', async () => {
    expect(await page.title()).toBe('Test Bot · Playground');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Test Bot Playground');
    expect(await page.evaluate("getComputedStyle(document.querySelector('header')).borderTopColor")).toBe('rgb(47, 111, 237)');
  });
});
