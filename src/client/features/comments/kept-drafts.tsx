import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { can } from '../../../contract/permissions.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { useConversationMessages } from '../../lib/messages/conversation.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import { Link } from '../../ui/link.tsx';
import { SanctionNotice } from './sanction-notice.tsx';
import { isLockedAt } from './comment-actions.ts';
import { commentQueries } from './comment-queries.ts';
import { openComposer, useComposers } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import {
  discardDraft,
  type KeptDraft,
  keptDrafts,
  loadDraft,
  returnDraft,
  saveDraft,
} from './drafts-store.ts';
import '../../styles/composer.css';

/** Long enough to know a text by (characters). */
const excerpt = 120;

/** The drafts of this debate that are on this device, so that none is ever out of reach. */
export function KeptDrafts() {
  const c = useComposerMessages();
  const { postId, slug, view, closedAt } = useDebate();
  const { data: sending } = useQuery({
    ...commentQueries.thread(slug, view),
    select: (thread) => thread.sending,
  });
  const isShown = (sendKey: string) => Object.values(sending ?? {}).some(({ key }) => key === sendKey);
  // Both only say that it is time to look again: the device has the drafts.
  const [, setTurn] = useState(0);
  const lookAgain = () => setTurn((turn) => turn + 1);
  const open = useComposers((composers) => composers.open);
  const waiting = keptDrafts(postId, isShown).filter(({ key }) => !open[key]);
  return (
    <>
      {closedAt === null && <SanctionNotice />}
      {waiting.length > 0 && (
        <section className="notice kept-drafts" aria-label={c.draftsHeading}>
          <p>
            <strong>{c.draftsHeading}</strong>
          </p>
          <ul>
            {waiting.map((draft) => (
              <Kept key={draft.sendKey ?? draft.key} draft={draft} onChange={lookAgain} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Props = { draft: KeptDraft; onChange: () => void };

function Kept({ draft: { key, parentId, mode, body, sendKey }, onChange }: Props) {
  const m = useMessages();
  const conversation = useConversationMessages();
  const c = useComposerMessages();
  const { slug, view, closedAt, writer } = useDebate();
  const { data: parent } = useQuery({
    ...commentQueries.thread(slug, view),
    select: (thread) => thread.comments.find(({ id }) => id === parentId),
  });
  const isOpen = useNow((now) => can(writer, 'comment', { closedAt }, now));
  const isForQuestion = parentId === null && mode === 'new';
  // One's own hidden comment is changed and sent again where it stands.
  const { data: isOwnHidden = false } = useQuery({
    ...commentQueries.mine(slug),
    select: ({ own, hidden }) => hidden.some(({ id }) => id === parentId && own[id] !== undefined),
  });
  const isThere = parent?.state === 'visible' && (mode === 'edit' || !isLockedAt(parent));
  const hasPlace =
    isOpen && (isForQuestion ? view.kind === 'debate' : isThere || (mode === 'edit' && isOwnHidden));

  const copy = () =>
    navigator.clipboard.writeText(body).then(
      () => showToast({ text: c.draftCopied }),
      () => showToast({ text: c.draftNotCopied }),
    );
  /** What was sent in vain becomes an ordinary draft again. */
  const takeBack = () => sendKey !== undefined && returnDraft(sendKey);
  const goOn = () => {
    takeBack();
    openComposer(key);
  };
  const discard = () => {
    takeBack();
    const draft = loadDraft(key);
    discardDraft(key);
    onChange();
    if (!draft) return;
    const undo = () => {
      saveDraft(key, draft);
      onChange();
    };
    showToast({ text: c.draftDeleted, action: { label: m.moderation.undo, run: undo } });
  };
  return (
    <li>
      <p className="body--typed">{body.length > excerpt ? `${body.slice(0, excerpt)}…` : body}</p>
      {hasPlace ? (
        <Button look="primary" onClick={goOn}>
          {c.draftContinue}
        </Button>
      ) : isOpen && isForQuestion ? (
        <Link className="btn btn--primary" to={paths.post(slug)}>
          {conversation.wholeDebate}
        </Link>
      ) : (
        <p className="hint">{c.draftWithoutPlace}</p>
      )}
      <Button onClick={() => void copy()}>{c.draftCopy}</Button>
      <Button onClick={discard}>{c.draftDelete}</Button>
    </li>
  );
}
