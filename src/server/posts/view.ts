import type { ViewCounts } from '../../contract/comment.ts';
import type { ListedPointOfView } from '../../contract/points-of-view.ts';
import type { Post, PostSummary } from '../../contract/post.ts';
import type { Summary } from '../../contract/summary.ts';
import type { Language, PointOfView } from '../../contract/vocabulary.ts';
import type { Flag, PostRow } from '../db/schema.ts';
import type { Explained } from '../glossary/explain-words.ts';
import type { SiteGlossary } from '../glossary/glossary.ts';

export type SummaryRow = Omit<PostRow, 'html' | 'source' | 'revision'> & {
  lang: Language;
  point_of_view_count: number;
  latest_at: number | null;
  easy_reads: number;
};

export const postSummary = (row: SummaryRow): PostSummary => ({
  id: row.id,
  slug: row.slug,
  lang: row.lang,
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
  hasEasyRead: row.easy_reads > 0,
});

type HeardRow = { point_of_view: PointOfView; comments: number };

/** In the order of the list, with those on it that are not heard yet. */
export function heardFrom(rows: readonly HeardRow[], list: readonly ListedPointOfView[]): Post['heard'] {
  const comments = new Map(rows.map((row) => [row.point_of_view, row.comments]));
  const said = ({ id }: { id: PointOfView }) => comments.get(id) ?? 0;
  return [...list.filter((one) => !one.isRetired || said(one) > 0), { id: 'not-said' }].map((one) => ({
    pointOfView: one.id,
    comments: said(one),
  }));
}

const explained = ({ html, words }: Explained): Pick<Post, 'html' | 'explained'> => ({
  html,
  explained: words.map(({ slug, word, explanation }) => ({ slug, word, explanation })),
});

type FullPostParts = {
  heard: readonly HeardRow[];
  pointsOfView: ListedPointOfView[];
  views: ViewCounts;
  summary: Summary | null;
  glossary: SiteGlossary;
};

export const fullPost = (
  row: SummaryRow & { html: string; vote_first: Flag; hold: Flag; slow_seconds: number },
  { heard, pointsOfView, views, summary, glossary }: FullPostParts,
): Post => ({
  ...postSummary(row),
  ...explained(glossary.explain(row.html)),
  heard: heardFrom(heard, pointsOfView),
  pointsOfView,
  views,
  voteFirst: row.vote_first === 1,
  isHeld: row.hold === 1,
  slowSeconds: row.slow_seconds,
  summary,
});
