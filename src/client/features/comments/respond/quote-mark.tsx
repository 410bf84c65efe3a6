import type { Quote } from '../../../../contract/quote.ts';
import { useRespondMessages } from '../../../lib/messages/respond.ts';
import { paths } from '../../../lib/paths.ts';
import { useDebate } from '../debate-context.ts';
import { RowLink } from '../row-link.tsx';
import { passageAnchor } from './passage-anchor.ts';

/** Above what a comment says: the words of the post it responds to, and the way to them. */
export function QuoteMark({ commentId, quote }: { commentId: string; quote: Quote }) {
  const w = useRespondMessages();
  const { slug } = useDebate();
  return (
    <div className="said-back">
      {/* As an element of its name it would come indented, before the styles of what comes later. */}
      <p role="blockquote">{quote.text}</p>
      <p className="mark-to">
        {quote.paragraph === null ? (
          w.changed
        ) : (
          <RowLink to={`${paths.post(slug)}#${passageAnchor(commentId)}`}>{w.see}</RowLink>
        )}
      </p>
    </div>
  );
}
