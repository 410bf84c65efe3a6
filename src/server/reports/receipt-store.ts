import type { ReportStatus } from '../../contract/reports.ts';
import { isVisible } from '../comments/visible.ts';
import type { Reader } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import { stateOf } from './report-state.ts';

/** What became of a report. Nothing here says what the comment says, or who reported it. */
export async function readReport(db: Reader, receipt: string | null): Promise<ReportStatus> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('comments', 'comments.id', 'reports.comment_id')
    .innerJoin('posts', 'posts.id', 'reports.post_id')
    .innerJoin('cases', 'cases.id', 'reports.case_id')
    .select(['reports.comment_id', 'reports.reason', 'reports.at', 'cases.decision', 'cases.decided_at'])
    .select(['comments.hidden_at', 'comments.deleted_at', 'posts.slug', 'posts.title'])
    .where('reports.receipt', '=', receipt ?? '')
    .executeTakeFirst();
  if (row === undefined)
    return refuse('not-found', 'We have no report with this receipt. Check each letter and number.');
  return {
    reason: row.reason,
    at: row.at,
    post: { slug: row.slug, title: row.title },
    commentId: isVisible(row) ? row.comment_id : null,
    ...stateOf(row),
  };
}
