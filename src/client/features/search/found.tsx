import type { FoundComment, FoundPost } from '../../../contract/search.ts';
import type { ListedPointOfView } from '../../../contract/points-of-view.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';
import { useSearchMessages } from '../../lib/messages/search.ts';
import { paths } from '../../lib/paths.ts';
import { pointOfViewName } from '../../lib/points-of-view.ts';
import { dayOf } from '../../lib/times.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import '../../styles/kinds.css';

const Excerpt = ({ excerpt, lang }: Pick<FoundPost, 'excerpt' | 'lang'>) => (
  <p className="found-words" lang={useLangOf(lang)}>
    {excerpt.map(({ text, isMatch }, at) =>
      // The pieces of one text never change their places.
      isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
    )}
  </p>
);

export const FoundPostItem = ({ post }: { post: FoundPost }) => {
  const m = useMessages();
  return (
    <li className="found">
      <h3>
        <Link to={paths.post(post.slug)} lang={useLangOf(post.lang)}>
          {post.title}
        </Link>
      </h3>
      <Excerpt excerpt={post.excerpt} lang={post.lang} />
      <p className="byline">{m.posts.commentsFrom(post.commentCount, 0)}</p>
    </li>
  );
};

export const foundAnchor = (id: string): string => `found-${id}`;

export function FoundCommentItem({
  comment,
  pointsOfView,
}: {
  comment: FoundComment;
  pointsOfView: readonly ListedPointOfView[];
}) {
  const m = useMessages();
  const w = useSearchMessages();
  const { author, post, kind } = comment;
  return (
    <li className="found" id={foundAnchor(comment.id)} tabIndex={-1}>
      <h3>
        <Link to={paths.comment(post.slug, comment.id)}>{w.by(author.name, post.title)}</Link>
      </h3>
      {kind && (
        <p className={`stance stance--${kind}`}>
          <Icon name={kind} />
          {m.comment.kindName[kind]}
        </p>
      )}
      <Excerpt excerpt={comment.excerpt} lang={comment.lang ?? post.lang} />
      <p className="byline">
        {author.badge && <span className="role role--badge">{m.comment.badge[author.badge]}</span>}
        {author.pointOfView !== 'not-said' && (
          <span className="role">{pointOfViewName(m, pointsOfView, author.pointOfView)}</span>
        )}
        <time dateTime={new Date(comment.createdAt).toISOString()}>
          {dayOf(comment.createdAt, m.language)}
        </time>
      </p>
    </li>
  );
}
