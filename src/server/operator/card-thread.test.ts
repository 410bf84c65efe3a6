import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Card } from '../cards/card.ts';
import { cardThread } from './card-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'equal-say-cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that draws like this: `card` comes in, `answer` sends out. */
function threadOf(name: string, draws: string) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort, threadId } from 'node:worker_threads';
    const answer = (message) => parentPort.postMessage(message);
    let drawing = 0, most = 0;
    parentPort.on('message', (card) => { ${draws} });`,
  );
  return cardThread(pathToFileURL(file));
}
const card = (words: string): Card => ({ words, state: 'idea', question: 'Why?', address: null });
const text = (picture: Uint8Array) => new TextDecoder().decode(picture);

describe('the thread that draws cards', () => {
  it('draws one after the other', async () => {
    const draw = threadOf(
      'slow',
      `most = Math.max(most, ++drawing);
      setTimeout(() => { drawing--; answer({ picture: new TextEncoder().encode(card.words + most) }); }, 20);`,
    );
    const pictures = await Promise.all(['a', 'b', 'c'].map((words) => draw(card(words))));
    expect(pictures.map(text)).toEqual(['a1', 'b1', 'c1']);
  });

  it('tells what went wrong, and draws the next', async () => {
    const draw = threadOf(
      'failing',
      `answer(card.words === 'bad' ? { error: 'no ink' } : { picture: new Uint8Array([1]) });`,
    );
    const [bad, good] = await Promise.allSettled([draw(card('bad')), draw(card('good'))]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'no ink' } });
    expect(good).toMatchObject({ status: 'fulfilled' });
  });

  it('begins anew when it has died', async () => {
    const draw = threadOf(
      'dying',
      `if (card.words === 'bad') throw new Error('out of paper');
      answer({ picture: new TextEncoder().encode(String(threadId)) });`,
    );
    const first = text(await draw(card('good')));
    await expect(draw(card('bad'))).rejects.toThrow('out of paper');
    const next = text(await draw(card('good')));
    expect(Number(next)).toBeGreaterThan(Number(first));
  });
});
