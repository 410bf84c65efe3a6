import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The one without a window comes first: a page in it takes a third of the processor time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** Where Playwright keeps the browsers it has downloaded, for whatever version of it. */
const playwrights = (): string[] => {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  return caches
    .filter((cache) => cache !== undefined && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache!)
        .filter((folder) => /^chromium-\d+$/.test(folder))
        .flatMap((folder) => [
          join(cache!, folder, 'chrome-linux/chrome'),
          join(cache!, folder, 'chrome-linux64/chrome'),
          join(cache!, folder, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
        ]),
    );
};

const find = (): string | undefined => {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  return [...onPath, '/usr/bin/chromium', '/snap/bin/chromium', ...playwrights()].find((path) =>
    existsSync(path),
  );
};

const mayInstall = () =>
  process.env.TEST_INSTALL !== '0' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get');

const install = (): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell']])
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
};

/** The path of a Chromium, installed from Debian where that is allowed (root, TEST_INSTALL not 0). */
export function chromiumPath(): string {
  const found = find();
  if (found) return found;
  if (mayInstall()) install();
  const installed = find();
  if (installed) return installed;
  throw new Error(
    'Browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
  );
}
