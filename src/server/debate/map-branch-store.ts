import { type SqlBool, sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { DebateMap } from '../../contract/map.ts';
import { type Branch, branchesOf, countByKind, type MapRow, mapKindOf } from '../../thread/debate-map.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import { pieceColumns, pieceHtml, sizeOfTop } from './map-store.ts';
import { type AncestorRow, mapAncestor, mapPiece } from './map-view.ts';

const headColumns = [...pieceColumns, 'post_id', 'parent_id', 'root_id', 'depth', 'present'] as const;

async function readHead(db: Reader, postId: string, id: string) {
  const head = await db
    .selectFrom('comments')
    .select([...headColumns, pieceHtml])
    .where('id', '=', id)
    .executeTakeFirst();
  if (head?.post_id !== postId || head.present === 0) return refuse('not-found', 'There is no such comment.');
  return head;
}

const rowColumns = ['id', 'parent_id', 'kind', 'hidden_at', 'deleted_at'] as const;
type Row = Pick<CommentRow, (typeof rowColumns)[number]>;

const isVisible = (row: Pick<Row, 'hidden_at' | 'deleted_at'>) =>
  row.hidden_at === null && row.deleted_at === null;
const mapRow = (row: Row): MapRow => ({
  id: row.id,
  parentId: row.parent_id,
  isVisible: isVisible(row),
  kind: row.kind,
});

/** Of a top-level comment's branch, what was said after `from` (an id, or ''), in the order of time. */
const below = prepared<{ root: string; from: string }>()((db, p) =>
  db
    .selectFrom('comments')
    .select(rowColumns)
    // Between two bounds of both columns: no other index fits, whatever PostgreSQL believes of this branch.
    .where(sql<SqlBool>`(root_id, id) > (${p('root')}, ${p('from')})`)
    .where('root_id', '<=', p('root'))
    .where(sql<SqlBool>`parent_id is not null and present = 1`)
    .orderBy('root_id')
    .orderBy('id')
    .limit(limits.map.read + 1),
);

const readReplies = (db: Reader, commentId: string): Promise<Row[]> =>
  db
    .selectFrom('comments')
    .select(rowColumns)
    .where('parent_id', '=', commentId)
    .where(sql<SqlBool>`present = 1`)
    .orderBy('sibling_no')
    .limit(limits.map.pieces)
    .execute();

type Head = Awaited<ReturnType<typeof readHead>>;

/**
 * The branches below a comment. Its top-level comment's branch is read whole where it is small enough; of a larger one,
 * what was said after the comment, since replies come later, and its first replies, however late they came.
 */
async function readBranches(db: Reader, head: Head): Promise<{ branches: Branch[]; isComplete: boolean }> {
  if (head.reply_count === 0) return { branches: [], isComplete: true };
  const isSmall = head.depth === 0 ? null : await isSmallBranch(db, head.root_id);
  const rows = await below(db, { root: head.root_id, from: isSmall ? '' : head.id });
  const isComplete = rows.length <= limits.map.read;
  if (!isComplete) {
    const known = new Set(rows.map(({ id }) => id));
    rows.push(...(await readReplies(db, head.id)).filter(({ id }) => !known.has(id)));
  }
  return { branches: branchesOf(head.id, rows.map(mapRow)), isComplete };
}

async function isSmallBranch(db: Reader, rootId: string): Promise<boolean> {
  const root = await db
    .selectFrom('comments')
    .select('branch_count')
    .where('id', '=', rootId)
    .executeTakeFirstOrThrow();
  return root.branch_count <= limits.map.read;
}

/** The comments above one: the top-level one first, then the nearest ones. */
async function readPath(db: Reader, { root_id, parent_id, depth }: Head): Promise<AncestorRow[]> {
  if (parent_id === null) return [];
  const { rows } = await sql<AncestorRow & { level: number }>`
    with recursive line (id, parent_id, level) as (
      select id, parent_id, 1 from comments where id = ${parent_id}
      union all
      select above.id, above.parent_id, line.level + 1
      from line join comments as above on above.id = line.parent_id
      where line.level < ${sql.lit(limits.map.path)}
    )
    select comments.id, alias, hidden_at, deleted_at, level from line join comments on comments.id = line.id`.execute(
    db,
  );
  const nearest = rows.toSorted((a, b) => b.level - a.level);
  if (depth <= limits.map.path) return nearest;
  const root = await db
    .selectFrom('comments')
    .select(['id', 'alias', 'hidden_at', 'deleted_at'])
    .where('id', '=', root_id)
    .executeTakeFirstOrThrow();
  return [root, ...nearest];
}

const places = Array.from({ length: limits.map.pieces }, (_, at) => `id${at}`);
const named = prepared<Record<string, string>>()((db, p) =>
  db
    .selectFrom('comments')
    .select([...pieceColumns, pieceHtml])
    .where(
      'id',
      'in',
      places.map((place) => p(place)),
    ),
);

/** Not more than `limits.map.pieces`. */
async function readPieces(db: Reader, branches: readonly Branch[]): Promise<DebateMap['pieces']> {
  if (branches.length === 0) return [];
  const idAt = (at: number) => branches[at]?.row.id ?? branches[0]?.row.id ?? '';
  const rows = await named(db, Object.fromEntries(places.map((place, at) => [place, idAt(at)])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return branches.flatMap(({ row: { id }, size }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [mapPiece(row, size)];
  });
}

/** One branch of a debate: the replies to a comment, each with what was said below it. Reads so many rows and no more. */
export async function readBranchMap(db: Reader, postId: string, commentId: string): Promise<DebateMap> {
  const head = await readHead(db, postId, commentId);
  const path = await readPath(db, head);
  const { branches, isComplete } = await readBranches(db, head);
  const found = branches.reduce((sum, { size }) => sum + size, isVisible(head) ? 1 : 0);
  const size = head.depth === 0 ? sizeOfTop(head) : found;
  return {
    branch: mapPiece(head, size),
    path: path.map(mapAncestor),
    skippedAncestors: Math.max(0, head.depth - path.length),
    comments: size,
    isComplete,
    pieces: await readPieces(db, branches.slice(0, limits.map.pieces)),
    rest: countByKind(
      branches.slice(limits.map.pieces).map(({ row, size: of }) => ({ kind: mapKindOf(row), size: of })),
    ),
  };
}
