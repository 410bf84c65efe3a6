import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cleanHtml, commentHtml, postHtml } from '../../src/server/text/markdown.ts';
import { launchBrowser } from '../browser.ts';
import { allowedTags } from './allowed.ts';
import { hostileHtml, hostileMarkdown } from './hostile.ts';

const site = 'http://site.invalid/';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});

/** A page without any content security policy, with a trap for scripts, and what it did that it should not. */
async function openTrap(body = ''): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const faults: string[] = [];
  await context.exposeFunction('__ran', () => faults.push('a script ran'));
  const start = `<!doctype html><link rel="icon" href="data:,"><div id="here">${body}</div>`;
  await context.route('**', (route) => {
    const url = route.request().url();
    if (url === site) return route.fulfill({ contentType: 'text/html', body: start });
    faults.push(`asked for ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    faults.push('a dialog opened');
    void dialog.dismiss();
  });
  page.on('popup', () => faults.push('a window opened'));
  page.on('framenavigated', (frame) => {
    if (frame.url() !== site) faults.push(`went to ${frame.url()}`);
  });
  await page.goto(site);
  return { page, faults };
}

const put = (page: Page, html: string) =>
  page.evaluate((inner) => {
    const here = document.createElement('div');
    here.innerHTML = inner;
    document.body.append(here);
    const all = [...here.querySelectorAll('*')];
    // Whatever waits for a finger or a glance is given both.
    for (const element of all) {
      for (const type of ['click', 'mouseover', 'focus', 'toggle', 'animationstart', 'load', 'error'])
        element.dispatchEvent(new Event(type, { cancelable: type !== 'click' }));
      if (element instanceof HTMLElement && element.tagName !== 'A') element.focus();
    }
    const attributes = all.flatMap((element) => [...element.attributes].map(({ name }) => name));
    return {
      tags: [...new Set(all.map((element) => element.tagName.toLowerCase()))],
      attributes: [...new Set(attributes)],
      same: here.innerHTML === new DOMParser().parseFromString(here.innerHTML, 'text/html').body.innerHTML,
    };
  }, html);

/** Every task the page may have begun comes before this one. */
const settle = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const typed = Object.values(hostileMarkdown);
const foreign = Object.values(hostileHtml);
const every = [...typed, ...foreign];
const sets = {
  'comments that were typed': { voice: 'comment', rendered: every.map(commentHtml) },
  'posts that were typed': { voice: 'post', rendered: every.map(postHtml) },
  'comments that were imported': {
    voice: 'comment',
    rendered: every.map((html) => cleanHtml(html, 'comment')),
  },
  'posts that were imported': { voice: 'post', rendered: every.map((html) => cleanHtml(html)) },
} as const;

describe.each(Object.entries(sets))('%s', (_, { voice, rendered }) => {
  it('run nothing, ask nobody and stay on the list when put into a page', async () => {
    const { page, faults } = await openTrap();
    for (const html of rendered) {
      const { tags, attributes, same } = await put(page, html);
      expect(allowedTags[voice]).toEqual(expect.arrayContaining(tags));
      expect(['href', 'rel', 'start', 'class', 'src', 'alt']).toEqual(expect.arrayContaining(attributes));
      expect(same, html).toBe(true);
    }
    await settle(page);
    // The one image of this site that the set has may be asked for.
    expect(faults.filter((fault) => !/^asked for http:\/\/site\.invalid\/(x|a)\.png$/.test(fault))).toEqual(
      [],
    );
  });

  it('run nothing and ask nobody when they come with the page', async () => {
    const { page, faults } = await openTrap(rendered.join('\n'));
    await settle(page);
    expect(faults.filter((fault) => !/^asked for http:\/\/site\.invalid\/(x|a)\.png$/.test(fault))).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.querySelectorAll('body > *').length)).toBe(1);
  });
});

it('the trap springs where nothing is sifted', async () => {
  const { page, faults } = await openTrap();
  await put(page, hostileHtml['image handler'] ?? '');
  await put(page, hostileHtml['remote image'] ?? '');
  await settle(page);
  expect(faults).toContain('a script ran');
  expect(faults).toContain('asked for https://evil.invalid/x.png');
});
