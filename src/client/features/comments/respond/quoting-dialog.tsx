import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import type { VisibleComment } from '../../../../contract/comment.ts';
import type { ListedPointOfView } from '../../../../contract/points-of-view.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { useRespondMessages } from '../../../lib/messages/respond.ts';
import { paths } from '../../../lib/paths.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { pointOfViewName } from '../../../lib/points-of-view.ts';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { quoteQueries } from './quote-queries.ts';

type Props = {
  slug: string;
  paragraph: number;
  comments: number;
  pointsOfView: readonly ListedPointOfView[];
  /** null: nobody can write here now. */
  onRespond: (() => void) | null;
  onClosed: () => void;
};

/** The comments that respond to one paragraph, each a link into the debate. */
export function QuotingDialog({ slug, paragraph, comments, pointsOfView, onRespond, onClosed }: Props) {
  const m = useMessages();
  const w = useRespondMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useInfiniteQuery(quoteQueries.list(slug, paragraph));
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const found = list.data?.pages.flatMap((page) =>
    page.comments.filter((one): one is VisibleComment => one.state === 'visible'),
  );
  return (
    <dialog ref={dialog} className="quoting" aria-labelledby={id} onClose={onClosed}>
      <h2 id={id} tabIndex={-1}>
        {w.commentsOnParagraph(comments)}
      </h2>
      {list.isError ? (
        <p role="status">
          {w.failed} <Button onClick={() => void list.refetch()}>{m.states.tryAgain}</Button>
        </p>
      ) : (
        found?.length !== 0 || <p>{w.none}</p>
      )}
      {list.isPending && <p role="status">{w.loading}</p>}
      <ol>
        {found?.map((comment) => (
          <li key={comment.id}>
            <p>
              <Link to={paths.inThread(slug, comment.id)} onClick={close}>
                {comment.author.name}
              </Link>
              {comment.author.pointOfView !== 'not-said' && (
                <span className="role">{pointOfViewName(m, pointsOfView, comment.author.pointOfView)}</span>
              )}
            </p>
            <p className="begins">{plainText(comment.html).replaceAll('\n', ' ')}</p>
          </li>
        ))}
      </ol>
      <div className="ways">
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage({ cancelRefetch: false })}>{w.more}</Button>
        )}
        {onRespond && (
          <Button
            look="primary"
            onClick={() => {
              close();
              onRespond();
            }}
          >
            {w.respondToParagraph}
          </Button>
        )}
        <Button look="quiet" onClick={close}>
          {w.close}
        </Button>
      </div>
    </dialog>
  );
}
