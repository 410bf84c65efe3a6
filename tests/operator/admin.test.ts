import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startServer } from '../server.ts';
import { browser, runToEnd, temporaryFolder } from './commands.ts';

const email = 'moderator@example.org';

const admin = (dataDir: string, ...words: string[]) => runToEnd('admin', words, { DATA_DIR: dataDir });

/** The token in the newest message of the outbox, put together as a mail program does. */
function tokenIn(dataDir: string): string {
  const outbox = join(dataDir, 'outbox');
  const newest = readdirSync(outbox).toSorted().at(-1) ?? '';
  const eml = readFileSync(join(outbox, newest), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  return /#token=(\w+)/.exec(eml)?.[1] ?? '';
}

it('makes somebody a moderator while the server runs; removing them signs them out at once', async () => {
  const dataDir = temporaryFolder();
  const server = await startServer({ dataDir, args: ['--no-samples'] });
  onTestFinished(() => server.kill());
  expect(await admin(dataDir, 'moderator', 'add', ' Moderator@Example.org')).toEqual({
    code: 0,
    stdout: `${email} is now a moderator, and can sign in on the site with this address.\n`,
    stderr: '',
  });

  const ask = browser(server.url);
  expect((await ask('POST', '/api/session/link', { email })).status).toBe(202);
  // The message is written after the answer; that it is written at all shows in what the terminal says.
  await vi.waitFor(() => expect(server.output()).toContain('#token='));
  const signedIn = await ask('POST', '/api/session', { token: tokenIn(dataDir) });
  expect(signedIn.body).toMatchObject({ role: 'moderator', email });
  expect((await ask('GET', '/api/moderation/log')).status).toBe(200);

  expect((await admin(dataDir, 'moderator', 'remove', email)).code).toBe(0);
  expect((await ask('GET', '/api/mine/viewer')).body).toMatchObject({ role: 'nobody' });
  expect((await ask('GET', '/api/moderation/log')).status).not.toBe(200);

  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n');
  expect(log).toContain('/api/session/link');
  expect(log).not.toMatch(/example\.org|127\.0\.0\.1|token/);
});

it('works before the first start, and lists who may moderate', async () => {
  const dataDir = temporaryFolder();
  expect((await admin(dataDir, 'moderator', 'list')).stdout).toContain('There are no moderators yet');
  await admin(dataDir, 'moderator', 'add', 'b@example.org');
  await admin(dataDir, 'administrator', 'add', 'a@example.org');
  expect((await admin(dataDir, 'moderator', 'list')).stdout).toBe(
    'administrator  a@example.org\nmoderator      b@example.org\n',
  );
});

it('counts everything anew while the server may be running, and says how much was wrong', async () => {
  expect(await admin(temporaryFolder(), 'recount')).toEqual({
    code: 0,
    stdout: 'Posts counted: 0. Numbers that were wrong, and are right now: 0.\n',
    stderr: '',
  });
});

it('explains itself and fails when it is asked for something else', async () => {
  const dataDir = temporaryFolder();
  for (const words of [
    [],
    ['moderator'],
    ['moderator', 'add'],
    ['owner', 'add', email],
    ['moderator', 'list', 'x'],
    ['recount', 'x'],
  ]) {
    const { code, stdout, stderr } = await admin(dataDir, ...words);
    expect({ code, stdout }, words.join(' ')).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm run admin -- moderator add EMAIL');
  }
  const noAddress = await admin(dataDir, 'moderator', 'add', 'not an address');
  expect(noAddress).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is not an e-mail address') as string,
  });
  expect(readdirSync(dataDir)).toEqual([]);
});
