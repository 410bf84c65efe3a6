import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { limits } from '../../contract/limits.ts';
import type { Viewer } from '../../contract/permissions.ts';
import type { Ports } from '../ports.ts';
import { refuse } from './problem.ts';
import { addressBuckets, countIn } from './rates.ts';

/** Somebody with a session. */
export type Person = Extract<Viewer, { id: string }>;

/** For one's own answers, which nobody stores. */
export const asViewer = (ports: Ports) =>
  createMiddleware<{ Variables: { viewer: Viewer } }>(async (c, next) => {
    c.header('cache-control', 'no-store');
    c.set('viewer', await ports.sessions.viewerOf(c.req.raw));
    await next();
  });

const known = (viewer: Viewer): Person =>
  viewer.id === null ? refuse('not-signed-in', 'Your session has ended. Please start again.') : viewer;

/** Another tab may have signed somebody else in: what is written here must not become theirs. */
function mustBeExpected(c: Context, person: Person): void {
  const expected = c.req.header('x-viewer');
  if (expected !== undefined && expected !== person.id)
    refuse(
      'somebody-else',
      'Somebody else is signed in now, perhaps in another tab. Try again to write as them.',
    );
}

/** For one's own answers that nobody else has. */
export const asPerson = (ports: Ports) =>
  createMiddleware<{ Variables: { person: Person } }>(async (c, next) => {
    c.header('cache-control', 'no-store');
    c.set('person', known(await ports.sessions.viewerOf(c.req.raw)));
    await next();
  });

/** For whatever changes something: counted per person and per address before it is looked at. */
export const asWriter = (ports: Ports, what: 'comment' | 'vote' | 'change') =>
  createMiddleware<{ Variables: { person: Person } }>(async (c, next) => {
    c.header('cache-control', 'no-store');
    const person = known(await ports.sessions.viewerOf(c.req.raw));
    mustBeExpected(c, person);
    const { person: perPerson, address } = limits.rates[what];
    await countIn(ports, [
      { name: `${what}:person:${person.id}`, rate: perPerson },
      ...addressBuckets(ports, c.req.raw, what, address),
    ]);
    c.set('person', person);
    await next();
  });
