import { expect, it } from 'vitest';
import type { Database } from '../../src/server/db/database.ts';
import { newId } from '../../src/server/ids.ts';
import { becomeMember } from '../../src/server/operator/become-member.ts';
import { eachDatabase } from '../databases.ts';
import { comment, post } from './open-site.ts';

/** `person` says that they are trying it. */
async function tries(db: Database, commentId: string, postId: string, person: string): Promise<void> {
  await db.write(async (trx) => {
    const row = { comment_id: commentId, person_id: person, post_id: postId, at: 1 };
    await trx.insertInto('trying').values(row).execute();
    await trx
      .updateTable('comments')
      .set((eb) => ({ trying_count: eb('trying_count', '+', 1) }))
      .where('id', '=', commentId)
      .execute();
  });
}

eachDatabase('a guest who becomes a member', (open) => {
  it('takes along what they are trying, once each, and what they said about their own changes', async () => {
    const db = await open();
    const at = await post(db);
    const [guest, member] = ['a-guest', 'a-member'];
    const both = await comment(db, at, 'somebody');
    const only = await comment(db, at, 'somebody');
    const theirs = await comment(db, at, member);
    for (const id of [both, only, theirs]) await tries(db, id, at, guest);
    await tries(db, both, at, member);
    await db.write((trx) =>
      trx
        .insertInto('change_notes')
        .values({
          id: newId(1),
          comment_id: only,
          state: 'trying',
          moved: 1,
          note: 'Begun.',
          person_id: guest,
          by: 'author',
          at: 1,
          deleted_at: null,
          deleted_by: guest,
        })
        .execute(),
    );
    const before = await db.read.selectFrom('posts').select('revision').executeTakeFirstOrThrow();

    await db.write((trx) => becomeMember(trx, guest, member, () => 'key'));

    const rows = await db.read.selectFrom('trying').select(['comment_id', 'person_id']).execute();
    expect(new Set(rows)).toEqual(
      new Set([
        { comment_id: both, person_id: member },
        { comment_id: only, person_id: member },
      ]),
    );
    const counts = await db.read.selectFrom('comments').select(['id', 'trying_count']).execute();
    expect(Object.fromEntries(counts.map((row) => [row.id, row.trying_count]))).toEqual({
      [both]: 1,
      [only]: 1,
      [theirs]: 0,
    });
    expect(await db.read.selectFrom('change_notes').select(['person_id', 'deleted_by']).execute()).toEqual([
      { person_id: member, deleted_by: member },
    ]);
    const after = await db.read.selectFrom('posts').select('revision').executeTakeFirstOrThrow();
    expect(after.revision).toBeGreaterThan(before.revision);
  });
});
