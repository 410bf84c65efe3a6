import type { Badge } from '../../contract/vocabulary.ts';

/** Integer milliseconds UTC. */
type Time = number;

export type SummaryTables = {
  /** "Where we have got to", each revision a row. */
  summaries: {
    id: string;
    post_id: string;
    /** 1, 2, 3 … */
    revision: number;
    body: string;
    html: string;
    /** JSON array of sentences. */
    easy_read: string;
    person_id: string | null;
    by: string;
    badge: Badge | null;
    at: Time;
    erased_at: Time | null;
  };
  /** The comments a summary rests on. */
  summary_comments: { summary_id: string; comment_id: string; position: number };
};
