import { describe, expect, it } from 'vitest';
import { settingsOf, stepsTo } from './debate-state.ts';

const open = { closedAt: null, isHeld: false, slowSeconds: 0 };
const steps = (
  post: typeof open | { closedAt: number; isHeld: boolean; slowSeconds: number },
  to: string,
) => {
  const [state = '', seconds = '0'] = to.split(' ');
  return stepsTo(post, { state: state as 'open', seconds: Number(seconds) }).map((step) => step.do);
};

describe('how comments come into a debate', () => {
  it('is changed in as few steps as it takes', () => {
    expect(steps(open, 'open')).toEqual([]);
    expect(steps(open, 'checked 60')).toEqual(['pause', 'hold']);
    expect(steps(open, 'closed')).toEqual(['close']);
    expect(steps({ ...open, isHeld: true }, 'open')).toEqual(['hold']);
  });

  it('is checked before it is open again, and left as it is where it closes', () => {
    expect(steps({ ...open, closedAt: 1 }, 'checked')).toEqual(['hold', 'reopen']);
    expect(steps({ ...open, closedAt: 1, isHeld: true }, 'open')).toEqual(['hold', 'reopen']);
    expect(steps({ ...open, isHeld: true }, 'closed')).toEqual(['close']);
  });

  it('is named by what counts most', () => {
    expect(settingsOf({ ...open, closedAt: 1, isHeld: true })).toEqual({ state: 'closed', seconds: 0 });
    expect(settingsOf({ ...open, isHeld: true, slowSeconds: 30 })).toEqual({ state: 'checked', seconds: 30 });
  });
});
