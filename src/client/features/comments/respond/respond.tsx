import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'react-router-dom';
import { limits } from '../../../../contract/limits.ts';
import type { Post } from '../../../../contract/post.ts';
import type { NewQuote } from '../../../../contract/quote.ts';
import { canInRow } from '../../../../contract/row-permissions.ts';
import { anchorOf, quotable } from '../../../../thread/anchor.ts';
import { useRespondMessages } from '../../../lib/messages/respond.ts';
import { useNow } from '../../../lib/now.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useViewer } from '../../people/use-viewer.ts';
import { asWriter } from '../comment-actions.ts';
import { BackToComment } from './back-to-comment.tsx';
import { ParagraphButton } from './paragraph-button.tsx';
import { quoteQueries } from './quote-queries.ts';
import { QuotingDialog } from './quoting-dialog.tsx';
import { respondTo } from './respond-to.ts';
import { SelectionButton } from './selection-button.tsx';
import { usePageParagraphs } from './use-page-paragraphs.ts';
import { usePassage } from './use-passage.ts';
import '../../../styles/respond.css';

type Props = {
  post: Post;
  /** Leads to where the composer is, from where the debate is read in another way. */
  goThere: (() => Promise<void> | void) | null;
};

/** Responding to a passage of the post: by selecting it, or by the button of its paragraph; and the way to a passage. */
export function Respond({ post, goThere }: Props) {
  const w = useRespondMessages();
  const { slug, closedAt, commentCount, pointsOfView } = post;
  const { pathname } = useLocation();
  const page = usePageParagraphs(post.html, pathname);
  const { viewer } = useViewer();
  const canAdd = useNow((now) => canInRow(asWriter(viewer), 'comment', { closedAt }, now));
  const { data } = useQuery(quoteQueries.counts(slug, commentCount));
  const [listed, setListed] = useState<number | null>(null);
  const shown = usePassage(slug, page);
  const close = useCallback(() => setListed(null), []);
  if (!page) return null;

  const respond = async (quote: NewQuote) => {
    setListed(null);
    await goThere?.();
    respondTo(post.id, quote);
    announce(w.chosen);
  };
  const respondToParagraph = (nth: number) => {
    const texts = page.paragraphs.map(({ text }) => text);
    const from = texts.slice(0, nth).reduce((sum, text) => sum + text.length + 1, 0);
    const to = from + quotable(texts[nth] ?? '', limits.quote.text).length;
    return respond(anchorOf(texts, { from, to, paragraph: nth }));
  };
  const commentsOn = new Map(data?.paragraphs.map(({ paragraph, comments }) => [paragraph, comments]));

  return (
    <>
      {page.paragraphs.map(({ host }, nth) => {
        const comments = commentsOn.get(nth) ?? 0;
        return createPortal(
          <>
            {shown?.paragraph === nth && <BackToComment commentId={shown.commentId} />}
            {(canAdd || comments > 0) && (
              <ParagraphButton
                comments={comments}
                onPress={() => (comments > 0 ? setListed(nth) : void respondToParagraph(nth))}
              />
            )}
          </>,
          host,
          String(nth),
        );
      })}
      {canAdd && <SelectionButton page={page} onRespond={(quote) => void respond(quote)} />}
      {listed !== null && (
        <QuotingDialog
          slug={slug}
          paragraph={listed}
          comments={commentsOn.get(listed) ?? 0}
          pointsOfView={pointsOfView}
          onRespond={canAdd ? () => void respondToParagraph(listed) : null}
          onClosed={close}
        />
      )}
    </>
  );
}
