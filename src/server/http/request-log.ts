import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Ports } from '../ports.ts';

/** One line a request: the route's pattern, never the address that was asked for, its query or who asked. */
export const requestLog = ({ log, clock }: Ports) =>
  createMiddleware(async (c, next) => {
    const begun = clock();
    await next();
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? null;
    log.info({ method: c.req.method, route, status: c.res.status, ms: clock() - begun }, 'request');
  });
