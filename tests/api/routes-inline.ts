import type { ChangedComment } from '../../src/contract/comment.ts';
import { get, people, type RouteCase, staff } from './route-case.ts';
import type { Site } from './site.ts';

/** What moderators have done on comments: a branch that is hidden, one that is locked, notes of the moderator's. */
export type InlineWorld = { branch: string; locked: string; note: string; deletedNote: string };

export async function storeInline(site: Site, slug: string): Promise<InlineWorld> {
  const one = async () =>
    (await site.comment('author', slug, { body: 'A comment for moderators.' })).comment.id;
  const [branch, locked] = [await one(), await one()];
  const asked = { as: 'moderator', body: { reason: 'off-subject', note: null, comments: 1 } };
  await site.ask(200, 'POST', `/api/comments/${branch}/hide-branch`, asked);
  await site.ask<ChangedComment>(200, 'POST', `/api/comments/${locked}/lock`, { as: 'moderator' });
  const [note, deletedNote] = [await storeNote(site, locked), await storeNote(site, locked)];
  await site.ask(200, 'DELETE', `/api/moderation/notes/${deletedNote}`, { as: 'moderator' });
  return { branch, locked, note, deletedNote };
}

async function storeNote(site: Site, id: string): Promise<string> {
  const { note } = await site.ask<{ note: { id: string } }>(201, 'POST', `/api/comments/${id}/notes`, {
    as: 'moderator',
    body: { text: 'I have written to them.' },
  });
  return note.id;
}

export const inlineCases: RouteCase[] = [
  get('getBranchSize', ({ visible }) => `/api/comments/${visible}/branch`, staff(200)),
  {
    id: 'hideBranch',
    method: 'POST',
    path: ({ visible }) => `/api/comments/${visible}/hide-branch`,
    body: () => ({ reason: 'off-subject', note: 'All of it.', comments: 2 }),
    expect: staff(200),
  },
  {
    id: 'showBranch',
    method: 'POST',
    path: ({ inline }) => `/api/comments/${inline.branch}/show-branch`,
    expect: staff(200),
  },
  {
    id: 'lockBranch',
    method: 'POST',
    path: ({ visible }) => `/api/comments/${visible}/lock`,
    expect: staff(200),
  },
  {
    id: 'unlockBranch',
    method: 'POST',
    path: ({ inline }) => `/api/comments/${inline.locked}/unlock`,
    expect: staff(200),
  },
  {
    id: 'correctKind',
    method: 'PUT',
    path: ({ visible }) => `/api/comments/${visible}/kind`,
    body: () => ({ kind: 'experience' }),
    expect: staff(200),
  },
  {
    id: 'writeModeratorNote',
    method: 'POST',
    path: ({ visible }) => `/api/comments/${visible}/notes`,
    body: () => ({ text: 'Please look at this too.' }),
    expect: staff(201),
  },
  {
    id: 'deleteModeratorNote',
    method: 'DELETE',
    path: ({ inline }) => `/api/moderation/notes/${inline.note}`,
    expect: staff(200),
  },
  {
    id: 'restoreModeratorNote',
    method: 'POST',
    path: ({ inline }) => `/api/moderation/notes/${inline.deletedNote}/restore`,
    expect: staff(200),
  },
  {
    id: 'appeal',
    method: 'POST',
    path: ({ hidden }) => `/api/comments/${hidden}/appeal`,
    body: () => ({ text: 'I named nobody.' }),
    expect: people(403, { author: 200 }),
  },
  {
    id: 'sendAgain',
    method: 'POST',
    path: ({ hidden }) => `/api/comments/${hidden}/send-again`,
    body: () => ({ body: 'A comment that names nobody.', kind: null }),
    expect: people(403, { author: 200 }),
  },
];
