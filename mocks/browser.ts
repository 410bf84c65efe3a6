import { delay, http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { openSqliteWasm } from '../src/server/db/sqlite-wasm.ts';
import { faults, handlersFor } from './handlers.ts';
import { addSwitches } from './switches.ts';
import { createMockSite } from './site.ts';

/** `npm run dev:mock`: no server. The API itself runs in the page, over SQLite in WebAssembly. */
export async function startMocks({ onViewerChanged }: { onViewerChanged: () => void }): Promise<void> {
  const site = await createMockSite(await openSqliteWasm(), { samples: true });
  const handlers = handlersFor(site);
  const worker = setupWorker(...handlers);
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true });

  let latency = 0;
  let fault: readonly HttpHandler[] = [];
  // A handler that answers nothing leaves the request to the next one: first the wait, then the fault, then the API.
  const slowly = http.all('*/api/*', async () => {
    await delay(latency);
  });
  const putIn = () => worker.resetHandlers(slowly, ...fault, ...handlers);

  addSwitches({
    viewer: {
      choices: ['nobody', 'guest', 'member', 'banned', 'moderator', 'administrator'],
      choose: (name) => {
        site.sessions.become(name === 'nobody' ? null : name);
        onViewerChanged();
      },
    },
    latency: {
      choices: ['0 ms', '400 ms', '3000 ms'],
      choose: (wait) => {
        latency = Number.parseInt(wait, 10);
        putIn();
      },
    },
    fault: {
      choices: Object.keys(faults),
      choose: (name) => {
        fault = faults[name as keyof typeof faults];
        putIn();
      },
    },
  });
}
