import { describe, expect, it } from 'vitest';
import type { NoticeAction, NoticeKind } from '../../contract/vocabulary.ts';
import { standingOf } from './standing.ts';

const after = (kind: NoticeKind, ...actions: NoticeAction[]) =>
  standingOf(
    kind,
    actions.map((action, at) => ({ action, at, outcome: action === 'closed' ? 'put-right' : null })),
  );

describe('where a complaint stands', () => {
  it.each([
    ['legal', ['received'], 'received', null],
    ['legal', ['received', 'acknowledged'], 'acknowledged', null],
    ['legal', ['received', 'acknowledged', 'forwarded'], 'forwarded', 2],
    ['legal', ['received', 'answered', 'note', 'acknowledged'], 'answered', 1],
    ['data-protection', ['received', 'note'], 'received', null],
    ['data-protection', ['received', 'acknowledged', 'answered'], 'answered', 1],
    ['legal', ['received', 'closed'], 'closed', 1],
    ['legal', ['received', 'answered', 'closed'], 'closed', 1],
  ] as const)('%s after %j: %s, what was due done at %s', (kind, actions, state, metAt) => {
    expect(after(kind, ...actions)).toMatchObject({ state, metAt });
  });

  it('once opened again is where it stood before, and its clock runs unless something else had stopped it', () => {
    const open = { outcome: null, closedAt: null };
    expect(after('legal', 'received', 'closed', 'reopened')).toEqual({
      ...open,
      state: 'received',
      metAt: null,
    });
    expect(after('legal', 'received', 'answered', 'closed', 'reopened')).toEqual({
      ...open,
      state: 'answered',
      metAt: 1,
    });
  });

  it('closed says how it ended, and when', () => {
    expect(after('legal', 'received', 'closed', 'reopened', 'closed')).toEqual({
      state: 'closed',
      outcome: 'put-right',
      metAt: 3,
      closedAt: 3,
    });
  });
});
