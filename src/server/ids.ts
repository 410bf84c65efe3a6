import { v7 } from 'uuid';

const last = { at: -1, seq: 0 };

/**
 * A UUIDv7 whose order is the order of time; within one millisecond and one process, the order of making. `at`:
 * milliseconds UTC.
 */
export function newId(at: number): string {
  // Begins low enough that the 32 bits of `seq` do not run over within a millisecond.
  last.seq = at === last.at ? last.seq + 1 : Math.floor(Math.random() * 0x7fffffff);
  last.at = at;
  return v7({ msecs: at, seq: last.seq });
}
