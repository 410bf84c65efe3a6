import { z } from 'zod';
import { changeStates } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow, Flag } from '../db/schema.ts';
import { newId } from '../ids.ts';

/** What became of a change in a sample debate. */
export const sampleChange = z.strictObject({
  /** Said by who asked for it; each so long after the one before, the first after the comment. */
  steps: z.array(
    z.strictObject({ state: z.enum(changeStates), daysAfter: z.number().min(0), note: z.string() }),
  ),
  /** How many people are trying it too, by point of view. */
  trying: z.partialRecord(z.string(), z.int().min(0).max(100)),
});
type SampleChange = z.infer<typeof sampleChange>;

const day = 24 * 60 * 60 * 1000;

/** What of it stands in the comment. */
export const changeColumns = (kind: CommentRow['kind'], change: SampleChange | undefined) => ({
  change_state: kind === 'change' ? (change?.steps.at(-1)?.state ?? ('idea' as const)) : null,
  trying_count: Object.values(change?.trying ?? {}).reduce<number>((sum, n) => sum + (n ?? 0), 0),
});

/** Nothing of it is later than `now`. */
export async function insertChange(
  trx: Writer,
  row: CommentRow,
  { steps, trying }: SampleChange,
  now: number,
): Promise<void> {
  let before = { at: row.created_at, state: 'idea' };
  for (const [i, { state, daysAfter, note }] of steps.entries()) {
    const latest = now - (steps.length - 1 - i);
    const at = Math.min(before.at + Math.round(daysAfter * day), latest);
    const moved: Flag = state === before.state ? 0 : 1;
    const said = {
      note,
      person_id: row.person_id,
      by: 'author' as const,
      deleted_at: null,
      deleted_by: null,
    };
    await trx
      .insertInto('change_notes')
      .values({ id: newId(at), comment_id: row.id, state, moved, at, ...said })
      .execute();
    before = { at, state };
  }
  const people = Object.entries(trying).flatMap(([view, n]) =>
    Array.from({ length: n ?? 0 }, (_, i) => `sample-trying:${view}:${i}`),
  );
  if (people.length > 0)
    await trx
      .insertInto('trying')
      .values(
        people.map((person_id) => ({
          comment_id: row.id,
          person_id,
          post_id: row.post_id,
          at: row.created_at,
        })),
      )
      .execute();
}
