import { useContext } from 'react';
import { useListenMessages } from '../../lib/messages/listen.ts';
import { LanguageContext } from '../../lib/messages/messages.ts';
import { commentAnchor } from '../../lib/paths.ts';
import { startListening } from './start-listening.tsx';
import { useHasVoice } from './use-voices.ts';
import { hasReplies } from './what-to-read.ts';
import '../../styles/listen.css';

type Item = { id: string; label: string; run: () => void };

/** In the menu of a comment: reads it aloud, alone or with its replies. */
export function ListenItems({ commentId, choose }: { commentId: string; choose: (item: Item) => void }) {
  const w = useListenMessages();
  const language = useContext(LanguageContext);
  const anchor = commentAnchor(commentId);
  if (!useHasVoice()) return null;
  const item = (id: string, label: string, withReplies: boolean): Item => ({
    id,
    label,
    run: () => startListening({ type: 'comment', anchor, withReplies }, language),
  });
  const items = [item('listen', w.listenToComment, false)];
  if (hasReplies(anchor)) items.push(item('listen-branch', w.listenToBranch, true));
  return items.map((one) => (
    <li key={one.id}>
      <button type="button" className="btn btn--quiet" onClick={() => choose(one)}>
        {one.label}
      </button>
    </li>
  ));
}
