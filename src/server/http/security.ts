import { createMiddleware } from 'hono/factory';
import type { Ports } from '../ports.ts';
import { refuse } from './problem.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types equal-say',
].join('; ');

/** On every answer, refusals and errors too. */
export function securityHeaders(publicUrl: string | null): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    // Other sites do not learn what somebody read here. `no-referrer` would also blank the Origin of our own forms.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(publicUrl?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

export const withSecurityHeaders = (publicUrl: string | null) => {
  const headers = Object.entries(securityHeaders(publicUrl));
  return createMiddleware(async (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    await next();
  });
};

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whatever can change something must come from this site's own pages, whatever its content type. */
export const sameOriginOnly = ({ publicUrl, originOf }: Ports) =>
  createMiddleware(async (c, next) => {
    if (!safe.has(c.req.method)) {
      const origin = originOf ? originOf(c.req.raw) : c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const own = new URL(publicUrl ?? c.req.url).origin;
      if (origin !== own || (site !== undefined && site !== 'same-origin'))
        refuse('foreign-origin', 'This request did not come from this site.');
    }
    await next();
  });
