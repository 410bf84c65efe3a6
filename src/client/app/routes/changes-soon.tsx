import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { postQueries } from '../../features/posts/post-queries.ts';
import { useViewsMessages } from '../../lib/messages/views.ts';
import { usePageTitle } from '../page-title.ts';

/** Holds the place of what is being built. */
export const route = () => ({ Component: Soon });

function Soon() {
  const w = useViewsMessages();
  const { slug = '' } = useParams();
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  usePageTitle(w.titleOf(w.names['changes'], post.title), post.standfirst);
  return <p className="empty">This part is not here yet.</p>;
}
