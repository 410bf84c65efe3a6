import type { Words } from '../en.ts';
import type { en } from '../ways.ts';

export const ways: Words<typeof en> = { easyRead: 'Hawdd ei Ddeall', howToComment: 'Sut i adael sylw' };
