import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { logActions } from '../../src/contract/moderation.ts';
import { newId } from '../../src/server/ids.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type Site = Awaited<ReturnType<typeof openSite>>;

async function open(path = '/moderation/log', before: (site: Site) => Promise<unknown> = async () => {}) {
  const site = await openSite({ posts: ['rotas', 'keys'] });
  await before(site);
  site.sessions.become('moderator');
  return { site, ...(await openPage(path)) };
}
const hideAndShow = async (site: Site) => {
  const { id } = await site.say('guest', 'rotas');
  await site.ask('moderator', 'POST', `/api/comments/${id}/hide`, { reason: 'spam', note: 'Third time.' });
  await site.ask('administrator', 'POST', `/api/comments/${id}/show`);
  await site.ask('moderator', 'POST', '/api/posts/keys/close');
};
/** As the server writes it, of everything there is to tell. */
const everything = (site: Site, count = 1) =>
  site.db.write(async (trx) => {
    const post = await trx
      .selectFrom('posts')
      .select('id')
      .where('slug', '=', 'rotas')
      .executeTakeFirstOrThrow();
    const at = Date.now();
    for (let round = 0; round < count; round += 1)
      for (const action of logActions)
        await trx
          .insertInto('moderation_log')
          .values({
            ...{ id: newId(at), at, action, person_id: '', by: '', post_id: post.id, comment_id: null },
            ...{ reason: 'names-person', note: null, rule: 'links', comments: 4, until: at },
            ...{ kind_from: null, kind_to: 'differ', target: 'Blue Kettle', change_state: 'happened' },
          })
          .execute();
  });

describe('the log', () => {
  it('is narrowed by what was done, by an address one can share, and back', async () => {
    const { user, router } = await open('/moderation/log?of=debates', hideAndShow);
    expect(await screen.findByText('Closed a debate')).toBeVisible();
    expect(screen.queryByText('Hid a comment')).not.toBeInTheDocument();
    const filter = within(screen.getByRole('navigation', { name: 'What to show' }));
    expect(filter.getByRole('link', { current: 'page' })).toHaveTextContent('Debates');
    await user.click(filter.getByRole('link', { name: 'Hiding and showing' }));
    expect(await screen.findByText('Hid a comment')).toBeVisible();
    expect(screen.queryByText('Closed a debate')).not.toBeInTheDocument();
    await waitFor(() => expect(router.state.location.search).toBe('?of=hiding'));
    await user.click(filter.getByRole('link', { name: 'People' }));
    expect(await screen.findByText('Nothing of this kind has happened.')).toBeVisible();
  });

  it('is narrowed to one post, which it names', async () => {
    const { user, router } = await open('/moderation/log', hideAndShow);
    await screen.findByText('Closed a debate');
    const [closed] = screen.getAllByRole('link', { name: 'Only about this post' });
    await user.click(closed!);
    expect(await screen.findByText(/Only about “The title of keys”\./)).toBeVisible();
    await waitFor(() => expect(router.state.location.search).toBe('?post=keys'));
    expect(screen.queryByText('Hid a comment')).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Show all posts' }));
    expect(await screen.findByText('Hid a comment')).toBeVisible();
  });

  it('leads from a reason to the rule, and says what was taken back', async () => {
    await open('/moderation/log', hideAndShow);
    const hid = (await screen.findByText('Hid a comment')).closest('li')!;
    expect(hid).toHaveTextContent(/taken back later.*Reason: Spam.*Third time\./);
    expect(within(hid).getByRole('link', { name: 'Spam' })).toHaveAttribute('href', '/house-rules#spam');
    expect(screen.getByText('Showed a comment again').closest('li')).not.toHaveTextContent('later');
  });

  it('has plain words for everything there is to tell', async () => {
    await open('/moderation/log', (site) => everything(site));
    const list = within((await screen.findByText('Changed a page')).closest('ol')!);
    expect(list.getAllByRole('listitem')).toHaveLength(logActions.length);
    for (const line of list.getAllByRole('listitem')) {
      expect(line).not.toHaveTextContent(/undefined|\w-\w+-\w|null/);
      expect(line).toHaveTextContent(/Blue Kettle.*4 comments.*Until \d.*Rule: it has many links\./);
    }
    expect(screen.getByText('From “no kind” to “I see it differently”')).toBeVisible();
  });

  it('goes on at the first of the older entries, and says how many came', async () => {
    const { user } = await open('/moderation/log', (site) => everything(site, 2));
    await user.click(await screen.findByRole('button', { name: 'Show older entries' }));
    await announced('12 more entries.');
    const list = (await screen.findAllByText('Changed a page'))[0]!.closest('ol')!;
    await waitFor(() => expect(within(list).getAllByRole('listitem')[50]).toHaveFocus());
    expect(screen.queryByRole('button', { name: 'Show older entries' })).not.toBeInTheDocument();
  });

  it('says when it could not be read, and can be asked again', async () => {
    const { site, user } = await open('/moderation/log', async (opened) =>
      opened.use(http.get('*/api/moderation/log', () => HttpResponse.error())),
    );
    await screen.findByText(/^We could not reach the site/);
    site.server.resetHandlers();
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No moderator has done anything yet.')).toBeVisible();
  });
});
