import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { limits } from '../../contract/limits.ts';
import type { Viewer } from '../../contract/permissions.ts';
import type { Ports } from '../ports.ts';
import { refuse } from './problem.ts';
import { addressBuckets, type Bucket, countIn, mustHaveRoom } from './rates.ts';

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

/** Whoever changes something, and where that is counted. */
export type Writing = { Variables: { person: Person; uncounted: readonly Bucket[] } };

/**
 * For whatever changes something: counted per person and per address. Who has no room left is refused before anything
 * is looked at. `once` counts in the transaction of the change itself; what does not get that far is counted by itself,
 * refusals too.
 */
export const asWriter = (ports: Ports, what: 'comment' | 'vote' | 'report' | 'change' | 'case') =>
  createMiddleware<Writing>(async (c, next) => {
    c.header('cache-control', 'no-store');
    const person = known(await ports.sessions.viewerOf(c.req.raw));
    mustBeExpected(c, person);
    const { person: perPerson, address } = limits.rates[what];
    const buckets = [
      { name: `${what}:person:${person.id}`, rate: perPerson },
      ...addressBuckets(ports, c.req.raw, what, address),
    ];
    try {
      await mustHaveRoom(ports.db.read, buckets, ports.clock());
    } catch (error) {
      await countIn(ports, buckets);
      throw error;
    }
    c.set('person', person);
    c.set('uncounted', buckets);
    // Hono gives what a handler throws to onError; this goes on either way.
    await next();
    await countIn(ports, c.var.uncounted);
  });
