import { useNavigate } from 'react-router-dom';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { showToast } from '../../ui/toast.ts';
import { openEditor, pick } from './summary-drafts.ts';
import { summaryPath } from './summary-path.ts';

type Props = {
  slug: string;
  postId: string;
  commentId: string;
  choose: (item: { id: string; label: string; run: () => void }) => void;
};

/** In a comment's menu, for moderators: puts it on the list of what a summary rests on. */
export function UseInSummary({ slug, postId, commentId, choose }: Props) {
  const w = useSummaryEditorMessages();
  const navigate = useNavigate();
  const open = () => {
    openEditor(postId);
    void navigate(summaryPath(slug));
  };
  const run = () =>
    showToast({
      text: pick(postId, commentId) ? w.used : w.restTwice,
      action: { label: w.open, run: open },
    });
  return (
    <li>
      <button
        type="button"
        className="btn btn--quiet"
        onClick={() => choose({ id: 'use-in-summary', label: w.use, run })}
      >
        {w.use}
      </button>
    </li>
  );
}
