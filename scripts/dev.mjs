/** `npm run dev`: one process with the real API and database; screens change at once, the server when a file is saved. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createServer as createVite } from 'vite';

const vite = await createVite({ server: { middlewareMode: true }, appType: 'custom' });
const load = (/** @type {string} */ path) => vite.ssrLoadModule(path);

const { readConfig } = await load('/src/server/config.ts');
const read = readConfig(process.env);
if (!read.ok) {
  console.error(read.problems.join('\n'));
  process.exit(1);
}
const { config } = read;

/** Vite's own client needs scripts and styles that the built site's policy forbids. */
const relaxed = (/** @type {Response} */ response) => {
  const headers = new Headers(response.headers);
  headers.delete('content-security-policy');
  return new Response(response.body, { status: response.status, headers });
};

/** @param {URL} url @param {unknown} api @param {number} now */
async function render(url, api, now) {
  const { createRender } = await load('/src/client/entry-server.tsx');
  const template = await vite.transformIndexHtml(url.pathname, readFileSync('index.html', 'utf8'));
  return createRender(template)(url, api, now);
}

async function open() {
  const { openSite } = await load('/src/server/operator/site.ts');
  const { createLog } = await load('/src/server/operator/log.ts');
  const { drawCard } = await load('/src/server/operator/card-drawing.ts');
  return openSite(config, {
    render,
    drawCard,
    log: createLog(config.logLevel),
    samples: !process.argv.includes('--no-samples'),
    addressOf: () => '127.0.0.1',
  });
}

let site = await open();
let reopening = Promise.resolve();
vite.watcher.on('change', (path) => {
  if (!/src\/(server|contract|thread)\//.test(path)) return;
  reopening = reopening.then(async () => {
    await site.close();
    site = await open();
  });
});

const answer = getRequestListener(async (request) => {
  await reopening;
  return relaxed(await site.fetch(request));
});
const server = createServer((req, res) => vite.middlewares(req, res, () => void answer(req, res)));
server.listen(config.port, config.host, () => console.error(`Developing on http://localhost:${config.port}`));

const stop = async () => {
  server.closeAllConnections();
  server.close();
  await vite.close();
  await site.close();
  process.exit(0);
};
process.on('SIGINT', stop).on('SIGTERM', stop);
