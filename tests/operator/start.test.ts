import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { PostPage } from '../../src/contract/post.ts';
import { type RunningServer, startServer } from '../server.ts';
import { browser, runToEnd, temporaryFolder } from './commands.ts';

async function serve(options: Parameters<typeof startServer>[0] = {}): Promise<RunningServer> {
  const server = await startServer(options);
  onTestFinished(() => server.kill());
  return server;
}

/** A request that the server has begun to read and cannot answer before `finish`. */
async function requestInHand(url: string) {
  const body = JSON.stringify({ email: 'nobody@example.org' });
  const sent = request(`${url}/api/session/link`, {
    method: 'POST',
    headers: {
      origin: url,
      'content-type': 'application/json',
      'content-length': String(body.length),
      expect: '100-continue',
    },
  });
  const answered = once(sent, 'response');
  sent.flushHeaders();
  await once(sent, 'continue');
  sent.write(body.slice(0, 5));
  return {
    finish: async () => {
      sent.end(body.slice(5));
      const [answer] = await answered;
      return { status: answer.statusCode as number, body: await text(answer) };
    },
  };
}

const slugsOf = async (url: string): Promise<string[]> => {
  const answer = await fetch(`${url}/api/posts`);
  const { posts } = (await answer.json()) as PostPage;
  return posts.map(({ slug }) => slug);
};

it.each(['SIGTERM', 'SIGINT'] as const)(
  'finishes what is in hand and takes nothing new after %s',
  async (signal) => {
    const server = await serve({ args: ['--no-samples'] });
    const inHand = await requestInHand(server.url);
    process.kill(server.pid, signal);
    await vi.waitFor(() => expect(server.output()).toContain('"Stopping"'));
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();

    expect(await inHand.finish()).toEqual({ status: 202, body: '{"sent":true}' });
    expect(await server.stop()).toBe(0);
    expect(server.output()).toContain('"msg":"Stopped"');
  },
);

it('says plainly that the port is in use', async () => {
  const server = await serve({ args: ['--no-samples'] });
  const PORT = new URL(server.url).port;
  const second = await runToEnd('main', ['--no-samples'], { DATA_DIR: temporaryFolder(), PORT });
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`Port ${PORT} is already in use`);
  expect(second.stderr).not.toMatch(/^\s+at /m);
});

it('says everything that is wrong with the settings, and makes nothing', async () => {
  const folder = temporaryFolder();
  const ended = await runToEnd('main', [], { DATA_DIR: join(folder, 'data'), PORT: 'x', SECRET: 'short' });
  expect(ended.code).toBe(1);
  expect(ended.stderr).toMatch(/PORT must[^]*SECRET must/);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(readdirSync(folder)).toEqual([]);
});

it('says plainly that the data folder cannot be written to, and that an option is unknown', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const unwritable = await runToEnd('main', [], { DATA_DIR: join(folder, 'file'), PORT: '0' });
  expect(unwritable.code).toBe(1);
  expect(unwritable.stderr).toContain(`The data folder ${join(folder, 'file')} cannot be written to`);
  const unknown = await runToEnd('main', ['--sampels'], { DATA_DIR: folder, PORT: '0' });
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toContain('Unknown option: --sampels');
});

it('says plainly that the database cannot be reached', async () => {
  const DATA_DIR = temporaryFolder();
  writeFileSync(join(DATA_DIR, 'file'), 'not a database, and long enough to see that'.repeat(50));
  for (const DATABASE_URL of ['postgres://127.0.0.1:1/none', `sqlite:${DATA_DIR}/file`]) {
    const { code, stderr } = await runToEnd('main', [], { DATA_DIR, DATABASE_URL, PORT: '0' });
    expect(code, DATABASE_URL).toBe(1);
    expect(stderr).toMatch(/^Equal Say cannot start\.\n\nThe database cannot be used: \S+/);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

it('lists every setting for --help', async () => {
  const { code, stdout } = await runToEnd('main', ['--help'], {});
  expect(code).toBe(0);
  expect(stdout).toMatch(/--no-samples[^]*PORT[^]*SECRET/);
});

it('agrees on one secret and one set of samples with a server started at the same moment', async () => {
  const dataDir = temporaryFolder();
  const [one, two] = await Promise.all([serve({ dataDir }), serve({ dataDir })]);
  const { cookie } = await browser(one.url)('POST', '/api/session/guest');
  const answer = await fetch(`${two.url}/api/mine/viewer`, { headers: { cookie } });
  expect(await answer.json()).toMatchObject({ role: 'guest' });

  const slugs = await slugsOf(one.url);
  expect(slugs.length).toBeGreaterThan(0);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(await slugsOf(two.url)).toEqual(slugs);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('puts samples into a new database once, and never into one that was started without', async () => {
  const dataDir = temporaryFolder();
  const without = await serve({ dataDir, args: ['--no-samples'] });
  expect(await slugsOf(without.url)).toEqual([]);
  expect(await without.stop()).toBe(0);
  const later = await serve({ dataDir });
  expect(await slugsOf(later.url)).toEqual([]);
});

it('counts by the address of the visitor, and believes only its own proxy about it', async () => {
  const [many] = limits.rates.guest.address;
  const statuses = async (url: string, addressOf: (index: number) => string) => {
    const answers: number[] = [];
    for (let index = 0; index <= many; index++)
      answers.push(
        (await browser(url)('POST', '/api/session/guest', undefined, { 'x-forwarded-for': addressOf(index) }))
          .status,
      );
    return { first: answers[0], last: answers.at(-1) };
  };
  const trusting = await serve({ args: ['--no-samples'], env: { TRUSTED_PROXY: '127.0.0.1, ::1' } });
  expect(await statuses(trusting.url, () => '198.51.100.1')).toEqual({ first: 200, last: 429 });
  expect(await statuses(trusting.url, (index) => `203.0.113.${index}`)).toEqual({ first: 200, last: 200 });
  const wary = await serve({ args: ['--no-samples'] });
  expect(await statuses(wary.url, (index) => `203.0.113.${index}`)).toEqual({ first: 200, last: 429 });
});

it('refuses headers that are too long', async () => {
  const server = await serve({ args: ['--no-samples'] });
  const answer = await fetch(`${server.url}/healthz`, { headers: { 'x-long': 'x'.repeat(20_000) } });
  expect(answer.status).toBe(431);
});

it('serves what was built, compressed where the browser accepts it', async () => {
  const server = await serve({ args: ['--no-samples'] });
  const page = await (await fetch(server.url)).text();
  const script = /href="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? '';
  const answer = await fetch(server.url + script, { headers: { 'accept-encoding': 'br' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${server.url}/assets/gone-x0.js`)).status).toBe(404);
});
