import type { QueryClient } from '@tanstack/react-query';
import { CommonGround } from '../../features/comments/views/common-ground.tsx';
import { listRoute } from '../list-route.tsx';
import { groundOf } from '../list-views.ts';

export const route = (client: QueryClient) => listRoute(client, 'common-ground', groundOf, CommonGround);
