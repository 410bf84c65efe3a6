/** The floor and the static pages on a port of their own: packed before they are asked for. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  js: 'text/javascript',
  css: 'text/css',
};

export type Served = {
  url: string;
  /** The kind of file is the end of its path; without an end it is HTML. */
  add: (path: string, text: string) => void;
  css: string;
  close: () => void;
};

/** Builds the floor, and serves it and whatever is added. */
export async function serve(folder: string): Promise<Served> {
  const outDir = join(folder, 'floor');
  await build({
    root: 'bench/floor',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  const kept = new Map<string, { type: string; bytes: Uint8Array<ArrayBuffer> }>();
  const add = (path: string, text: string) => {
    const type = types[/\.(\w+)$/.exec(path)?.[1] ?? 'html'] ?? 'text/plain';
    kept.set(path, { type, bytes: gzipSync(text) });
  };
  const index = readFileSync(join(outDir, 'index.html'), 'utf8');
  for (const [, path = ''] of index.matchAll(/(?:src|href)="(\/[^"]+)"/g))
    add(path, readFileSync(join(outDir, path), 'utf8'));
  add('/floor', index);

  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const found = kept.get(/^\/floor\/\d+$/.test(path) ? '/floor' : path);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': found.type,
      'content-encoding': 'gzip',
      'content-length': found.bytes.length,
    });
    response.end(found.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add,
    css: readFileSync('bench/floor/floor.css', 'utf8'),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
