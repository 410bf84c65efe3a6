import type { ReactNode } from 'react';
import { useHref } from 'react-router-dom';
import type { Post } from '../../../contract/post.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { useRowLinks } from './row-link.tsx';

type Props = { post: Pick<Post, 'closedAt'>; heading: string; tools?: ReactNode; children: ReactNode };

/** The part of a page that holds a debate, in whatever way it is read. */
export function Discussion({ post, heading, tools, children }: Props) {
  const m = useMessages();
  const section = useRowLinks(useHref('/').replace(/\/$/, ''));
  return (
    <section className="discussion" id="debate" aria-labelledby="debate-heading" ref={section}>
      <header>
        <h2 id="debate-heading" tabIndex={-1}>
          {heading}
        </h2>
        {tools}
      </header>
      {post.closedAt !== null && (
        <p className="notice">
          <Icon name="lock" />
          <span>
            <strong>{m.debate.closed}</strong> {m.debate.closedWhy}
          </span>
        </p>
      )}
      {children}
    </section>
  );
}
