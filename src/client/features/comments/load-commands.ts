import { untilLoaded } from '../../lib/load.ts';

export const commandsPart = () => import('./comment-commands.ts');

/** What one can do with a comment, loaded when somebody does it. */
export const loadCommands = () => untilLoaded(commandsPart);
