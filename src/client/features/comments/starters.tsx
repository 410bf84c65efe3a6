import { kinds } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { draftKey } from './draft-key.ts';
import { loadBegin, prefetchParts } from './lazy.ts';

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
          onClick={() => void loadBegin().then(({ begin }) => begin(key, kind, m.composer.kindOpening))}
        >
          {m.composer.kindStarter[kind]}
        </Button>
      ))}
    </div>
  );
}
