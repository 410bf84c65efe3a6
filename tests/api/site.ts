/** A site over a fresh database, spoken to as anybody. */
import { createTestSessions, type TestSessions } from '../../mocks/sessions.ts';
import type { ChangedComment, NewComment } from '../../src/contract/comment.ts';
import { type AppType, createApp } from '../../src/server/app.ts';
import type { Database } from '../../src/server/db/database.ts';
import { newId } from '../../src/server/ids.ts';
import { drawCard } from '../../src/server/operator/card-drawing.ts';
import type { Ports } from '../../src/server/ports.ts';
import { addressKey } from '../../src/server/sanctions/address-key.ts';

export const origin = 'http://localhost:3000';
const start = Date.UTC(2026, 2, 1, 9);

export type Site = {
  app: AppType;
  db: Database;
  sessions: TestSessions;
  ports: Ports;
  /** The clock moves only when told to. */
  time: { now: number };
  /** A request from this site's own pages. `as`: a name of mocks/sessions.ts; nobody unless given. */
  send: (method: string, path: string, options?: SendOptions) => Promise<Response>;
  /** `send`, its answer as JSON; fails where the status is another one. */
  ask: <T>(status: number, method: string, path: string, options?: SendOptions) => Promise<T>;
  post: (slug: string) => Promise<string>;
  comment: (as: string, slug: string, more?: Partial<NewComment>) => Promise<ChangedComment>;
};
export type SendOptions = { as?: string; body?: unknown; headers?: Record<string, string> };

export function siteOn(db: Database, more: Partial<Ports> = {}): Site {
  const time = { now: start };
  const clock = () => time.now;
  const secret = 'a secret of at least thirty-two bytes';
  const addressOf = (request: Request) => request.headers.get('x-test-address') ?? '192.0.2.1';
  const sessions = createTestSessions(db, clock, undefined, (request) =>
    addressKey(secret, addressOf(request)),
  );
  const ports: Ports = {
    db,
    sessions,
    clock,
    log: {
      info: () => {},
      error: (fields, message) => {
        throw new Error(`${message}: ${String(fields.stack)}`);
      },
    },
    secret,
    publicUrl: origin,
    addressOf,
    render: null,
    drawCard,
    ...more,
  };
  const app = createApp(ports);

  const send = async (method: string, path: string, { as, body, headers }: SendOptions = {}) =>
    app.fetch(
      new Request(origin + path, {
        method,
        headers: {
          origin,
          ...(as === undefined ? {} : { 'x-test-viewer': as }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const ask = async <T>(status: number, method: string, path: string, options?: SendOptions): Promise<T> => {
    const response = await send(method, path, options);
    const text = await response.text();
    if (response.status !== status) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
  return {
    app,
    db,
    sessions,
    ports,
    time,
    send,
    ask,
    post: (slug) => storePost(db, slug, time.now),
    comment: (as, slug, comment) => {
      time.now += 1000;
      return ask(201, 'POST', `/api/posts/${slug}/comments`, { as, body: newComment(as, comment) });
    },
  };
}

const names: Record<string, string> = {
  guest: 'Blue Kettle',
  'other-guest': 'Green Bicycle',
  member: 'Warm Window',
  author: 'Quiet Harbour',
  moderator: 'Meera',
  administrator: 'Ade',
};

export const newComment = (as: string, more: Partial<NewComment> = {}): NewComment => ({
  parentId: null,
  body: 'Our team has tried this.',
  kind: null,
  alias: names[as] ?? 'Round Table',
  pointOfView: 'support-staff',
  sharing: 'here',
  ...more,
});

/** An open post with nothing said yet. Gives its id. */
export async function storePost(db: Database, slug: string, at: number): Promise<string> {
  const id = newId(at);
  await db.write((trx) =>
    trx
      .insertInto('posts')
      .values({
        id,
        slug,
        source: null,
        title: `The title of ${slug}`,
        standfirst: 'What happened when we asked.',
        question: 'What would you change first?',
        byline: 'Rosa Field',
        tags: '["culture"]',
        html: '<p>A story.</p>',
        reading_time: 3,
        published_at: at,
        closed_at: null,
        comment_count: 0,
        revision: 1,
      })
      .execute(),
  );
  return id;
}
