import { describe, expect, it } from 'vitest';
import type { Mine } from '../../../../contract/comment.ts';
import { comment, readable } from '../../../../thread/testing.ts';
import { withAllReadable, withAppeal, withNote, withoutNote, withoutReadable } from './mine-moderation.ts';

const nothing: Mine = {
  alias: { name: 'Blue Kettle', chosen: false },
  pointOfView: null,
  votes: {},
  counts: {},
  showsCounts: false,
  own: {},
  hidden: [],
  corrections: [],
  appeals: [],
  notes: {},
};
const note = (id: string, at: number) => ({ id, by: 'm@example.org', text: id, at, isMine: true });

describe('notes of moderators', () => {
  it('stand in the order in which they were written', () => {
    const mine = withNote(withNote(nothing, 'c', note('second', 2)), 'c', note('first', 1));
    expect(mine.notes['c']?.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('go without a trace, and come back', () => {
    const mine = withNote(nothing, 'c', note('one', 1));
    expect(withoutNote(mine, 'c', 'one')).toEqual(nothing);
    expect(withNote(withoutNote(mine, 'c', 'one'), 'c', note('one', 1))).toEqual(mine);
    expect(withoutNote(mine, 'unknown', 'one')).toEqual(mine);
  });
});

describe('what one may read', () => {
  it('is there once, as it is now', () => {
    const [a, b] = [readable(comment('a')), readable(comment('b'))];
    const newer = { ...a, isHiddenWithBranch: true };
    expect(withAllReadable({ ...nothing, hidden: [a, b] }, [newer]).hidden).toEqual([newer, b]);
    expect(withoutReadable({ ...nothing, hidden: [a, b] }, new Set(['a'])).hidden).toEqual([b]);
  });

  it('knows of one request for another look a comment', () => {
    const asked = withAppeal(withAppeal(nothing, 'a', 1), 'a', 2);
    expect(asked.appeals).toEqual([{ commentId: 'a', at: 2, outcome: null }]);
  });
});
