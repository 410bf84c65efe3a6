import { reading } from './reading.ts';

/** Every part in Welsh; loaded before a page below /cy is drawn. The names are those that `useWordsOf` is given. */
export const cy = { reading };
