/** One visit: a fresh browser loads a page, answers, types and scrolls. */
import { setTimeout as wait } from 'node:timers/promises';
import process from 'node:process';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../tests/chromium.ts';
import type { Measured } from './pages.ts';
import { installProbe } from './probe.ts';
import { traffic } from './traffic.ts';

/** By column; null where there is nothing of it on this page. */
export type Visit = Record<string, number | null>;

const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds a step may take before the visit fails. */
const patience = 120_000;

/**
 * `cpu`: how many times slower the processor is made. Calls `over` when all is measured and the browser is still there.
 * Throws when the page never shows what it should.
 */
export async function visit(measured: Measured, cpu: number, over: () => void = () => {}): Promise<Visit> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    page.setDefaultTimeout(patience);
    const debuggerOf = await page.context().newCDPSession(page);
    const sent = await traffic(debuggerOf);
    await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.addInitScript(installProbe, { wanted: measured.comments });

    await page.goto(measured.url, { waitUntil: 'commit' });
    await hasAll(page, measured.comments, patience);
    await atRest(page);
    const load = await page.evaluate(() => ({
      largest: bench.largest,
      shift: bench.shift,
    }));
    const seen = { first: await paintOf(page, 'first'), all: await paintOf(page, 'all') };
    const loaded: Visit = { ...seen, ...load, ...(await longTasks(page)), ...sent() };
    const from = measured.loadAll ? await loadAll(page, measured.loadAll) : loaded;
    const size = await sizeOf(page, debuggerOf);
    const answered = await writing(page, measured);
    const late = await scrolling(page, debuggerOf);
    over();
    return { ...from, ...size, ...answered, late };
  } finally {
    await browser.close();
  }
}

/** Until all wanted comments are there. */
async function hasAll(page: Page, wanted: number, within: number): Promise<void> {
  const asked = { polling: 100, timeout: within };
  await page
    .waitForFunction(() => bench.all !== null, undefined, asked)
    .catch(async () => {
      const count = await page.evaluate(() => document.getElementsByClassName('comment').length);
      throw new Error(`only ${count} of ${wanted} comments after ${within / 1000} s`);
    });
}

/**
 * When such a frame had been drawn. Where the browser does not say so of that one, when the page was next asked: another
 * task may have come between.
 */
const paintOf = (page: Page, what: 'first' | 'all') =>
  page.evaluate((name) => {
    const frame = bench[name];
    return frame ? Math.min(frame.over, ...bench.drawn.filter((at) => at >= frame.began)) : NaN;
  }, what);

/** Until no long task has ended for half a second. */
const atRest = (page: Page) =>
  page.waitForFunction(
    () => performance.now() - Math.max(0, ...bench.long.map(({ at, ms }) => at + ms)) > 500,
    undefined,
    { polling: 100, timeout: patience },
  );

/** What tasks took beyond 50 ms, in all, and the longest. */
const longTasks = (page: Page) =>
  page.evaluate(() => ({
    long: bench.long.reduce((sum, { ms }) => sum + ms - 50, 0),
    longest: Math.max(0, ...bench.long.map(({ ms }) => ms)),
  }));

/** Presses the button and waits for every comment. Milliseconds from the press. */
async function loadAll(page: Page, { button, comments }: NonNullable<Measured['loadAll']>): Promise<Visit> {
  const asked = page.getByRole('button', { name: button });
  await asked.waitFor({ timeout: 10_000 });
  await asked.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await atRest(page);
  // In the page: what the debugger does before a click would count.
  const pressed = await asked.evaluate((element, count) => {
    bench.long.length = 0;
    bench.want(count);
    const at = performance.now();
    (element as HTMLElement).click();
    return at;
  }, comments);
  await hasAll(page, comments, 3 * patience);
  await atRest(page);
  return { all: (await paintOf(page, 'all')) - pressed, ...(await longTasks(page)) };
}

async function sizeOf(page: Page, debuggerOf: CDPSession): Promise<Visit> {
  const { all, each } = await page.evaluate(() => ({
    all: document.querySelectorAll('*').length,
    each: document.querySelectorAll('.thread *').length / document.getElementsByClassName('comment').length,
  }));
  await debuggerOf.send('HeapProfiler.collectGarbage');
  const { usedSize } = await debuggerOf.send('Runtime.getHeapUsage');
  return { elements: all, each, heap: usedSize / 2 ** 20 };
}

/** The slowest frame after an input (milliseconds; 16 is 16 or less) of the reply button, and of typing. */
async function writing(page: Page, { reply }: Measured): Promise<Visit> {
  if (reply === null) return { reply: null, typing: null };
  const slowest = async (act: () => Promise<void>) => {
    await page.evaluate(() => void (bench.inputs.length = 0));
    await act();
    await atRest(page);
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // Entries come some frames after the input.
          setTimeout(() => resolve(Math.max(16, ...bench.inputs)), 300);
        }),
    );
  };
  const replied = await slowest(await pressing(page, reply));
  await (
    await pressing(page, 'textarea')
  )();
  await atRest(page);
  const typing = await slowest(() => page.keyboard.type('yes indeed', { delay: 80 }));
  const typed = await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);
  if (typed !== 'yes indeed') throw new Error('What was typed is not in the field');
  return { reply: replied, typing };
}

/** Brings it into view and finds its place, so that pressing costs the page nothing else. */
async function pressing(page: Page, selector: string): Promise<() => Promise<void>> {
  const element = page.locator(selector).first();
  await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await atRest(page);
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${selector} cannot be seen`);
  return () => page.mouse.click(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
}

/** The wheel for two seconds from the top: per cent of frames that came over 25 ms after the one before. */
async function scrolling(page: Page, debuggerOf: CDPSession): Promise<number> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(640, 400);
  await atRest(page);
  await page.evaluate(() => void (bench.frames = []));
  const turn = { type: 'mouseWheel', x: 640, y: 400, deltaX: 0, deltaY: 120 } as const;
  const turns: Promise<unknown>[] = [];
  for (let i = 0; i < 60; i += 1) {
    turns.push(debuggerOf.send('Input.dispatchMouseEvent', turn));
    await wait(33);
  }
  await Promise.all(turns);
  const frames = await page.evaluate(() => bench.frames ?? []);
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  if (gaps.length === 0) throw new Error('Nothing was drawn while the wheel turned');
  return (100 * gaps.filter((gap) => gap > 25).length) / gaps.length;
}
