import { z } from 'zod';
import { badges, hideReasons, kinds, pointsOfViewAtFirst, sharings } from '../../contract/vocabulary.ts';
import { counted, recount } from '../comments/recount.ts';
import type { Database, Writer } from '../db/database.ts';
import type { CommentRow, PostRow, VoteRow } from '../db/schema.ts';
import { newId } from '../ids.ts';
import { aliasSkeleton } from '../people/alias.ts';
import { authorKey } from '../people/author-key.ts';
import { readEasyReadFile } from '../easy-read/easy-read-file.ts';
import { putEasyRead } from '../easy-read/store.ts';
import { commentHtml } from '../text/markdown.ts';
import { recountVotes } from '../votes/recount-votes.ts';
import { readPostFile } from './post-file.ts';
import { freshComment } from '../comments/fresh-comment.ts';
import { insertComments, postRow } from './rows.ts';
import { insertCase, lineOf, sampleCases, sampleModerator } from './sample-cases.ts';
import { changeColumns, insertChange, sampleChange } from './sample-changes.ts';
import { insertSummary, relationColumns, sampleRelations, sampleSummary } from './sample-relations.ts';
import { place } from './threads.ts';

const pointsOfView = [...pointsOfViewAtFirst, 'not-said'] as const;
const count = z.int().min(0).max(1000);
const debate = z.strictObject({
  closed: z.boolean(),
  summary: sampleSummary.optional(),
  comments: z.array(
    z.strictObject({
      id: z.string(),
      parent: z.string().nullable(),
      /** After publication. */
      minutesAfter: z.number().min(0),
      alias: z.string(),
      pointOfView: z.enum(pointsOfView),
      kind: z.enum(kinds).nullable(),
      sharing: z.enum(sharings),
      badge: z.enum(badges).optional(),
      body: z.string().min(1),
      /** By point of view: agree, disagree, not sure. */
      votes: z.partialRecord(z.enum(pointsOfView), z.tuple([count, count, count])),
      hidden: z.strictObject({ reason: z.enum(hideReasons), note: z.string() }).optional(),
      deleted: z.literal(true).optional(),
      change: sampleChange.optional(),
      ...sampleCases,
      ...sampleRelations,
    }),
  ),
});
type SampleComment = z.infer<typeof debate>['comments'][number];

const posts = raw(
  import.meta.glob(['../../../content/samples/*.md', '!**/*.easy-read.md'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);
const debates = raw(
  import.meta.glob('../../../content/samples/*.debate.json', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

const easyReads = raw(
  import.meta.glob('../../../content/samples/*.easy-read.md', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

function raw(files: Record<string, unknown>): Map<string, string> {
  const named = Object.entries(files).map(([path, text]): [string, string] => [
    path.replace(/^.*\//, '').replace(/\.(?:easy-read\.md|md|debate\.json)$/, ''),
    String(text),
  ]);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const minute = 60_000;

/** The sample posts with their debates, all in one transaction. Nothing of them is later than `now`. */
export async function seedSamples(
  db: Database,
  { secret, now }: { secret: string; now: number },
): Promise<void> {
  await db.write(async (trx) => {
    for (const [name, text] of posts) {
      const read = readPostFile(text, name, now);
      if (!read.ok) throw new Error(`Sample ${name}, line ${read.line}: ${read.reason}`);
      const { closed, summary, comments } = debate.parse(
        JSON.parse(debates.get(name) ?? '{"closed":false,"comments":[]}'),
      );
      const post = postRow(read.post, `sample:${name}`);
      const placed = place(datesOf(comments, post.published_at, now));
      const ids = new Map(placed.map(({ item, row }) => [item.key, row.id]));
      const idOf = (id: string) => ids.get(id);
      const rows = placed.map(({ item, row }): CommentRow => ({
        ...freshComment,
        ...row,
        ...relationColumns(item.comment, { html: post.html, at: row.created_at }, idOf),
        ...contentOf(item.comment, row.created_at, post, secret, now),
      }));
      const closedAt = closed
        ? Math.min(now, Math.max(post.published_at, ...rows.map((row) => row.created_at)) + 1)
        : null;
      await trx
        .insertInto('posts')
        .values({ ...post, closed_at: closedAt })
        .execute();
      const easy = easyReads.get(name);
      if (easy !== undefined) await putEasyRead(trx, post.id, readEasyReadFile(easy), now);
      await insertDebate(
        trx,
        post,
        rows,
        placed.map(({ item }) => item.comment),
      );
      for (const [i, row] of rows.entries()) {
        const comment = placed[i]?.item.comment;
        if (comment?.change) await insertChange(trx, row, comment.change, now);
        if (comment) await insertCase(trx, row, comment, now);
      }
      const last = Math.max(...rows.map((row) => row.created_at));
      if (summary) await insertSummary(trx, post, summary, Math.min(now, last + 1), idOf);
      await logWhatWasDone(trx, post, rows, closedAt);
    }
  });
}

/** In the order told, each at a time of its own, the last one no later than now. */
function datesOf(comments: SampleComment[], published: number, now: number) {
  const ordered = comments.toSorted((a, b) => a.minutesAfter - b.minutesAfter);
  let last = published;
  return ordered.map((comment, i) => {
    const latest = now - (ordered.length - 1 - i);
    last = Math.min(Math.max(published + Math.round(comment.minutesAfter * minute), last + 1), latest);
    return { key: comment.id, parentKey: comment.parent, at: last, comment };
  });
}

function contentOf(comment: SampleComment, at: number, post: PostRow, secret: string, now: number) {
  const person = `sample:${post.slug}:${comment.alias}`;
  const later = Math.min(now, at + 30 * minute);
  const cast = (choice: 0 | 1 | 2) =>
    Object.values(comment.votes).reduce((sum, votes) => sum + (votes?.[choice] ?? 0), 0);
  return {
    post_id: post.id,
    person_id: person,
    author_key: authorKey(secret, person, post.id),
    alias: comment.alias,
    point_of_view: comment.pointOfView,
    badge: comment.badge ?? null,
    kind: comment.kind,
    ...changeColumns(comment.kind, comment.change),
    body: comment.deleted ? '' : comment.body,
    html: comment.deleted ? '' : commentHtml(comment.body),
    sharing: comment.sharing,
    deleted_at: comment.deleted ? later : null,
    hidden_at: comment.hidden || comment.held ? later : null,
    held_for: comment.held ?? null,
    hidden_reason: comment.hidden?.reason ?? null,
    hidden_by: comment.hidden ? sampleModerator.by : null,
    hidden_by_id: comment.hidden ? sampleModerator.person_id : null,
    hidden_note: comment.hidden?.note ?? null,
    agree: cast(0),
    disagree: cast(1),
    unsure: cast(2),
  };
}

async function insertDebate(trx: Writer, post: PostRow, rows: CommentRow[], comments: SampleComment[]) {
  const { comments: numbers } = counted(rows);
  await insertComments(trx, rows, (row) => ({ ...row, ...numbers.get(row.id) }));
  const voteRows = rows.flatMap((row, i) => votesOn(row, comments[i]?.votes ?? {}, post));
  for (let from = 0; from < voteRows.length; from += 1000)
    await trx
      .insertInto('votes')
      .values(voteRows.slice(from, from + 1000))
      .execute();
  const people = new Map(rows.map((row) => [row.person_id ?? '', row]));
  for (const [person_id, { alias, point_of_view }] of people)
    await trx
      .insertInto('participants')
      .values({ post_id: post.id, person_id, alias, alias_skeleton: aliasSkeleton(alias), point_of_view })
      .execute();
  await recountVotes(trx, post.id);
  await recount(trx, post.id);
}

function votesOn(row: CommentRow, votes: SampleComment['votes'], post: PostRow): VoteRow[] {
  return pointsOfView.flatMap((pointOfView) => {
    const [agree, disagree, unsure] = votes[pointOfView] ?? [0, 0, 0];
    const cast = [
      ...Array.from({ length: agree }, () => 'agree' as const),
      ...Array.from({ length: disagree }, () => 'disagree' as const),
      ...Array.from({ length: unsure }, () => 'unsure' as const),
    ];
    return cast.map((vote, n) => ({
      comment_id: row.id,
      person_id: `sample-voter:${post.slug}:${pointOfView}:${n}`,
      post_id: post.id,
      vote,
      point_of_view: pointOfView,
      at: row.created_at,
    }));
  });
}

/** The log tells how a hidden comment and a closed debate came to be so. */
async function logWhatWasDone(trx: Writer, post: PostRow, rows: CommentRow[], closedAt: number | null) {
  for (const row of rows) {
    if (row.hidden_at === null) continue;
    await trx.insertInto('moderation_log').values(lineOf(post, row)).execute();
  }
  if (closedAt === null) return;
  const closed = { action: 'debate-closed' as const, reason: null, note: null, comment_id: null };
  await trx
    .insertInto('moderation_log')
    .values({ ...sampleModerator, post_id: post.id, ...closed, id: newId(closedAt), at: closedAt })
    .execute();
}
