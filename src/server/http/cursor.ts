import { z } from 'zod';
import { refuse } from './problem.ts';

/** A keyset position as an opaque text that fits into an address. */
export const toCursor = (position: readonly (string | number)[]): string =>
  btoa(JSON.stringify(position)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The position back, exactly of the given shape; refuses anything this list did not give out. */
export function fromCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))));
  } catch {
    return refuse('bad-request', 'The mark of the next page is not known. Start again from the first page.');
  }
}
