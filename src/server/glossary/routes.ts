import { Hono } from 'hono';
import { whenChanged } from '../http/etag.ts';
import { noQuery } from '../http/validate.ts';
import type { SiteGlossary } from './glossary.ts';
import type { Ports } from '../ports.ts';

/** `build` has the glossary's version in it (app.ts). */
export const glossaryRoutes = ({ build = '' }: Ports, { words }: SiteGlossary) =>
  new Hono().get(
    '/api/glossary',
    noQuery,
    whenChanged(build, () => []),
    (c) => c.json({ words: [...words] }, 200),
  );
