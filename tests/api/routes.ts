/** Every route of the contract with a request that fits it: what tests of all routes are made from. */
import type { MovedChange } from '../../src/contract/changes.ts';
import type { ChangedComment } from '../../src/contract/comment.ts';
import type { Sanction } from '../../src/contract/sanctions.ts';
import { everybody, get, people, type RouteCase, staff, type World } from './route-case.ts';
import { aMute, sanctionCases } from './routes-sanctions.ts';
import { inlineCases, storeInline } from './routes-inline.ts';
import { queueCases, storeCase, storeDecided } from './routes-queue.ts';
import { report, reportCases } from './routes-reports.ts';
import { noticeCases, storeNotice } from './routes-notices.ts';
import { putEasyRead } from '../../src/server/easy-read/store.ts';
import { easyReadCases } from './routes-easy-read.ts';
import { opennessCases } from './routes-openness.ts';
import { settingsCases } from './routes-settings.ts';
import { newComment, type Site } from './site.ts';

export { type RouteCase, roles, type TestRole, type World } from './route-case.ts';

export async function worldOf(site: Site, slug = 'rotas'): Promise<World> {
  const post = await site.post(slug);
  const rows = [
    { heading: null, sentence: 'You have a home.', picture: 'home', alt: '', line: 1, headingLine: 1 },
  ];
  await site.db.write((trx) => putEasyRead(trx, post, { title: null, question: null, rows }, 1));
  const one = async (body: string) => (await site.comment('author', slug, { body })).comment.id;
  const visible = await one('A comment to talk about.');
  const hidden = await one(`A comment that goes too far in ${slug}.`);
  const deleted = await one(`A comment that was taken back in ${slug}.`);
  await site.ask<ChangedComment>(200, 'POST', `/api/comments/${hidden}/hide`, {
    as: 'moderator',
    body: { reason: 'names-person', note: 'The home is named.' },
  });
  await site.ask<ChangedComment>(200, 'DELETE', `/api/comments/${deleted}`, { as: 'author' });
  const { comment: asked } = await site.comment('author', slug, { kind: 'question' });
  const { comment: back } = await site.comment('other-guest', slug, {
    parentId: visible,
    kind: 'differ',
    saidBack: 'You want to talk first.',
  });
  const { comment: change } = await site.comment('author', slug, { kind: 'change', sharing: 'share' });
  const { step } = await site.ask<MovedChange>(200, 'POST', `/api/comments/${change.id}/change`, {
    as: 'author',
    body: { state: 'trying', note: 'Two houses began on Monday.' },
  });
  await site.ask(200, 'PUT', `/api/posts/${slug}/summary`, {
    as: 'moderator',
    body: { body: 'Most of us agree.', easyRead: [], rests: [], revision: 0 },
  });
  const { id: sanction } = await site.ask<Sanction>(201, 'POST', `/api/comments/${back.id}/sanction`, {
    as: 'moderator',
    body: aMute,
  });
  return {
    ...{ slug, visible, hidden, deleted, question: asked.id, saidBack: back.id },
    notice: await storeNotice(site),
    inline: await storeInline(site, slug),
    ...{ change: change.id, note: step.id, sanction },
    receipt: (await report(site, back.id, { as: 'author' })).receipt,
    ...{ openCase: await storeCase(site, slug), decidedCase: await storeDecided(site, slug) },
  };
}

export const routeCases: RouteCase[] = [
  get('listPosts', () => '/api/posts', everybody(200)),
  get('getPost', ({ slug }) => `/api/posts/${slug}`, everybody(200)),
  get('getThread', ({ slug }) => `/api/posts/${slug}/thread`, everybody(200)),
  get('getWhole', ({ slug }) => `/api/posts/${slug}/whole`, everybody(200)),
  get('getSince', ({ slug }) => `/api/posts/${slug}/since?at=0`, everybody(200)),
  get('getQuotes', ({ slug }) => `/api/posts/${slug}/quotes`, everybody(200)),
  get('getQuoting', ({ slug }) => `/api/posts/${slug}/quotes/0`, everybody(200)),
  get('getMap', ({ slug, visible }) => `/api/posts/${slug}/map?branch=${visible}`, everybody(200)),
  get('getReplies', ({ visible }) => `/api/comments/${visible}/replies`, everybody(200)),
  get('getContext', ({ hidden }) => `/api/comments/${hidden}/context`, everybody(200)),
  get('search', () => '/api/search?q=comment', everybody(200)),
  get('getGlossary', () => '/api/glossary', everybody(200)),
  get('listPointsOfView', () => '/api/points-of-view', everybody(200)),
  get('getWaiting', ({ slug }) => `/api/posts/${slug}/waiting?of=not-said`, everybody(200)),
  {
    id: 'markAnswer',
    method: 'PUT',
    path: ({ question }) => `/api/comments/${question}/answer`,
    body: () => ({ answerId: null }),
    expect: people(403, { author: 200 }),
  },
  {
    id: 'confirmUnderstood',
    method: 'PUT',
    path: ({ saidBack }) => `/api/comments/${saidBack}/understood`,
    body: () => ({ isConfirmed: true }),
    expect: people(403, { author: 200 }),
  },
  {
    id: 'createComment',
    method: 'POST',
    path: ({ slug }) => `/api/posts/${slug}/comments`,
    body: (as) => newComment(as),
    expect: people(201, { banned: 403 }),
  },
  {
    id: 'editComment',
    method: 'PATCH',
    path: ({ visible }) => `/api/comments/${visible}`,
    body: () => ({ body: 'Other words.', kind: null }),
    expect: people(403, { author: 200 }),
  },
  {
    id: 'deleteComment',
    method: 'DELETE',
    path: ({ visible }) => `/api/comments/${visible}`,
    expect: people(403, { author: 200 }),
  },
  {
    id: 'restoreComment',
    method: 'POST',
    path: ({ deleted }) => `/api/comments/${deleted}/restore`,
    expect: people(403, { author: 200 }),
  },
  {
    id: 'castVote',
    method: 'PUT',
    path: ({ visible }) => `/api/comments/${visible}/vote`,
    body: () => ({ vote: 'agree' }),
    expect: people(200, { author: 403, banned: 403 }),
  },
  {
    id: 'hideComment',
    method: 'POST',
    path: ({ visible }) => `/api/comments/${visible}/hide`,
    body: () => ({ reason: 'spam', note: null }),
    expect: staff(200),
  },
  {
    id: 'showComment',
    method: 'POST',
    path: ({ hidden }) => `/api/comments/${hidden}/show`,
    expect: staff(200),
  },
  { id: 'closeDebate', method: 'POST', path: ({ slug }) => `/api/posts/${slug}/close`, expect: staff(200) },
  {
    id: 'reopenDebate',
    method: 'POST',
    path: ({ slug }) => `/api/posts/${slug}/reopen`,
    // It is open: moderators are told so, everybody else that it is not theirs to do.
    expect: staff(409),
  },
  get('getLog', () => '/api/moderation/log', staff(200)),
  get('listChanges', () => '/api/changes?state=trying&of=support-staff&tag=culture', everybody(200)),
  get('getPostChanges', ({ slug }) => `/api/posts/${slug}/changes`, everybody(200)),
  get('getChange', ({ change }) => `/api/comments/${change}/change`, everybody(200)),
  {
    id: 'moveChange',
    method: 'POST',
    path: ({ change }) => `/api/comments/${change}/change`,
    body: () => ({ state: 'happened', note: null }),
    expect: people(403, { author: 200, moderator: 200, administrator: 200 }),
  },
  {
    id: 'takeBackNote',
    method: 'PUT',
    path: ({ change, note }) => `/api/comments/${change}/change/notes/${note}`,
    body: () => ({ isTakenBack: true }),
    expect: people(403, { author: 200, moderator: 200, administrator: 200 }),
  },
  {
    id: 'tryChange',
    method: 'PUT',
    path: ({ change }) => `/api/comments/${change}/trying`,
    body: () => ({ isTrying: true }),
    expect: people(200, { author: 403, banned: 403 }),
  },
  get('getSummaries', ({ slug }) => `/api/posts/${slug}/summaries`, everybody(200)),
  {
    id: 'writeSummary',
    method: 'PUT',
    path: ({ slug }) => `/api/posts/${slug}/summary`,
    body: () => ({ body: 'Most of us agree.', easyRead: ['We agree.'], rests: [], revision: 1 }),
    expect: staff(200),
  },
  {
    id: 'eraseSummary',
    method: 'DELETE',
    path: ({ slug }) => `/api/posts/${slug}/summaries/1`,
    expect: staff(200),
  },
  {
    id: 'previewSummary',
    method: 'POST',
    path: ({ slug }) => `/api/posts/${slug}/summary/preview`,
    body: () => ({ body: 'Most of us *agree*.' }),
    expect: staff(200),
  },
  ...easyReadCases,
  ...opennessCases,
  get('getCard', ({ change }) => `/api/comments/${change}/card.png`, everybody(200)),
  get('getSheet', () => '/api/changes/sheet?state=trying&of=support-staff&tag=culture', everybody(200)),
  get('getMyChanges', () => '/api/mine/changes', everybody(200)),
  get('getViewer', () => '/api/mine/viewer', everybody(200)),
  get('getMine', ({ slug }) => `/api/mine/posts/${slug}`, everybody(200)),
  {
    id: 'setPointOfView',
    method: 'PUT',
    path: ({ slug }) => `/api/mine/posts/${slug}/point-of-view`,
    body: () => ({ pointOfView: 'family' }),
    expect: people(200, { banned: 403 }),
  },
  get('getCommonGround', ({ slug }) => `/api/posts/${slug}/common-ground`, everybody(200)),
  get('getBothSides', ({ slug }) => `/api/posts/${slug}/both-sides`, everybody(200)),
  {
    id: 'setVoteFirst',
    method: 'PUT',
    path: ({ slug }) => `/api/posts/${slug}/vote-first`,
    body: () => ({ voteFirst: true }),
    expect: staff(200),
  },
  get('getCounts', ({ slug, visible }) => `/api/mine/posts/${slug}/counts?ids=${visible}`, everybody(200)),
  {
    id: 'setShownCounts',
    method: 'PUT',
    path: ({ slug }) => `/api/mine/posts/${slug}/counts`,
    body: () => ({ shown: true }),
    expect: people(200, { banned: 403 }),
  },
  get('getSource', ({ hidden }) => `/api/mine/comments/${hidden}`, people(403, { author: 200 })),
  { id: 'startGuest', method: 'POST', path: () => '/api/session/guest', expect: everybody(200) },
  {
    id: 'sendSignInLink',
    method: 'POST',
    path: () => '/api/session/link',
    body: () => ({ email: 'moderator@example.org' }),
    expect: everybody(202),
  },
  {
    id: 'signIn',
    method: 'POST',
    path: () => '/api/session',
    body: () => ({ token: 'not a token' }),
    expect: everybody(410),
  },
  { id: 'signOut', method: 'DELETE', path: () => '/api/session', expect: everybody(204) },
  ...sanctionCases,
  ...inlineCases,
  ...reportCases,
  ...queueCases,
  ...settingsCases,
  ...noticeCases,
  get('openapi', () => '/api/openapi.json', everybody(200)),
  get('healthz', () => '/healthz', everybody(200)),
  get('readyz', () => '/readyz', everybody(200)),
];
