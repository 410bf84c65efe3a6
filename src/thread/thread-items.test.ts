import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ancestorIds } from './ancestors.ts';
import { buildThread } from './build.ts';
import { allFolded, nothingFolded, withFold } from './folds.ts';
import { nest } from './nest.ts';
import { anyComments, comment, reply } from './testing.ts';
import { threadItemsMaker } from './thread-items.ts';
import type { ThreadComment } from './types.ts';

const none = { folds: nothingFolded, noteOf: () => null, sameNote: Object.is };
let threadItems = threadItemsMaker<null>();
beforeEach(() => {
  threadItems = threadItemsMaker();
});
const a = comment('a');
const b = reply('b', a);
const c = reply('c', b);
const x = comment('x');
const y = reply('y', x);

describe('threadItems', () => {
  it('gives the very same items when nothing has changed', () => {
    const before = threadItems([a, b, x], none);
    const after = threadItems([a, b, x], none);
    expect(after).toBe(before);
  });

  it('makes a new item where its own note has changed, and for those it stands below', () => {
    type Note = { isMarked: boolean };
    const items = threadItemsMaker<Note>();
    const marked = (id: string | null) => ({
      folds: nothingFolded,
      noteOf: (one: ThreadComment) => ({ isMarked: one.id === id }),
      sameNote: (one: Note, other: Note) => one.isMarked === other.isMarked,
    });
    const before = items([a, b, c, x, y], marked(null));
    const after = items([a, b, c, x, y], marked('b'));
    expect(after[0]!.children[0]!.note).toEqual({ isMarked: true });
    expect(after[0]!.note).toBe(before[0]!.note);
    expect(after[0]!.children[0]!.children[0]).toBe(before[0]!.children[0]!.children[0]);
    expect(after[1]).toBe(before[1]);
  });

  it('leaves every branch still in which nothing has changed', () => {
    const before = threadItems([a, b, c, x, y], none);
    const after = threadItems([a, b, c, x, { ...y, html: '<p>edited</p>' }], none);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[1]!.row).toBe(before[1]!.row);
    expect(after[1]!.children[0]).not.toBe(before[1]!.children[0]);
  });

  it('makes a new row where the name of whoever is answered has changed', () => {
    const [before] = threadItems([a, b], none);
    const [after] = threadItems([{ ...a, author: { ...a.author, name: 'Blue Kettle' } }, b], none);
    expect(before!.children[0]!.row.answers?.name).toBe('A');
    expect(after!.children[0]!.row.answers?.name).toBe('Blue Kettle');
  });

  it('folded, then unfolded, is what it was', () => {
    fc.assert(
      fc.property(anyComments, (comments) => {
        const before = structuredClone(threadItems(comments, none));
        threadItems(comments, {
          ...none,
          folds: withFold(
            allFolded,
            comments.map((one) => one.id),
            true,
          ),
        });
        expect(threadItems(comments, none)).toEqual(before);
      }),
    );
  });

  it('says the same whatever was drawn before', () => {
    fc.assert(
      fc.property(anyComments, anyComments, (one, other) => {
        const mixed = [...one.slice(1), ...other];
        threadItems(one, none);
        threadItems(other, { ...none, folds: withFold(nothingFolded, ['c1', 'c2'], true) });
        expect(threadItems(mixed, none)).toMatchObject(nest(buildThread(mixed), none.folds));
      }),
    );
  });
});

describe('ancestorIds', () => {
  it('are the loaded comments above, nearest first', () => {
    expect(ancestorIds([a, b, c], 'c')).toEqual(['b', 'a']);
    expect(ancestorIds([b, c], 'c')).toEqual(['b']);
    expect(ancestorIds([a], 'a')).toEqual([]);
    expect(ancestorIds([a], 'unknown')).toEqual([]);
  });

  it('end in a ring, too', () => {
    const ring = [reply('r', { id: 's' }), reply('s', { id: 'r' }), reply('t', { id: 's' })];
    expect(ancestorIds(ring, 'r')).toEqual(['s']);
    expect(ancestorIds(ring, 't')).toEqual(['s', 'r']);
  });
});
