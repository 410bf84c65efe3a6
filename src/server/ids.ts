import { v7 } from 'uuid';

/** A UUIDv7 whose order is the order of time. `at`: milliseconds UTC. */
export const newId = (at: number): string => v7({ msecs: at });
