/** A real browser for tests of the page: Debian's Chromium, or the one that CHROMIUM_PATH names. Without any, those tests are skipped. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const found = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

/** Said once where there is none. */
export const howToGetABrowser = 'no browser: install Chromium (apt-get install chromium) or set CHROMIUM_PATH to one';

export const hasBrowser = found !== undefined;

export function openBrowser(): Promise<Browser> {
  // A container runs as root, which Chromium's sandbox refuses.
  return chromium.launch({ ...(found !== undefined && { executablePath: found }), args: ['--no-sandbox'] });
}

/** A page of its own, with everything that its console complains about. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1440, height: 900 }, ...options });
  const page: Page = await context.newPage();
  // A locator that never comes says so before the test times out.
  page.setDefaultTimeout(45_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
