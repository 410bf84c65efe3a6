/** Debates in which a place is hard to find again: deep, wide and long, for a server that is not started yet. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openSiteDatabase } from '../../src/server/operator/open-database.ts';
import { chain, siblings, storeThread } from '../api/big-thread.ts';
import { storePost } from '../api/site.ts';

const at = Date.UTC(2026, 2, 1, 9);

type Places = Parameters<typeof storeThread>[2];

/** The top-level comments of the long debate that have twelve replies each. */
export const answered = [4, 30] as const;
/** Its last two comments, which nobody answered. */
export const gone = { hidden: -2, deleted: -1 } as const;

const longDebate = (): Places => [
  ...Array.from({ length: 45 }, () => ({ parent: null })),
  ...answered.flatMap((parent) => Array.from({ length: 12 }, () => ({ parent }))),
  { parent: 40, gone: 'hidden' },
  { parent: 40, gone: 'deleted' },
];

export type BigSite = { dataDir: string; deep: string[]; wide: string[]; long: string[] };

/** Gives the ids of all comments, in the order they were made. */
export async function storeBigSite(): Promise<BigSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'equal-say-places-'));
  const db = await openSiteDatabase({ databaseUrl: join(dataDir, 'equal-say.sqlite') });
  const store = async (slug: string, places: Places) =>
    storeThread(db, await storePost(db, slug, at), places, at);
  try {
    return {
      dataDir,
      deep: await store('deep', chain(10_000)),
      wide: await store('wide', siblings(10_000)),
      long: await store('long', longDebate()),
    };
  } finally {
    await db.close();
  }
}

/** Where a comment's upper edge is in the window (pixels). */
export const topOf = (page: Page, id: string): Promise<number> =>
  page.locator(`#comment-${id}`).evaluate((element) => element.getBoundingClientRect().top);
