import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../src/server/db/database.ts';

/** What was sent and what was acknowledged, kept outside the server. */
export class Ledger {
  readonly sent = new Set<string>();
  /** Body → id. */
  readonly acknowledged = new Map<string, string>();
  retried = 0;
  /** Of these, the ones that the server had already stored. */
  replayed = 0;
  #waiting: { count: number; go: () => void }[] = [];

  acknowledge(body: string, id: string): void {
    this.acknowledged.set(body, id);
    this.#waiting = this.#waiting.filter(({ count, go }) => {
      if (this.acknowledged.size < count) return true;
      go();
      return false;
    });
  }

  /** Resolves once this many comments are acknowledged. */
  reaches(count: number): Promise<void> {
    return new Promise((go) => {
      if (this.acknowledged.size >= count) go();
      else this.#waiting.push({ count, go });
    });
  }
}

/** Every acknowledged comment once, none that nobody sent, and every number the database keeps about them true. */
export async function compare(
  db: Database,
  ledger: Ledger,
  slug: string,
): Promise<{ stored: number; doubled: number }> {
  const post = await db.read
    .selectFrom('posts')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const comments = await db.read.selectFrom('comments').selectAll().where('post_id', '=', post.id).execute();
  const ids = new Map<string, string[]>();
  for (const { body, id } of comments) ids.set(body, [...(ids.get(body) ?? []), id]);

  const lost = [...ledger.acknowledged].filter(([body, id]) => ids.get(body)?.includes(id) !== true);
  const doubled = [...ids].filter(([, same]) => same.length > 1);
  const unsent = comments.filter(({ body }) => !ledger.sent.has(body)).map(({ body }) => body);
  expect({ lost, doubled, unsent }).toEqual({ lost: [], doubled: [], unsent: [] });

  const visible = comments.filter(({ hidden_at, deleted_at }) => hidden_at === null && deleted_at === null);
  expect(post.comment_count).toBe(visible.length);
  const heard = await db.read
    .selectFrom('heard')
    .select((eb) => eb.fn.sum<number>('comments').as('all'))
    .where('post_id', '=', post.id)
    .executeTakeFirstOrThrow();
  expect(heard.all).toBe(visible.length);
  for (const { id, child_count, reply_count, branch_count, root_id } of comments) {
    const replies = comments.filter(({ parent_id }) => parent_id === id);
    const branch = visible.filter((below) => below.root_id === id && below.id !== id);
    const numbers = replies.map(({ sibling_no }) => sibling_no).sort((a, b) => a - b);
    expect({ id, child_count, reply_count, branch_count, numbers }).toEqual({
      id,
      child_count: replies.length,
      reply_count: replies.filter(({ present }) => present === 1).length,
      branch_count: root_id === id ? branch.length : 0,
      numbers: replies.map((_, index) => index + 1),
    });
  }
  return { stored: comments.length, doubled: doubled.length };
}

/** SQLite's own look at every page of the file. */
export async function integrity(db: Database): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db.read);
  return rows.map((row) => row.integrity_check);
}
