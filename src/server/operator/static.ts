import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

type Encoding = 'br' | 'gzip' | 'identity';
type File = {
  type: string;
  forms: Partial<Record<Encoding, { bytes: Uint8Array<ArrayBuffer>; etag: string }>>;
};

/** Answers what is a file of the built client; null: not one, and not an address where one could be. */
export type StaticFiles = (request: Request) => Response | null;

/**
 * Everything below `dir`, read once: what is not in the list cannot be asked for. Pages are left out (they are
 * templates), and dot files. `x.js.br` and `x.js.gz` are forms of `x.js`. `safe`: headers for every answer.
 */
export function staticFiles(dir: string, safe: Record<string, string>): StaticFiles {
  const files = readFiles(dir);
  return (request) => {
    const path = pathOf(request);
    const file = files.get(path);
    const immutable = path.startsWith('/assets/');
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    if (!file) return immutable ? notFound(safe) : null;

    const encoding = choose(file, request.headers.get('accept-encoding') ?? '');
    const form = file.forms[encoding];
    if (!form) return null;
    const headers = new Headers({
      ...safe,
      'content-type': file.type,
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: form.etag,
    });
    if (file.forms.br || file.forms.gzip) headers.set('vary', 'accept-encoding');
    if (matches(request.headers.get('if-none-match'), form.etag))
      return new Response(null, { status: 304, headers });
    if (encoding !== 'identity') headers.set('content-encoding', encoding);
    headers.set('content-length', String(form.bytes.byteLength));
    return new Response(request.method === 'HEAD' ? null : form.bytes, { headers });
  };
}

const notFound = (safe: Record<string, string>) =>
  new Response('Not found', {
    status: 404,
    headers: { ...safe, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

function pathOf(request: Request): string {
  const { url } = request;
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  // What most addresses are, without the cost of taking them apart.
  if (/^[\w/.-]*$/.test(path)) return path;
  const { pathname } = new URL(url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function readFiles(dir: string): Map<string, File> {
  const files = new Map<string, File>();
  const entries = readdirSync(dir, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(dir.length).split(sep).join('/').replace(/^\/*/, '/');
    if (!entry.isFile() || name.endsWith('.html') || name.includes('/.')) continue;
    const encoding = name.endsWith('.br') ? 'br' : name.endsWith('.gz') ? 'gzip' : 'identity';
    const plain = encoding === 'identity' ? name : name.slice(0, name.lastIndexOf('.'));
    const bytes = new Uint8Array(readFileSync(path));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const file = files.get(plain) ?? { type: types[extname(plain)] ?? 'application/octet-stream', forms: {} };
    file.forms[encoding] = { bytes, etag };
    files.set(plain, file);
  }
  // A compressed form of nothing is a file of its own kind that no page asks for.
  for (const [name, file] of files) if (!file.forms.identity) files.delete(name);
  return files;
}

function choose(file: File, accepted: string): Encoding {
  const offers = new Map(
    accepted.split(',').map((offer) => {
      const [name = '', ...parameters] = offer
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))] as const;
    }),
  );
  const wanted = (name: string) => (offers.get(name) ?? offers.get('*') ?? 0) > 0;
  return (['br', 'gzip'] as const).find((name) => file.forms[name] && wanted(name)) ?? 'identity';
}

const matches = (ifNoneMatch: string | null, etag: string): boolean =>
  ifNoneMatch !== null &&
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
