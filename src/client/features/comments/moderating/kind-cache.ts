import type { Marks, VisibleComment } from '../../../../contract/comment.ts';
import type { Kind } from '../../../../contract/vocabulary.ts';
import { noMarks, orNull } from '../related-cache.ts';

const unanswered: NonNullable<Marks['question']> = {
  askedOf: null,
  answerId: null,
  answeredAt: null,
  answeredBy: null,
  isChosen: false,
};

/** The comment as one of another kind: only questions are put to somebody, only changes stand somewhere. `was`: its marks when it was that before. */
export function withKind(comment: VisibleComment, kind: Kind | null, was = comment.marks): VisibleComment {
  const marks = {
    ...(comment.marks ?? noMarks),
    question: kind === 'question' ? (was?.question ?? unanswered) : null,
    change: kind === 'change' ? (was?.change ?? { state: 'idea' as const, trying: 0 }) : null,
  };
  return { ...comment, kind, marks: orNull(marks) };
}
