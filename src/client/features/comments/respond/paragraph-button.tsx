import { useRespondMessages } from '../../../lib/messages/respond.ts';

/**
 * In the margin of a paragraph. What is seen stands in attributes and is drawn by the style sheet: in the page there are
 * the words of the post and no others, for whoever copies them, searches in them or has them read aloud.
 */
export function ParagraphButton({ comments, onPress }: { comments: number; onPress: () => void }) {
  const w = useRespondMessages();
  const isCounted = comments > 0;
  return (
    <button
      type="button"
      className={isCounted ? 'respond-button respond-button--counted' : 'respond-button'}
      aria-label={isCounted ? w.commentsOnParagraph(comments) : w.respondToParagraph}
      aria-haspopup={isCounted ? 'dialog' : undefined}
      data-short={isCounted ? comments.toLocaleString('en-GB') : ''}
      data-long={isCounted ? w.comments(comments) : w.respond}
      onClick={onPress}
    />
  );
}
