/** The page as people use it: in a real browser, with the real bot behind it. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listPosts } from '../../../src/store/posts.ts';
import { weeklyStats } from '../../../src/store/stats.ts';
import { hasBrowser, howToGetABrowser, openBrowser, openPage } from '../../support/browser.ts';
import { read } from '../../support/databases.ts';
import { type RunningBot, runBot } from '../../support/running-bot.ts';

if (!hasBrowser) process.stderr.write(`the page of the playground is not tested: ${howToGetABrowser}\n`);

describe.skipIf(!hasBrowser)('the page', () => {
  let bot: RunningBot;
  let browser: Browser;
  let open: Awaited<ReturnType<typeof openPage>>[] = [];

  beforeAll(async () => {
    [bot, browser] = await Promise.all([runBot(), openBrowser()]);
  }, 60_000);

  afterEach(async () => {
    const complaints = open.flatMap((each) => each.complaints);
    await Promise.all(open.map(({ close }) => close()));
    open = [];
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    expect(await bot?.stop()).toBe(0);
  });

  async function visit(options?: BrowserContextOptions): Promise<Page> {
    const opened = await openPage(browser, bot.url, options);
    open.push(opened);
    await opened.page.getByRole('main').waitFor();
    return opened.page;
  }

  const slack = (page: Page) => page.getByRole('region', { name: 'Slack' });
  const discord = (page: Page) => page.getByRole('region', { name: 'Discord' });
  const newest = (window: Locator) => window.getByRole('article').last();
  const composer = (window: Locator) => window.getByRole('combobox').last();

  async function write(window: Locator, text: string): Promise<void> {
    await composer(window).fill(text);
    await composer(window).press('Enter');
  }

  async function sendToBoth(page: Page, text: string): Promise<void> {
    await page.getByLabel(/Slack.*Discord.*함께|Slack and Discord together/).fill(text);
    await page.keyboard.press('Enter');
  }

  async function become(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name }).click();
    await page.locator(`html[lang="${name === 'Alex' ? 'en' : 'ko'}"]`).waitFor();
  }

  const says = (window: Locator, text: string | RegExp) => newest(window).getByText(text).first().waitFor();

  it('answers /capex meta in both windows, to oneself', async () => {
    const page = await visit();
    await write(slack(page), '/capex meta');
    await write(discord(page), '/capex meta');
    for (const window of [slack(page), discord(page)]) {
      await says(window, /600억~720억 달러/);
      await says(window, '나에게만 보이는 메시지입니다');
      await says(window, /출처: 한국어 기사/);
    }
    const other = await visit();
    await become(other, 'Alex');
    const figures = (window: Locator) =>
      window
        .getByRole('article')
        .filter({ hasText: /600억~720억 달러/ })
        .allTextContents();
    for (const window of [slack(other), discord(other)]) await expect.poll(() => figures(window)).toEqual([]);
  });

  it('completes as each app does: Slack the command, Discord what the bot suggests', async () => {
    const page = await visit();
    await composer(slack(page)).fill('/ca');
    await slack(page).getByRole('option', { name: '/capex' }).waitFor();
    await composer(slack(page)).press('Enter');
    expect(await composer(slack(page)).inputValue()).toBe('/capex ');

    await composer(discord(page)).fill('/cap');
    await discord(page).getByRole('option', { name: '/capex' }).click();
    const company = discord(page).getByRole('combobox', { name: '/capex 회사' });
    await company.fill('마이');
    await discord(page).getByRole('option', { name: '마이크로소프트' }).waitFor();
    await company.press('Enter');
    expect(await company.inputValue()).toBe('마이크로소프트');
    await company.press('Enter');
    await says(discord(page), /약 800억 달러/);
  });

  it('shows the answer to a Korean question: in its thread on Slack, as a reply on Discord', async () => {
    const page = await visit();
    await sendToBoth(page, '딥시크 개발비 얼마야?');
    await slack(page).getByText('스레드', { exact: true }).waitFor();
    await says(slack(page), /81억/);
    await says(discord(page), /81억/);
    await write(slack(page), '/capex meta');
    await slack(page).getByText('/capex 명령은 스레드에서 쓸 수 없습니다', { exact: false }).waitFor();
  });

  it('goes on in a direct message', async () => {
    const page = await visit({ locale: 'en-US' });
    for (const window of [slack(page), discord(page)]) {
      await window.getByRole('button', { name: 'Direct message' }).click();
      await write(window, 'How much does Meta spend?');
      await says(window, /\$60–72 billion/);
      await write(window, 'and Amazon?');
      await says(window, /\$100–125 billion/);
    }
  });

  it('answers the button of an offer', async () => {
    const page = await visit();
    for (const window of [slack(page), discord(page)]) {
      await write(window, '/capex amazon');
      await says(window, /1,000억~1,250억 달러/);
      await newest(window).getByRole('button', { name: '자본 지출 · 합계' }).click();
      await says(window, /3,150억~3,700억 달러/);
    }
  });

  it('posts to the channel what was private', async () => {
    const page = await visit();
    for (const window of [slack(page), discord(page)]) {
      await write(window, '/claim hardware-monopoly');
      await says(window, '소프트웨어의 민주화와 하드웨어의 독점');
      await says(window, '나에게만 보이는 메시지입니다');
      await newest(window).getByRole('button', { name: '채널에 올리기' }).click();
      await says(window, /님이 올린 답입니다/);
    }
    await become(page, 'Alex');
    for (const window of [slack(page), discord(page)]) await says(window, '소프트웨어의 민주화와 하드웨어의 독점');
  });

  it('has the bot in the menu of a message', async () => {
    const page = await visit();
    for (const window of [slack(page), discord(page)]) {
      await window.getByRole('button', { name: '다이렉트 메시지' }).click();
      await write(window, '메타가 1,000억 달러 쓴다며?');
      await says(window, /아닙니다/);
      const asked = window.getByRole('article', { name: '민지' }).last();
      await asked.getByLabel('메시지 메뉴').click();
      await asked.getByRole('button', { name: /Check this|이 숫자 맞아/ }).click();
      await expect.poll(() => window.getByText(/아닙니다/).count()).toBeGreaterThan(1);
    }
  });

  it('shows what was sent, as JSON', async () => {
    const page = await visit();
    await write(slack(page), '/capex lowest');
    await says(slack(page), /가장 적은 곳은 메타/);
    await newest(slack(page)).getByLabel('메시지 메뉴').click();
    await newest(slack(page)).getByRole('button', { name: 'JSON 보기' }).click();
    const drawer = page.getByRole('dialog');
    const { blocks } = JSON.parse((await drawer.getByRole('group', { name: 'JSON' }).textContent()) ?? '');
    expect(blocks.length).toBeGreaterThan(2);
    const link = await drawer.getByRole('link').getAttribute('href');
    expect(JSON.parse(decodeURIComponent(link?.split('#')[1] ?? ''))).toEqual({ blocks });
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('answers with a saved file at once, and goes on with the last good one while a file is broken', async () => {
    const page = await visit();
    const file = join(bot.knowledgeDir, 'faq/physical-ai.yaml');
    const before = await readFile(file, 'utf8');
    const title = /^ {2}ko: (.*)$/m.exec(before)?.[1] ?? '';
    await page.getByLabel('항목 찾기').fill('물리적');
    await page.getByRole('button', { name: `두 곳에 묻기: ${title}` }).click();
    for (const window of [slack(page), discord(page)]) await says(window, title);

    await page.getByLabel('항목 찾기').clear();
    const edited = '고친 제목입니다, 저장하자마자';
    await writeFile(file, before.replace(title, edited));
    for (const window of [slack(page), discord(page)]) await says(window, edited);

    await writeFile(file, before.replace('title:', 'titel:'));
    await page.getByRole('alert').getByText('faq/physical-ai.yaml:').first().waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/faq\/physical-ai\.yaml:\d+:\d+/);
    await page.getByRole('button', { name: `두 곳에 묻기: ${edited}` }).click();
    for (const window of [slack(page), discord(page)]) await says(window, edited);

    await writeFile(file, before);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('lists what got no answer, and writes it into the knowledge', async () => {
    const page = await visit();
    await sendToBoth(page, '기차표는 어디서 예매하나요');
    const gap = page.getByRole('group', { name: '항목' }).getByText('기차표는 어디서 예매하나요');
    await gap.click();
    await page.getByLabel('새 항목 이름 (영문)').fill('train-tickets');
    await page.getByRole('button', { name: '초안 쓰기' }).click();
    // A draft stops nothing: it is listed as one that is not served yet.
    const draft = page.getByRole('region', { name: '지식', exact: true }).getByText('faq/train-tickets', { exact: true });
    await draft.waitFor();
    const file = join(bot.knowledgeDir, 'faq/train-tickets.yaml');
    expect(await readFile(file, 'utf8')).toContain('- 기차표는 어디서 예매하나요');
    await rm(file);
    await draft.waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('takes votes on an answer', async () => {
    const page = await visit();
    await sendToBoth(page, '/capex microsoft');
    for (const window of [slack(page), discord(page)]) {
      await says(window, /마이크로소프트 — /);
      await newest(window).getByRole('button', { name: '도움이 됐어요' }).click();
      await says(window, '의견 고맙습니다. 생각이 바뀌면 다른 쪽 버튼을 누르세요.');
    }
    expect(await slack(page).getByRole('button', { name: '도움이 됐어요', pressed: true }).count()).toBe(1);
    await expect
      .poll(async () => (await read(bot.databaseUrl, (db) => weeklyStats(db, 1, Date.now())))[0]?.entries)
      .toContainEqual(expect.objectContaining({ entry: 'capex/microsoft', helpful: 2, votes: 2 }));
  });

  it('corrects what was posted, before one’s eyes', async () => {
    const page = await visit();
    for (const window of [slack(page), discord(page)]) {
      await write(window, '/claim development-cost');
      await says(window, /약 81억 원/);
      await newest(window).getByRole('button', { name: '채널에 올리기' }).click();
      await says(window, /님이 올린 답입니다/);
    }
    await expect.poll(async () => (await read(bot.databaseUrl, listPosts)).filter(({ postedBy }) => postedBy).length).toBeGreaterThan(1);
    const file = join(bot.knowledgeDir, 'claim/development-cost.yaml');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('8.1e9', '9.2e9'));
    for (const window of [slack(page), discord(page)]) {
      const post = window.getByRole('article').filter({ hasText: '님이 올린 답입니다' }).last();
      await post.getByText(/약 92억 원/).waitFor();
      await post.getByText(/일에 바로잡은 답입니다/).waitFor();
    }
    await writeFile(file, before);
    await expect.poll(async () => (await read(bot.databaseUrl, listPosts)).every(({ begun }) => begun === undefined)).toBe(true);
  });

  it('fits a telephone', async () => {
    const page = await visit({ viewport: { width: 360, height: 740 } });
    await sendToBoth(page, '/capex');
    await says(slack(page), /네 회사를 합친 금액/);
    expect(await discord(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Discord', exact: true }).click();
    await discord(page).waitFor({ state: 'visible' });
    expect(await slack(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it.each([
    ['in Korean, light', { locale: 'ko-KR', colorScheme: 'light' }],
    ['in English, dark', { locale: 'en-US', colorScheme: 'dark' }],
    ['on a telephone', { locale: 'ko-KR', colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('is accessible %s', async (_, options) => {
    const page = await visit(options);
    await sendToBoth(page, '/capex ranking');
    await newest(slack(page)).getByRole('button').first().waitFor();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))",
    );
    expect(violations).toEqual([]);
  });
});
