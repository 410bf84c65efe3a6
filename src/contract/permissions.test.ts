import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import {
  type Action,
  can,
  type CommentSubject,
  nobody,
  type Role,
  type Subjects,
  type Viewer,
} from './permissions.ts';

const now = 1_800_000_000_000;
const person = (role: Role, bannedUntil: number | null = null): Viewer => ({
  id: role,
  role,
  bannedUntil,
  mutedUntil: null,
});
const viewers = {
  nobody,
  guest: person('guest'),
  member: person('member'),
  moderator: person('moderator'),
  administrator: person('administrator'),
  banned: person('member', now + 1),
  'banned once': person('member', now),
  'banned moderator': person('moderator', now + 1),
};
type Who = keyof typeof viewers;

const open = { closedAt: null };
const closed = { closedAt: now - 1 };
const theirs: CommentSubject = { mine: false, createdAt: now, hiddenAt: null, deletedAt: null, post: open };
const mine = { ...theirs, mine: true };
const answersMine = { ...theirs, answersMine: true };
const hidden = { hiddenAt: now - 1 };
const deleted = { deletedAt: now - 1 };
const people: Who[] = ['guest', 'member', 'moderator', 'administrator', 'banned once'];
const moderators: Who[] = ['moderator', 'administrator'];
const everybody: Who[] = ['nobody', ...people, 'banned', 'banned moderator'];

type Case = { [A in Action]: [A, string, Subjects[A], Who[]] }[Action];
const cases: Case[] = [
  ['comment', 'in an open debate', open, people],
  ['comment', 'in a closed debate', closed, []],
  ['vote', 'on somebody else’s comment', theirs, people],
  ['vote', 'on one’s own', mine, []],
  ['vote', 'on a hidden one', { ...theirs, ...hidden }, []],
  ['vote', 'on a deleted one', { ...theirs, ...deleted }, []],
  ['vote', 'in a closed debate', { ...theirs, post: closed }, []],
  ['mark-answer', 'of one’s own question', mine, ['nobody', ...people]],
  ['mark-answer', 'of somebody else’s question', theirs, []],
  ['mark-answer', 'of one’s own that is hidden', { ...mine, ...hidden }, []],
  ['mark-answer', 'of one’s own that is deleted', { ...mine, ...deleted }, []],
  ['mark-answer', 'in a closed debate', { ...mine, post: closed }, []],
  ['confirm-understood', 'in an answer to oneself', answersMine, ['nobody', ...people]],
  ['confirm-understood', 'in one’s own reply', { ...mine, answersMine: false }, []],
  ['confirm-understood', 'in a hidden reply', { ...answersMine, ...hidden }, []],
  ['confirm-understood', 'in a deleted reply', { ...answersMine, ...deleted }, []],
  ['confirm-understood', 'in a closed debate', { ...answersMine, post: closed }, []],
  ['edit', 'one’s own', mine, ['nobody', ...people]],
  [
    'edit',
    'one’s own at the last moment',
    { ...mine, createdAt: now - limits.editFor + 1 },
    ['nobody', ...people],
  ],
  ['edit', 'one’s own too late', { ...mine, createdAt: now - limits.editFor }, []],
  ['edit', 'one’s own that is hidden', { ...mine, ...hidden }, []],
  ['edit', 'somebody else’s', theirs, []],
  [
    'delete',
    'one’s own, however old, hidden, closed or banned',
    { ...mine, ...hidden, createdAt: 0, post: closed },
    everybody,
  ],
  ['delete', 'somebody else’s', theirs, []],
  ['delete', 'what is deleted', { ...mine, ...deleted }, []],
  ['restore', 'one’s own just deleted', { ...mine, ...deleted }, everybody],
  ['restore', 'one’s own deleted too long ago', { ...mine, deletedAt: now - limits.undoDeleteFor }, []],
  ['restore', 'somebody else’s', { ...theirs, ...deleted }, []],
  ['read-hidden', 'somebody else’s', theirs, [...moderators, 'banned moderator']],
  ['read-hidden', 'one’s own', mine, everybody],
  ['hide', 'a comment', theirs, moderators],
  ['hide', 'a hidden one', { ...theirs, ...hidden }, []],
  ['show', 'a hidden one', { ...theirs, ...hidden }, moderators],
  ['show', 'a deleted one', { ...theirs, ...hidden, ...deleted }, []],
  ['close', 'an open debate', open, moderators],
  ['close', 'a closed debate', closed, []],
  ['reopen', 'a closed debate', closed, moderators],
  ['read-log', 'of the site', null, [...moderators, 'banned moderator']],
  ['set-vote-first', 'in a debate', null, moderators],
];

describe('who may', () => {
  it.each(cases.map(([action, what, subject, who]) => [`${action} ${what}`, action, subject, who] as const))(
    '%s',
    (_title, action, subject, who) => {
      const may = (Object.keys(viewers) as Who[]).filter((name) =>
        can(viewers[name], action, subject as never, now),
      );
      expect(may.toSorted()).toEqual(who.toSorted());
    },
  );
});
