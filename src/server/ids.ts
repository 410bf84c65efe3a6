import { v7 } from 'uuid';

const last = { at: -1, seq: 0 };

/**
 * The least id of anything made at this time (milliseconds UTC) or later; what was made before has a lesser one.
 */
export function firstIdAt(at: number): string {
  const digits = at.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-000000000000`;
}

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
