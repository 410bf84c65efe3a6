/** What moderators are asked below a comment, as one piece: whoever needs one of them soon needs another. */
export { HideBranchPanel } from './hide-branch-panel.tsx';
export { KindPanel } from './kind-panel.tsx';
export { NotePanel } from './note-panel.tsx';
