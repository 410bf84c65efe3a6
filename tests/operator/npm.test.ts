import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './commands.ts';

/** A port nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

it('npm start serves, and stops in order when npm is told to stop', async () => {
  const npm = spawn('npm', ['start', '--silent', '--', '--no-samples'], {
    env: {
      ...process.env,
      PORT: String(await freePort()),
      DATA_DIR: temporaryFolder(),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void npm.kill('SIGKILL'));
  let said = '';
  const heard = (text: string) =>
    new Promise<void>((resolve) => {
      const listen = () => said.includes(text) && resolve();
      npm.stdout.on('data', listen);
      npm.stderr.on('data', listen);
    });
  const add = (part: Buffer) => (said += part.toString());
  npm.stdout.on('data', add);
  npm.stderr.on('data', add);
  const ready = heard('Equal Say is ready');
  const stopped = heard('"Stopped"');
  await ready;
  npm.kill('SIGTERM');
  await stopped;
  expect(said).toContain('"signal":"SIGTERM"');
});
