import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runToEnd } from '../operator/commands.ts';
import { announced, goto, type useSite } from './site.ts';

/** Every way somebody may become a moderator: the command, then the link in the outbox. */
export async function signIn(
  site: ReturnType<typeof useSite>,
  page: Page,
  email = 'meera@example.org',
): Promise<void> {
  const { dataDir } = site.server();
  await runToEnd('admin', ['moderator', 'add', email], { DATA_DIR: dataDir });
  const outbox = join(dataDir, 'outbox');
  /** Links to sign in with, in the order they were sent. Other mail stands there too. */
  const links = () =>
    (existsSync(outbox) ? readdirSync(outbox).sort() : []).flatMap((file) => {
      const eml = readFileSync(join(outbox, file), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
      return eml.includes(`To: ${email}`) ? (/http\S+#token=\S+/.exec(eml) ?? []) : [];
    });
  const before = links().length;
  await goto(page, '/sign-in');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look in your e-mail' }).waitFor();
  // It is sent after the answer, so that an address that is known takes no longer.
  await expect.poll(() => links().length).toBeGreaterThan(before);
  const link = links().at(-1);
  await page.goto(link!);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await announced(page, 'You are signed in.');
}
