import { useMemo } from 'react';
import { isModerator } from '../../contract/row-permissions.ts';
import type { Post } from '../../contract/post.ts';
import { useViewer } from '../features/people/use-viewer.ts';
import { drawnPart } from '../lib/drawn-part.tsx';
import { ListenSlot } from './listen-slot.tsx';

/** `loadSummary`: before a post that has a summary is drawn. */
const { Part, load: loadSummary } = drawnPart(
  async () => (await import('../features/summary/summary-section.tsx')).SummarySection,
);
export { loadSummary };

/** "Where we have got to", where somebody wrote it or may. The same element for as long as nothing in it changes. */
export function SummarySlot({ post: { id, slug, lang, summary } }: { post: Post }) {
  const isWanted = isModerator(useViewer().viewer) || summary !== null;
  return useMemo(
    () =>
      isWanted && (
        <Part {...{ postId: id, slug, lang, summary }} tools={<ListenSlot type="summary" slug={slug} />} />
      ),
    [isWanted, id, slug, lang, summary],
  );
}
