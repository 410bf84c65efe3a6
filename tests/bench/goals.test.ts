import { describe, expect, it } from 'vitest';
import { median } from '../../bench/figures.ts';
import { type Goal, goals, goalTable, judge } from '../../bench/goals.ts';
import { readOrder } from '../../bench/options.ts';

const goal = (rest: Partial<Goal>): Goal => ({
  what: 'It',
  of: 'browser/100/4/site/first',
  limit: '≤',
  goal: 1.3,
  ...rest,
});
const against = 'browser/100/4/floor/first';
const figures = new Map([
  ['browser/100/4/site/first', 130],
  ['browser/1000/4/site/first', 300],
  [against, 100],
  ['browser/1000/4/floor/first', 200],
]);

describe('a goal', () => {
  it('is reached at its limit, on the side that it names', () => {
    const [least, most] = judge(figures, [goal({ against, limit: '≥' }), goal({ against, goal: 1.29 })]);
    expect(least).toEqual({ what: 'It', value: 1.3, goal: '≥ 1.3 ×', reached: true });
    expect(most?.reached).toBe(false);
  });

  it('may be a figure itself, or a difference', () => {
    const [itself, more] = judge(figures, [
      goal({ goal: 130, unit: 'ms' }),
      goal({ against, as: 'more', goal: 29, unit: 'points' }),
    ]);
    expect(itself).toEqual({ what: 'It', value: 130, goal: '≤ 130 ms', reached: true });
    expect(more).toEqual({ what: 'It', value: 30, goal: '≤ 29 points', reached: false });
  });

  it('is asked at every size that was measured', () => {
    const all = judge(figures, [
      goal({ what: '{n} comments', of: 'browser/{n}/4/site/first', against: 'browser/{n}/4/floor/first' }),
    ]);
    expect(all.map(({ what, value }) => [what, value])).toEqual([
      ['100 comments', 1.3],
      ['1,000 comments', 1.5],
    ]);
  });

  it('is left out where its figures were not measured', () =>
    expect(judge(figures, [goal({ of: 'browser/100/4/site/reply' }), goal({ against: 'x' })])).toEqual([]));

  it('stands in the table with what was measured', () =>
    expect(goalTable(judge(figures, [goal({ against, goal: 1 })]))).toContain(
      '| It | 1.30 | ≤ 1 × | **not reached** |',
    ));

  it('names its figures as they are named when they are measured', () => {
    const browser = /^browser\/(\d+|\{n\})\/\d\/[a-z-]+\/[a-z]+$/;
    const server =
      /^server\/sqlite\/(\d+|\{n\})\/(thread|html|post)\/(site|bytes|rows|inserts)\/(rate|each|p99)$/;
    const views = /^(?:views|queue)\/sqlite\/\d+\/[a-z-]+$/;
    for (const name of goals.flatMap(({ of, against: other }) => [of, other ?? of]))
      expect(browser.test(name) || server.test(name) || views.test(name), name).toBe(true);
  });
});

describe('the middle one', () => {
  it('leaves out what was not measured', () => {
    expect(median([3, null, 1, undefined, 2])).toBe(2);
    expect(median([1, 2])).toBe(1.5);
    expect(median([null])).toBeNull();
  });
});

describe('the options', () => {
  it('are read, smallest size first', () =>
    expect(readOrder(['--n', '1000,100', '--only', 'browser', '--runs', '1'])).toMatchObject({
      kind: 'measure',
      only: 'browser',
      sizes: [100, 1000],
      speeds: [1, 4],
      runs: 1,
    }));

  it('are refused with the list of them where they are not known', () => {
    expect(() => readOrder(['--what', '1'])).toThrow('--n 100,1000');
    expect(() => readOrder(['--n', 'many'])).toThrow('whole number');
    expect(() => readOrder(['fill', '--slug', 'a'])).toThrow('fill --slug');
  });
});
