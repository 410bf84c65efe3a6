import { describe, expect, it } from 'vitest';
import { comment } from '../../../../thread/testing.ts';
import { noMarks } from '../related-cache.ts';
import { withKind } from './kind-cache.ts';

const question = {
  askedOf: 'manager',
  answerId: 'x',
  answeredAt: 1,
  answeredBy: 'X',
  isChosen: true,
};
const asked = comment('a', { kind: 'question', marks: { ...noMarks, question } });

describe('a corrected kind', () => {
  it('takes away what only the kind before has', () => {
    expect(withKind(asked, 'experience')).toEqual(comment('a', { kind: 'experience' }));
  });

  it('begins as such a comment begins', () => {
    expect(withKind(comment('a'), 'change').marks?.change).toEqual({ state: 'idea', trying: 0 });
    expect(withKind(comment('a'), 'question').marks?.question).toMatchObject({ answerId: null });
  });

  it('is as it was before when it is taken back, and keeps what came meanwhile', () => {
    const corrected = { ...withKind(asked, null), votes: { agree: 1, disagree: 0, unsure: 0 } };
    expect(withKind(corrected, 'question', asked.marks)).toEqual({ ...asked, votes: corrected.votes });
  });
});
