import { lazy } from 'react';
import { untilLoaded } from '../../lib/load.ts';
import { commandsPart } from './load-commands.ts';

/** What a reader does not need at first: loaded when asked for, or when the page is at rest. */
const parts = {
  composer: () => import('./composer.tsx'),
  editComposer: () => import('./edit-composer.tsx'),
  askPointOfView: () => import('./ask-point-of-view.tsx'),
  begin: () => import('./begin.ts'),
  foldKeeper: () => import('./fold-keeper.tsx'),
  newComments: () => import('./new-comments.tsx'),
  loadNear: () => import('./load-near.tsx'),
  keptDrafts: () => import('./kept-drafts.tsx'),
  sendingState: () => import('./sending-state.tsx'),
  commands: commandsPart,
  moreActions: () => import('./more-actions.tsx'),
  marks: () => import('./comment-marks.tsx'),
  invite: () => import('./invite.tsx'),
  goTo: () => import('./go-to-comment.ts'),
  wholeDebate: () => import('./whole-debate.tsx'),
  voteFirst: () => import('./views/vote-first.tsx'),
};

export const Composer = lazy(async () => ({ default: (await untilLoaded(parts.composer)).Composer }));
export const EditComposer = lazy(async () => ({
  default: (await untilLoaded(parts.editComposer)).EditComposer,
}));
export const AskPointOfView = lazy(async () => ({
  default: (await untilLoaded(parts.askPointOfView)).AskPointOfView,
}));
export const KeptDrafts = lazy(async () => ({ default: (await untilLoaded(parts.keptDrafts)).KeptDrafts }));
export const FoldKeeper = lazy(async () => ({ default: (await untilLoaded(parts.foldKeeper)).FoldKeeper }));
export const NewComments = lazy(async () => ({
  default: (await untilLoaded(parts.newComments)).NewComments,
}));
export const WholeDebate = lazy(async () => ({
  default: (await untilLoaded(parts.wholeDebate)).WholeDebate,
}));
export const VoteFirst = lazy(async () => ({ default: (await untilLoaded(parts.voteFirst)).VoteFirst }));
export const LoadNear = lazy(async () => ({ default: (await untilLoaded(parts.loadNear)).LoadNear }));
export const Invite = lazy(async () => ({ default: (await untilLoaded(parts.invite)).Invite }));
export const Invited = lazy(async () => ({
  default: (await untilLoaded(() => import('./invited.tsx'))).Invited,
}));
export const SendingState = lazy(async () => ({
  default: (await untilLoaded(parts.sendingState)).SendingState,
}));
export const MoreActions = lazy(async () => ({
  default: (await untilLoaded(parts.moreActions)).MoreActions,
}));
export const loadBegin = () => untilLoaded(parts.begin);

/** So that a lost signal later does not keep anybody from writing. */
export const prefetchParts = (): void => {
  for (const load of Object.values(parts)) load().catch(() => undefined);
};
