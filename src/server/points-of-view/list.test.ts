import { describe, expect, it } from 'vitest';
import { changedList, type List, type ListChange, ListProblem, settledList } from './list.ts';

const now = Date.UTC(2026, 2, 1);
const entry = (id: string, names: string | null = null, retiredAt: number | null = null) => ({
  id,
  names: names === null ? null : { one: names, group: `${names}s`, choice: `I am: ${names}` },
  retiredAt,
});
/** Two that come with the program, one of the operator's own, one that is retired. */
const list: List = [
  entry('family'),
  entry('manager'),
  entry('advocate', 'Advocate'),
  entry('nurse', 'Nurse', 5),
];
const ids = (one: List) => one.map(({ id, retiredAt }) => (retiredAt === null ? id : `(${id})`)).join(' ');
const after = (change: ListChange, from: List = list) => changedList(from, change, now);

describe('The list of points of view', () => {
  it.each<[ListChange, string]>([
    [{ verb: 'add', id: 'cook', given: { name: 'Cook' } }, 'family manager advocate cook (nurse)'],
    [{ verb: 'add', id: 'commissioner', given: {} }, 'family manager advocate commissioner (nurse)'],
    [{ verb: 'move', id: 'advocate', to: 1 }, 'advocate family manager (nurse)'],
    [{ verb: 'move', id: 'family', to: 3 }, 'manager advocate family (nurse)'],
    [{ verb: 'move', id: 'manager', to: 2 }, 'family manager advocate (nurse)'],
    [{ verb: 'retire', id: 'family' }, 'manager advocate (family) (nurse)'],
    [{ verb: 'retire', id: 'nurse' }, 'family manager advocate (nurse)'],
    [{ verb: 'restore', id: 'nurse' }, 'family manager advocate nurse'],
    [{ verb: 'restore', id: 'family' }, 'family manager advocate (nurse)'],
  ])('after %o', (change, expected) => expect(ids(after(change))).toBe(expected));

  it.each<[ListChange, RegExp]>([
    [{ verb: 'add', id: 'not-said', given: { name: 'Silent' } }, /always offered/],
    [{ verb: 'add', id: 'Team Leader', given: { name: 'Team leader' } }, /cannot be an id/],
    [{ verb: 'add', id: '1st', given: { name: 'First' } }, /cannot be an id/],
    [{ verb: 'add', id: 'a'.repeat(41), given: { name: 'A' } }, /cannot be an id/],
    [{ verb: 'add', id: 'constructor', given: { name: 'Builder' } }, /cannot be an id/],
    [{ verb: 'add', id: 'cook', given: {} }, /needs a name/],
    [{ verb: 'add', id: 'commissioner', given: { group: 'Buyers' } }, /needs a name/],
    [{ verb: 'add', id: 'cook', given: { name: ' \n ' } }, /The name is empty/],
    [{ verb: 'add', id: 'cook', given: { name: 'C'.repeat(41) } }, /The name is too long/],
    [{ verb: 'add', id: 'cook', given: { name: 'Cook', group: 'C'.repeat(61) } }, /group is too long/],
    [{ verb: 'add', id: 'cook', given: { name: 'Cook', choice: 'C'.repeat(81) } }, /choice is too long/],
    [{ verb: 'add', id: 'cook', given: { name: 'Co\u202Eok' } }, /cannot be seen/],
    [{ verb: 'add', id: 'speaker', given: { name: 'ADVOCATE' } }, /"advocate" and "speaker" would both read/],
    [{ verb: 'add', id: 'family', given: {} }, /on the list already/],
    [{ verb: 'add', id: 'nurse', given: { name: 'Nurse' } }, /restore it/],
    [{ verb: 'rename', id: 'cook', given: { name: 'Cook' } }, /not on the list/],
    [{ verb: 'rename', id: 'advocate', given: null }, /no words for "advocate"/],
    [{ verb: 'rename', id: 'manager', given: { name: 'advocate' } }, /would both read/],
    [{ verb: 'move', id: 'family', to: 0 }, /from 1 to 3/],
    [{ verb: 'move', id: 'family', to: 4 }, /from 1 to 3/],
    [{ verb: 'move', id: 'family', to: Number.NaN }, /from 1 to 3/],
    [{ verb: 'move', id: 'nurse', to: 1 }, /not offered now/],
    [{ verb: 'retire', id: 'cook' }, /not on the list/],
    [{ verb: 'restore', id: 'not-said' }, /not on the list/],
  ])('refuses %o', (change, why) => {
    expect(() => after(change)).toThrow(ListProblem);
    expect(() => after(change)).toThrow(why);
  });

  it('says the group and the choice like the name where they are left out', () => {
    const [, , , cook] = after({ verb: 'add', id: 'cook', given: { name: '  The   cook ' } });
    expect(cook?.names).toEqual({ one: 'The cook', group: 'The cook', choice: 'The cook' });
  });

  it('keeps the names that are not given anew, and can go back to the words of the program', () => {
    const renamed = after({ verb: 'rename', id: 'advocate', given: { group: 'All advocates' } });
    expect(renamed[2]?.names).toEqual({ one: 'Advocate', group: 'All advocates', choice: 'I am: Advocate' });
    const called = after({ verb: 'rename', id: 'manager', given: { name: 'Leader' } });
    expect(called[1]?.names?.one).toBe('Leader');
    expect(after({ verb: 'rename', id: 'manager', given: null }, called)).toEqual(list);
  });

  it('remembers since when one is retired', () => {
    expect(after({ verb: 'retire', id: 'family' }).find(({ id }) => id === 'family')?.retiredAt).toBe(now);
    expect(after({ verb: 'retire', id: 'nurse' })).toEqual(list);
  });

  it('always has one to choose, and never more than thirty', () => {
    expect(() => after({ verb: 'retire', id: 'family' }, [entry('family')])).toThrow(/must stay/);
    const thirty = Array.from({ length: 30 }, (_, i) => entry(`role-${i}`, `Role ${i}`));
    expect(() => after({ verb: 'add', id: 'cook', given: { name: 'Cook' } }, thirty)).toThrow(
      /30 .* at most/,
    );
    expect(() => after({ verb: 'restore', id: 'nurse' }, [...thirty, entry('nurse', 'Nurse', 5)])).toThrow(
      /at most/,
    );
  });
});

describe('A list from a settings file', () => {
  it('is exactly what the file says; what it leaves out is retired, and nothing is lost', () => {
    const settled = settledList(list, [{ id: 'nurse', name: 'Nurse' }, { id: 'manager' }], now);
    expect(ids(settled)).toBe('nurse manager (family) (advocate)');
    expect(settled.find(({ id }) => id === 'advocate')).toMatchObject({
      names: { one: 'Advocate' },
      retiredAt: now,
    });
  });

  it('is the same list when it is read again', () => {
    const wanted = [{ id: 'cook', name: 'Cook', group: 'Cooks' }, { id: 'family' }];
    const once = settledList(list, wanted, now);
    expect(settledList(once, wanted, now + 1)).toEqual(once);
  });

  it.each([
    [[], /must stay/],
    [[{ id: 'family' }, { id: 'family' }], /"family" is there twice/],
    [[{ id: 'not-said' }], /always offered/],
    [[{ id: 'cook' }], /"cook" needs a name/],
    [[{ id: 'advocate' }], /"advocate" needs a name/],
    [[{ id: 'One two' }], /cannot be an id/],
  ])('is refused: %o', (wanted, why) => expect(() => settledList(list, wanted, now)).toThrow(why));
});
