import type { ReactNode } from 'react';
import type { Post } from '../../../contract/post.ts';
import { useServerHtml } from '../../lib/html.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';
import { useWaysMessages } from '../../lib/messages/ways.ts';
import { Link } from '../../ui/link.tsx';
import { dayOf } from '../../lib/times.ts';
import { Icon } from '../../ui/icon.tsx';
import { ShareButton } from './share-button.tsx';

/** The story, up to its question; `tools` are what other features have to do with it. */
export function PostArticle({ post, tools }: { post: Post; tools?: ReactNode }) {
  const m = useMessages();
  const ways = useWaysMessages();
  const html = useServerHtml(post.html);
  const lang = useLangOf(post.lang);
  return (
    <article className="post">
      <p className="kicker">{m.site.subject}</p>
      <h1 tabIndex={-1} lang={lang}>
        {post.title}
      </h1>
      <p className="standfirst" lang={lang}>
        {post.standfirst}
      </p>
      <p className="byline">
        <span>{post.byline}</span>
        <span>{dayOf(post.publishedAt, m.language)}</span>
        <span>{m.posts.readingTime(post.readingTime)}</span>
        <a href="#debate">{m.posts.commentsFrom(post.commentCount, post.pointOfViewCount)}</a>
      </p>
      <div className="tools">
        {post.hasEasyRead && (
          <Link className="btn btn--quiet" to="easy-read">
            <Icon name="easy" />
            {ways.easyRead}
          </Link>
        )}
        <ShareButton title={post.title} />
        {tools}
      </div>
      <div className="prose" lang={lang} dangerouslySetInnerHTML={html} />
    </article>
  );
}
