/**
 * What a reader does not need at first, as one piece: it stands in one file anyway, and each of many names of files would
 * cost the first page bytes.
 */
export { AskPointOfView } from './ask-point-of-view.tsx';
export { begin } from './begin.ts';
export { CommentMarks } from './comment-marks.tsx';
export { Composer } from './composer.tsx';
export { EditComposer } from './edit-composer.tsx';
export { FoldKeeper } from './fold-keeper.tsx';
export { Invite } from './invite.tsx';
export { Invited } from './invited.tsx';
export { KeptDrafts } from './kept-drafts.tsx';
export { LoadNear } from './load-near.tsx';
export { MoreActions } from './more-actions.tsx';
export { NewComments } from './new-comments.tsx';
export { Told } from './moderating/told.tsx';
export { Respond } from './respond/respond.tsx';
export { SendingState } from './sending-state.tsx';
export { VoteFirst } from './views/vote-first.tsx';
export { WholeDebate } from './whole-debate.tsx';
