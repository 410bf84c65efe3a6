import type { ReactNode } from 'react';
import { Suspense } from 'react';
import type { Comment as AnyComment, VisibleComment } from '../../../contract/comment.ts';
import type { Post } from '../../../contract/post.ts';
import { Comment } from '../../features/comments/comment.tsx';
import { Composer } from '../../features/comments/composer.tsx';
import { Heard } from '../../features/comments/heard.tsx';
import type { Note } from '../../features/comments/notes.ts';
import { Starters } from '../../features/comments/starters.tsx';
import { Tombstone } from '../../features/comments/tombstone.tsx';
import { Tabs } from '../../features/comments/views/tabs.tsx';
import { Beside } from '../../features/posts/beside.tsx';
import { PostCard } from '../../features/posts/post-card.tsx';
import { Question } from '../../features/posts/question.tsx';
import { SummarySlot } from '../summary-slot.tsx';

type Props = { post: Post; comments: readonly { state: string }[] };

const plain: Note = {
  key: '',
  vote: null,
  counts: null,
  isOwn: false,
  isMarked: false,
  isNew: false,
  isApart: false,
  sending: undefined,
  told: undefined,
};

const isVisible = (comment: { state: string }): comment is VisibleComment => comment.state === 'visible';
const nothing = () => undefined;

/** One comment of each kind, as different readers see it. */
function Comments({ comments }: Props) {
  const visible = comments.filter(isVisible);
  const kinds = new Map(visible.map((comment) => [comment.kind, comment]));
  const notes: Partial<Note>[] = [
    { vote: 'agree' },
    { vote: 'disagree', isNew: true },
    { isOwn: true },
    { isMarked: true },
    { vote: 'unsure' },
  ];
  return [...kinds.values()].map((comment, i) => (
    <Comment
      key={comment.id}
      comment={comment}
      level={1}
      answers={i === 1 ? { commentId: comment.id, name: 'Blue Kettle', here: true } : null}
      note={{ ...plain, ...notes[i] }}
    />
  ));
}

function Tombstones({ comments }: Props) {
  const one = comments.find(isVisible);
  if (!one) return null;
  const { id, postId, parentId, createdAt, replyCount, branchCount } = one;
  const place = { id, postId, parentId, createdAt, replyCount, branchCount };
  const gone: Exclude<AnyComment, VisibleComment>[] = [
    { ...place, state: 'hidden', reason: 'names-person', hiddenAt: createdAt },
    { ...place, state: 'hidden', reason: null, hiddenAt: createdAt },
    { ...place, state: 'deleted' },
  ];
  return gone.map((comment, i) => <Tombstone key={i} comment={comment} answers={null} isMarked={i === 2} />);
}

const Asked = ({ post }: Props) => (
  <Question text={post.question}>
    <Starters postId={post.id} goThere={null} />
  </Question>
);

const AboveDebate = ({ post }: Props) => (
  <div className="discussion">
    <Heard post={post} />
    <Tabs post={post} current={null} />
    <SummarySlot post={post} />
  </div>
);

const Writing = () => (
  <Suspense fallback={null}>
    <Composer parentId={null} parentName={null} opening="I see it differently because " level={1} />
  </Suspense>
);

const Cards = ({ post }: Props) => (
  <>
    <PostCard
      post={{ ...post, closedAt: post.publishedAt }}
      isNewest={false}
      hasNews
      easyFirst={false}
      onIntent={nothing}
    />
  </>
);

/** The main pieces of the site, of a post and comments that are there. */
export const pieces: Record<string, (props: Props) => ReactNode> = {
  'Post card': Cards,
  Question: Asked,
  'Beside the debate': Beside,
  'Above the debate': AboveDebate,
  Comments,
  Tombstones,
  Composer: Writing,
};
