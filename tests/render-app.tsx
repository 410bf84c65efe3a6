/** The whole site as one person sees it: its pages in jsdom, over the real API and a fresh database. */
import { configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { HttpHandler } from 'msw';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { expect, onTestFinished, vi } from 'vitest';
import { startMockServer } from '../mocks/node.ts';
import type { ChangedComment, NewComment } from '../src/contract/comment.ts';
import { newComment, storePost } from './api/site.ts';

// The real API answers within milliseconds, but other tests may have the processor.
configure({
  asyncUtilTimeout: 8000,
  getElementError: (message) => new Error(`${message?.split('\n\n')[0]}\n\n${document.body.textContent}`),
});

type Site = Awaited<ReturnType<typeof startMockServer>> & {
  /** Puts a fault or a delay before the API, until the end of the test or `server.resetHandlers()`. */
  use: (...handlers: HttpHandler[]) => void;
  /** Says something as somebody of `testPeople`. Gives the comment. */
  say: (as: string, slug: string, comment?: Partial<NewComment>) => Promise<ChangedComment['comment']>;
  /** Any other request, as somebody. Fails when it is refused. */
  ask: (as: string, method: string, path: string, body?: unknown) => Promise<unknown>;
};

export const origin = location.origin;

/** The API over a fresh database, with a post `rotas` unless told otherwise. Times follow `Date.now`. */
export async function openSite({ posts = ['rotas'] }: { posts?: string[] } = {}): Promise<Site> {
  const mock = await startMockServer({ samples: false, clock: () => Date.now() });
  onTestFinished(() => mock.stop());
  let at = Date.now() - 1000 * posts.length;
  for (const slug of posts) await storePost(mock.db, slug, (at += 1000));
  const ask: Site['ask'] = async (as, method, path, body) => {
    const response = await mock.fetch(
      new Request(origin + path, {
        method,
        headers: { 'x-test-viewer': as, origin, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    ...mock,
    ask,
    use: (...handlers) => mock.server.use(...handlers),
    say: async (as, slug, comment) =>
      ((await ask(as, 'POST', `/api/posts/${slug}/comments`, newComment(as, comment))) as ChangedComment)
        .comment,
  };
}

/** Opens a page, as a browser would that has only just loaded the site: nothing is left from another page. */
export async function openPage(path: string) {
  vi.resetModules();
  const { App } = await import('../src/client/app/app.tsx');
  const { createQueryClient } = await import('../src/client/app/query-client.ts');
  const { createRoutes } = await import('../src/client/app/routes.tsx');
  // What comes when the page is at rest is there.
  await import('../src/client/app/at-rest.tsx');
  const client = createQueryClient();
  // A lost answer is not asked for again here: it would only take longer.
  client.setDefaultOptions({
    ...client.getDefaultOptions(),
    queries: { ...client.getDefaultOptions().queries, retry: false },
  });
  const router = createMemoryRouter(createRoutes(client), { initialEntries: [path] });
  const view = render(
    <App client={client} now={Date.now()} language="en">
      <RouterProvider router={router} />
    </App>,
  );
  const close = () => {
    view.unmount();
    client.clear();
    router.dispose();
  };
  onTestFinished(close);
  return { user: userEvent.setup({ delay: null }), router, client, close };
}

/** What somebody typed and this device still keeps. */
export const keptWords = (): string[] =>
  Object.keys(localStorage).filter((entry) => /^equal-say:(draft|outgoing):/.test(entry));

/** Waits until the one live region has said this. */
export async function announced(words: string): Promise<void> {
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words));
}
