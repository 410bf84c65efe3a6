import { Hono } from 'hono';
import { cardRoutes } from './cards/routes.ts';
import { changeRoutes } from './changes/routes.ts';
import { commentReadRoutes } from './comments/read-routes.ts';
import { commentWriteRoutes } from './comments/write-routes.ts';
import { mapRoutes } from './debate/map-routes.ts';
import { questionRoutes } from './debate/questions-routes.ts';
import { understoodRoutes } from './debate/understood-routes.ts';
import { easyReadRoutes } from './easy-read/routes.ts';
import { siteGlossary } from './glossary/glossary.ts';
import { glossaryRoutes } from './glossary/routes.ts';
import { onError, onNotFound } from './http/errors.ts';
import { pages } from './http/pages.ts';
import { requestLog } from './http/request-log.ts';
import { sameOriginOnly, withSecurityHeaders } from './http/security.ts';
import { siteRoutes } from './http/site-routes.ts';
import { inlineModerationRoutes } from './moderation/inline-routes.ts';
import { moderationRoutes } from './moderation/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { mineRoutes } from './people/mine-routes.ts';
import { sessionRoutes } from './people/session-routes.ts';
import { pointOfViewRoutes } from './points-of-view/routes.ts';
import { opennessRoutes } from './openness/routes.ts';
import type { Ports } from './ports.ts';
import { postRoutes } from './posts/routes.ts';
import { quoteRoutes } from './quotes/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { safeguardingRoutes } from './safeguarding/routes.ts';
import { sanctionRoutes } from './sanctions/routes.ts';
import { queueRoutes } from './queue/routes.ts';
import { settingsRoutes } from './settings/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { summaryRoutes } from './summaries/routes.ts';
import { voteRoutes } from './votes/routes.ts';
import { writtenPageRoutes } from './written-pages/routes.ts';

/** The whole site as one function from requests to answers. Everything from outside comes in through `ports`. */
export function createApp(given: Ports) {
  // What a page asks for is asked for by whoever asked for the page.
  const askedBy = new WeakMap<Request, Request>();
  const glossary = siteGlossary(given.glossary);
  const ports: Ports = {
    ...given,
    // Posts and pages explain words: none that was kept with another glossary is used again.
    build: `${given.build ?? ''} ${glossary.version}`,
    addressOf: (one) => given.addressOf(askedBy.get(one) ?? one),
  };
  const app = new Hono()
    .use(requestLog(ports))
    .use(withSecurityHeaders(ports.publicUrl))
    .use(sameOriginOnly(ports))
    .route('/', siteRoutes(ports))
    .route('/', postRoutes(ports, glossary))
    .route('/', glossaryRoutes(ports, glossary))
    .route('/', pointOfViewRoutes(ports))
    .route('/', commentReadRoutes(ports))
    .route('/', commentWriteRoutes(ports))
    .route('/', mapRoutes(ports))
    .route('/', quoteRoutes(ports))
    .route('/', questionRoutes(ports))
    .route('/', understoodRoutes(ports))
    .route('/', voteRoutes(ports))
    .route('/', changeRoutes(ports))
    .route('/', cardRoutes(ports))
    .route('/', summaryRoutes(ports))
    .route('/', searchRoutes(ports))
    .route('/', moderationRoutes(ports))
    .route('/', settingsRoutes(ports))
    .route('/', inlineModerationRoutes(ports))
    .route('/', reportRoutes(ports))
    .route('/', safeguardingRoutes(ports))
    .route('/', noticeRoutes(ports))
    .route('/', queueRoutes(ports))
    .route('/', sanctionRoutes(ports))
    .route('/', writtenPageRoutes(ports))
    .route('/', easyReadRoutes(ports))
    .route('/', opennessRoutes(ports))
    .route('/', mineRoutes(ports))
    .route('/', sessionRoutes(ports));
  app.onError(onError(ports.log));
  app.notFound(onNotFound);
  app.all('/api/*', (c) => c.notFound());
  const answer = (request: Request, by: Request) => {
    askedBy.set(request, by);
    return app.fetch(request);
  };
  if (ports.render !== null) app.get('*', ...pages(ports, ports.render, answer));
  return app;
}

/** What the browser's typed client is made from. */
export type AppType = ReturnType<typeof createApp>;
