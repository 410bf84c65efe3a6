import type { ChangedComment } from '../../src/contract/comment.ts';
import type { WrittenNote } from '../../src/contract/inline-moderation.ts';
import { get, people, type RouteCase, staff, type World } from './route-case.ts';
import type { Site } from './site.ts';

export async function storeInline(
  site: Site,
  slug: string,
  { as = 'guest', words = 'Some words' } = {},
): Promise<World['inline']> {
  const one = async (body: string) => (await site.comment(as, slug, { body })).comment.id;
  const [branch, locked] = [
    await one(`${words} off the subject in ${slug}.`),
    await one(`Calm down in ${slug}.`),
  ];
  const asked = { as: 'moderator', body: { reason: 'off-subject', note: words, comments: 1 } };
  await site.ask(200, 'POST', `/api/comments/${branch}/hide-branch`, asked);
  await site.ask<ChangedComment>(200, 'POST', `/api/comments/${locked}/lock`, { as: 'moderator' });
  const note = async () => {
    const body = { text: `${words} for moderators.` };
    const path = `/api/comments/${locked}/notes`;
    return (await site.ask<WrittenNote>(201, 'POST', path, { as: 'moderator', body })).note.id;
  };
  const deletedNote = await note();
  await site.ask(200, 'DELETE', `/api/moderation/notes/${deletedNote}`, { as: 'moderator' });
  return { branch, locked, note: await note(), deletedNote };
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
