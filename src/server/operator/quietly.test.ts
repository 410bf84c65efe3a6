import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it, onTestFinished } from 'vitest';
import { quietly } from './quietly.ts';

it("puts better-auth's storages to rest after the last call under way, not before", async () => {
  const storage = new AsyncLocalStorage<string>();
  const known = Symbol.for('better-auth:global');
  const site = globalThis as { [known]?: unknown };
  const before = site[known];
  site[known] = { context: { storage } };
  onTestFinished(() => {
    site[known] = before;
  });

  let goOn = () => {};
  const wait = new Promise<void>((resolve) => (goOn = resolve));
  const long = quietly(() =>
    storage.run('mine', async () => {
      await wait;
      return storage.getStore();
    }),
  );
  await quietly(async () => {});
  goOn();
  expect(await long).toBe('mine');
  storage.enterWith('left behind');
  await expect(quietly(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(storage.getStore()).toBeUndefined();
});
