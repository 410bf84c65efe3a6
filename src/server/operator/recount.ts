import { recountTrying } from '../changes/trying.ts';
import { recount } from '../comments/recount.ts';
import type { Database, Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { lockPost } from '../posts/store.ts';
import { recountVotes } from '../votes/recount-votes.ts';

export const recountUsage =
  '  npm run admin -- recount                      Count votes and comments anew, and say how many numbers were wrong.';

const counted = [
  'reply_count',
  'branch_count',
  'present',
  'agree',
  'disagree',
  'unsure',
  'common',
  'agreed_across',
  'answer_id',
  'answered_at',
  'answer_by',
  'mind_about_gone',
  'minds_changed',
  'mind_changed_in_id',
  'trying_count',
] as const satisfies (keyof CommentRow)[];

/** Every number of a post, by a name. A count of nothing is as good as none. */
async function numbersOf(trx: Writer, post: string): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  const note = (name: string, ...values: unknown[]) => numbers.set(name, values.join());
  const { comment_count } = await trx
    .selectFrom('posts')
    .select('comment_count')
    .where('id', '=', post)
    .executeTakeFirstOrThrow();
  note('comments', comment_count);
  const comments = await trx
    .selectFrom('comments')
    .select(['id', ...counted])
    .where('post_id', '=', post)
    .execute();
  for (const row of comments) note(row.id, ...counted.map((name) => row[name]));
  const tallies = await trx
    .selectFrom('tallies')
    .innerJoin('comments', 'comments.id', 'tallies.comment_id')
    .select(['comment_id', 'tallies.point_of_view', 'tallies.agree', 'tallies.disagree', 'tallies.unsure'])
    .where('comments.post_id', '=', post)
    .execute();
  for (const { comment_id, point_of_view, agree, disagree, unsure } of tallies)
    if (agree + disagree + unsure !== 0) note(`${comment_id} ${point_of_view}`, agree, disagree, unsure);
  const heard = await trx.selectFrom('heard').selectAll().where('post_id', '=', post).execute();
  for (const row of heard) if (row.comments !== 0) note(`heard ${row.point_of_view}`, row.comments);
  const views = await trx.selectFrom('standings').selectAll().where('post_id', '=', post).execute();
  for (const row of views) if (row.comments !== 0) note(`in ${row.view}`, row.comments);
  const branches = await trx.selectFrom('branch_counts').selectAll().where('post_id', '=', post).execute();
  for (const row of branches)
    if (row.branches !== 0 || row.comments !== 0) note(`branches ${row.kind}`, row.branches, row.comments);
  const wall = await trx.selectFrom('wall').selectAll().where('post_id', '=', post).execute();
  for (const row of wall) note(`wall ${row.comment_id} ${row.tag}`, row.state, row.point_of_view);
  const changes = await trx.selectFrom('wall_counts').selectAll().where('post_id', '=', post).execute();
  for (const row of changes)
    if (row.changes !== 0) note(`wall ${row.state} ${row.point_of_view}`, row.changes);
  return numbers;
}

const differing = (before: Map<string, string>, now: Map<string, string>): number =>
  [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name)).length;

/** Counts every post anew, one after the other; the server may be running. Gives what to tell the operator. */
export async function carryOutRecount(db: Database): Promise<string> {
  const posts = await db.read.selectFrom('posts').select(['id', 'slug']).orderBy('id').execute();
  const lines: string[] = [];
  let all = 0;
  for (const { id, slug } of posts) {
    const wrong = await db.write(async (trx) => {
      await lockPost(trx, { id });
      const before = await numbersOf(trx, id);
      await recountVotes(trx, id);
      await recount(trx, id);
      await recountTrying(trx, id);
      return differing(before, await numbersOf(trx, id));
    });
    all += wrong;
    if (wrong > 0) lines.push(`${slug}: ${wrong}`);
  }
  return [
    ...lines,
    `Posts counted: ${posts.length}. Numbers that were wrong, and are right now: ${all}.`,
  ].join('\n');
}
