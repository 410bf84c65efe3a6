import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser, newPage } from '../browser.ts';
import { announced, desktop, goto, open, write } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Runs it until the end of the test. Resolves when it answers. */
async function running(args: string[], env: Record<string, string>, url: string): Promise<void> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise<void>((resolve) => void child.on('exit', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  await expect
    .poll(
      () =>
        fetch(url).then(
          (answer) => answer.status,
          () => said,
        ),
      { timeout: 40_000 },
    )
    .toBe(200);
}

/** What the development server says by itself. */
const allow = [/\[vite\]/, /React DevTools/, /preload/];

describe('developing', () => {
  it('without a server: the API runs in the page, as whoever is chosen', async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    await running(
      ['node_modules/vite/bin/vite.js', '--mode', 'mock', '--port', String(port), '--strictPort'],
      {},
      url,
    );
    const page = await newPage(browser, { baseURL: url, width: desktop, allow: [...allow, /status of 500/] });
    await page.goto(open);
    await page.getByRole('heading', { level: 1, name: /Rotas/ }).waitFor({ timeout: 40_000 });
    await write(page, 'Said without a server.');
    await page.getByRole('button', { name: 'Post comment' }).click();
    await announced(page, 'Your comment is posted.');
    await page.getByLabel('fault').selectOption('server error');
    await page.getByLabel('latency').selectOption('400 ms');
    const agree = page.getByRole('button', { name: /^Agree/ }).first();
    const asked = page.waitForResponse((response) => response.url().endsWith('/vote'));
    await agree.click();
    expect((await asked).status(), 'the fault stays while the latency is changed').toBe(500);
    await announced(page, 'Your vote could not be saved.');
    await page.getByLabel('fault').selectOption('none');
    await page.getByLabel('viewer').selectOption('moderator');
    const target = page.locator('[data-comment]').first();
    await target.getByRole('button', { name: /^Hide: / }).click();
    await target.getByRole('radio', { name: 'Spam' }).check();
    await target.getByRole('button', { name: 'Hide comment' }).click();
    await announced(page, 'Comment hidden.');
    expect(await target.textContent()).toContain('Hidden. Only moderators and the author can read it.');
  });

  it('with the real API and database', async () => {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'equal-say-development-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const url = `http://localhost:${port}`;
    await running(['scripts/dev.mjs'], { PORT: String(port), DATA_DIR: folder }, url);
    const page = await newPage(browser, { baseURL: url, width: desktop, allow });
    await goto(page, open);
    await page.getByRole('heading', { level: 1, name: /Rotas/ }).waitFor();
    await page.getByRole('button', { name: 'Add your view' }).click();
    await page.getByRole('textbox', { name: 'Your comment', exact: true }).waitFor({ timeout: 20_000 });
  });
});
