import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { HiddenComment, Mine, VisibleComment } from '../../../contract/comment.ts';
import { can } from '../../../contract/permissions.ts';
import { ancestorIds } from '../../../thread/ancestors.ts';
import { useExplainMessages } from '../../lib/messages/explain.ts';
import { useInlineModerationMessages } from '../../lib/messages/inline-moderation.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useRelationsMessages } from '../../lib/messages/relations.ts';
import { useNow } from '../../lib/now.ts';
import { subjectOf } from './comment-actions.ts';
import { loadCommands } from './load-commands.ts';
import { commentQueries } from './comment-queries.ts';
import { openComposer } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { useDebateParts } from './debate-parts.ts';
import { draftKey } from './draft-key.ts';
import { emptyDraft, loadDraft, saveDraft } from './drafts-store.ts';
import { availableModeration, moderationSubjectOf } from './moderation-actions.ts';
import { ownEarlier } from './own-earlier.ts';
import type { RowPanelId } from './row-panel.ts';
import type { LoadedThread } from './thread-cache.ts';

type Item = { id: string; label: string; run: () => void };
type Props = {
  comment: VisibleComment | HiddenComment;
  choose: (item: Item) => void;
  /** What asks for more below the comment. */
  open: (panel: RowPanelId) => void;
};

/** What only some need or may do with a comment: looked up when its menu is open, so that rows need not know it. */
export function MoreActions({ comment, choose, open }: Props) {
  const { slug, postId, writer, closedAt } = useDebate();
  const { explain } = useExplainMessages();
  const { ChangeActions, ListenItems, UseInSummary } = useDebateParts();
  const relations = useRelationItems(comment);
  const moderation = useModerationItems(comment, open);
  const now = useNow((time) => time);
  return (
    <>
      <ListenItems commentId={comment.id} choose={choose} />
      {[{ id: 'explain', label: explain, run: () => open('explain') }, ...relations, ...moderation].map(
        (item) => (
          <li key={item.id}>
            <button type="button" className="btn btn--quiet" onClick={() => choose(item)}>
              {item.label}
            </button>
          </li>
        ),
      )}
      {comment.state === 'visible' && can(writer, 'write-summary', null, now) && (
        <UseInSummary {...{ slug, postId, choose }} commentId={comment.id} />
      )}
      {comment.state === 'visible' && comment.kind === 'change' && (
        <ChangeActions {...{ slug, closedAt, comment, choose }} move={open} />
      )}
    </>
  );
}

/** What it has to do with one's own comments. */
function useRelationItems(comment: Props['comment']): Item[] {
  const m = useMessages();
  const w = useRelationsMessages();
  const client = useQueryClient();
  const { slug, postId, view, writer, closedAt } = useDebate();
  const { data: mine } = useQuery(commentQueries.mine(slug));
  const { data: thread } = useQuery(commentQueries.thread(slug, view));
  const now = useNow((time) => time);
  if (comment.state !== 'visible' || !mine || !thread) return [];

  const items: Item[] = [];
  const question = ownQuestionAbove(comment, thread, mine);
  if (question && can(writer, 'mark-answer', subjectOf(question, true, closedAt), now)) {
    const isIt = question.marks?.question?.isChosen && question.marks.question.answerId === comment.id;
    const answer = {
      answerId: comment.id,
      answeredAt: comment.createdAt,
      answeredBy: comment.author.name,
    };
    const mark = async () =>
      (await loadCommands()).mark({ client, slug, m }, question, isIt ? null : answer, w);
    items.push({
      id: 'mark-answer',
      label: isIt ? w.notAnswersIt : w.answersIt,
      run: () => void mark(),
    });
  }
  const above = ancestorIds(thread.comments, comment.id);
  const own = ownEarlier(mine);
  // What it answers, else the newest.
  const earlier = above.find((id) => own.includes(id)) ?? own[0];
  const isOthers = mine.own[comment.id] === undefined;
  if (earlier !== undefined && isOthers && can(writer, 'comment', { closedAt }, now))
    items.push({
      id: 'changed-mind',
      label: w.changedMyMind,
      run: () => beginChangedMind(draftKey(postId, comment.id, 'new'), earlier),
    });

  return items;
}

/** What can be done about it. */
function useModerationItems(comment: Props['comment'], open: Props['open']): Item[] {
  const m = useMessages();
  const w = useInlineModerationMessages();
  const client = useQueryClient();
  const { slug, writer, closedAt } = useDebate();
  const { data: mine } = useQuery(commentQueries.mine(slug));
  const subject = moderationSubjectOf(comment, mine?.own[comment.id] !== undefined, closedAt);
  const now = useNow((time) => time);
  return availableModeration(writer, subject, now).map(({ id, label, does }) => ({
    id,
    label: label(w),
    run: () => ('panel' in does ? open(does.panel) : void does.command({ client, slug, m }, comment, w)),
  }));
}

/** One's own question that this comment may answer: the nearest one above it. */
function ownQuestionAbove(
  comment: VisibleComment,
  { comments }: LoadedThread,
  mine: Mine,
): VisibleComment | null {
  for (const id of ancestorIds(comments, comment.id)) {
    const one = comments.find((each) => each.id === id);
    if (one?.state === 'visible' && one.kind === 'question' && mine.own[id] !== undefined) return one;
  }
  return null;
}

/** Opens the reply with what one has changed one's mind about chosen. What somebody has typed stays. */
function beginChangedMind(key: string, earlier: string): void {
  const { sendKey: _stale, ...kept } = loadDraft(key) ?? emptyDraft;
  saveDraft(key, { ...kept, changedMindAbout: kept.changedMindAbout ?? earlier });
  openComposer(key, kept.body);
}
