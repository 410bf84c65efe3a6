import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Vote } from '../../src/contract/vocabulary.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { setPointOfView } from '../../src/server/people/participants-store.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type Site = Awaited<ReturnType<typeof openSite>>;

/** So many people of a point of view vote like this. */
async function vote(site: Site, on: string, from: string, cast: Partial<Record<Vote, number>>) {
  const { id: postId } = await site.db.read.selectFrom('posts').select('id').executeTakeFirstOrThrow();
  const all = Object.entries(cast).flatMap(([one, count]) => Array<Vote>(count).fill(one as Vote));
  for (const [n, one] of all.entries()) {
    const person = { id: `${from} ${n}`, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
    await site.db.write(async (trx) => {
      await lockPost(trx, { id: postId });
      await setPointOfView(trx, postId, person.id, from);
      await castVote(trx, person, on, { vote: one, at: Date.now() });
    });
  }
}

const tabs = async () => within(await screen.findByRole('navigation', { name: 'Ways to read the debate' }));
const rowOf = async (words: string) => within((await screen.findByText(words)).closest('li')!);
const words = () => [...document.querySelectorAll('.view .body')].map((body) => body.textContent);

describe('the ways to read a debate', () => {
  it('are links with counts, and the one that is open is marked', async () => {
    const site = await openSite();
    await site.say('member', 'rotas', { kind: 'question', body: 'Who pays for the taxi?' });
    await openPage('/posts/rotas');
    const links = (await tabs()).getAllByRole('link').map((link) => link.textContent);
    expect(links).toEqual([
      'Conversation 1',
      'Common ground 0',
      'Both sides ',
      'Waiting for an answer 1',
      'Changes 0',
      'Map ',
    ]);
    expect((await tabs()).getByRole('link', { current: 'page' })).toHaveTextContent('Conversation 1');
  });

  it('change what stands below them, and nothing else: the article, the focus and the way back stay', async () => {
    const site = await openSite();
    await site.say('member', 'rotas', { kind: 'agree', body: 'The evening is theirs.' });
    const { user, router } = await openPage('/posts/rotas');
    const link = (await tabs()).getByRole('link', { name: 'Both sides' });
    const article = screen.getByRole('heading', { level: 1 });
    await user.click(link);
    expect(await screen.findByRole('heading', { level: 3, name: 'I agree because…' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/posts/rotas/both-sides');
    expect(link).toHaveAttribute('aria-current', 'page');
    expect(link).toHaveFocus();
    expect(article).toBeInTheDocument();
    await announced('Both sides');
    await expect.poll(() => document.title).toBe('Both sides: The title of rotas – Equal Say');

    await router.navigate(-1);
    expect(await screen.findByRole('navigation', { name: 'Order of comments' })).toBeVisible();
    await expect.poll(() => document.title).toBe('The title of rotas – Equal Say');
  });

  it('lead to the conversation whoever begins to write at the question', async () => {
    await openSite();
    const { user, router } = await openPage('/posts/rotas/waiting');
    await user.click(await screen.findByRole('button', { name: 'I agree because…' }));
    expect(await screen.findByRole('textbox', { name: 'Your comment' })).toHaveValue('I agree because ');
    expect(router.state.location.pathname).toBe('/posts/rotas');
  });

  it('stay when one of them cannot be loaded, which can be tried again in its place', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await tabs();
    site.use(http.all('*/api/posts/rotas/common-ground', () => HttpResponse.error()));
    await user.click((await tabs()).getByRole('link', { name: /^Common ground/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This did not load.');
    expect(screen.getByRole('heading', { level: 1, name: 'The title of rotas' })).toBeVisible();
    site.server.resetHandlers();
    await user.click(screen.getByRole('link', { name: 'Try again' }));
    expect(await screen.findByText('There is no common ground yet.')).toBeVisible();
  });

  it.each([
    ['common-ground', 'There is no common ground yet.', /at least three votes from each/],
    ['both-sides', 'Nobody has written that they agree.', /begins with “I agree because…”/],
    ['waiting', 'No question is waiting for an answer.', /stands here until it is answered/],
  ])('say in plain words what would bring something there: %s', async (tab, empty, why) => {
    await openSite();
    await openPage(`/posts/rotas/${tab}`);
    expect(await screen.findByText(empty)).toBeVisible();
    expect(screen.getByText(why)).toBeVisible();
  });

  it('begin anew where an address names a place that is none', async () => {
    await openSite();
    const { router } = await openPage('/posts/rotas/waiting?after=nonsense');
    expect(await screen.findByText('No question is waiting for an answer.')).toBeVisible();
    expect(router.state.location.search).toBe('');
  });
});

describe('common ground', () => {
  async function openGround() {
    const site = await openSite();
    const top = await site.say('member', 'rotas', { body: 'Two late nights a month.' });
    const reply = await site.say('author', 'rotas', { body: 'And a taxi home.', parentId: top.id });
    await site.say('guest', 'rotas', { body: 'Nobody has voted on this.' });
    await vote(site, reply.id, 'support-staff', { agree: 6, disagree: 1 });
    await vote(site, reply.id, 'manager', { agree: 6, disagree: 2 });
    await vote(site, reply.id, 'commissioner', { agree: 3 });
    await vote(site, top.id, 'family', { agree: 3 });
    await vote(site, top.id, 'manager', { agree: 3, unsure: 1 });
    return { site, top, reply };
  }

  it('shows what is agreed across points of view, and why: by point of view, in words', async () => {
    await openGround();
    await openPage('/posts/rotas/common-ground');
    const row = await rowOf('And a taxi home.');
    expect(row.getByText('Agreed across 3 points of view')).toBeVisible();
    const groups = row.getAllByRole('listitem').map((item) => item.textContent);
    expect(groups).toEqual(['Support workers:6 of 7 agree', 'Managers:6 of 8 agree']);
    expect(row.getByText(/^A few votes, or not shown: .*Commissioners/)).toBeVisible();
    expect(words()).toEqual(['And a taxi home.', 'Two late nights a month.']);
  });

  it('shows a reply alone: whom it answers, and the way to its place', async () => {
    const { top, reply } = await openGround();
    const { user, router } = await openPage('/posts/rotas/common-ground');
    const row = await rowOf('And a taxi home.');
    expect(row.getByRole('link', { name: 'Warm Window' })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${top.id}`,
    );
    await user.click(row.getByRole('link', { name: /^Show in the conversation/ }));
    expect(router.state.location.hash).toBe(`#comment-${reply.id}`);
    expect(await screen.findByText('Nobody has voted on this.')).toBeVisible();
    await expect.poll(() => document.activeElement?.id).toBe(`comment-${reply.id}`);
  });

  it('takes votes and replies in place, as the conversation does, and both have them', async () => {
    await openGround();
    const { user } = await openPage('/posts/rotas/common-ground');
    const row = await rowOf('And a taxi home.');
    await user.click(row.getByRole('button', { name: 'Agree 15' }));
    expect(await row.findByRole('button', { name: 'Agree 16', pressed: true })).toBeVisible();
    await user.click(row.getByRole('button', { name: /^Reply: / }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'We pay for ours.');
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await announced('Your comment is posted.');
    expect(row.getByText('We pay for ours.')).toBeVisible();

    await user.click((await tabs()).getByRole('link', { name: /^Conversation/ }));
    const there = await rowOf('And a taxi home.');
    expect(there.getByRole('button', { name: 'Agree 16', pressed: true })).toBeVisible();
    expect(there.getByText('We pay for ours.')).toBeVisible();
  });

  it('is moderated in place', async () => {
    const { site } = await openGround();
    site.sessions.become('moderator');
    const { user } = await openPage('/posts/rotas/common-ground');
    const row = await rowOf('Two late nights a month.');
    await user.click(await row.findByRole('button', { name: /^Hide: / }));
    await user.click(await row.findByRole('radio', { name: 'Off the subject' }));
    await user.click(row.getByRole('button', { name: 'Hide comment' }));
    expect(await row.findByText(/Only moderators and the author can read it/)).toBeVisible();
    await user.click(row.getByRole('button', { name: /^Show: / }));
    await waitFor(() => expect(row.queryByText(/Only moderators/)).not.toBeInTheDocument());
  });
});

describe('both sides', () => {
  it('stand beside each other, and each shows more of its own', async () => {
    const site = await openSite();
    for (let n = 0; n < 11; n += 1)
      await site.say('member', 'rotas', { kind: 'agree', body: `Yes, for reason ${n}.` });
    await site.say('author', 'rotas', { kind: 'differ', body: 'There is no bus.' });
    const { user } = await openPage('/posts/rotas/both-sides');
    const side = async (name: string) => within(await screen.findByRole('region', { name }));
    expect((await side('I see it differently…')).getByText('There is no bus.')).toBeVisible();
    const agree = await side('I agree because…');
    expect(agree.getAllByRole('article')).toHaveLength(10);
    const more = agree.getByRole('link', { name: 'Show more who agree' });
    expect(more.getAttribute('href')).toMatch(/^\/posts\/rotas\/both-sides\?agree=/);
    await user.click(more);
    await waitFor(() => expect(agree.getAllByRole('article')).toHaveLength(11));
    expect((await side('I see it differently…')).getAllByRole('article')).toHaveLength(1);
    await expect.poll(() => document.activeElement).toBe(agree.getAllByRole('article')[10]);
  });
});

describe('what waits for an answer', () => {
  async function openQuestions() {
    const site = await openSite();
    const ask = (as: string, body: string, askedOf: string | null) =>
      site.say(as, 'rotas', { kind: 'question', body, askedOf });
    const first = await ask('member', 'Who pays for the taxi?', 'commissioner');
    await ask('author', 'Who wrote the rota?', null);
    return { site, first };
  }
  const openWaiting = async (path = '/posts/rotas/waiting') => ({
    ...(await openQuestions()),
    ...(await openPage(path)),
  });

  it('stands in the order of its waiting, and says since when', async () => {
    await openWaiting();
    const row = await rowOf('Who pays for the taxi?');
    expect(await row.findByText(/A question for commissioners/)).toHaveTextContent('waiting 1 minute');
    expect(words()).toEqual(['Who pays for the taxi?', 'Who wrote the rota?']);
  });

  it('is narrowed to one point of view by a link with an address', async () => {
    const { user, router } = await openWaiting();
    const filter = within(await screen.findByRole('navigation', { name: 'Whose questions to show' }));
    await user.click(filter.getByRole('link', { name: 'For commissioners' }));
    await waitFor(() => expect(words()).toEqual(['Who pays for the taxi?']));
    expect(router.state.location.search).toBe('?of=commissioner');
    await user.click(screen.getByRole('link', { name: 'All questions' }));
    await waitFor(() => expect(words()).toHaveLength(2));
  });

  it('has nothing for a point of view nobody asks, and says so', async () => {
    await openWaiting('/posts/rotas/waiting?of=family');
    expect(await screen.findByText('No question for families and friends is waiting.')).toBeVisible();
  });

  it('leaves with its answer', async () => {
    const { site, first } = await openQuestions();
    await site.say('author', 'rotas', {
      parentId: first.id,
      pointOfView: 'commissioner',
      body: 'We do.',
    });
    const { user } = await openPage('/posts/rotas');
    await user.click((await tabs()).getByRole('link', { name: 'Waiting for an answer 1' }));
    await screen.findByText(/Questions that nobody has answered/);
    expect(words()).toEqual(['Who wrote the rota?']);
  });
});

describe('where one votes first', () => {
  async function openHeldBack(path = '/posts/rotas') {
    const site = await openSite();
    const { id } = await site.say('member', 'rotas', { body: 'Two late nights a month.' });
    await site.say('author', 'rotas', { body: 'One is enough.' });
    await vote(site, id, 'support-staff', { agree: 6, disagree: 1 });
    await vote(site, id, 'manager', { agree: 6, disagree: 2 });
    await site.ask('moderator', 'PUT', '/api/posts/rotas/vote-first', { voteFirst: true });
    return { site, id, ...(await openPage(path)) };
  }
  const choices = async (text: string) =>
    (await rowOf(text))
      .getAllByRole('button', { name: /^(Agree|Disagree|Not sure)/ })
      .map((button) => button.textContent?.trim());
  const held = ['Agree', 'Disagree', 'Not sure'];

  it('counts are not there until one has voted, and go with the vote', async () => {
    const { user } = await openHeldBack();
    expect(await choices('Two late nights a month.')).toEqual(held);
    const row = await rowOf('Two late nights a month.');
    await user.click(row.getByRole('button', { name: 'Agree' }));
    await waitFor(async () =>
      expect(await choices('Two late nights a month.')).toEqual(['Agree 13', 'Disagree 3', 'Not sure 0']),
    );
    expect(await choices('One is enough.')).toEqual(held);
    await user.click(row.getByRole('button', { name: 'Agree 13' }));
    await waitFor(async () => expect(await choices('Two late nights a month.')).toEqual(held));
  });

  it('whoever would rather not wait is shown them, also after a reload, until they choose otherwise', async () => {
    const { user, close } = await openHeldBack();
    await user.click(await screen.findByRole('button', { name: 'Just show me' }));
    const all = ['Agree 12', 'Disagree 3', 'Not sure 0'];
    await waitFor(async () => expect(await choices('Two late nights a month.')).toEqual(all));
    expect(await choices('One is enough.')).toEqual(['Agree 0', 'Disagree 0', 'Not sure 0']);
    close();

    const again = await openPage('/posts/rotas');
    await waitFor(async () => expect(await choices('Two late nights a month.')).toEqual(all));
    await again.user.click(await screen.findByRole('button', { name: 'Let me vote first' }));
    await waitFor(async () => expect(await choices('Two late nights a month.')).toEqual(held));
  });

  it('common ground does not say who agrees before one has voted', async () => {
    const { user } = await openHeldBack('/posts/rotas/common-ground');
    const row = await rowOf('Two late nights a month.');
    expect(row.queryByText(/Agreed across/)).not.toBeInTheDocument();
    await user.click(row.getByRole('button', { name: 'Disagree' }));
    expect(await row.findByText('Agreed across 2 points of view')).toBeVisible();
    expect(row.getByText('6 of 8 agree')).toBeVisible();
  });

  it('a moderator decides it in the debate', async () => {
    const site = await openSite();
    await site.say('member', 'rotas', { body: 'Two late nights a month.' });
    site.sessions.become('moderator');
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Hide counts until people vote' }));
    await waitFor(async () => expect(await choices('Two late nights a month.')).toEqual(held));
    await user.click(await screen.findByRole('button', { name: 'Show counts to everybody' }));
    await waitFor(async () => expect((await choices('Two late nights a month.'))[0]).toBe('Agree 0'));
  });
});
