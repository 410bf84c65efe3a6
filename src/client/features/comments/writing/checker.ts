import { untilLoaded } from '../../../lib/load.ts';
import type { Hint } from '../../../lib/writing/hints.ts';

type Find = (text: string, known: readonly string[]) => Hint[];
let find: Find | null = null;

/** What finds hints comes when somebody has begun to write. */
export const loadChecker = async (): Promise<void> => {
  find ??= (await untilLoaded(() => import('../../../lib/writing/hints.ts'))).findHints;
};

/** None while it is not loaded: hints never stand in the way. */
export const hintsNow: Find = (text, known) => find?.(text, known) ?? [];
