import { type RawBuilder, sql } from 'kysely';
import type { ChangedComment, NewComment } from '../../contract/comment.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import type { Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { CommentRow } from '../db/schema.ts';
import { mustHaveChangedMind, mustSayWhatChangedIt } from '../debate/minds.ts';
import { mustBeQuestion } from '../debate/questions.ts';
import { saidBackLine } from '../debate/understood.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { authorKey } from '../people/author-key.ts';
import { speakAs } from '../people/participants-store.ts';
import { holdComment } from '../moderation/hold.ts';
import { lookBefore } from '../moderation/look.ts';
import { saidHash } from '../moderation/rules/said.ts';
import { mustBeOffered } from '../points-of-view/store.ts';
import { lockPost } from '../posts/store.ts';
import { quoteColumns } from '../quotes/quote.ts';
import { keepAddress } from '../sanctions/comment-addresses.ts';
import { mustNotBeSilenced } from '../sanctions/must-be-free.ts';
import { langOfComment } from '../text/language-of.ts';
import { textOf } from '../text/markdown.ts';
import { changedRow } from './changed.ts';
import { freshComment } from './fresh-comment.ts';
import { commentAdded } from './presence.ts';
import { isVisible } from './visible.ts';

/** What can be seen: not spaces, controls, and signs without a shape. */
const seen = String.raw`[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800`;
const saysSomething = new RegExp(`${seen}]`, 'u');
/** Behind the tags it begins with, none of which has attributes. Most comments, without looking further. */
const saysSomethingAtOnce = new RegExp(`^(?:<[a-z]+>)+[^<&]*?${seen}<&]`, 'u');

/** Refuses Markdown that leaves nothing to read. */
export function mustSaySomething(html: string): void {
  if (saysSomethingAtOnce.test(html) || saysSomething.test(textOf(html))) return;
  const detail = 'Write something here.';
  refuse('invalid', detail, { fields: { body: detail } });
}

const parentIn = prepared<{ postId: string; parentId: string }>()((db, p) =>
  db.selectFrom('comments').selectAll().where('id', '=', p('parentId')).where('post_id', '=', p('postId')),
);

async function readParent(trx: Writer, postId: string, parentId: string): Promise<CommentRow> {
  const [parent] = await parentIn(trx, { postId, parentId });
  if (parent === undefined || !isVisible(parent))
    return refuse('parent-gone', 'The comment you answer is no longer here.');
  return parent;
}

const countChild = prepared<{ id: string }>()((db, p) =>
  db
    .updateTable('comments')
    .set({ child_count: sql<number>`child_count + 1` })
    .where('id', '=', p('id'))
    .returning('child_count'),
);

async function nextSiblingNo(trx: Writer, id: string): Promise<number> {
  const [counted] = await countChild(trx, { id });
  return counted?.child_count ?? refuse('unexpected', 'The comment you answer could not be counted.');
}

/** What is said of a comment when it is written; the rest is `freshComment`. */
const writtenColumns = [
  'id',
  'post_id',
  'parent_id',
  'root_id',
  'depth',
  'sibling_no',
  'person_id',
  'author_key',
  'alias',
  'point_of_view',
  'badge',
  'kind',
  'body',
  'html',
  'sharing',
  'lang',
  'created_at',
  'asked_of',
  'mind_about_id',
  'said_back',
  'change_state',
  'said_hash',
  'quote',
  'quote_paragraph',
] as const;
type Written = Pick<CommentRow, (typeof writtenColumns)[number]>;

const insert = prepared<Written>()((db, p) =>
  db.insertInto('comments').values({
    ...freshComment,
    ...(Object.fromEntries(writtenColumns.map((name) => [name, p(name)])) as {
      [K in keyof Written]: RawBuilder<Written[K]>;
    }),
  }),
);

export type Creation = {
  slug: string;
  comment: NewComment;
  /** `comment.body` as sanitised HTML. */
  html: string;
  at: number;
  secret: string;
  /** Where it comes from (sanctions/address-key.ts), if that is known. */
  addressKey?: string | null;
};

/** Adds a comment or a reply. See presence.ts for the numbers that change with it. */
export async function createComment(
  trx: Writer,
  person: Person,
  { slug, comment, html, at, secret, addressKey }: Creation,
): Promise<ChangedComment> {
  const post = await lockPost(trx, { slug });
  mustNotBeSilenced(person, at);
  const parent = comment.parentId === null ? null : await readParent(trx, post.id, comment.parentId);
  if (!can(person, 'comment', post, at)) refuse('debate-closed', 'This debate is closed.');
  if (parent !== null && parent.locked_id !== null)
    refuse('branch-locked', 'A moderator has locked this part of the debate. Nobody can reply to it.');
  await mustBeOffered(trx, comment);
  const alias = await speakAs(trx, post.id, person, comment);
  mustSaySomething(html);
  const { kind, askedOf = null, saidBack = null, changedMindAbout = null } = comment;
  if (askedOf !== null) mustBeQuestion(kind);
  const said_back = saidBack === null ? null : saidBackLine(person, parent, { kind, saidBack });
  if (changedMindAbout !== null) {
    await mustHaveChangedMind(trx, person, parent, changedMindAbout);
    mustSayWhatChangedIt(html);
  }
  const quoted = await quoteColumns(trx, post.id, comment.parentId, comment.quote ?? null);

  const said_hash = saidHash(secret, comment.body);
  const rule = await lookBefore(
    trx,
    person,
    { body: comment.body, html, alias, saidBack: said_back },
    { post, saidHash: said_hash, addressKey: addressKey ?? null, edits: null, at },
  );

  const id = newId(at);
  const written = {
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
    lang: langOfComment(comment.body, post.lang),
    created_at: at,
    asked_of: askedOf,
    mind_about_id: changedMindAbout,
    said_back,
    change_state: comment.kind === 'change' ? ('idea' as const) : null,
    said_hash,
    ...quoted,
  };
  await insert(trx, written);
  await keepAddress(trx, person, { id, addressKey, at });
  const row: CommentRow = { ...freshComment, ...written };
  const related = await commentAdded(trx, row, parent);
  if (rule === null) return changedRow(trx, person, row, related);
  const held = await holdComment(trx, row, rule, at);
  return changedRow(trx, person, held.row, [...related, ...held.related]);
}
