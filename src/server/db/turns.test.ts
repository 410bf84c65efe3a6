import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('gives turns one at a time, in the order of asking', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const person = async (name: string) => {
    await turns.begin(1000);
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    turns.end();
  };
  await Promise.all([person('a'), person('b'), person('c')]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('gives up in plain words where a turn waits inside a turn, and goes on afterwards', async () => {
  const turns = new Turns();
  await turns.begin(1000);
  await expect(turns.begin(5)).rejects.toThrow('still in use by another transaction');
  const next = turns.begin(1000);
  turns.end();
  await expect(next).resolves.toBeUndefined();
});
