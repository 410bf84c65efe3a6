import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { PostSummary } from '../../../contract/post.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { dayOf } from '../../lib/times.ts';
import { Icon } from '../../ui/icon.tsx';

/** A post on the index: what it is about and the question it asks. The title alone is the link. */
export const PostCard = memo(function PostCard({
  post,
  onIntent,
}: {
  post: PostSummary;
  onIntent: (slug: string) => void;
}) {
  const m = useMessages();
  return (
    <article
      className="post-card"
      onPointerEnter={() => onIntent(post.slug)}
      onFocus={() => onIntent(post.slug)}
    >
      <h2>
        <Link to={paths.post(post.slug)}>{post.title}</Link>
      </h2>
      <p className="standfirst">{post.standfirst}</p>
      <p className="asks">
        <span className="asks-label">{m.posts.question}</span> {post.question}
      </p>
      <p className="byline">
        <span>{dayOf(post.publishedAt, m.language)}</span>
        <span>{m.posts.readingTime(post.readingTime)}</span>
        <span>{m.posts.commentsFrom(post.commentCount, post.pointOfViewCount)}</span>
        {post.closedAt !== null && (
          <span className="closed-mark">
            <Icon name="lock" />
            {m.posts.closed}
          </span>
        )}
      </p>
    </article>
  );
});
