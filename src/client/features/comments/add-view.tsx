import { Suspense } from 'react';
import { canInRow } from '../../../contract/row-permissions.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { useViewer } from '../people/use-viewer.ts';
import { asWriter } from './comment-actions.ts';
import { openComposer, useComposers } from './composers-store.ts';
import { draftKey } from './draft-key.ts';
import { Composer, prefetchParts } from './lazy.ts';

/** The composer at the question: one line until it is wanted. */
export function AddView({ postId, closedAt }: { postId: string; closedAt: number | null }) {
  const m = useMessages();
  const { viewer } = useViewer();
  const canAdd = useNow((now) => canInRow(asWriter(viewer), 'comment', { closedAt }, now));
  const key = draftKey(postId, null, 'new');
  const isOpen = useComposers(({ open }) => open[key]);
  if (!canAdd) return null;
  if (isOpen)
    return (
      <Suspense fallback={<p className="opening">{m.composer.loading}</p>}>
        <Composer parentId={null} parentName={null} opening={isOpen.opening} level={1} />
      </Suspense>
    );
  return (
    <p className="add-view">
      <Button
        look="primary"
        onPointerEnter={prefetchParts}
        onFocus={prefetchParts}
        onClick={() => openComposer(key)}
      >
        {m.debate.add}
      </Button>
      <noscript>{m.states.noScripts}</noscript>
    </p>
  );
}
