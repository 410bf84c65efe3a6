// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasNews, keepVisit, pause, readVisits, type Visit, visitAt } from './visits.ts';

const hour = 60 * 60_000;
const visit = (more: Partial<Visit> = {}): Visit => ({
  at: 10 * hour,
  before: 100,
  seen: 200,
  own: 0,
  ...more,
});

describe('a look at a debate', () => {
  it.each<[string, Visit | undefined, number, number, Partial<Visit>]>([
    ['is a first visit, on which nothing is new', undefined, 10 * hour, 200, { before: 200, seen: 200 }],
    ['is a first visit before the first comment', undefined, 10 * hour, 0, { before: 0, seen: 0 }],
    ['goes on with the visit after a reload', visit(), 10 * hour + 1000, 300, { before: 100, seen: 300 }],
    ['goes on with it after 30 minutes', visit(), 10 * hour + pause, 200, { before: 100, seen: 200 }],
    ['is a new visit after more', visit(), 10 * hour + pause + 1, 300, { before: 200, seen: 300 }],
    ['is a new visit the next day', visit(), 34 * hour, 200, { before: 200, seen: 200 }],
    ['is a new visit where the clock was set back', visit(), 8 * hour, 300, { before: 200, seen: 300 }],
    [
      'forgets nothing when the newest comment was taken away',
      visit(),
      34 * hour,
      150,
      { before: 200, seen: 200 },
    ],
  ])('%s', (_title, kept, now, newest, expected) => {
    expect(visitAt(kept, now, { newest })).toMatchObject({ at: now, ...expected });
  });

  const looks = fc.array(
    fc.record({ after: fc.nat({ max: 3 * pause }), comments: fc.array(fc.boolean(), { maxLength: 3 }) }),
    { minLength: 1, maxLength: 20 },
  );

  /** A reader who looks again and again, while others write. The clocks of device and server differ by `skew`. */
  const read = (steps: { after: number; comments: boolean[] }[], skew: number) => {
    let now = 1000 * hour;
    let kept: Visit | undefined;
    const written: number[] = [];
    return steps.map(({ after, comments }) => {
      now += after + 1;
      for (const _ of comments) written.push((written.at(-1) ?? now + skew) + 1);
      const before = kept;
      kept = visitAt(kept, now, { newest: written.at(-1) ?? 0 });
      const { before: limit } = kept;
      return {
        before,
        after,
        visit: kept,
        isNew: new Set(written.filter((time) => time > limit)),
        written: [...written],
      };
    });
  };

  it('marks every comment that the look before could not see, whatever the clocks say', () => {
    fc.assert(
      fc.property(looks, fc.integer({ min: -9 * hour, max: 9 * hour }), (steps, skew) => {
        const seen = read(steps, skew);
        seen.forEach((look, i) => {
          const last = seen[i - 1];
          if (!last) return expect(look.isNew.size).toBe(0);
          for (const time of look.written)
            if (!last.written.includes(time)) expect(look.isNew.has(time)).toBe(true);
        });
      }),
    );
  });

  it('keeps its marks while the visit lasts, and marks nothing twice over two visits', () => {
    fc.assert(
      fc.property(looks, (steps) => {
        const seen = read(steps, 0);
        seen.forEach((look, i) => {
          const last = seen[i - 1];
          if (!last) return;
          if (look.after + 1 <= pause) for (const time of last.isNew) expect(look.isNew.has(time)).toBe(true);
          else for (const time of last.written) expect(look.isNew.has(time)).toBe(false);
        });
      }),
    );
  });
});

describe('the list of posts', () => {
  it.each<[string, Visit | undefined, number, boolean]>([
    ['has no news of a debate one never opened', undefined, 300, false],
    ['has none while the newest comment is the one that was there', visit(), 200, false],
    ['has none while there is no comment', visit({ seen: 0 }), 0, false],
    ['has some when a newer one has come', visit(), 201, true],
    ['has none when the newest is one’s own', visit({ own: 300 }), 300, false],
    ['has some when an answer to it has come', visit({ own: 300 }), 301, true],
  ])('%s', (_title, kept, newest, expected) => expect(hasNews(kept, newest)).toBe(expected));
});

describe('on the device', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
  });

  it('visits are kept, each debate on its own', () => {
    keepVisit('a', visit());
    keepVisit('b', visit({ seen: 300 }));
    keepVisit('a', visit({ seen: 400, own: 350 }));
    expect(Object.fromEntries(readVisits())).toEqual({
      a: visit({ seen: 400, own: 350 }),
      b: visit({ seen: 300 }),
    });
  });

  it('of the 200 debates that were visited last', () => {
    for (let i = 0; i < 205; i++) keepVisit(`post-${i}`, visit());
    keepVisit('post-5', visit());
    expect(readVisits().size).toBe(200);
    expect([...readVisits().keys()].slice(0, 2)).toEqual(['post-5', 'post-204']);
    expect(readVisits().has('post-4')).toBe(false);
  });

  it.each(['{', 'null', '{"a":1}', '[["a",1]]', '[["a",1,2,3,"4"],[1,2,3,4,5],null]'])(
    'what something else wrote (%s) is no visit',
    (text) => {
      localStorage.setItem('equal-say:visits', text);
      expect(readVisits().size).toBe(0);
      keepVisit('b', visit());
      expect(readVisits().size).toBe(1);
    },
  );

  it('where storage is blocked, every visit is the first', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    keepVisit('a', visit());
    expect(readVisits().size).toBe(0);
  });
});
