import type { ChangeState, PointOfView } from '../../contract/vocabulary.ts';

/** What the wall of changes stands on; a part of schema.ts. */
export type ChangeTables = {
  /** How a change came to where it stands, oldest first. */
  change_notes: {
    id: string;
    comment_id: string;
    /** From then on. */
    state: ChangeState;
    /** 0: it stayed where it was, and something was said. */
    moved: 0 | 1;
    /** '': nothing was said. */
    note: string;
    person_id: string | null;
    by: 'author' | 'moderator';
    at: number;
    /** The words are taken back; who did it can put them back for a while. */
    deleted_at: number | null;
    deleted_by: string | null;
  };
  trying: {
    comment_id: string;
    person_id: string;
    post_id: string;
    at: number;
  };
  /** The tags of a post, as in its column. */
  post_tags: { tag: string; post_id: string };
  /** Visible changes, each once with the tag '' and once with each tag of its post. */
  wall: { tag: string; comment_id: string; post_id: string; state: ChangeState; point_of_view: PointOfView };
  /** The same counted. */
  wall_counts: { post_id: string; state: ChangeState; point_of_view: PointOfView; changes: number };
};
