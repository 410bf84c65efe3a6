import { describe, expect, it } from 'vitest';
import { can, type ChangeSubject, nobody, type Role, type Viewer } from './permissions.ts';

const now = 1_000_000;
const somebody = (role: Role, bannedUntil: number | null = null): Viewer => ({
  id: 'v',
  role,
  bannedUntil,
  mutedUntil: null,
});
const change: ChangeSubject = {
  mine: false,
  createdAt: 0,
  hiddenAt: null,
  deletedAt: null,
  post: { closedAt: null },
  isChange: true,
};
const own = { ...change, mine: true };
const closed = { post: { closedAt: 1 } };
const viewers: Record<string, Viewer> = {
  nobody,
  guest: somebody('guest'),
  member: somebody('member'),
  'banned member': somebody('member', now + 1),
  moderator: somebody('moderator'),
  'banned moderator': somebody('moderator', now + 1),
  administrator: somebody('administrator'),
};
const who = (action: 'move-change' | 'try-change', subject: ChangeSubject) =>
  // Nobody has nothing of their own.
  Object.keys(viewers)
    .filter((name) => !(subject.mine && name === 'nobody'))
    .filter((name) => can(viewers[name] ?? nobody, action, subject, now));

describe('where a change stands', () => {
  it('is said by moderators, of everybody’s', () => {
    expect(who('move-change', change)).toEqual(['moderator', 'administrator']);
  });
  it('is said by its author, unless they are banned', () => {
    expect(who('move-change', own)).toEqual(['guest', 'member', 'moderator', 'administrator']);
  });
  it('is said by moderators alone once the debate is closed', () => {
    expect(who('move-change', { ...own, ...closed })).toEqual(['moderator', 'administrator']);
  });
  it.each([
    ['hidden', { hiddenAt: 1 }],
    ['deleted', { deletedAt: 1 }],
    ['no change', { isChange: false }],
  ])('is said by nobody of what is %s', (_name, more) => {
    expect(who('move-change', { ...own, ...more })).toEqual([]);
  });
});

describe('"I’m trying this too"', () => {
  it('is said by everybody with a session but the author and the banned', () => {
    expect(who('try-change', change)).toEqual(['guest', 'member', 'moderator', 'administrator']);
    expect(who('try-change', own)).toEqual([]);
  });
  it.each([
    ['hidden', { hiddenAt: 1 }],
    ['deleted', { deletedAt: 1 }],
    ['no change', { isChange: false }],
    ['in a closed debate', closed],
  ])('is said by nobody of what is %s', (_name, more) => {
    expect(who('try-change', { ...change, ...more })).toEqual([]);
  });
});

it('what was said is taken back by who said it, always, and by moderators who are not banned', () => {
  const may = (mine: boolean) =>
    Object.keys(viewers).filter((name) => can(viewers[name] ?? nobody, 'take-back-note', { mine }, now));
  expect(may(true)).toEqual(Object.keys(viewers));
  expect(may(false)).toEqual(['moderator', 'administrator']);
});
