import { http, HttpResponse, type HttpHandler } from 'msw';
import type { MockSite } from './site.ts';

/** Every request of the API goes to the real one. Faults are handlers that a test puts before this. */
export const handlersFor = (site: Pick<MockSite, 'fetch'>): HttpHandler[] => [
  http.all('*/api/*', ({ request }) => site.fetch(request)),
];

/** Faults to put in on purpose. */
export const faults = {
  none: [],
  'no answer': [http.all('*/api/*', () => HttpResponse.error())],
  'server error': [http.all('*/api/*', () => new HttpResponse('Broken', { status: 500 }))],
} satisfies Record<string, HttpHandler[]>;
