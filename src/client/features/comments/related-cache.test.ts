import { describe, expect, it } from 'vitest';
import type { RelatedMarks } from '../../../contract/comment.ts';
import { comment, hidden } from '../../../thread/testing.ts';
import { marksOfNew, withMarks, withRelated } from './related-cache.ts';
import { thread } from './testing.ts';

const related = (id: string, over: Partial<RelatedMarks> = {}): RelatedMarks => ({
  id,
  question: null,
  changedMindAbout: null,
  mindsChanged: 0,
  mindChangedIn: null,
  ...over,
});
const input = {
  parentId: null,
  body: 'Words.',
  kind: null,
  alias: 'Blue Kettle',
  pointOfView: 'family',
  sharing: 'here',
} as const;

describe('what other comments became', () => {
  const before = thread(comment('a'), comment('b'), hidden(comment('c')));

  it('is put where it is loaded, and leaves all other comments the same objects', () => {
    const after = withRelated(before, [related('a', { mindsChanged: 2 }), related('z', { mindsChanged: 1 })]);
    expect(after.comments[0]).toMatchObject({ marks: { mindsChanged: 2, saidBack: null } });
    expect(after.comments[1]).toBe(before.comments[1]);
  });

  it('leaves the whole thread the same object when nothing of it is loaded', () => {
    expect(withRelated(before, [related('z')])).toBe(before);
    expect(withRelated(before, [])).toBe(before);
  });

  it('keeps what it does not say', () => {
    const saidBack = { text: 'You want this.', isConfirmed: true };
    const said = withMarks(before, 'a', () => ({ saidBack }));
    const after = withRelated(said, [related('a', { mindChangedIn: 'b' })]);
    expect(after.comments[0]).toMatchObject({ marks: { saidBack, mindChangedIn: 'b' } });
  });

  it('is nothing at all when nothing is left of it', () => {
    const marked = withRelated(before, [related('a', { mindsChanged: 1 })]);
    expect(withRelated(marked, [related('a')]).comments[0]).toMatchObject({ marks: null });
  });

  it('never gives marks to a tombstone', () => {
    const after = withRelated(before, [related('c', { mindsChanged: 1 })]);
    expect(after.comments[2]).toBe(before.comments[2]);
  });
});

describe('what a comment is while it is sent', () => {
  it('is nothing for most', () => expect(marksOfNew(input)).toBeNull());

  it('is what was chosen', () => {
    expect(marksOfNew({ ...input, kind: 'question', askedOf: 'manager' })).toMatchObject({
      question: { askedOf: 'manager', answerId: null },
    });
    expect(marksOfNew({ ...input, changedMindAbout: 'a' })).toMatchObject({ changedMindAbout: 'a' });
    expect(marksOfNew({ ...input, kind: 'differ', saidBack: 'You want this.' })).toMatchObject({
      saidBack: { text: 'You want this.', isConfirmed: false },
    });
  });
});
