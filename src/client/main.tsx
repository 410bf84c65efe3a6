import { hydrate } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, RouterProvider } from 'react-router-dom';
import { App } from './app/app.tsx';
import { type PageState, stateElement } from './app/page-state.ts';
import { createQueryClient } from './app/query-client.ts';
import { createRoutes } from './app/routes.tsx';
import { loadWords } from './lib/messages/load-words.ts';
import { basenames, languageOf } from './lib/messages/messages.ts';
import './styles/main.css';

/** Takes over the page the server drew; without one (development on mocks) it draws the page itself. */
async function start() {
  const kept = document.getElementById(stateElement)?.textContent;
  const state = kept ? (JSON.parse(kept) as PageState) : null;
  const client = createQueryClient();
  if (import.meta.env.MODE === 'mock')
    await (
      await import('../../mocks/browser.ts')
    ).startMocks({ onViewerChanged: () => void client.resetQueries() });
  if (state) hydrate(client, state.queries);

  const language = languageOf(location.pathname);
  await loadWords(language);
  const routes = createRoutes(client);
  // Parts of this very page that are loaded on demand come before hydration, which must draw what the server drew.
  for (const { route } of matchRoutes(routes, location, basenames[language]) ?? []) {
    if (typeof route.lazy !== 'function') continue;
    Object.assign(route, await route.lazy(), { lazy: undefined });
  }
  const router = createBrowserRouter(routes, {
    basename: basenames[language],
    ...(state ? { hydrationData: state.router } : {}),
  });
  const page = (
    <App language={language} client={client} now={state?.now ?? Date.now()}>
      <RouterProvider router={router} />
    </App>
  );
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  if (state) hydrateRoot(root, page);
  else createRoot(root).render(page);
}

void start();
