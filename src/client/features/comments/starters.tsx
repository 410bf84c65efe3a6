import { kinds } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import { draftKey } from './draft-key.ts';
import { begin, prefetchParts } from './lazy.ts';

type Props = {
  postId: string;
  /** Leads to where the composer is, from where the debate is read in another way. */
  goThere: (() => Promise<void> | void) | null;
};

/** Ways to begin, at the question: each opens the composer with its kind chosen and the first words there. */
export function Starters({ postId, goThere }: Props) {
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
          onClick={async () => {
            await goThere?.();
            await begin(key, kind, m.composer.kindOpening);
          }}
        >
          {m.composer.kindStarter[kind]}
        </Button>
      ))}
    </div>
  );
}
