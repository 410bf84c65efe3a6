import type { Words } from '../en.ts';
import type { en } from '../beside.ts';

export const beside: Words<typeof en> = { toPost: 'Yn ôl at y postiad' };
