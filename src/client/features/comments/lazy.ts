import { lazy } from 'react';
import { untilLoaded } from '../../lib/load.ts';
import { commandsPart } from './load-commands.ts';

/** Loaded when a part of it is asked for, or when the page is at rest. */
const atRest = () => import('./at-rest.ts');
const parts = () => untilLoaded(atRest);

export const AskPointOfView = lazy(async () => ({ default: (await parts()).AskPointOfView }));
export const Composer = lazy(async () => ({ default: (await parts()).Composer }));
export const EditComposer = lazy(async () => ({ default: (await parts()).EditComposer }));
export const FoldKeeper = lazy(async () => ({ default: (await parts()).FoldKeeper }));
export const Invite = lazy(async () => ({ default: (await parts()).Invite }));
export const Invited = lazy(async () => ({ default: (await parts()).Invited }));
export const KeptDrafts = lazy(async () => ({ default: (await parts()).KeptDrafts }));
export const LoadNear = lazy(async () => ({ default: (await parts()).LoadNear }));
export const MoreActions = lazy(async () => ({ default: (await parts()).MoreActions }));
export const NewComments = lazy(async () => ({ default: (await parts()).NewComments }));
export const Respond = lazy(async () => ({ default: (await parts()).Respond }));
export const SendingState = lazy(async () => ({ default: (await parts()).SendingState }));
export const Told = lazy(async () => ({ default: (await parts()).Told }));
export const VoteFirst = lazy(async () => ({ default: (await parts()).VoteFirst }));
export const WholeDebate = lazy(async () => ({ default: (await parts()).WholeDebate }));
export const begin = async (...what: Parameters<Awaited<ReturnType<typeof atRest>>['begin']>) =>
  (await parts()).begin(...what);
export const marks = async () => (await atRest()).CommentMarks;

/** So that a lost signal later does not keep anybody from writing. */
export const prefetchParts = (): void => {
  for (const load of [atRest, commandsPart]) load().catch(() => undefined);
};
