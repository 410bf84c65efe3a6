import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits.ts';
import { nobody, type Viewer } from '../../../contract/permissions.ts';
import type { VisibleComment } from '../../../contract/comment.ts';
import { comment, readable } from '../../../thread/testing.ts';
import { withMarks } from './related-cache.ts';
import { thread } from './testing.ts';
import { asWriter, availableActions, type RowSubject, subjectOf } from './comment-actions.ts';

const now = 100 * limits.editFor;
const person = (role: 'guest' | 'moderator', bannedUntil: number | null = null): Viewer => ({
  id: role,
  role,
  bannedUntil,
  mutedUntil: null,
});
const subject = (over: Partial<RowSubject> = {}): RowSubject => ({
  mine: false,
  isLocked: false,
  createdAt: now - 1,
  hiddenAt: null,
  deletedAt: null,
  post: { closedAt: null },
  ...over,
});
const old = { createdAt: now - limits.editFor };
const hidden = { hiddenAt: now - 1 };
const closed = { post: { closedAt: now - 1 } };

describe('what can be done with a comment', () => {
  it.each([
    ['somebody new', nobody, subject(), 'reply copy-link'],
    ['a guest', person('guest'), subject(), 'reply copy-link'],
    ['whoever is banned', person('guest', now + 1), subject(), 'copy-link'],
    ['anybody, in a closed debate', person('guest'), subject(closed), 'copy-link'],
    ['its author', person('guest'), subject({ mine: true }), 'reply edit delete copy-link'],
    [
      'its author, after 15 minutes',
      person('guest'),
      subject({ mine: true, ...old }),
      'reply delete copy-link',
    ],
    [
      'its author, in a closed debate',
      person('guest'),
      subject({ mine: true, ...closed }),
      'delete copy-link',
    ],
    [
      'its author, when it is hidden',
      person('guest'),
      subject({ mine: true, ...hidden }),
      'delete copy-link',
    ],
    ['its author, banned', person('guest', now + 1), subject({ mine: true }), 'delete copy-link'],
    ['a moderator', person('moderator'), subject(), 'reply hide copy-link'],
    ['anybody, in a locked branch', person('guest'), subject({ isLocked: true }), 'copy-link'],
    ['a moderator, in a locked branch', person('moderator'), subject({ isLocked: true }), 'hide copy-link'],
    ['a moderator, when it is hidden', person('moderator'), subject(hidden), 'show copy-link'],
    ['a moderator, in a closed debate', person('moderator'), subject(closed), 'hide copy-link'],
  ])('by %s', (_who, viewer, what, expected) => {
    expect(availableActions(viewer, what, now).join(' ')).toBe(expected);
  });

  it('takes who wrote it, when, and whether it is hidden from the comment', () => {
    const one = comment('a');
    const place = {
      mine: true,
      isLocked: false,
      createdAt: one.createdAt,
      deletedAt: null,
      post: { closedAt: 7 },
    };
    expect(subjectOf(one, true, 7)).toEqual({ ...place, hiddenAt: null });
    const [locked] = withMarks(thread(one), one.id, () => ({ locked: 'above' })).comments;
    expect(subjectOf(locked as VisibleComment, false, null).isLocked).toBe(true);
    expect(subjectOf(readable(one), true, 7)).toEqual({ ...place, hiddenAt: one.createdAt + 1 });
  });

  it('offers somebody without a session what a guest may do, and nobody else anything new', () => {
    expect(asWriter(nobody)).toMatchObject({ role: 'guest', bannedUntil: null, mutedUntil: null });
    const banned = person('guest', now + 1);
    expect(asWriter(banned)).toBe(banned);
  });
});
