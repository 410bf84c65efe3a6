import { kinds } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { openComposer } from './composers-store.ts';
import { draftKey, emptyDraft, loadDraft, saveDraft } from './drafts-store.ts';
import { prefetchParts } from './lazy.ts';

/** Ways to begin, at the question: each opens the composer with its kind chosen and the first words there. */
export function Starters({ postId }: { postId: string }) {
  const m = useMessages();
  const key = draftKey(postId, null, 'new');
  return (
    <div className="starters">
      {kinds.map((kind) => (
        <Button
          key={kind}
          icon={kind}
          onPointerEnter={prefetchParts}
          onFocus={prefetchParts}
          onClick={() => {
            const kept = loadDraft(key);
            // What somebody has typed stays as it is.
            const isUntouched =
              !kept || Object.values(m.composer.kindOpening).includes(kept.body) || !kept.body.trim();
            const body = isUntouched ? m.composer.kindOpening[kind] : kept.body;
            const { sendKey: _stale, ...others } = kept ?? emptyDraft;
            saveDraft(key, { ...others, body, kind });
            openComposer(key, body);
            requestAnimationFrame(() => document.getElementById('debate')?.scrollIntoView());
          }}
        >
          {m.composer.kindStarter[kind]}
        </Button>
      ))}
    </div>
  );
}
