import type { DehydratedState } from '@tanstack/react-query';
import type { HydrationState } from 'react-router-dom';

/** What the server hands to the browser beside the HTML, so that both draw the same. */
export type PageState = { now: number; queries: DehydratedState; router: HydrationState };

/** The id of the element it stands in. */
export const stateElement = 'page-state';
