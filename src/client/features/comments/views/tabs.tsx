import { useEffect, useRef } from 'react';
import type { Post } from '../../../../contract/post.ts';
import { useViewsMessages } from '../../../lib/messages/views.ts';
import { type DebateTab, debateTabs, paths } from '../../../lib/paths.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Link } from '../../../ui/link.tsx';

type Props = { post: Pick<Post, 'slug' | 'commentCount' | 'views'>; current: DebateTab | null };

/** The ways to read a debate are links: each has its own address, and works without scripts. */
export function Tabs({ post: { slug, commentCount, views }, current }: Props) {
  const w = useViewsMessages();
  const counts: Partial<Record<DebateTab, number>> = views;
  const name = current ? w.names[current] : w.conversation;
  const before = useRef(name);
  useEffect(() => {
    if (before.current !== name) announce(name);
    before.current = name;
  }, [name]);
  return (
    <nav className="views" aria-label={w.tabs}>
      {[null, ...debateTabs].map((tab) => {
        const count = tab ? counts[tab] : commentCount;
        return (
          <Link
            key={tab}
            className={tab ?? ''}
            to={tab ? paths.tab(slug, tab) : paths.post(slug)}
            aria-current={tab === current ? 'page' : undefined}
            preventScrollReset
          >
            {tab ? w.names[tab] : w.conversation} {count !== undefined && <span>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
