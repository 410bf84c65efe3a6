// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allFolded, isFolded, nothingFolded } from '../../../thread/folds.ts';

/** The page is opened anew: nothing is left but what is on the device. */
const openPage = async () => {
  vi.resetModules();
  return {
    ...(await import('./folds-store.ts')),
    ...(await import('./fold-entries.ts')),
  };
};

const entry = 'equal-say:folds:rotas';
const onDevice = () => Object.keys(localStorage);
let page: Awaited<ReturnType<typeof openPage>>;
beforeEach(async () => {
  localStorage.clear();
  page = await openPage();
});

describe('what is folded', () => {
  it('is found again on this device, each post its own', async () => {
    page.foldReplies('rotas', ['a', 'b'], true);
    page.foldReplies('rotas', ['b'], false);
    page.setFolds('other', allFolded);
    page = await openPage();
    expect(page.foldsOf('rotas')).toEqual({ ...nothingFolded, folded: new Set(['a']) });
    expect(page.foldsOf('other').all).toBe(true);
    expect(page.foldsOf('third')).toEqual(nothingFolded);
  });

  it('leaves nothing on the device when all is open', () => {
    page.foldReplies('rotas', ['a'], true);
    page.foldReplies('rotas', ['a'], false);
    page.setFolds('other', allFolded);
    page.setFolds('other', nothingFolded);
    expect(onDevice()).toEqual([]);
  });

  it('in one conversation lasts as long as the visit', async () => {
    const key = page.foldsKey('rotas', { kind: 'conversation', commentId: 'c' });
    page.foldReplies(key, ['a'], true);
    expect(isFolded(page.foldsOf(key), 'a', true)).toBe(true);
    expect(onDevice()).toEqual([]);
    page = await openPage();
    expect(page.foldsOf(key)).toEqual(nothingFolded);
  });

  it.each(['', 'null', '[]', '{"folded":7}', '{"folded":["a"]'])('is nothing where %j is kept', (text) => {
    localStorage.setItem(entry, text);
    const folds = page.foldsOf('rotas');
    expect(isFolded(folds, 'a', true)).toBe(false);
  });

  it('goes on without storage', () => {
    const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    page.foldReplies('rotas', ['a'], true);
    expect(isFolded(page.foldsOf('rotas'), 'a', true)).toBe(true);
    blocked.mockRestore();
  });

  it('is kept for the 2,000 comments folded last', async () => {
    const ids = Array.from({ length: 2001 }, (_, i) => `c${i}`);
    page.foldReplies('rotas', ids, true);
    page.foldReplies('rotas', ['c1'], true);
    page = await openPage();
    const { folded } = page.foldsOf('rotas');
    expect([folded.size, folded.has('c0'), folded.has('c1')]).toEqual([2000, false, true]);
  });
});

describe('folds of many posts', () => {
  const keep = (slug: string, at: number, text = '') =>
    localStorage.setItem(
      `equal-say:folds:${slug}`,
      JSON.stringify({ at, folded: [text], open: [], all: false }),
    );

  it('are kept for the hundred posts folded in last', () => {
    for (let i = 0; i < 103; i++) keep(`post-${i}`, i);
    localStorage.setItem('equal-say:reading', '{}');
    localStorage.setItem(entry, 'not ours');
    page.forgetOldFolds();
    expect(onDevice()).toHaveLength(101);
    for (const gone of ['post-0', 'post-1', 'post-2', 'rotas'])
      expect(onDevice()).not.toContain(`equal-say:folds:${gone}`);
  });

  it('never take the room that drafts need', () => {
    for (let i = 0; i < 10; i++) keep(`post-${i}`, i, 'x'.repeat(100_000));
    page.forgetOldFolds();
    expect(onDevice().sort()).toEqual([6, 7, 8, 9].map((i) => `equal-say:folds:post-${i}`));
  });
});
