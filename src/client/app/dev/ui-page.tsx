import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { commentQueries, type ThreadView } from '../../features/comments/comment-queries.ts';
import { InDebate } from '../../features/comments/debate.tsx';
import { loadMarks } from '../../features/comments/marks.tsx';
import { postListQuery } from '../../features/posts/post-list-query.ts';
import { postQueries } from '../../features/posts/post-queries.ts';
import { options } from '../../features/reading/reading.ts';
import { debateParts } from '../debate-parts.tsx';
import { usePageTitle } from '../page-title.ts';
import { pieces } from './pieces.tsx';
import { uiParts } from './ui-parts.tsx';
import './ui-page.css';

const view: ThreadView = { kind: 'debate', order: 'oldest', from: null };
const newest = postListQuery(null);

/** Development only. What is drawn is the newest post, as the site itself would draw it. */
export const uiPage = (client: QueryClient) => ({
  loader: async () => {
    const { pages } = await client.fetchInfiniteQuery(newest);
    const slug = pages[0]?.posts[0]?.slug;
    if (!slug) throw new Response(null, { status: 404 });
    await Promise.all([
      client.fetchQuery(postQueries.one(slug)),
      client.fetchQuery(commentQueries.thread(slug, view)),
      loadMarks(),
    ]);
    return null;
  },
  Component: () => <UiPage slug={client.getQueryData(newest.queryKey)?.pages[0]?.posts[0]?.slug ?? ''} />,
});

/** "As the device" is one of the others; high contrast is light or dark. */
const themes = [
  ...options.theme.filter((theme) => theme !== 'system').map((theme) => ({ theme, look: theme })),
  { theme: 'contrast', look: 'contrast on-dark' },
];

/** A living page of every part, each in all themes side by side. */
function UiPage({ slug }: { slug: string }) {
  const { data: post } = useSuspenseQuery(postQueries.one(slug));
  const { data: thread } = useSuspenseQuery(commentQueries.thread(slug, view));
  usePageTitle('All parts in every theme');
  // Drawn in the browser alone: some parts wait for what the server never has.
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => setIsDrawn(true), []);
  // Forms take the focus when they open, and here all of them do.
  useEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  }, [isDrawn]);
  return (
    <div className="dev-ui">
      <h1 tabIndex={-1}>All parts in every theme</h1>
      <InDebate post={post} view={view} parts={debateParts}>
        {isDrawn &&
          Object.entries(uiParts).map(([name, Part]) => (
            <InThemes
              key={name}
              name={name}
              parts={themes.map(({ look }) => (
                <Part key={look} look={look} />
              ))}
            />
          ))}
        {isDrawn &&
          Object.entries(pieces).map(([name, Piece]) => (
            <InThemes
              key={name}
              name={name}
              parts={themes.map(({ look }) => (
                <Piece key={look} post={post} comments={thread.comments} />
              ))}
            />
          ))}
      </InDebate>
    </div>
  );
}

function InThemes({ name, parts }: { name: string; parts: ReactNode[] }) {
  return (
    <section>
      <h2>{name}</h2>
      <div className="dev-themes">
        {themes.map(({ theme, look }, i) => (
          <div key={look} className={look} data-theme={theme}>
            <p className="dev-theme">{look}</p>
            {parts[i]}
          </div>
        ))}
      </div>
    </section>
  );
}
