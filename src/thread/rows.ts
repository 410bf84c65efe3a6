import type { Answers, Row, ThreadComment, ThreadNode } from './types.ts';

/** The name of whoever wrote it; null when it is not to be seen. */
export const nameOf = (comment: ThreadComment): string | null =>
  comment.state === 'visible' || comment.state === 'hidden-readable' ? comment.author.name : null;

const answersOf = ({ comment, parent }: ThreadNode): Answers | null => {
  if (comment.parentId === null) return null;
  // A ring is opened at one comment: its parent is loaded, but no longer above it. It is not named, and not linked.
  return { commentId: comment.parentId, name: parent && nameOf(parent.comment), here: parent !== null };
};

/** The row of a node in the given list (1 to 6). */
export const rowOf = (node: ThreadNode, level: number): Row => {
  const { comment } = node;
  const place = { level, answers: answersOf(node) };
  switch (comment.state) {
    case 'visible':
      return { type: 'comment', comment, ...place };
    case 'hidden':
      return { type: 'hidden', comment, ...place };
    case 'hidden-readable':
      return { type: 'hidden-readable', comment, ...place };
    case 'deleted':
      return { type: 'deleted', comment, ...place };
    default:
      return comment satisfies never;
  }
};
