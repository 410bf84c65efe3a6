/** What a mute and a ban take away in every action, and who may decide about whom. */
import { describe, expect, it } from 'vitest';
import { type Action, can, nobody, type Role, type Subjects, type Viewer } from './permissions.ts';

const now = 1_800_000_000_000;
const open = { closedAt: null };
const theirs = { mine: false, createdAt: now, hiddenAt: null, deletedAt: null, post: open };
const mine = { ...theirs, mine: true };
const hidden = { hiddenAt: now - 1 };

/** Of each action what everybody, or else every moderator, may do it to. */
const doable: { [A in Action]: Subjects[A] } = {
  comment: open,
  vote: theirs,
  edit: mine,
  delete: mine,
  restore: { ...mine, deletedAt: now - 1 },
  'mark-answer': mine,
  'confirm-understood': { ...theirs, answersMine: true },
  'read-hidden': mine,
  hide: theirs,
  show: { ...theirs, ...hidden },
  close: open,
  reopen: { closedAt: now - 1 },
  'read-log': null,
  'set-vote-first': null,
  'write-summary': null,
  'move-change': { ...mine, isChange: true },
  'try-change': { ...theirs, isChange: true },
  'take-back-note': { mine: true },
  reply: { ...open, isLocked: false },
  report: theirs,
  'hide-branch': { deletedAt: null },
  'show-branch': { isHiddenWithBranch: true },
  lock: { isLocked: false },
  unlock: { isLockedHere: true },
  'correct-kind': theirs,
  'write-note': null,
  'delete-moderator-note': { mine: true },
  appeal: { ...mine, ...hidden, isHeld: false, hasAppealed: false },
  'send-again': { ...mine, ...hidden, isHeld: false },
  'read-queue': null,
  'decide-case': null,
  'decide-appeal': { decidedByMe: false },
  sanction: { mine: false, role: 'guest' },
  'lift-sanction': { mine: false, role: 'guest' },
  'read-sanctions': null,
  'set-hold': null,
  'read-settings': null,
  'change-settings': null,
  'read-safeguarding': null,
  'read-notices': null,
  'answer-notice': null,
  'read-fairness': null,
  'write-page': null,
};
const actions = Object.keys(doable) as Action[];
const allowed = (viewer: Viewer): Action[] =>
  actions.filter((action) => can(viewer, action, doable[action] as never, now));

const roles: Role[] = ['guest', 'member', 'moderator', 'administrator'];
const person = (role: Role, more: Partial<Extract<Viewer, { id: string }>> = {}): Viewer => ({
  ...{ id: role, role, bannedUntil: null, mutedUntil: null },
  ...more,
});
const without = (role: Role, ...taken: Action[]) =>
  allowed(person(role)).filter((action) => !taken.includes(action));

describe('A mute', () => {
  it.each(roles)('takes from a %s what puts words before others, and nothing else', (role) => {
    expect(allowed(person(role, { mutedUntil: now + 1 }))).toEqual(
      without(role, 'comment', 'reply', 'edit', 'send-again', 'move-change', 'write-summary'),
    );
  });

  it.each(roles)('of a %s is over at its time', (role) => {
    expect(allowed(person(role, { mutedUntil: now }))).toEqual(allowed(person(role)));
  });
});

describe('A ban', () => {
  const kept: Action[] = ['read-hidden', 'delete', 'restore', 'appeal', 'take-back-note'];

  it.each(['guest', 'member'] as const)('leaves a %s their own words alone', (role) => {
    expect(allowed(person(role, { bannedUntil: now + 1 })).toSorted()).toEqual(kept.toSorted());
  });

  it.each(['moderator', 'administrator'] as const)('leaves a %s what they may read besides', (role) => {
    const readable = allowed(person(role)).filter(
      (action) => action.startsWith('read-') && action !== 'read-safeguarding',
    );
    expect(allowed(person(role, { bannedUntil: now + 1 })).toSorted()).toEqual(
      [...new Set([...kept, ...readable])].toSorted(),
    );
  });

  it.each(roles)('weighs more than a mute, and ends at its time, for a %s', (role) => {
    const both = { mutedUntil: now + 1, bannedUntil: now + 1 };
    expect(allowed(person(role, both))).toEqual(allowed(person(role, { bannedUntil: now + 1 })));
    expect(allowed(person(role, { bannedUntil: now }))).toEqual(allowed(person(role)));
  });
});

describe('Deciding about a person', () => {
  const above: Record<Role, Role[]> = {
    guest: [],
    member: [],
    moderator: ['guest', 'member'],
    administrator: ['guest', 'member', 'moderator'],
  };
  const both = ['sanction', 'lift-sanction'] as const;

  it.each(roles)('is done by a %s to those below, never to an equal or to somebody above', (role) => {
    for (const action of both)
      expect(roles.filter((of) => can(person(role), action, { mine: false, role: of }, now))).toEqual(
        above[role],
      );
  });

  it('is done by nobody to themselves, to somebody who is not here, or without a session', () => {
    for (const action of both) {
      for (const role of roles)
        for (const of of [...roles, null])
          expect(can(person(role), action, { mine: true, role: of }, now)).toBe(false);
      for (const role of roles)
        expect(can(person(role), action, { mine: false, role: null }, now)).toBe(false);
      for (const of of roles) expect(can(nobody, action, { mine: false, role: of }, now)).toBe(false);
    }
  });

  it('is not done by who is banned', () => {
    for (const action of both)
      expect(can(person('administrator', { bannedUntil: now + 1 }), action, doable[action], now)).toBe(false);
  });
});
