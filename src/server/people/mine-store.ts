import { type SqlBool, sql } from 'kysely';
import type { Mine } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import { isModerator, type Viewer } from '../../contract/permissions.ts';
import { isVisible } from '../comments/visible.ts';
import type { Debate } from '../comments/thread-store.ts';
import { hiddenCommentFor, ownColumns, votesOf } from '../comments/view.ts';
import type { Reader } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';
import { readAppeals, readOwnAppeals } from '../moderation/appeals-store.ts';
import { readCorrections } from '../moderation/corrections-store.ts';
import { readNotes } from '../moderation/notes-store.ts';
import { ifOffered } from '../points-of-view/store.ts';
import { aliasSeed } from './author-key.ts';
import { freeAlias, readParticipant } from './participants-store.ts';

const random = () => crypto.getRandomValues(new Uint8Array(32));

/** Every hidden comment for moderators, their own for everybody else; newest first. */
async function readHidden(
  db: Reader,
  postId: string,
  person: Person,
  holdsBack: boolean,
): Promise<Mine['hidden']> {
  const hidden = db
    .selectFrom('comments')
    .select(ownColumns)
    .where('post_id', '=', postId)
    .where(sql<SqlBool>`hidden_at is not null`)
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limits.page.mine);
  const rows = await (isModerator(person) ? hidden : hidden.where('person_id', '=', person.id)).execute();
  const appeals = await readAppeals(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => hiddenCommentFor(person, row, holdsBack, appeals.get(row.id)) ?? []);
}

const readOwn = (db: Reader, postId: string, personId: string) =>
  db
    .selectFrom('comments')
    .select(['id', 'created_at'])
    .where('person_id', '=', personId)
    .where('post_id', '=', postId)
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limits.page.mine)
    .execute();

const readVotes = (db: Reader, postId: string, personId: string) =>
  db
    .selectFrom('votes')
    .innerJoin('comments', 'comments.id', 'votes.comment_id')
    .select(['comment_id', 'vote', 'agree', 'disagree', 'unsure', 'hidden_at', 'deleted_at'])
    .where('votes.person_id', '=', personId)
    .where('votes.post_id', '=', postId)
    .orderBy('at', 'desc')
    .limit(limits.page.mine)
    .execute();

/** What one person has in one debate, and what a moderator sees in it. */
export async function readMine(
  db: Reader,
  { id: postId, voteFirst }: Debate,
  viewer: Viewer,
  secret: string,
): Promise<Mine> {
  if (viewer.id === null)
    return {
      alias: { name: await freeAlias(db, postId, random), chosen: false },
      pointOfView: null,
      votes: {},
      counts: {},
      showsCounts: false,
      own: {},
      hidden: [],
      corrections: [],
      appeals: [],
      notes: {},
    };
  const participant = await readParticipant(db, postId, viewer.id);
  const seed = (attempt: number) => aliasSeed(secret, viewer.id, postId, attempt);
  const chosen = participant?.alias ?? null;
  const showsCounts = participant?.shows_counts === 1;
  const votes = await readVotes(db, postId, viewer.id);
  const own = await readOwn(db, postId, viewer.id);
  return {
    alias: { name: chosen ?? (await freeAlias(db, postId, seed)), chosen: chosen !== null },
    pointOfView: await ifOffered(db, participant?.point_of_view ?? null),
    votes: Object.fromEntries(votes.map((row) => [row.comment_id, row.vote])),
    counts: Object.fromEntries(
      votes.filter((row) => voteFirst && isVisible(row)).map((row) => [row.comment_id, votesOf(row)]),
    ),
    showsCounts,
    own: Object.fromEntries(own.map((row) => [row.id, row.created_at])),
    hidden: await readHidden(db, postId, viewer, voteFirst && !showsCounts),
    corrections: await readCorrections(db, postId, viewer.id),
    appeals: await readOwnAppeals(db, postId, viewer.id),
    notes: isModerator(viewer) ? await readNotes(db, postId, viewer) : {},
  };
}
