import { matches } from '../http/etag.ts';
import type { Clock, Log } from '../ports.ts';
import { compressed, type Encoding, encodingFor, isWorthwhile, shrink } from './compress.ts';

type Version = readonly (string | number)[];
type Answer = {
  version: string;
  tag: string;
  headers: Record<string, string>;
  bytes: Uint8Array;
  /** Made when somebody first asks for one. */
  forms: Map<Encoding, Promise<Uint8Array>>;
};

type Options = {
  /** What a page depends on beside its address, from the database as it is now. */
  versionOf: (path: string) => Promise<Version>;
  answer: (request: Request) => Response | Promise<Response>;
  log: Log;
  clock: Clock;
};

/** At most this many, and this many bytes before they are shrunk. */
const mostAnswers = 300;
const mostBytes = 20_000_000;

/** Pages without a query: those are without number. */
function pathOf({ method, url }: Request): string | null {
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  return method === 'GET' && !path.includes('?') && !path.startsWith('/api/') ? path : null;
}

/**
 * Pages as they left, ready to leave again: as bytes, in every form that was asked for, with their headers. An answer is
 * used while what it depends on is as it was before the answer was made; that is read at every request, so that what was
 * hidden by whomever is never sent again.
 */
export function keptAnswers({ versionOf, answer, log, clock }: Options) {
  const kept = new Map<string, Answer>();
  let size = 0;

  const forget = (path: string) => {
    size -= kept.get(path)?.bytes.length ?? 0;
    kept.delete(path);
  };
  const keep = (path: string, made: Answer): Answer => {
    // Others may have asked at the same time; one of them makes the forms for all.
    const there = kept.get(path);
    if (there?.version === made.version && there.tag === made.tag) return there;
    forget(path);
    kept.set(path, made);
    size += made.bytes.length;
    for (const oldest of kept.keys()) {
      if (kept.size <= mostAnswers && size <= mostBytes) break;
      forget(oldest);
    }
    return made;
  };

  const send = async (request: Request, { headers, bytes, forms }: Answer): Promise<Response> => {
    const encoding = isWorthwhile(bytes) ? encodingFor(request) : null;
    if (encoding === null) return ready(200, headers, bytes);
    let form = forms.get(encoding);
    if (form === undefined) {
      form = shrink(encoding, bytes);
      forms.set(encoding, form);
    }
    return ready(200, { ...headers, 'content-encoding': encoding }, await form);
  };

  return async (request: Request): Promise<Response | null> => {
    const path = pathOf(request);
    if (path === null) return null;
    const begun = clock();
    const version = JSON.stringify(await versionOf(path));
    const found = kept.get(path);
    if (found?.version === version) {
      // The least used goes first.
      kept.delete(path);
      kept.set(path, found);
      const same = matches(request.headers.get('if-none-match') ?? undefined, found.tag);
      const status = same ? 304 : 200;
      log.info({ method: 'GET', route: '/*', status, ms: clock() - begun }, 'request');
      return same ? notChanged(found) : send(request, found);
    }
    const response = await answer(request);
    const tag = response.headers.get('etag');
    if (response.status !== 200 || tag === null || !isPage(response)) return compressed(request, response);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const headers = { ...Object.fromEntries(response.headers), vary: 'accept-encoding' };
    return send(request, keep(path, { version, tag, headers, bytes, forms: new Map() }));
  };
}

const isPage = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/html') === true;

function notChanged({ headers }: Answer): Response {
  const { 'content-type': _type, vary: _vary, ...rest } = headers;
  return new Response(null, { status: 304, headers: rest });
}

const ready = (status: number, headers: Record<string, string>, bytes: Uint8Array): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    status,
    headers: { ...headers, 'content-length': String(bytes.length) },
  });
