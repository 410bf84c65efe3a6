import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import { Layout } from './layout.tsx';
import { debateTabs } from '../lib/paths.ts';
import { Loading, NotFound, RouteError, ViewError } from './problem-pages.tsx';
import { DebateRoute, debateLoader } from './routes/debate.tsx';
import { postLoader, PostRoute } from './routes/post.tsx';
import { tabRoute } from './tab-routes.ts';

/** Every page. What a reader of posts and debates does not need is loaded when it is asked for. */
export const createRoutes = (client: QueryClient): RouteObject[] => [
  {
    element: <Layout />,
    hydrateFallbackElement: <Loading />,
    errorElement: (
      <Layout>
        <RouteError />
      </Layout>
    ),
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { path: '/', lazy: async () => (await import('./routes/posts.tsx')).postsRoute(client) },
          {
            path: '/posts/:slug',
            loader: postLoader(client),
            element: <PostRoute />,
            children: [
              {
                errorElement: <ViewError />,
                children: [
                  {
                    index: true,
                    loader: debateLoader(client),
                    element: <DebateRoute />,
                  },
                  ...debateTabs.map((tab) => ({ path: `/posts/:slug/${tab}`, lazy: tabRoute(tab, client) })),
                ],
              },
            ],
          },
          {
            path: '/posts/:slug/comments/:commentId',
            lazy: async () => (await import('./routes/conversation.tsx')).conversationRoute(client),
          },
          { path: '/changes', lazy: async () => (await import('./routes/changes.tsx')).changesRoute(client) },
          { path: '/search', lazy: async () => (await import('./routes/search.tsx')).searchRoute(client) },
          {
            path: '/changes/print',
            lazy: async () => (await import('./routes/print.tsx')).printRoute(client),
          },
          {
            path: '/posts/:slug/slips',
            lazy: async () => (await import('./routes/slips.tsx')).slipsRoute(client),
          },
          {
            path: '/house-rules',
            lazy: async () => (await import('./routes/house-rules.tsx')).houseRulesRoute(client),
          },
          {
            path: '/posts/:slug/easy-read',
            lazy: async () => (await import('./routes/easy-read.tsx')).easyReadRoute(client),
          },
          {
            path: '/:page/easy-read',
            lazy: async () => (await import('./routes/easy-read.tsx')).easyPageRoute(client),
          },
          {
            path: '/how-to-comment',
            lazy: async () => (await import('./routes/how-to-comment.tsx')).howToCommentRoute(client),
          },
          {
            path: '/glossary',
            lazy: async () => (await import('./routes/glossary.tsx')).glossaryRoute(client),
          },
          {
            path: '/openness',
            lazy: async () => (await import('./routes/openness.tsx')).opennessRoute(client),
          },
          { path: '/complain', lazy: () => import('./routes/complain.tsx') },
          { path: '/reports/:receipt?', lazy: () => import('./routes/report.tsx') },
          { path: '/sign-in', lazy: () => import('./routes/sign-in.tsx') },
          { path: '/sign-in/confirm', lazy: () => import('./routes/confirm-sign-in.tsx') },
          { path: '/moderation/:page', lazy: () => import('./routes/moderation.tsx') },
          // Not in what is built: scripts/check-bundle.mjs looks.
          ...(import.meta.env.DEV
            ? [{ path: '/dev/ui', lazy: async () => (await import('./dev/ui-page.tsx')).uiPage(client) }]
            : []),
          { path: '*', loader: notFound, element: <NotFound /> },
        ],
      },
    ],
  },
];

function notFound(): never {
  throw new Response(null, { status: 404 });
}
