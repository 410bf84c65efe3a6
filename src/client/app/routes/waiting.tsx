import type { QueryClient } from '@tanstack/react-query';
import { Waiting } from '../../features/comments/views/waiting.tsx';
import { listRoute } from '../list-route.tsx';
import { waitingOf } from '../list-views.ts';

export const route = (client: QueryClient) => listRoute(client, 'waiting', waitingOf, Waiting);
