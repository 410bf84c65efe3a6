import { type DehydratedState, dehydrate, type QueryClient } from '@tanstack/react-query';
import type { HydrationState } from 'react-router-dom';

/** What the server hands to the browser beside the HTML, so that both draw the same. */
export type PageState = { now: number; queries: DehydratedState; router: HydrationState };

export const stateElement = 'page-state';

export const pageState = (client: QueryClient, router: HydrationState, now: number): PageState => ({
  now,
  queries: dehydrate(client),
  router,
});

/** JSON that can stand inside `<script type="application/json">` whatever text it carries. */
export const asScriptJson = (state: PageState): string =>
  JSON.stringify(state).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
