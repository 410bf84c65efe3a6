import { sql } from 'kysely';
import type { ChangedComment, NewComment } from '../../contract/comment.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { authorKey } from '../people/author-key.ts';
import { speakAs } from '../people/participants-store.ts';
import { lockPost } from '../posts/store.ts';
import { textOf } from '../text/markdown.ts';
import { changedComment } from './changed.ts';
import { freshComment } from './fresh-comment.ts';
import { mustNotBeBanned } from './must-be-able.ts';
import { isVisible, visibilityChanged } from './presence.ts';

/** Refuses Markdown that leaves nothing to read. */
export function mustSaySomething(html: string): void {
  // Something that can be seen: not only spaces, controls, and signs without a shape.
  if (/[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(textOf(html))) return;
  const detail = 'Write something here.';
  refuse('invalid', detail, { fields: { body: detail } });
}

async function readParent(trx: Writer, postId: string, parentId: string): Promise<CommentRow> {
  const parent = await trx
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', parentId)
    .where('post_id', '=', postId)
    .executeTakeFirst();
  if (parent === undefined || !isVisible(parent))
    return refuse('parent-gone', 'The comment you answer is no longer here.');
  return parent;
}

async function nextSiblingNo(trx: Writer, parentId: string): Promise<number> {
  const { child_count } = await trx
    .updateTable('comments')
    .set({ child_count: sql<number>`child_count + 1` })
    .where('id', '=', parentId)
    .returning('child_count')
    .executeTakeFirstOrThrow();
  return child_count;
}

export type Creation = {
  slug: string;
  comment: NewComment;
  /** `comment.body` as sanitised HTML. */
  html: string;
  at: number;
  secret: string;
};

/** Adds a comment or a reply. See presence.ts for the numbers that change with it. */
export async function createComment(
  trx: Writer,
  person: Person,
  { slug, comment, html, at, secret }: Creation,
): Promise<ChangedComment> {
  const post = await lockPost(trx, { slug });
  mustNotBeBanned(person, at);
  const parent = comment.parentId === null ? null : await readParent(trx, post.id, comment.parentId);
  if (!can(person, 'comment', post, at)) refuse('debate-closed', 'This debate is closed.');
  const alias = await speakAs(trx, post.id, person, comment);
  mustSaySomething(html);

  const id = newId(at);
  const row = {
    ...freshComment,
    id,
    post_id: post.id,
    parent_id: parent?.id ?? null,
    root_id: parent?.root_id ?? id,
    depth: parent === null ? 0 : parent.depth + 1,
    sibling_no: parent === null ? 0 : await nextSiblingNo(trx, parent.id),
    person_id: person.id,
    author_key: authorKey(secret, person.id, post.id),
    alias,
    point_of_view: comment.pointOfView,
    badge: isModerator(person) ? ('moderator' as const) : null,
    kind: comment.kind,
    body: comment.body,
    html,
    sharing: comment.sharing,
    created_at: at,
  } satisfies CommentRow;
  await trx.insertInto('comments').values(row).execute();
  await visibilityChanged(trx, row, 1);
  return changedComment(trx, person, id);
}
