import type { Context, Handler, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Ports, Render } from '../ports.ts';
import { readHead, readListVersion } from '../posts/store.ts';
import { whenChanged } from './etag.ts';
import { Refusal } from './problem.ts';
import { postSlug } from './validate.ts';

const hour = 60 * 60 * 1000;

/** `/posts/:slug`, in any language. What stands below it may show other things too. */
const slugIn = (path: string): string | null => {
  const slug = /^(?:\/[a-z]{2})?\/posts\/([^/]+)\/?$/.exec(path)?.[1];
  try {
    return slug === undefined ? null : decodeURIComponent(slug);
  } catch {
    return null;
  }
};

/** For the one case in which nothing of ours can draw a page. */
const broken = `<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Something went wrong – Equal Say</title>
<h1>Something went wrong</h1><p>This is our mistake, not yours. Nothing you wrote on this device is lost.</p>
<p><a href="">Load the page again</a> or <a href="/">go to all posts</a>.</p></html>`;

/**
 * What a page depends on beside its address: its post, or the list of posts. And the hour, because a page says "two
 * hours ago", which without scripts nobody corrects.
 */
async function versionOf({ db, clock }: Ports, c: Context): Promise<(string | number)[]> {
  const hours = Math.floor(clock() / hour);
  const slug = slugIn(new URL(c.req.url).pathname);
  if (slug !== null)
    try {
      const { id, revision } = await readHead(db.read, postSlug(slug));
      return [hours, id, revision];
    } catch (error) {
      // An address without a post is a page too, one that says so.
      if (!(error instanceof Refusal)) throw error;
    }
  return [hours, ...(await readListVersion(db.read))];
}

/**
 * Every page of the site, the same for everybody: whoever is signed in has their own laid over it in the browser. `api`
 * answers the page's requests inside this process; cookies and other headers stay behind.
 */
export function pages(
  ports: Ports,
  render: Render,
  api: (request: Request) => Response | Promise<Response>,
): [MiddlewareHandler, Handler] {
  return [
    whenChanged(ports.build ?? '', (c) => versionOf(ports, c)),
    async (c) => {
      const asked = new URL(c.req.url);
      const url = new URL(ports.publicUrl ?? asked.origin);
      url.pathname = asked.pathname;
      url.search = asked.search;
      const fetchOwn = async (request: Request) => api(new Request(request.url));
      const { status, html, location } = await render(url, fetchOwn, ports.clock()).catch(
        (error: unknown) => {
          ports.log.error({ err: error }, 'A page could not be drawn');
          return { status: 500, html: broken, location: undefined };
        },
      );
      c.header('cache-control', 'no-cache');
      if (location !== undefined) c.header('location', location);
      return c.html(html, status as ContentfulStatusCode);
    },
  ];
}
