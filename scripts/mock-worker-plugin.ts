import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** MSW's service worker, served from its package: no copy of it lies in `public`, where a build would publish it. */
export const mockWorker = (): Plugin => ({
  name: 'mock-worker',
  configureServer: ({ middlewares }) => {
    const worker = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
    middlewares.use('/mockServiceWorker.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript');
      response.end(worker);
    });
  },
});
