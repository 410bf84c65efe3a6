import { Hono } from 'hono';
import { commentReadRoutes } from './comments/read-routes.ts';
import { commentWriteRoutes } from './comments/write-routes.ts';
import { onError, onNotFound } from './http/errors.ts';
import { requestLog } from './http/request-log.ts';
import { sameOriginOnly, withSecurityHeaders } from './http/security.ts';
import { postRoutes } from './posts/routes.ts';
import type { Ports } from './ports.ts';

/** The whole site as one function from requests to answers. Everything from outside comes in through `ports`. */
export function createApp(ports: Ports) {
  const app = new Hono()
    .use(requestLog(ports))
    .use(withSecurityHeaders(ports.publicUrl))
    .use(sameOriginOnly(ports))
    .route('/', postRoutes(ports))
    .route('/', commentReadRoutes(ports))
    .route('/', commentWriteRoutes(ports));
  app.onError(onError(ports.log));
  app.notFound(onNotFound);
  return app;
}

/** What the browser's typed client is made from. */
export type AppType = ReturnType<typeof createApp>;
