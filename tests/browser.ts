import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { chromiumPath } from './chromium.ts';

const browsers: Browser[] = [];
/** Of the file that imports this: runs after its own. */
afterAll(() => Promise.all(browsers.map((browser) => browser.close())));

/** A browser for a file of tests, closed after it. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // A Chromium of today does not start its QUIC and background services well in a container.
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  browsers.push(browser);
  return browser;
}

type PageOptions = {
  /** Where the site is: nothing may be asked of another host. Also what `page.goto('/…')` starts from. */
  baseURL: string;
  /** CSS pixels; below 600 it is a phone, with touch. */
  width: number;
  theme?: 'light' | 'dark';
  javaScript?: boolean;
  /** Console lines that belong to the test, such as the browser's own about an answer 404. */
  allow?: RegExp[];
};

/**
 * A page of its own person: no cookies, nothing stored. Closed at the end of the test, which fails when the page wrote an
 * error or a warning, threw, or asked another host for anything.
 */
export async function newPage(
  browser: Browser,
  { baseURL, width, theme = 'light', javaScript = true, allow = [] }: PageOptions,
): Promise<Page> {
  const phone = width < 600;
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: phone ? 844 : 900 },
    isMobile: phone,
    hasTouch: phone,
    colorScheme: theme,
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const faults: string[] = [];
  const { host } = new URL(baseURL);
  context.on('console', (message) => {
    const text = `${message.type()}: ${message.text()} (${message.location().url})`;
    if (/^(error|warning|assert)/.test(text) && !allow.some((one) => one.test(text))) faults.push(text);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host)
      faults.push(`foreign: ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults, 'what the page must not do').toEqual([]);
  });
  return context.newPage();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const wcag22: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
};

/**
 * What axe finds wrong on the page as it stands: WCAG 2.2 A and AA, target sizes, and contrast of 7 : 1. Each as one
 * readable text; `expect(await axe(page)).toEqual([])`. It needs a page whose scripts are on.
 */
export async function axe(page: Page): Promise<string[]> {
  // By the debugger's door, which no content security policy closes.
  await page.evaluate(axeSource);
  // What is out of sight has guessed heights until it is drawn: it would lie over what follows.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  const { violations } = await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    wcag22,
  );
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) =>
      `${id}: ${help}\n  at ${target.join(' ')}: ${html}\n  ${failureSummary ?? ''}`.trim(),
    ),
  );
}
