import type { MapKind } from '../../../contract/map.ts';
import { en as common, type Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const number = (n: number) => n.toLocaleString('en-GB');
const counted = (n: number, one: string, other: string) => `${number(n)} ${n === 1 ? one : other}`;
const comments = (n: number, isExact: boolean) =>
  `${isExact ? '' : 'at least '}${counted(n, 'comment', 'comments')}`;

const kind: Record<MapKind, string> = {
  ...common.comment.kindName,
  none: 'No kind chosen',
  gone: 'Not shown',
};

export const en = {
  heading: 'Map of the debate',
  repliesTo: (name: string | null) => `Replies to ${name ?? 'a comment that is not shown'}`,
  intro:
    'Each piece is a comment with all its replies. The more was said there, the larger the piece. Choose a piece to look inside.',
  introBranch: 'Each piece is a reply with all that was said below it. Choose a piece to look inside.',
  all: (n: number, isExact: boolean) => `${isExact ? '' : 'At least '}${counted(n, 'comment', 'comments')}`,
  picture: (heading: string) => `${heading}, as a picture`,
  keys: 'On a keyboard, the arrow keys move between the pieces.',
  kind,
  kinds: 'What the patterns mean',
  notShown: 'A comment that is not shown',
  notShownShort: 'Not shown',
  comments,
  number: (n: number, isExact: boolean) => `${number(n)}${isExact ? '' : '+'}`,
  piece: (parts: readonly string[]) =>
    parts.map((part) => (/[.!?…”]$/.test(part) ? part : `${part}.`)).join(' '),
  quote: (excerpt: string, isCut: boolean) => `“${excerpt}${isCut ? '…' : ''}”`,
  path: 'Where this is in the debate',
  whole: 'Whole debate',
  skipped: (n: number) => `${counted(n, 'comment', 'comments')} in between`,
  read: 'Read this comment',
  toConversation: 'Show in the conversation',
  isPart: 'This branch is very large. We measured only a part of it, so the numbers here say “at least”.',
  rest: (n: number) => `${counted(n, 'smaller branch', 'smaller branches')}`,
  restReplies: (n: number) => `${counted(n, 'more reply', 'more replies')}`,
  tooSmall: 'Too small for the picture above:',
  restWhy: 'Too small for the picture above. Drawn together, at another scale:',
  ofKind: (name: string, n: number, exact: boolean) => `${name}: ${comments(n, exact)}`,
  readRest: 'Read them in the conversation',
  table: 'The same as a table',
  caption: 'Branches, the largest first',
  captionReplies: 'Replies, the largest first',
  columns: { comment: 'Comment', kind: 'Kind', comments: 'Size' },
  inside: (who: string) => `: look inside the branch of ${who}`,
  together: (n: number) => `${counted(n, 'smaller branch', 'smaller branches')} together`,
  empty: 'There is nothing to draw yet.',
  emptyWhy: 'When people have answered the question, the map shows where they talk most.',
  emptyBranch: 'Nobody has answered this comment yet.',
} as const;

/** The words of the debate map. */
export const useMapMessages = (): Words<typeof en> => useWordsOf('map', en);
