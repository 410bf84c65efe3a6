import type { Handler, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reader } from '../db/database.ts';
import { readVersion } from '../openness/openness-store.ts';
import { readPageVersion } from '../easy-read/store.ts';
import type { Ports, Render } from '../ports.ts';
import { readHead, readListVersion } from '../posts/store.ts';
import { readRevision } from '../written-pages/store.ts';
import { type Tagged, whenChanged } from './etag.ts';
import { keptPages } from './kept-pages.ts';
import { Refusal } from './problem.ts';
import { postSlug } from './validate.ts';

const hour = 60 * 60 * 1000;

/** `/posts/:slug` or a way to read its debate, in any language. What else stands below it may show other things too. */
const slugIn = (path: string): string | null => {
  const slug =
    /^(?:\/[a-z]{2})?\/posts\/([^/]+)(?:\/(?:common-ground|both-sides|waiting|changes|map|easy-read))?\/?$/.exec(
      path,
    )?.[1];
  try {
    return slug === undefined ? null : decodeURIComponent(slug);
  } catch {
    return null;
  }
};

/** Pages that change when neither posts nor debates do. */
const ownVersions: Record<string, (db: Reader, now: number) => Promise<(string | number)[]>> = {
  'house-rules': async (db) => [await readRevision(db)],
  openness: readVersion,
  'house-rules/easy-read': (db) => readPageVersion(db, 'house-rules'),
  'how-to-comment/easy-read': (db) => readPageVersion(db, 'how-to-comment'),
};

/** For the one case in which nothing of ours can draw a page. */
const broken = (path: string) =>
  /^\/cy(?:\/|$)/.test(path)
    ? brokenPage('cy', 'Aeth rhywbeth o’i le', [
        'Ein camgymeriad ni yw hwn, nid eich un chi. Nid oes dim a ysgrifennoch ar y ddyfais hon wedi’i golli.',
        '<a href="">Llwytho’r dudalen eto</a> neu <a href="/cy/">mynd i’r holl bostiadau</a>.',
      ])
    : brokenPage('en-GB', 'Something went wrong', [
        'This is our mistake, not yours. Nothing you wrote on this device is lost.',
        '<a href="">Load the page again</a> or <a href="/">go to all posts</a>.',
      ]);
const brokenPage = (lang: string, title: string, lines: string[]) => `<!doctype html><html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Equal Say</title><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</html>`;

/**
 * What a page depends on beside its address: its post, or the list of posts. And the hour, because a page says "two
 * hours ago", which without scripts nobody corrects.
 */
export async function versionOf(
  { db, clock }: Pick<Ports, 'db' | 'clock'>,
  path: string,
): Promise<(string | number)[]> {
  const hours = Math.floor(clock() / hour);
  const slug = slugIn(path);
  if (slug !== null)
    try {
      const { id, revision } = await readHead(db.read, postSlug(slug));
      return [hours, id, revision];
    } catch (error) {
      // An address without a post is a page too, one that says so.
      if (!(error instanceof Refusal)) throw error;
    }
  const [, apart = ''] =
    /^(?:\/[a-z]{2})?\/((?:house-rules|how-to-comment)\/easy-read|house-rules|openness)\/?$/.exec(path) ?? [];
  const own = (await ownVersions[apart]?.(db.read, clock())) ?? [];
  return [hours, ...(await readListVersion(db.read)), ...own];
}

/** What of a query a page knows. The rest (where a link was found, what somebody made up) is the same page. */
const known = ['q', 'kind', 'order', 'after', 'agree', 'differ', 'branch', 'of', 'state', 'summary', 'tag'];

function addressIn({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(
    known.flatMap((name) => searchParams.getAll(name).map((value) => [name, value])),
  );
  // A path that begins with two slashes would name another host.
  return `/${pathname.replace(/^\/+/, '')}${query.size > 0 ? `?${query}` : ''}`;
}

/**
 * Every page of the site, the same for everybody: whoever is signed in has their own laid over it in the browser. `api`
 * answers the page's requests inside this process; cookies and other headers stay behind. `by` is the request for the page.
 */
export function pages(
  ports: Ports,
  render: Render,
  api: (request: Request, by: Request) => Response | Promise<Response>,
): [MiddlewareHandler<Tagged>, Handler<Tagged>] {
  const keep = keptPages();
  return [
    whenChanged(ports.build ?? '', (c) => versionOf(ports, new URL(c.req.url).pathname), addressIn),
    async (c) => {
      // Never the host that was asked for: a page is kept for everybody.
      const url = new URL(addressIn(new URL(c.req.url)), ports.publicUrl ?? 'http://localhost');
      const fetchOwn = async (request: Request) => api(new Request(request.url), c.req.raw);
      const { status, html, location } = await keep(c.var.entityTag, () =>
        render(url, fetchOwn, ports.clock()),
      ).catch((error: unknown) => {
        ports.log.error({ err: error }, 'A page could not be drawn');
        return { status: 500, html: broken(url.pathname), location: undefined };
      });
      c.header('cache-control', 'no-cache');
      if (location !== undefined) c.header('location', location);
      return c.html(html, status as ContentfulStatusCode);
    },
  ];
}
