/** The same comments as plain as can be: what the floor draws from, and as static HTML. Pure. */
import { htmlOf } from '../fill.ts';
import type { BenchComment } from '../threads.ts';

/** A comment as it is drawn; `level`: 0 at the top. */
export type Drawn = { id: string; author: string; at: number; html: string; level: number };

/** Every reply below what it answers. */
export function drawnFrom(comments: readonly BenchComment[]): Drawn[] {
  return inOrder(
    comments.map(({ id, parentId, author, createdAt, body }) => ({
      parentId,
      drawn: { id, author, at: createdAt, html: htmlOf(body), level: 0 },
    })),
  );
}

export type Placed = { parentId: string | null; drawn: Drawn };

/** A comment whose parent is not among them stands at the top. */
export function inOrder(placed: readonly Placed[]): Drawn[] {
  const known = new Set(placed.map(({ drawn }) => drawn.id));
  const below = new Map<string | null, Drawn[]>();
  for (const { parentId, drawn } of placed) {
    const parent = parentId !== null && known.has(parentId) ? parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(drawn);
    else below.set(parent, [drawn]);
  }
  const drawn: Drawn[] = [];
  const waiting = (below.get(null) ?? []).map((one) => ({ ...one, level: 0 })).reverse();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    drawn.push(one);
    const level = one.level + 1;
    for (const reply of (below.get(one.id) ?? []).toReversed()) waiting.push({ ...reply, level });
  }
  return drawn;
}

/** Elements of a comment beside those of its text: li, article, header, h3, a, time, div, footer, button. */
const own = 9;

/** How many further elements each comment needs, so that there are `each` of them on average. */
export function furtherElements(comments: readonly Drawn[], each: number): number {
  const inTexts = comments.reduce((sum, { html }) => sum + (html.match(/<[a-z]/g)?.length ?? 0), 0);
  return Math.max(0, Math.round(each - own - inTexts / Math.max(1, comments.length)));
}

const commentHtml = ({ id, author, at, html, level }: Drawn, further: number): string => {
  const time = new Date(at).toISOString();
  return (
    `<li class="comment level-${Math.min(level, 5)}"><article id="${id}"><header><h3>${author}</h3>` +
    `<a href="#${id}"><time datetime="${time}">${time.slice(0, 10)}</time></a></header>` +
    `<div class="body">${html}</div><footer>${'<span>· </span>'.repeat(further)}` +
    `<button type="button" class="reply">Reply</button></footer></article></li>`
  );
};

/** A whole page without scripts; `cv`: with `content-visibility` on every comment. */
export const pageHtml = (comments: readonly Drawn[], further: number, css: string, cv: boolean): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Static</title>` +
  `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${css}</style></head>` +
  `<body><main${cv ? ' class="cv"' : ''}><h1>A debate</h1><ol class="thread">` +
  `${comments.map((comment) => commentHtml(comment, further)).join('')}</ol></main></body></html>`;
