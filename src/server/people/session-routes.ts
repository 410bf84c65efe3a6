import { type Context, Hono } from 'hono';
import { limits } from '../../contract/limits.ts';
import { signIn, signInLinkRequest } from '../../contract/people.ts';
import { refuse } from '../http/problem.ts';
import { addressBuckets, countIn, keyed } from '../http/rates.ts';
import { json, noQuery, nothing } from '../http/validate.ts';
import { asViewer } from '../http/viewer.ts';
import type { Ports } from '../ports.ts';

/** Cookies: each in a header of its own. */
function passOn(c: Context, headers: Headers): void {
  for (const [name, value] of headers) c.header(name, value, { append: true });
}

export function sessionRoutes(ports: Ports) {
  const { sessions, secret } = ports;
  const { guest, signInLink } = limits.rates;

  return new Hono()
    .post('/api/session/guest', asViewer(ports), noQuery, nothing, async (c) => {
      // Who is somebody already gets no new guest, and does not use up the address's.
      if (c.var.viewer.id === null)
        await countIn(ports, addressBuckets(ports, c.req.raw, 'guest', guest.address));
      const { viewer, headers } = await sessions.startGuest(c.req.raw);
      passOn(c, headers);
      return c.json(viewer, 200);
    })
    .post('/api/session/link', asViewer(ports), noQuery, json(signInLinkRequest), async (c) => {
      const { email: written, language } = c.req.valid('json');
      const email = written.toLowerCase();
      await countIn(ports, [
        ...addressBuckets(ports, c.req.raw, `link:${keyed(secret, email)}`, signInLink.pair),
        { name: `link:person:${keyed(secret, email)}`, rate: signInLink.person },
        ...addressBuckets(ports, c.req.raw, 'link', signInLink.address),
      ]);
      await sessions.sendLink(email, c.req.raw, language);
      return c.json({ sent: true as const }, 202);
    })
    .post('/api/session', asViewer(ports), noQuery, json(signIn), async (c) => {
      await countIn(ports, addressBuckets(ports, c.req.raw, 'sign-in', signInLink.address));
      const signedIn = await sessions.signIn(c.req.valid('json').token, c.req.raw);
      if (signedIn === null) return refuse('link-expired', 'This link no longer works. Ask for a new one.');
      passOn(c, signedIn.headers);
      return c.json(signedIn.viewer, 200);
    })
    .delete('/api/session', asViewer(ports), noQuery, nothing, async (c) => {
      passOn(c, await sessions.signOut(c.req.raw));
      return c.body(null, 204);
    });
}
