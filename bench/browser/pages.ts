/** What is measured in the browser. */
import type { ThreadPage } from '../../src/contract/comment.ts';
import { slugOf } from '../site.ts';
import { thread } from '../threads.ts';
import { drawnFrom, furtherElements, inOrder, pageHtml } from './drawn.ts';
import type { Served } from './served.ts';

/** The accessible name of the button that brings every comment. */
const loadAllButton = 'Load the whole debate';
/** The site offers that button up to here. */
const mostAtOnce = 5000;
/** Beyond this, pages that hold every comment are left out: they take minutes. */
const mostWhole = 10_000;

export type Measured = {
  name: string;
  what: string;
  url: string;
  /** How many comments it shows at first. */
  comments: number;
  /** Presses this button first, after which there are so many. */
  loadAll: { button: string; comments: number } | null;
  /** null: nothing there can be answered. */
  reply: string | null;
};

export const leftOut = `Above ${mostWhole.toLocaleString('en-GB')} comments the floor and the full static pages are left out, and the site is measured on its first page, which is all it shows of itself.`;

/** What the site answers for the first page of this thread. */
export async function firstPage(site: string, n: number): Promise<ThreadPage> {
  const answer = await fetch(`${site}/api/posts/${slugOf(n)}/thread`);
  if (!answer.ok) throw new Error(`The thread of ${n} was answered with ${answer.status}`);
  return (await answer.json()) as ThreadPage;
}

/** The site's own page, which shows so many comments at first. */
export const sitePage = (site: string, n: number, comments: number): Measured => ({
  name: 'site',
  what: 'this site, first page',
  url: `${site}/posts/${slugOf(n)}`,
  comments,
  loadAll: null,
  reply: '[data-action="reply"]',
});

type Options = { site: string; served: Served; n: number; each: number; only: readonly string[] };

/** The pages for a thread of n comments; `each`: elements per comment that the site draws. */
export async function pagesFor({ site, served, n, each, only }: Options): Promise<Measured[]> {
  const { comments } = await firstPage(site, n);
  const first = inOrder(
    comments.flatMap((one) =>
      one.state === 'visible'
        ? [
            {
              parentId: one.parentId,
              drawn: { id: one.id, author: one.author.name, at: one.createdAt, html: one.html, level: 0 },
            },
          ]
        : [],
    ),
  );
  const add = (path: string, text: string) => {
    served.add(path, text);
    return served.url + path;
  };
  const isStill = { loadAll: null, reply: null };
  const own = sitePage(site, n, first.length);
  const pages: Measured[] = [
    own,
    {
      name: 'static-first',
      what: 'the same page as static HTML',
      url: add(`/first-${n}`, pageHtml(first, furtherElements(first, each), served.css, false)),
      comments: first.length,
      ...isStill,
    },
  ];
  if (n > first.length && n <= mostAtOnce)
    pages.push({
      ...own,
      name: 'site-all',
      what: 'this site, whole debate loaded',
      loadAll: { button: loadAllButton, comments: n },
    });
  if (n > mostWhole) return pages.filter(({ name }) => isWanted(only, name));

  const whole = drawnFrom(thread(n));
  const further = furtherElements(whole, each);
  served.add(`/debates/${n}.json`, JSON.stringify({ comments: whole, further }));
  const floor = { comments: n, loadAll: null, reply: '.reply' };
  pages.push(
    { name: 'floor', what: 'floor', url: `${served.url}/floor/${n}`, ...floor },
    { name: 'floor-cv', what: 'floor, content-visibility', url: `${served.url}/floor/${n}?cv`, ...floor },
  );
  for (const [name, what, cv] of [
    ['static', 'static HTML', false],
    ['static-cv', 'static HTML, content-visibility', true],
  ] as const)
    pages.push({
      name,
      what,
      url: add(`/${name}-${n}`, pageHtml(whole, further, served.css, cv)),
      comments: n,
      ...isStill,
    });
  return pages.filter(({ name }) => isWanted(only, name));
}

const isWanted = (only: readonly string[], name: string) => only.length === 0 || only.includes(name);
