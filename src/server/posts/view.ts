import type { ViewCounts } from '../../contract/comment.ts';
import type { Post, PostSummary } from '../../contract/post.ts';
import { type PointOfView, pointsOfView } from '../../contract/vocabulary.ts';
import type { Flag, PostRow } from '../db/schema.ts';

export type SummaryRow = Omit<PostRow, 'html' | 'source' | 'revision'> & {
  point_of_view_count: number;
  latest_at: number | null;
};

export const postSummary = (row: SummaryRow): PostSummary => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  standfirst: row.standfirst,
  question: row.question,
  byline: row.byline,
  tags: JSON.parse(row.tags) as string[],
  publishedAt: row.published_at,
  readingTime: row.reading_time,
  closedAt: row.closed_at,
  commentCount: row.comment_count,
  pointOfViewCount: row.point_of_view_count,
  latestAt: row.latest_at,
});

type HeardRow = { point_of_view: PointOfView; comments: number };

/** In the order of the list, with those that are not heard yet. */
export const heardFrom = (rows: readonly HeardRow[]): Post['heard'] =>
  pointsOfView.map((pointOfView) => ({
    pointOfView,
    comments: rows.find((one) => one.point_of_view === pointOfView)?.comments ?? 0,
  }));

export const fullPost = (
  row: SummaryRow & { html: string; vote_first: Flag },
  { heard, views }: { heard: readonly HeardRow[]; views: ViewCounts },
): Post => ({
  ...postSummary(row),
  html: row.html,
  heard: heardFrom(heard),
  views,
  voteFirst: row.vote_first === 1,
});
