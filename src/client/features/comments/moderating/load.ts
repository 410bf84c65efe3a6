import { untilLoaded } from '../../../lib/load.ts';

export type ModerationCommands = typeof import('./commands.ts');

/** What moderators do at once from a comment's menu, loaded when somebody does it. */
export const loadModeration = (): Promise<ModerationCommands> => untilLoaded(() => import('./commands.ts'));
