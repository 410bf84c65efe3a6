import { untilLoaded } from '../../lib/load.ts';

/** What one can do with a comment, loaded when somebody does it. */
export const loadCommands = () => untilLoaded(() => import('./comment-commands.ts'));
