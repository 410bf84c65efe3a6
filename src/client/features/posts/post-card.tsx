import { memo } from 'react';
import { Link } from '../../ui/link.tsx';
import type { PostSummary } from '../../../contract/post.ts';
import { easyReadOf } from '../../lib/easy-read-path.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';
import { usePostsMessages } from '../../lib/messages/posts.ts';
import { paths } from '../../lib/paths.ts';
import { dayOf } from '../../lib/times.ts';
import { Icon } from '../../ui/icon.tsx';
import '../../styles/post-card.css';

/** A post on the index: what it is about and the question it asks. The title alone is the link. */
export const PostCard = memo(function PostCard({
  post,
  isNewest,
  hasNews,
  easyFirst,
  onIntent,
}: {
  post: PostSummary;
  isNewest: boolean;
  /** Comments that this reader has not seen, in a debate they have opened before. */
  hasNews: boolean;
  /** The title leads to the Easy Read version, where there is one. */
  easyFirst: boolean;
  onIntent: (slug: string) => void;
}) {
  const m = useMessages();
  const words = usePostsMessages();
  const lang = useLangOf(post.lang);
  return (
    <article
      className={isNewest ? 'post-card newest' : 'post-card'}
      onPointerEnter={() => onIntent(post.slug)}
      onFocus={() => onIntent(post.slug)}
    >
      {isNewest && <p className="kicker">{words.newest}</p>}
      <h2>
        <Link
          to={easyFirst && post.hasEasyRead ? easyReadOf(paths.post(post.slug)) : paths.post(post.slug)}
          lang={lang}
        >
          {post.title}
        </Link>
      </h2>
      <p className="standfirst" lang={lang}>
        {post.standfirst}
      </p>
      <p className="asks">
        <span className="asks-label">{m.posts.question}</span> <span lang={lang}>{post.question}</span>
      </p>
      <div className="about">
        <p className="said">
          <Icon name="people" />
          {m.posts.commentsFrom(post.commentCount, post.pointOfViewCount)}
        </p>
        {post.closedAt !== null && (
          <p className="closed-mark">
            <Icon name="lock" />
            {words.closed}
          </p>
        )}
        <p className="byline">
          <span>{post.byline}</span>
          <span>{dayOf(post.publishedAt, m.language)}</span>
          <span>{m.posts.readingTime(post.readingTime)}</span>
        </p>
        {post.tags.length > 0 && (
          <ul className="tags" aria-label={words.tags}>
            {post.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
      {hasNews && (
        <p className="news">
          <span>
            {words.news} <span className="since">{words.newsSince}</span>
          </span>
        </p>
      )}
    </article>
  );
});
