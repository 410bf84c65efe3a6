import type { PointOfView } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';

const give = prepared<{ post: string; person: string; view: PointOfView }>()((db, p) =>
  db
    .updateTable('trying')
    .set({ point_of_view: p('view') })
    .where('person_id', '=', p('person'))
    .where('post_id', '=', p('post'))
    .where('point_of_view', 'is', null),
);

/** What a person is trying in a debate, from the point of view they have told since. Needs the post locked. */
export async function giveTryingView(
  trx: Writer,
  post: string,
  person: string,
  view: PointOfView,
): Promise<void> {
  await give(trx, { post, person, view });
}
